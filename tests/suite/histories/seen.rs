//! Everything that anybody can read of a session: projections as data, as JSON, as HTML, and the report as a page and as files.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use openfloor::content::{About, Library};
use openfloor::export::{Format, Source};
use openfloor::room::Region;
use openfloor::session::{ForFacilitator, ForParticipant, ForScreen, LeadersCopy, Report};
use openfloor::views::{self, Preferences};
use openfloor::words::Language;
use serde::Serialize;

use super::book::made_up_words;
use super::day::Day;
use crate::exports::everything;

static ABOUT: LazyLock<About> =
    LazyLock::new(|| Library::embedded().expect("sound content").about().clone());

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reader {
    Participant,
    Screen,
    Facilitator,
    Report,
    Leader,
}

/// What one reader read last, and the made-up words in it.
#[derive(Default)]
struct Page {
    json: String,
    words: BTreeSet<String>,
}

#[derive(Default)]
pub(super) struct Seen {
    participant: Page,
    screen: Page,
    facilitator: Page,
    report: Page,
    leader: Page,
}

/// All projections of one moment.
pub(super) struct Projected {
    pub(super) participant: ForParticipant,
    pub(super) screen: ForScreen,
    pub(super) facilitator: ForFacilitator,
    pub(super) report: Report,
    pub(super) copy: LeadersCopy,
}

impl Seen {
    /// Reads all that there is now.
    pub(super) fn read(&mut self, now: &Projected) {
        let regions = |regions: Vec<Region>| regions.into_iter().map(|r| r.html).collect();
        self.participant.read(&now.participant, |view| {
            regions(views::participant_regions(view, Language::English))
        });
        self.screen.read(&now.screen, |view| {
            regions(views::screen_regions(view, Language::English))
        });
        self.facilitator.read(&now.facilitator, |view| {
            regions(views::facilitator_regions(view, Language::English))
        });
        self.report.read(&now.report, |view| {
            let page = views::report_page(&Preferences::default(), view, &[], &ABOUT).into_string();
            page + &files(view)
        });
        self.leader.read(&now.copy, |view| {
            views::leaders_copy_page(&Preferences::default(), view, &[], &ABOUT).into_string()
        });
    }

    /// The words each reader has read.
    pub(super) fn words(&self) -> [(Reader, BTreeSet<String>); 5] {
        [
            (Reader::Participant, self.participant.words.clone()),
            (Reader::Screen, self.screen.words.clone()),
            (Reader::Facilitator, self.facilitator.words.clone()),
            (Reader::Report, self.report.words.clone()),
            (Reader::Leader, self.leader.words.clone()),
        ]
    }
}

/// Everything in all files that are made of a report.
fn files(report: &Report) -> String {
    let source = Source {
        report,
        levels: &[],
        about: &ABOUT,
    };
    let written = Format::ALL.map(|format| format.write(Language::English, source));
    let files = written.map(|bytes| everything(&bytes.expect("every report can be written")));
    files.concat()
}

impl Page {
    /// HTML is made of the projection and nothing else, so what has not changed is not read again.
    fn read<T: Serialize>(&mut self, view: &T, html: impl FnOnce(&T) -> String) {
        let json = serde_json::to_string(view).expect("a projection is plain data");
        if json != self.json {
            self.words = made_up_words(&json);
            self.words.extend(made_up_words(&html(view)));
            self.json = json;
        }
    }
}

impl Day {
    pub(super) fn projected(&self) -> Projected {
        let there = self.attendance();
        Projected {
            participant: self.session.for_participant(there),
            screen: self.session.for_screen(there),
            facilitator: self.session.for_facilitator(there),
            report: self.session.report(),
            copy: self.session.leaders_copy(),
        }
    }
}

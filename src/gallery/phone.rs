//! How the phone's pages are made. The one place that calls the views of phones; the list of states is beside it.

mod states;

pub(super) use states::states;

use super::answers::NAMES_SOMEBODY;
use super::readers::{ENGLISH, LARGE, WELSH};
use super::sample::{NOW, Sample};
use super::state::{State, Surface};
use crate::session::identifying::warnings;
use crate::session::{Own, OwnAnswer, PromptFace, Refusal};
use crate::views::{self, FirstPaint, Preferences, QuestionPage};

/// A phone that has written something, where anybody has.
const WRITER: u32 = 0;

/// A phone that has had nothing to add.
const QUIET: u32 = 44;

/// A phone that has done neither.
const NEW: u32 = 9_999;

/// A page of a phone, from the answer box that it has.
fn page(
    name: &str,
    shows: &'static str,
    moment: &Sample,
    prefs: Preferences,
    own: Option<&crate::room::Region>,
    problem: Option<&str>,
) -> State {
    let view = moment.session.for_level(moment.there, moment.level);
    let paint = FirstPaint {
        base: String::new(),
        seq: 0,
        now: NOW,
        regions: views::participant_regions(&view, prefs.language),
    };
    let page = views::phone_page(&prefs, view.session, &paint, own, problem);
    State::new(Surface::Phone, name, shows, page)
}

/// What a phone sees that reads like this.
fn seen(name: &str, shows: &'static str, moment: &Sample, phone: u32, prefs: Preferences) -> State {
    let session = moment.session.setup().id;
    let own = moment.own(phone);
    let own = own.map(|(face, own)| views::answer_region(prefs.language, session, &face, &own));
    page(name, shows, moment, prefs, own.as_ref(), None)
}

/// What a phone sees that has not written anything.
fn fresh(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, NEW, ENGLISH)
}

/// What a phone sees that has written something.
fn wrote(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, WRITER, ENGLISH)
}

/// What a phone sees that has had nothing to add.
fn quiet(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, QUIET, ENGLISH)
}

fn in_welsh(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, NEW, WELSH)
}

fn wrote_in_welsh(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, WRITER, WELSH)
}

fn in_large_text(name: &str, shows: &'static str, moment: &Sample) -> State {
    seen(name, shows, moment, NEW, LARGE)
}

/// The question with these words in its first box, not sent.
fn typing(moment: &Sample, text: &str) -> Option<(PromptFace, Own)> {
    let answer = OwnAnswer {
        text: (!text.is_empty()).then(|| text.into()),
        fixed: false,
    };
    let own = Own {
        answers: vec![answer],
        ..Own::default()
    };
    Some((moment.own(NEW)?.0, own))
}

/// What a phone sees while somebody writes this, and what was said to it.
fn writing(
    name: &str,
    shows: &'static str,
    moment: &Sample,
    text: &str,
    why: Option<&Refusal>,
) -> State {
    let (prefs, session) = (ENGLISH, moment.session.setup().id);
    let typed = typing(moment, text);
    let own =
        typed.map(|(face, typed)| views::retry_region(prefs.language, session, &face, &typed));
    let says = why.map(ToString::to_string);
    page(name, shows, moment, prefs, own.as_ref(), says.as_deref())
}

/// What a phone sees that has been asked whether it may name somebody.
fn warned(name: &str, shows: &'static str, moment: &Sample) -> State {
    let (prefs, session) = (ENGLISH, moment.session.setup().id);
    let kinds = [warnings(NAMES_SOMEBODY)];
    let own = typing(moment, NAMES_SOMEBODY)
        .map(|(face, typed)| views::warned_region(prefs.language, session, &face, &typed, &kinds));
    page(
        name,
        shows,
        moment,
        prefs,
        own.as_ref(),
        Some(&prefs.language.say("back-not-sent")),
    )
}

/// What a phone sees whose answer came with the last seconds.
fn late(name: &str, shows: &'static str, moment: &Sample) -> State {
    let prefs = ENGLISH;
    let own = views::late_receipt(prefs.language);
    page(name, shows, moment, prefs, Some(&own), None)
}

/// The page of one question that the room has left open.
fn question(name: &str, shows: &'static str, moment: &Sample, prefs: Preferences) -> State {
    let all = moment.session.still_open(moment.level);
    let (open, others) = all.split_first().expect("the sample leaves one open");
    let others: Vec<_> = others.iter().map(|open| (open.clone(), true)).collect();
    let session = moment.session.setup().id;
    let own = views::answer_region(prefs.language, session, &open.prompt, &Own::default());
    let view = moment.session.for_participant(moment.there);
    let paint = FirstPaint {
        base: String::new(),
        seq: 0,
        now: NOW,
        regions: views::participant_regions(&view, prefs.language),
    };
    let about = QuestionPage {
        session,
        open,
        others: &others,
        own: Some(&own),
        problem: None,
    };
    State::new(
        Surface::Phone,
        name,
        shows,
        views::question_page(&prefs, &paint, &about),
    )
}

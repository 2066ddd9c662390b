//! A session as a room runs it: a command is decided, its events are applied and stored one by one, the book is kept, and
//! after each event everything is checked.

use openfloor::session::{Attendance, Command, Event, JoinCode, Refusal, Role, Session};

use super::book::{Answers, Page, Phone, everybody};
use super::choices::{Choices, SLOTS, setup};
use super::pictures::Shown;
use super::seen::Seen;
use super::sorting::Sorting;

/// How often everything happened that the checks are about.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) events: usize,
    pub(super) refusals: usize,
    pub(super) waves: usize,
    pub(super) waves_of_large_rooms: usize,
    pub(super) shrunk_below_after_a_wave: usize,
    pub(super) boxed: usize,
    pub(super) boxed_many: usize,
    pub(super) too_few: usize,
    pub(super) too_few_in_spite_of_notes: usize,
    pub(super) notes: usize,
    pub(super) corrected_open: usize,
    pub(super) corrected_closed: usize,
    pub(super) hidden_answers: usize,
    pub(super) parked: usize,
    pub(super) brought_back: usize,
    pub(super) undone_open: usize,
    pub(super) undone_closed: usize,
    pub(super) shown: usize,
    pub(super) voices: usize,
    pub(super) skipped: usize,
    pub(super) matched: usize,
    pub(super) restarts: usize,
    pub(super) rehearsals: usize,
    pub(super) ends: usize,
    pub(super) released: usize,
    pub(super) held_again: usize,
    pub(super) named_again: usize,
    pub(super) paraphrased: usize,
    pub(super) copied: usize,
}

impl Counts {
    fn all(&mut self) -> [&mut usize; 29] {
        [
            &mut self.events,
            &mut self.refusals,
            &mut self.waves,
            &mut self.waves_of_large_rooms,
            &mut self.shrunk_below_after_a_wave,
            &mut self.boxed,
            &mut self.boxed_many,
            &mut self.too_few,
            &mut self.too_few_in_spite_of_notes,
            &mut self.notes,
            &mut self.corrected_open,
            &mut self.corrected_closed,
            &mut self.hidden_answers,
            &mut self.parked,
            &mut self.brought_back,
            &mut self.undone_open,
            &mut self.undone_closed,
            &mut self.shown,
            &mut self.voices,
            &mut self.skipped,
            &mut self.matched,
            &mut self.restarts,
            &mut self.rehearsals,
            &mut self.ends,
            &mut self.released,
            &mut self.held_again,
            &mut self.named_again,
            &mut self.paraphrased,
            &mut self.copied,
        ]
    }

    pub(super) fn add(&mut self, other: &Counts) {
        let mut other = Counts { ..*other };
        for (mine, theirs) in self.all().into_iter().zip(other.all()) {
            *mine += *theirs;
        }
    }

    pub(super) fn all_happened(&self) -> bool {
        let mut counts = Counts { ..*self };
        counts.all().iter().all(|count| **count > 0)
    }
}

/// One history.
pub(super) struct Day {
    pub(super) choices: Choices,
    pub(super) session: Session,
    pub(super) stored: Vec<Event>,
    pub(super) sorting: Sorting,
    /// The book, a page for each prompt.
    pub(super) book: Vec<Page>,
    pub(super) joined: Phone,
    /// The prompt that is being answered or sorted.
    pub(super) live: usize,
    /// Texts written so far.
    pub(super) serial: usize,
    pub(super) seen: Seen,
    pub(super) shown: Shown,
    pub(super) counts: Counts,
}

impl Day {
    pub(super) fn begin(choices: Choices) -> Day {
        let code = JoinCode::parse("KMT-RWX").expect("a code");
        let opening = Event::Opened {
            setup: Box::new(setup(&choices)),
            code,
            delete_after: 0,
        };
        let stored = vec![opening];
        let session = Session::replay(&stored).expect("an opening");
        let mut day = Day {
            choices,
            session,
            stored,
            sorting: Sorting::new(choices.grouping),
            book: SLOTS.iter().map(|_| Page::default()).collect(),
            joined: 0,
            live: 0,
            serial: 0,
            seen: Seen::default(),
            shown: Shown::default(),
            counts: Counts::default(),
        };
        day.check(None, None);
        day
    }

    /// Who is there. There is a second console, a second screen, and some phones are away.
    pub(super) fn attendance(&self) -> Attendance {
        Attendance {
            joined: u32::from(self.joined),
            connected: u32::from(self.joined / 2),
            screens: 2,
            consoles: 2,
            ..Attendance::default()
        }
    }

    /// Gives a command. `writes` is what a phone means to have standing when it is carried out.
    pub(super) fn take(
        &mut self,
        role: Role,
        command: Command,
        who: Option<Phone>,
        writes: &Answers,
    ) -> Result<(), Refusal> {
        let events = self.session.decide(role, command).inspect_err(|refusal| {
            self.counts.refusals += 1;
            super::checks::says_nothing(refusal);
        })?;
        for event in events {
            self.happens(event, who, writes);
        }
        Ok(())
    }

    /// The room or the facilitator, whose words are in no answer.
    pub(super) fn does(&mut self, role: Role, command: Command) -> Result<(), Refusal> {
        self.take(role, command, None, &Answers::new())
    }

    pub(super) fn happens(&mut self, event: Event, who: Option<Phone>, writes: &Answers) {
        self.counts.events += 1;
        self.session.apply(&event);
        self.keep_the_book(&event, writes);
        self.store(event.clone());
        self.check(Some(&event), who);
    }

    fn keep_the_book(&mut self, event: &Event, writes: &Answers) {
        self.note_turns(event);
        self.note_releases(event);
        let group = self.choices.smallest_group as usize;
        match event {
            Event::PromptOpened { prompt, .. } => {
                self.live = *prompt;
                self.sorting.begins();
            }
            Event::Responded {
                prompt, response, ..
            }
            | Event::Noted {
                prompt, response, ..
            } => {
                self.counts.notes += usize::from(matches!(event, Event::Noted { .. }));
                let written = writes
                    .get(response)
                    .expect("an answer nobody wrote")
                    .clone();
                self.book[*prompt].standing.insert(*response, written);
            }
            Event::Withdrawn { prompt, response } => {
                let gone = self.book[*prompt].standing.remove(response);
                assert!(gone.is_some(), "withdrawn and never written");
            }
            Event::Passed { prompt, .. } => {
                let who = writes.values().next().expect("somebody").phone;
                self.book[*prompt].passed.insert(who);
            }
            Event::WaveTaken { prompt } => {
                self.counts.waves += 1;
                let page = &mut self.book[*prompt];
                self.counts.waves_of_large_rooms += usize::from(page.people().len() > 40);
                page.wave = Some(page.standing.clone());
            }
            Event::Closed { prompt } => {
                let page = &mut self.book[*prompt];
                let few = page.people().len() < group;
                let all = everybody(&page.standing).len();
                self.counts.too_few_in_spite_of_notes += usize::from(few && all >= group);
                self.counts.too_few += usize::from(few);
                self.counts.shrunk_below_after_a_wave += usize::from(few && page.wave.is_some());
                page.closed = Some(page.standing.clone());
            }
            Event::Boxed { responses, .. } => {
                self.counts.boxed += 1;
                self.counts.boxed_many += usize::from(responses.len() >= 20);
            }
            Event::Shown { prompt } => {
                self.counts.shown += 1;
                self.book[*prompt].shown = true;
            }
            Event::RehearsalEnded => {
                self.counts.rehearsals += 1;
                self.book = SLOTS.iter().map(|_| Page::default()).collect();
                self.sorting = Sorting::new(self.choices.grouping);
            }
            Event::Ended { .. } => self.counts.ends += 1,
            _ => {}
        }
    }
}

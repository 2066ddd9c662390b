//! The grouping of a history, as the room does it or by chance, and what the facilitator makes of it. It remembers who is in
//! which theme, which the session does not know.

use std::collections::{BTreeMap, BTreeSet};

use openfloor::session::{Command, Event, PromptStage, Role, WavePicture};
use openfloor::theming::{
    Board, CannotCorrect, Correction, NamedBy, Person, Reader, Reason, Response, ResponseId, Seed,
    Theme, ThemeId, Themes,
};

use super::book::{Answers, person};
use super::choices::Grouping;
use super::day::Day;

/// Answers below which every wave is settled, as in the room.
const SETTLED_EACH_WAVE: usize = 20;

pub(super) struct Sorting {
    grouping: Grouping,
    pub(super) board: Board,
    /// A wave that has been grouped and is not shown yet.
    pub(super) waiting: Option<Themes>,
    /// The grouping that the shown picture was made of.
    pub(super) stands: Themes,
    /// What was boxed, by prompt; corrections change it.
    pub(super) boxed: BTreeMap<usize, Themes>,
    /// The boxes as they were before each correction that stands.
    pub(super) before: BTreeMap<usize, Vec<Themes>>,
}

impl Sorting {
    pub(super) fn new(grouping: Grouping) -> Sorting {
        let phrases = vec!["more wvplonk0 please".to_owned()];
        let findings = vec!["finding-0".to_owned()];
        let seed = Seed::new("Rotas".to_owned(), None, phrases, findings);
        Sorting {
            grouping,
            board: Board::new(Reader::Words, &[seed]),
            waiting: None,
            stands: Themes::default(),
            boxed: BTreeMap::new(),
            before: BTreeMap::new(),
        }
    }

    /// A prompt opens: a new board, beside the boxes there are.
    pub(super) fn begins(&mut self) {
        let boxed = std::mem::take(&mut self.boxed);
        let before = std::mem::take(&mut self.before);
        *self = Sorting {
            boxed,
            before,
            ..Sorting::new(self.grouping)
        };
    }

    pub(super) fn wave(&mut self, responses: &[Response]) {
        self.waiting = Some(match self.grouping {
            Grouping::Chance(seed) => by_chance(seed, responses),
            Grouping::Board => {
                self.board.update(responses);
                if responses.len() < SETTLED_EACH_WAVE && !self.board.is_corrected() {
                    self.board.settle();
                }
                self.board.themes()
            }
        });
    }

    /// The themes after a correction of an open prompt; none where everything was like that already.
    fn correct(&mut self, correction: &Correction) -> Result<Option<Themes>, CannotCorrect> {
        match self.grouping {
            Grouping::Chance(_) => {
                let mut themes = self.stands.clone();
                themes.correct(correction)?;
                // As a board does it: nobody can read the answers yet.
                if !themes.aside.is_empty() || !themes.parked.is_empty() {
                    return Err(CannotCorrect::StillOpen);
                }
                Ok(Some(themes))
            }
            Grouping::Board => Ok(self.board.correct(correction)?.then(|| self.board.themes())),
        }
    }

    /// The themes after a correction of an open prompt was taken back. What chance has made stays as it is.
    fn undo(&mut self, number: u32) -> Result<Themes, CannotCorrect> {
        match self.grouping {
            Grouping::Chance(_) => Ok(self.stands.clone()),
            Grouping::Board => self.board.undo(number).map(|()| self.board.themes()),
        }
    }

    /// The last grouping, with the ids of the box.
    pub(super) fn finish(&mut self, prompt: usize, closed: &Answers) -> Themes {
        let response = |(id, written): (&ResponseId, &super::book::Written)| Response {
            id: *id,
            person: person(prompt, written.phone),
            text: written.text.as_str().into(),
        };
        let responses: Vec<Response> = closed.iter().map(response).collect();
        let mut themes = match self.grouping {
            Grouping::Chance(seed) => by_chance(seed, &responses),
            Grouping::Board => {
                self.board.update(&responses);
                self.board.settle();
                self.board.themes()
            }
        };
        let renamed = |ids: &mut Vec<ResponseId>| ids.iter_mut().for_each(|id| id.0 = !id.0);
        themes
            .themes
            .iter_mut()
            .for_each(|theme| renamed(&mut theme.members));
        renamed(&mut themes.other);
        themes
    }

    /// The board as the log leads to it.
    pub(super) fn rebuild(&mut self, day: &Day) {
        let mut fresh = Sorting::new(self.grouping);
        fresh.replay(day);
        let as_before = fresh.board.themes() == self.board.themes();
        assert!(
            as_before || self.grouping != Grouping::Board,
            "another board after a restart"
        );
        self.board = fresh.board;
    }

    fn replay(&mut self, day: &Day) {
        let mut session =
            openfloor::session::Session::replay(&day.stored[..1]).expect("an opening");
        for event in &day.stored[1..] {
            session.apply(event);
            match event {
                Event::WaveTaken { prompt } if *prompt == day.live => {
                    self.wave(&session.wave(*prompt).expect("a wave was taken"));
                }
                Event::Corrected {
                    prompt, correction, ..
                } if *prompt == day.live => {
                    let _ = self.correct(correction);
                }
                Event::Undone { prompt, number, .. } if *prompt == day.live => {
                    let _ = self.undo(*number);
                }
                Event::PromptOpened { .. } => self.begins(),
                _ => {}
            }
        }
    }
}

/// Some themes, large and small, that no program would make.
fn by_chance(seed: u64, responses: &[Response]) -> Themes {
    let count = seed % 14;
    let mut groups: BTreeMap<u64, Vec<&Response>> = BTreeMap::new();
    for response in responses {
        let roll = (response.id.0 as u64 ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
        groups
            .entry((roll % 14).min(count))
            .or_default()
            .push(response);
    }
    let mut other = groups.remove(&count).unwrap_or_default();
    other.sort_by_key(|response| response.id);
    let theme = |(at, members): (u64, Vec<&Response>)| {
        let people: BTreeSet<_> = members.iter().map(|response| response.person).collect();
        Theme {
            id: ThemeId((seed as u32).wrapping_mul(at as u32 + 3) % 90_000 + at as u32 * 90_000),
            label: format!("Group {at}"),
            named_by: if at % 2 == 0 {
                NamedBy::Facilitator
            } else {
                NamedBy::Words
            },
            c: None,
            members: members.iter().map(|response| response.id).collect(),
            people: Person::counted(&people) as u32,
            hidden: false,
            pin: None,
        }
    };
    Themes {
        themes: groups.into_iter().map(theme).collect(),
        other: other.iter().map(|response| response.id).collect(),
        ..Themes::default()
    }
}

impl Day {
    /// The facilitator corrects what the console shows.
    pub(super) fn correct(&mut self, prompt: usize, kind: u8, a: usize, b: usize) {
        self.group();
        let open = self.session.stage(prompt) < PromptStage::Sorting;
        let themes = match self.sorting.boxed.get(&prompt) {
            Some(themes) if !open => themes.clone(),
            _ => self.sorting.stands.clone(),
        };
        let Some(correction) = correction(&themes, kind, a, b) else {
            return;
        };
        let command = |correction| Command::Correct { prompt, correction };
        if !open {
            if self
                .does(Role::Facilitator, command(correction.clone()))
                .is_ok()
            {
                self.counts.corrected_closed += 1;
            }
            return;
        }
        // While a prompt is open its themes live on the board, which may still say no.
        let Ok(events) = self
            .session
            .decide(Role::Facilitator, command(correction.clone()))
        else {
            return;
        };
        if prompt != self.live {
            return;
        }
        if let Ok(Some(themes)) = self.sorting.correct(&correction) {
            self.counts.corrected_open += 1;
            self.rearranged(events, themes);
        }
    }

    /// The facilitator takes the last change back, or tries to take back one that is not.
    pub(super) fn undo(&mut self, prompt: usize, earlier: u32) {
        self.group();
        let newest = self
            .projected()
            .facilitator
            .changes
            .first()
            .map(|c| c.number);
        let number = newest.unwrap_or(1).saturating_sub(earlier);
        let command = Command::Undo { prompt, number };
        if self.session.stage(prompt) >= PromptStage::Sorting {
            let stored = self.stored.len();
            if self.does(Role::Facilitator, command).is_ok() && self.stored.len() > stored {
                self.counts.undone_closed += 1;
            }
            return;
        }
        let decided = self.session.decide(Role::Facilitator, command);
        let Some(events) = decided.ok().filter(|events| !events.is_empty()) else {
            return;
        };
        let themes = self.sorting.undo(number);
        let themes = themes.expect("the board and the session have the same last change");
        self.counts.undone_open += 1;
        self.rearranged(events, themes);
    }

    /// What the room does once the board of the live prompt has been corrected.
    fn rearranged(&mut self, events: Vec<Event>, themes: Themes) {
        let picture = WavePicture::of(&themes);
        for event in events {
            self.happens(event, None, &Answers::new());
        }
        self.sorting.stands = themes;
        let prompt = self.live;
        self.happens(
            Event::WaveGrouped { prompt, picture },
            None,
            &Answers::new(),
        );
    }
}

/// A correction of these themes; none where there is nothing to correct.
fn correction(themes: &Themes, kind: u8, a: usize, b: usize) -> Option<Correction> {
    let pick = |at: usize| themes.themes.get(at % themes.themes.len().max(1));
    let (one, two) = (pick(a)?, pick(b)?);
    let member = one.members.get(b % one.members.len().max(1)).copied();
    Some(match kind {
        0 => Correction::Merge {
            from: one.id,
            into: two.id,
        },
        1 => Correction::Rename {
            theme: one.id,
            label: format!("Named {}", b % 90),
        },
        2 => Correction::Move {
            responses: vec![member.or(themes.other.first().copied())?],
            to: (!a.is_multiple_of(3)).then_some(two.id),
        },
        3 => Correction::Split {
            theme: one.id,
            responses: one.members.iter().copied().take(1 + b % 3).collect(),
            label: format!("Apart {}", b % 90),
        },
        4 => Correction::Hide { theme: one.id },
        5 => Correction::Show { theme: one.id },
        6 => Correction::Pin {
            theme: one.id,
            response: member?,
        },
        7 => Correction::Unpin { theme: one.id },
        9.. => setting_aside(themes, one, kind, a, b)?,
        _ => Correction::Move {
            responses: one.members.iter().copied().take(2 + b % 3).collect(),
            to: (!a.is_multiple_of(3)).then_some(two.id),
        },
    })
}

/// An answer is hidden, parked or brought back, or a theme is parked.
fn setting_aside(
    themes: &Themes,
    theme: &Theme,
    kind: u8,
    a: usize,
    b: usize,
) -> Option<Correction> {
    let in_theme = theme.members.get(b % theme.members.len().max(1));
    let outside = themes.other.get(b % themes.other.len().max(1));
    let one = if a.is_multiple_of(3) {
        outside.or(in_theme)
    } else {
        in_theme.or(outside)
    };
    let responses = vec![*one?];
    let back = themes.aside.keys().nth(b % themes.aside.len().max(1));
    Some(match kind {
        9 | 10 => Correction::HideAnswers {
            responses,
            reason: Reason::ALL[b % 4],
        },
        11 => Correction::ParkAnswers { responses },
        12 => Correction::BringBack {
            responses: vec![*back?],
        },
        13 => Correction::Park { theme: theme.id },
        _ => Correction::Unpark { theme: theme.id },
    })
}

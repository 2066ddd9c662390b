//! The facilitator's corrections while the prompt is open. What is put right here stays through every later settle.

use std::collections::BTreeSet;

use super::undo::{Arrangement, Difference};
use super::{Board, Held, Name, Slot};
use crate::theming::cannot_correct::CannotCorrect;
use crate::theming::correction::Correction;
use crate::theming::response::ResponseId;
use crate::theming::themes::ThemeId;

impl Board {
    /// Makes a correction, and says whether anything is different now. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn correct(&mut self, correction: &Correction) -> Result<bool, CannotCorrect> {
        let before = Arrangement::of(self);
        self.make(correction)?;
        self.name_themes(false);
        let made = Difference::between(correction, before, Arrangement::of(self));
        Ok(made.is_some_and(|made| {
            self.standing.push(made);
            true
        }))
    }

    fn make(&mut self, correction: &Correction) -> Result<(), CannotCorrect> {
        match correction {
            Correction::Merge { from, into } => self.merge(*from, *into)?,
            Correction::Rename { theme, label } => {
                let label = Correction::label(label)?;
                self.keep(*theme)?.name = Name::Facilitator(label);
            }
            Correction::Move { responses, to } => self.put(responses, *to)?,
            Correction::Split {
                theme,
                responses,
                label,
            } => self.split(*theme, responses, label)?,
            Correction::Pin { .. }
            | Correction::Unpin { .. }
            | Correction::Park { .. }
            | Correction::Unpark { .. }
            | Correction::HideAnswers { .. }
            | Correction::ParkAnswers { .. }
            | Correction::BringBack { .. } => return Err(CannotCorrect::StillOpen),
            Correction::Hide { theme } => self.keep(*theme)?.hidden = true,
            Correction::Show { theme } => self.keep(*theme)?.hidden = false,
        }
        Ok(())
    }

    /// The theme, from now on the facilitator's.
    fn keep(&mut self, id: ThemeId) -> Result<&mut Slot, CannotCorrect> {
        let slot = self.slots.get_mut(&id).ok_or(CannotCorrect::NoSuchTheme)?;
        slot.kept = true;
        Ok(slot)
    }

    fn merge(&mut self, from: ThemeId, into: ThemeId) -> Result<(), CannotCorrect> {
        if from == into {
            return Err(CannotCorrect::SameTheme);
        }
        if !self.slots.contains_key(&from) {
            return Err(CannotCorrect::NoSuchTheme);
        }
        self.keep(into)?;
        self.slots.remove(&from);
        for held in self.held.iter_mut().filter(|held| held.home == Some(from)) {
            held.part = held.part.or(Some(from));
            held.home = Some(into);
        }
        for seed in self.seeds.iter_mut().filter(|seed| seed.home == from) {
            seed.home = into;
        }
        Ok(())
    }

    fn put(&mut self, responses: &[ResponseId], to: Option<ThemeId>) -> Result<(), CannotCorrect> {
        let chosen = self.chosen(responses, |_| true)?;
        if let Some(to) = to {
            self.keep(to)?;
        }
        for i in chosen {
            self.held[i].settle_in(to);
            self.held[i].pinned = true;
        }
        Ok(())
    }

    fn split(
        &mut self,
        from: ThemeId,
        responses: &[ResponseId],
        label: &str,
    ) -> Result<(), CannotCorrect> {
        let label = Correction::label(label)?;
        let c = self.slots.get(&from).ok_or(CannotCorrect::NoSuchTheme)?.c;
        let leaving = self.chosen(responses, |held| held.home == Some(from))?;
        self.keep(from)?;
        let number = self.number(leaving.iter().copied());
        let new = self.open(number, Name::Facilitator(label), c, true);
        for i in leaving {
            self.held[i].settle_in(Some(new));
        }
        Ok(())
    }

    /// Positions of the responses that were chosen, all of which must be `there`.
    fn chosen(
        &self,
        responses: &[ResponseId],
        there: impl Fn(&Held) -> bool,
    ) -> Result<Vec<usize>, CannotCorrect> {
        let ids: BTreeSet<ResponseId> = responses.iter().copied().collect();
        let chosen = |i: &usize| there(&self.held[*i]) && ids.contains(&self.held[*i].id);
        let chosen: Vec<usize> = (0..self.held.len()).filter(chosen).collect();
        match chosen.len() {
            _ if ids.is_empty() => Err(CannotCorrect::NothingChosen),
            found if found < ids.len() => Err(CannotCorrect::NoSuchResponse),
            _ => Ok(chosen),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::reading::Reader;
    use crate::theming::response::{Person, Response};
    use crate::theming::seed::Seed;

    fn responses(texts: &[&str]) -> Vec<Response> {
        let response = |(i, text): (u128, &&str)| Response {
            id: ResponseId(i),
            person: Person(i),
            text: (*text).into(),
        };
        (0..).zip(texts).map(response).collect()
    }

    const TEXTS: &[&str] = &[
        "late rota",
        "rota late",
        "rota is late",
        "dear parking",
        "parking dear",
        "parking is dear",
    ];

    fn board() -> (Board, Vec<Response>) {
        let now = responses(TEXTS);
        let mut board = Board::new(Reader::Words, &[]);
        board.update(&now);
        (board, now)
    }

    fn home(board: &Board, response: u128) -> Option<ThemeId> {
        let themes = board.themes().themes;
        themes
            .iter()
            .find(|theme| theme.members.contains(&ResponseId(response)))
            .map(|theme| theme.id)
    }

    #[test]
    fn a_merge_stays_merged_and_draws_newcomers() {
        let (mut board, _) = board();
        let (from, into) = (
            home(&board, 0).expect("a theme"),
            home(&board, 3).expect("a theme"),
        );
        board
            .correct(&Correction::Merge { from, into })
            .expect("both are there");
        board.settle();
        let texts: Vec<&str> = TEXTS.iter().copied().chain(["late rota again"]).collect();
        board.update(&responses(&texts));
        assert!((0..7).all(|response| home(&board, response) == Some(into)));
    }

    #[test]
    fn a_moved_response_stays_until_its_text_is_changed() {
        let (mut board, mut now) = board();
        let (rota, parking) = (home(&board, 0), home(&board, 3));
        board
            .correct(&Correction::Move {
                responses: vec![ResponseId(0)],
                to: parking,
            })
            .expect("both are there");
        board.settle();
        assert_eq!(home(&board, 0), parking);
        now[0].text = "the rota is so late".into();
        board.update(&now);
        assert_eq!(home(&board, 0), rota);
    }

    #[test]
    fn a_named_theme_stays_when_its_last_response_is_withdrawn() {
        let (mut board, now) = board();
        let theme = home(&board, 0).expect("a theme");
        board
            .correct(&Correction::Rename {
                theme,
                label: "Rota".to_owned(),
            })
            .expect("it is there");
        board.update(&now[3..]);
        board.settle();
        let themes = board.themes().themes;
        assert!(
            themes
                .iter()
                .any(|left| left.id == theme && left.label == "Rota" && left.people == 0)
        );
        board.update(&[]);
        assert_eq!(board.themes().themes.len(), 1);
    }

    #[test]
    fn an_expected_theme_that_was_merged_away_sends_newcomers_on() {
        let seed = |label: &str, phrases: &[&str]| {
            let phrases = phrases.iter().copied().map(str::to_owned).collect();
            Seed::new(label.to_owned(), None, phrases, Vec::new())
        };
        let mut board = Board::new(
            Reader::Words,
            &[
                seed("Rota", &["late rota"]),
                seed("Parking", &["dear parking"]),
            ],
        );
        let (from, into) = (ThemeId(0), ThemeId(1));
        board
            .correct(&Correction::Merge { from, into })
            .expect("both are expected");
        board.update(&responses(TEXTS));
        board.settle();
        let themes = board.themes().themes;
        assert_eq!(
            (themes.len(), themes[0].id, themes[0].label.as_str()),
            (1, into, "Parking")
        );
        assert_eq!(themes[0].members.len(), 6);
    }
}

//! Answers that say a second thing. A part of an answer counts for another theme where it clearly means that; the answer stays
//! where it is.

use std::collections::BTreeMap;

use super::{Board, Held};
use crate::theming::meaning::Meaning;
use crate::theming::themes::{Also, ThemeId};

/// How alike the part of an answer must be to the middle of another theme: high, for a part has lost what stood around it.
const CLEARLY: f32 = 0.45;

impl Board {
    /// Which answers say something for a second theme, by theme and answer. Nothing where answers are read by words alone.
    pub fn also(&self) -> Vec<Also> {
        let background = Meaning::mean(self.held.iter().filter_map(Held::meaning));
        let middles = self.middles(&background);
        let mut found = Vec::new();
        for held in &self.held {
            for part in &held.read.clauses {
                let part = part.without(&background);
                let scored = middles.iter().map(|(id, middle)| (part.dot(middle), *id));
                let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
                let theme = best.filter(|best| best.0 >= CLEARLY).map(|best| best.1);
                if let Some(theme) = theme.filter(|theme| held.home != Some(*theme)) {
                    let response = held.id;
                    found.push(Also { theme, response });
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The middle of each theme that is shown.
    fn middles(&self, background: &Meaning) -> BTreeMap<ThemeId, Meaning> {
        let middle = |id: ThemeId| {
            let of_theme = self.held.iter().filter(|held| held.home == Some(id));
            let members: Vec<Meaning> = of_theme
                .filter_map(Held::meaning)
                .map(|meaning| meaning.without(background))
                .collect();
            (id, Meaning::mean(members.iter()))
        };
        self.themes()
            .themes
            .iter()
            .map(|theme| middle(theme.id))
            .collect()
    }
}

impl Held {
    fn meaning(&self) -> Option<&Meaning> {
        self.read.reading.meaning()
    }
}

#[cfg(all(test, feature = "model"))]
mod tests {
    use super::*;
    use crate::theming::reading::Reader;
    use crate::theming::response::{Person, Response, ResponseId};

    const TEXTS: [&str; 7] = [
        "the car park is full by seven",
        "nowhere to park my car",
        "car parking costs too much",
        "our managers are never seen on the ward",
        "we never see the managers",
        "managers should be seen on the ward",
        "I cannot park my car, and we never see our managers on the ward",
    ];

    fn board(reader: Reader) -> Board {
        let response = |(i, text): (u128, &str)| Response {
            id: ResponseId(i),
            person: Person(i),
            text: text.into(),
        };
        let now: Vec<Response> = (0..).zip(TEXTS).map(response).collect();
        let mut board = Board::new(reader, &[]);
        board.update(&now);
        board.settle();
        board
    }

    #[test]
    fn an_answer_with_two_parts_speaks_for_two_themes_and_is_counted_in_one() {
        let board = board(Reader::Meaning);
        let also = board.also();
        assert_eq!(also.len(), 1, "{also:?}");
        let themes = board.themes().themes;
        let has = |id: u128| {
            let has = themes
                .iter()
                .find(|theme| theme.members.contains(&ResponseId(id)));
            has.map(|theme| theme.id)
        };
        assert_eq!(also[0].response, ResponseId(6));
        let both = [has(0), has(3)];
        assert!(both.contains(&Some(also[0].theme)) && both.contains(&has(6)));
        assert_ne!(has(6), Some(also[0].theme));
    }

    #[test]
    fn by_words_alone_nothing_has_parts() {
        assert!(board(Reader::Words).also().is_empty());
        assert!(Board::new(Reader::Meaning, &[]).also().is_empty());
    }
}

//! Which national findings the themes look like: by the content where a theme was expected, by meaning where it emerged.

use super::Board;
use crate::theming::likeness::Likeness;
use crate::theming::looks_like::{Finding, LooksLike, closest};
use crate::theming::reading::Comparison;
use crate::theming::themes::ThemeId;
use crate::theming::words::words;

impl Board {
    /// What each theme looks like, among these findings: for an expected theme what the content names, which may be nothing; for
    /// any other the one that its responses are most like, if they are like it enough.
    pub fn looks_like(&self, findings: &[Finding]) -> Vec<LooksLike> {
        let themes = self.themes().themes;
        if findings.is_empty() || themes.is_empty() {
            return Vec::new();
        }
        let table = self.beside(findings);
        let rows = self.held.len()..self.held.len() + findings.len();
        let alike = |id: ThemeId| {
            if self.seeds.iter().any(|seed| seed.home == id) {
                return self.linked(id, findings);
            }
            let closest = closest(
                &table,
                &self.members(id),
                rows.clone(),
                self.reader.scale().finding,
            );
            closest.map(|at| &findings[at]).into_iter().collect()
        };
        let mut suggestions = Vec::new();
        for theme in themes {
            suggestions.extend(alike(theme.id).into_iter().map(|finding| LooksLike {
                theme: theme.id,
                finding: finding.id.clone(),
            }));
        }
        suggestions
    }

    /// The findings that the content names for this theme, and for those that were merged into it.
    fn linked<'a>(&self, theme: ThemeId, findings: &'a [Finding]) -> Vec<&'a Finding> {
        let seeds = self.seeds.iter().filter(|seed| seed.home == theme);
        let named: Vec<&String> = seeds.flat_map(|seed| &seed.seed.findings).collect();
        let of_room = findings.iter();
        of_room
            .filter(|finding| named.contains(&&finding.id))
            .collect()
    }

    /// How alike all responses and findings are, the findings in the last rows.
    fn beside(&self, findings: &[Finding]) -> Likeness {
        let read = |finding: &Finding| self.reader.read(&finding.text, &words(&finding.text));
        let read: Vec<_> = findings.iter().map(read).collect();
        let responses = self.held.iter().map(|held| &held.read.reading);
        let all: Vec<_> = responses.chain(&read).collect();
        Comparison::default().of(&all, &vec![None; all.len()], self.held.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::correction::Correction;
    use crate::theming::reading::Reader;
    use crate::theming::response::{Person, Response, ResponseId};
    use crate::theming::seed::Seed;

    const TEXTS: [&str; 6] = [
        "late rota",
        "rota late",
        "rota is late",
        "dear parking",
        "parking dear",
        "parking is dear",
    ];

    fn finding(id: &str, text: &str) -> Finding {
        Finding {
            id: id.to_owned(),
            text: text.to_owned(),
            section: "6".to_owned(),
        }
    }

    fn findings() -> [Finding; 3] {
        [
            finding("meals", "There is nowhere to eat a meal."),
            finding("parking", "It costs too much to park: parking is dear."),
            finding("plans", "Rotas come late."),
        ]
    }

    fn board(seeds: &[Seed]) -> Board {
        let response = |(i, text): (u128, &str)| Response {
            id: ResponseId(i),
            person: Person(i),
            text: text.into(),
        };
        let now: Vec<Response> = (0..).zip(TEXTS).map(response).collect();
        let mut board = Board::new(Reader::Words, seeds);
        board.update(&now);
        board.settle();
        board
    }

    fn suggested(board: &Board) -> Vec<(String, String)> {
        let themes = board.themes().themes;
        let label = |id| {
            let theme = themes.iter().find(|theme| theme.id == id);
            theme.expect("a theme of the board").label.clone()
        };
        let mut found: Vec<_> = board
            .looks_like(&findings())
            .into_iter()
            .map(|alike| (label(alike.theme), alike.finding))
            .collect();
        found.sort();
        found
    }

    fn rotas(findings: &[&str]) -> Seed {
        let findings = findings.iter().copied().map(str::to_owned).collect();
        let phrases = vec!["late rota".to_owned()];
        Seed::new("Rotas".to_owned(), None, phrases, findings)
    }

    #[test]
    fn a_theme_that_emerged_looks_like_the_finding_closest_in_meaning() {
        let pair = |label: &str, id: &str| (label.to_owned(), id.to_owned());
        let both = [pair("dear", "parking"), pair("late", "plans")];
        assert_eq!(suggested(&board(&[])), both);
    }

    #[test]
    fn an_expected_theme_looks_like_what_the_content_says_whatever_it_is() {
        let found = suggested(&board(&[rotas(&["meals", "of another prompt"])]));
        assert!(
            found.contains(&("Rotas".to_owned(), "meals".to_owned())),
            "{found:?}"
        );
        assert_eq!(
            found.iter().filter(|(label, _)| label == "Rotas").count(),
            1
        );
    }

    #[test]
    fn an_expected_theme_that_the_content_links_with_nothing_looks_like_nothing() {
        let found = suggested(&board(&[rotas(&[])]));
        assert!(found.iter().all(|(label, _)| label != "Rotas"), "{found:?}");
    }

    #[test]
    fn a_theme_takes_the_links_of_what_was_merged_into_it_and_keeps_them_when_renamed() {
        let (phrases, findings) = (["dear parking"], ["parking"]);
        let [phrases, findings] = [phrases, findings].map(|one| one.map(str::to_owned).to_vec());
        let parking = Seed::new("Parking".to_owned(), None, phrases, findings);
        let mut board = board(&[rotas(&["plans"]), parking]);
        let merge = Correction::Merge {
            from: ThemeId(0),
            into: ThemeId(1),
        };
        let rename = Correction::Rename {
            theme: ThemeId(1),
            label: "Ours".to_owned(),
        };
        for correction in [merge, rename] {
            board.correct(&correction).expect("both are expected");
        }
        let both = ["parking", "plans"].map(|finding| ("Ours".to_owned(), finding.to_owned()));
        assert_eq!(suggested(&board), both);
    }

    #[test]
    fn without_findings_nothing_is_suggested() {
        assert!(board(&[]).looks_like(&[]).is_empty());
    }
}

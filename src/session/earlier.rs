//! An earlier session that this one follows: what was agreed then, and which themes there were. All of it comes from that
//! session's report, which holds nothing that could not be shown; nothing of it is kept on the server in between.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::commitment::line;
use super::{Commitment, Comparison, Refusal, Report, Session, limits};
use crate::words::Message;

/// What this session knows of the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// Its title, or empty.
    pub title: String,
    /// Its level's id.
    #[serde(default)]
    pub level: String,
    /// What was agreed.
    pub commitments: Vec<Commitment>,
    /// The prompts that had themes.
    pub prompts: Vec<EarlierPrompt>,
}

/// A prompt of the session before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierPrompt {
    /// Its id within the level.
    pub id: String,
    /// The question.
    #[serde(default)]
    pub text: String,
    /// Its themes.
    pub themes: Vec<EarlierTheme>,
}

/// A theme of the session before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierTheme {
    /// Its label.
    pub label: String,
    /// Answers in it.
    pub answers: u32,
}

/// A prompt then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThenAndNow {
    /// Position in the plan, 0-based.
    pub prompt: usize,
    /// The themes of either session, those of this one first.
    pub rows: Vec<ThenAndNowRow>,
}

/// A theme then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThenAndNowRow {
    /// Its label.
    pub label: String,
    /// Answers then; none where they are too few to be told, or could be worked out.
    pub then: Option<u32>,
    /// Answers now, in the same way.
    pub now: Option<u32>,
}

/// The parts of a report's file that another session takes over. What else is in the file is left alone.
#[derive(Deserialize)]
struct ReportFile {
    title: String,
    level: String,
    commitments: Vec<FileCommitment>,
    prompts: Vec<FilePrompt>,
}

#[derive(Deserialize)]
struct FileCommitment {
    said: String,
    will: String,
    who: String,
    by: String,
}

#[derive(Deserialize)]
struct FilePrompt {
    id: String,
    face: FileFace,
    themes: Vec<EarlierTheme>,
}

#[derive(Deserialize)]
struct FileFace {
    text: String,
}

impl Earlier {
    /// What the data of a report says.
    ///
    /// # Errors
    /// [`Refusal::BadSetup`] where it is no report's, or holds more than a report can.
    pub fn of_report(data: &serde_json::Value) -> Result<Earlier, Refusal> {
        let no_report = |_| Refusal::BadSetup(Message::of("refused-no-report"));
        let file = ReportFile::deserialize(data).map_err(no_report)?;
        let within = file.commitments.len() <= limits::COMMITMENTS
            && file.prompts.len() <= limits::PROMPTS
            && file
                .prompts
                .iter()
                .all(|prompt| prompt.themes.len() <= limits::EARLIER_THEMES);
        if !within {
            return Err(Refusal::BadSetup(Message::of("refused-report-too-large")));
        }
        let prompts = file.prompts.into_iter().map(FilePrompt::checked);
        let commitments = file.commitments.iter().map(FileCommitment::checked);
        Ok(Earlier {
            title: line(&file.title)?,
            level: line(&file.level)?,
            commitments: commitments.collect::<Result<_, _>>()?,
            prompts: prompts.collect::<Result<_, _>>()?,
        })
    }
}

impl FileCommitment {
    fn checked(&self) -> Result<Commitment, Refusal> {
        Ok(Commitment {
            said: line(&self.said)?,
            will: line(&self.will)?,
            who: line(&self.who)?,
            by: line(&self.by)?,
        })
    }
}

impl FilePrompt {
    fn checked(self) -> Result<EarlierPrompt, Refusal> {
        let theme = |theme: EarlierTheme| -> Result<EarlierTheme, Refusal> {
            Ok(EarlierTheme {
                label: line(&theme.label)?,
                // No session has more people, and the sums must fit.
                answers: theme.answers.min(limits::PEOPLE * u32::from(limits::SLOTS)),
            })
        };
        Ok(EarlierPrompt {
            id: line(&self.id)?,
            text: line(&self.face.text)?,
            themes: self
                .themes
                .into_iter()
                .map(theme)
                .collect::<Result<_, _>>()?,
        })
    }
}

impl Session {
    /// Every prompt that both sessions asked, then and now. Counts are told as those of any comparison are.
    pub(super) fn then_and_now(&self, now: &Report) -> Vec<ThenAndNow> {
        // Other levels have the same ids, and other questions behind them.
        let of_level = |earlier: &&Earlier| earlier.level == self.setup.level;
        let Some(earlier) = self.setup.earlier.as_ref().filter(of_level) else {
            return Vec::new();
        };
        let both = now.prompts.iter().filter_map(|prompt| {
            // A question of the facilitator's own has no id that means anything in another session.
            let is_own = prompt.face.section.is_empty();
            let is_same = |then: &&EarlierPrompt| match is_own {
                true => then.text == prompt.face.text,
                false => then.id == prompt.id,
            };
            let then = earlier.prompts.iter().find(is_same)?;
            let now = prompt
                .themes
                .iter()
                .map(|theme| (theme.label.as_str(), theme.answers));
            let rows = rows(&then.themes, now);
            (!rows.is_empty()).then_some(ThenAndNow {
                prompt: prompt.face.prompt,
                rows,
            })
        });
        both.collect()
    }
}

/// The themes of both, by their labels.
fn rows<'a>(
    then: &'a [EarlierTheme],
    now: impl Iterator<Item = (&'a str, u32)>,
) -> Vec<ThenAndNowRow> {
    let mut labels: Vec<&str> = Vec::new();
    let mut counts: BTreeMap<String, [u32; 2]> = BTreeMap::new();
    let then = then
        .iter()
        .map(|theme| (theme.label.as_str(), theme.answers));
    let all = now
        .map(|theme| (1, theme))
        .chain(then.map(|theme| (0, theme)));
    for (column, (label, answers)) in all {
        let known = counts.entry(label.to_lowercase()).or_insert_with(|| {
            labels.push(label);
            [0; 2]
        });
        known[column] += answers;
    }
    labels.truncate(limits::COMPARISON_LINES);
    let table: Vec<Vec<u32>> = labels
        .iter()
        .map(|label| counts[&label.to_lowercase()].to_vec())
        .collect();
    let Ok(shown) = Comparison::of(&table) else {
        return Vec::new();
    };
    let rows = labels.into_iter().zip(shown.cells);
    rows.map(|(label, cells)| ThenAndNowRow {
        label: label.to_owned(),
        then: cells[0],
        now: cells[1],
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(label: &str, answers: u32) -> EarlierTheme {
        EarlierTheme {
            label: label.to_owned(),
            answers,
        }
    }

    #[test]
    fn themes_of_one_name_stand_in_one_row_and_small_counts_are_blank() {
        let then = [
            theme("On nights", 12),
            theme("Parking", 14),
            theme("Rotas", 3),
        ];
        let rows = rows(
            &then,
            [("Listen", 20), ("on nights", 11), ("Rotas", 15)].into_iter(),
        );
        let labels: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
        assert_eq!(labels, ["Listen", "on nights", "Rotas", "Parking"]);
        assert!(rows.iter().all(|row| {
            [row.then, row.now]
                .into_iter()
                .flatten()
                .all(|count| count >= limits::COMPARISON_CELL)
        }));
        assert_eq!(rows[2].then, None, "three are not told");
    }

    #[test]
    fn what_is_no_report_is_refused_in_words() {
        for bad in [
            "",
            "[]",
            "{}",
            "null",
            r#"{"title":1}"#,
            r#"{"title":"","commitments":[],"prompts":[{"id":"a"}]}"#,
        ] {
            let data = serde_json::from_str(bad).unwrap_or_default();
            assert!(Earlier::of_report(&data).is_err(), "{bad}");
        }
        let many = vec![
            serde_json::json!({ "said": "", "will": "x", "who": "", "by": "" });
            limits::COMMITMENTS + 1
        ];
        let file = serde_json::json!({ "title": "", "commitments": many, "prompts": [] });
        assert!(Earlier::of_report(&file).is_err());
    }
}

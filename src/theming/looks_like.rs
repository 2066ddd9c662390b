//! What a theme may be matched with: something the national focus groups said. It only ever suggests; whether the two say
//! the same is for people to decide.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::likeness::Likeness;
use super::themes::ThemeId;

/// One thing the national focus groups said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its id, unique within its prompt.
    pub id: String,
    /// What they said, in our words.
    pub text: String,
    /// The section of the tool it comes from.
    pub section: String,
}

/// A theme that looks like a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LooksLike {
    /// The theme.
    pub theme: ThemeId,
    /// The finding's id.
    pub finding: String,
}

/// Which of the findings, rows of the table, the members are most like on average; none where no finding is above the floor.
pub(super) fn closest(
    table: &Likeness,
    members: &[usize],
    findings: Range<usize>,
    floor: f32,
) -> Option<usize> {
    let mean = |finding: usize| {
        let sum: f32 = members.iter().map(|&i| table.at(i, finding)).sum();
        sum / members.len() as f32
    };
    let first = findings.start;
    let means = findings.map(|finding| (mean(finding), finding - first));
    let best = means.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|best| best.0 > floor).map(|best| best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two members and two findings: the second finding is like both members a little, the first like one of them.
    fn table() -> Likeness {
        let mut table = Likeness::zeros(4);
        for (i, row) in [[1.0, 0.3, 0.3, 0.2], [0.3, 1.0, 0.0, 0.2]]
            .into_iter()
            .enumerate()
        {
            table.row_mut(i).copy_from_slice(&row);
        }
        table
    }

    #[test]
    fn the_finding_that_is_like_all_of_a_theme_comes_before_one_that_is_like_one_answer() {
        assert_eq!(closest(&table(), &[0, 1], 2..4, 0.1), Some(1));
        assert_eq!(closest(&table(), &[0], 2..4, 0.1), Some(0));
    }

    #[test]
    fn what_is_not_like_enough_is_not_suggested() {
        assert_eq!(closest(&table(), &[0, 1], 2..4, 0.2), None);
        assert_eq!(closest(&table(), &[], 2..4, 0.0), None);
        assert_eq!(closest(&table(), &[0, 1], 2..2, 0.0), None);
    }
}

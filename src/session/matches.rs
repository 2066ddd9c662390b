//! Which theme was matched with which national finding: suggested, accepted or refused, through every correction of the
//! themes and back.

use std::collections::{BTreeMap, BTreeSet};

use crate::theming::{Correction, LooksLike, ThemeId, Themes};

/// What stands between a theme and a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Suggested,
    Same,
    NotSame,
}

/// Something that the facilitator did and that matches depend on.
#[derive(Debug, Clone)]
enum Act {
    Compared(ThemeId, String, bool),
    Merged {
        from: ThemeId,
        into: ThemeId,
    },
    Split {
        from: ThemeId,
        new: ThemeId,
    },
    /// A correction that leaves matches as they are.
    Corrected,
}

/// The matches of a boxed prompt.
#[derive(Clone, Default)]
pub(super) struct Matches {
    suggested: Vec<LooksLike>,
    /// In their order, for a correction may be taken back.
    acts: Vec<Act>,
    /// What follows from both.
    verdicts: BTreeMap<(ThemeId, String), Verdict>,
    /// The facilitator has put the view up.
    put_up: bool,
}

impl Matches {
    pub(super) fn suggested(suggestions: &[LooksLike]) -> Matches {
        let mut matches = Matches {
            suggested: suggestions.to_vec(),
            ..Matches::default()
        };
        matches.begin();
        matches
    }

    fn begin(&mut self) {
        let pair = |alike: &LooksLike| ((alike.theme, alike.finding.clone()), Verdict::Suggested);
        self.verdicts = self.suggested.iter().map(pair).collect();
    }

    pub(super) fn decide(&mut self, theme: ThemeId, finding: &str, same: bool) {
        self.act(Act::Compared(theme, finding.to_owned(), same));
    }

    pub(super) fn put_up(&mut self) {
        self.put_up = true;
    }

    /// Decisions so far.
    pub(super) fn decisions(&self) -> u32 {
        let compared = |act: &&Act| matches!(act, Act::Compared(..));
        self.acts.iter().filter(compared).count() as u32
    }

    /// Whether somebody has compared at all. Before that, "national only" would be a claim that nobody has made.
    pub(super) fn has_compared(&self) -> bool {
        self.put_up || self.decisions() > 0
    }

    pub(super) fn of(&self, theme: ThemeId, finding: &str) -> Option<Verdict> {
        self.verdicts.get(&(theme, finding.to_owned())).copied()
    }

    /// Goes along with a correction of the themes that has just been made; `before` are the themes there were.
    pub(super) fn follow(
        &mut self,
        correction: &Correction,
        before: &BTreeSet<ThemeId>,
        themes: &Themes,
    ) {
        let new = ids(themes).difference(before).next().copied();
        self.act(match (correction, new) {
            (Correction::Merge { from, into }, _) => Act::Merged {
                from: *from,
                into: *into,
            },
            (Correction::Split { theme, .. }, Some(new)) => Act::Split { from: *theme, new },
            _ => Act::Corrected,
        });
    }

    /// Goes along with the newest correction being taken back; what was decided since stands where its theme still does.
    pub(super) fn undo(&mut self) {
        let correction = |act: &Act| !matches!(act, Act::Compared(..));
        if let Some(newest) = self.acts.iter().rposition(correction) {
            self.acts.remove(newest);
        }
        self.begin();
        for act in std::mem::take(&mut self.acts) {
            self.act(act);
        }
    }

    fn act(&mut self, act: Act) {
        match &act {
            Act::Compared(theme, finding, same) => {
                let verdict = Verdict::from(*same);
                self.verdicts.insert((*theme, finding.clone()), verdict);
            }
            Act::Merged { from, into } => self.merge(*from, *into),
            Act::Split { from, new } => self.split(*from, *new),
            Act::Corrected => {}
        }
        self.acts.push(act);
    }

    /// What was accepted of either holds for both together, unless the facilitator has said no to it for one of them: then
    /// he is asked again.
    fn merge(&mut self, from: ThemeId, into: ThemeId) {
        for (finding, theirs) in self.taken(from) {
            let verdict = match (self.of(into, &finding), theirs) {
                (None, theirs) => theirs,
                (Some(ours), theirs) if ours == theirs => ours,
                (Some(Verdict::NotSame), _) | (_, Verdict::NotSame) => Verdict::Suggested,
                _ => Verdict::Same,
            };
            self.verdicts.insert((into, finding), verdict);
        }
    }

    /// A part of a theme may say what the whole was matched with, or may not. Its number may have been another theme's.
    fn split(&mut self, from: ThemeId, new: ThemeId) {
        self.taken(new);
        let may = |((theme, finding), verdict): (&(ThemeId, String), &Verdict)| {
            (*theme == from && *verdict != Verdict::NotSame).then(|| finding.clone())
        };
        let inherited: Vec<_> = self.verdicts.iter().filter_map(may).collect();
        for finding in inherited {
            self.verdicts.insert((new, finding), Verdict::Suggested);
        }
    }

    /// Takes out all that is known of a theme.
    fn taken(&mut self, of: ThemeId) -> Vec<(String, Verdict)> {
        let all = std::mem::take(&mut self.verdicts).into_iter();
        let (gone, kept) = all.partition::<Vec<_>, _>(|((theme, _), _)| *theme == of);
        self.verdicts = kept.into_iter().collect();
        let gone = gone.into_iter();
        gone.map(|((_, finding), verdict)| (finding, verdict))
            .collect()
    }
}

impl From<bool> for Verdict {
    fn from(same: bool) -> Verdict {
        match same {
            true => Verdict::Same,
            false => Verdict::NotSame,
        }
    }
}

pub(super) fn ids(themes: &Themes) -> BTreeSet<ThemeId> {
    themes.themes.iter().map(|theme| theme.id).collect()
}

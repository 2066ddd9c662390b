//! What remains of a session: the themes of every prompt, as they may be shown.

use serde::Serialize;

use super::prompt::Boxed;
use super::{
    BesideRow, HiddenBecause, NotAsked, NumberedCommitment, Outcome, Picture, PromptFace,
    PromptStage, Session, SessionId, ShownTheme, SideBySide, ThenAndNow,
};
use crate::theming::{Finding, Text};

/// Quotations a theme has in the report.
const QUOTES_IN_REPORT: usize = 3;

/// The report of a session, during it or after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The session.
    pub session: SessionId,
    /// The facilitator's title, or empty.
    pub title: String,
    /// The level's id.
    pub level: String,
    /// The level's name.
    pub level_name: String,
    /// The plan's name.
    pub plan_name: String,
    /// Whether all of this is pretend.
    pub rehearsal: bool,
    /// Whether the session is over.
    pub ended: bool,
    /// The smallest group to show, in people.
    pub smallest_group: u32,
    /// When everything is deleted, in seconds since 1970; none before the end.
    pub delete_after: Option<u64>,
    /// The prompts that were asked and closed, in order.
    pub prompts: Vec<ReportPrompt>,
    /// What the levels of a workshop ask of leaders, in order.
    pub levels: Vec<ReportLevels>,
    /// What came out of the steps in which people marked something, in order.
    pub ballots: Vec<ReportBallot>,
    /// What was agreed.
    pub commitments: Vec<NumberedCommitment>,
    /// Prompts that the session before asked as well.
    pub then_and_now: Vec<ThenAndNow>,
    /// What the national focus groups said to prompts that this session has no themes for.
    pub not_asked: Vec<NotAsked>,
    /// Ground rules of the facilitator's own; none for the usual ones.
    pub rules: Option<Vec<String>>,
}

/// What came out of one ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportBallot {
    /// The step.
    pub face: PromptFace,
    /// What came out.
    pub outcome: Outcome,
}

/// One step of a workshop of several levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportLevels {
    /// The step.
    pub face: PromptFace,
    /// What each level asks of leaders.
    pub beside: SideBySide,
}

/// One prompt of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportPrompt {
    /// The prompt's id within its level.
    pub id: String,
    /// Its face.
    pub face: PromptFace,
    /// People who answered; none below the smallest group.
    pub people: Option<u32>,
    /// Those of them who wrote on paper; none below the smallest group.
    pub on_paper: Option<u32>,
    /// Phones that the others answered on, where one may speak for several; none elsewhere, and below the smallest group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<u32>,
    /// Answers; none below the smallest group.
    pub answers: Option<u32>,
    /// Themes, largest first.
    pub themes: Vec<ReportTheme>,
    /// Answers outside them, and in themes too small to show.
    pub other: u32,
    /// Answers in themes the facilitator hid.
    pub hidden: u32,
    /// Themes that the facilitator has not released.
    pub held_themes: u32,
    /// Answers in them.
    pub held_answers: u32,
    /// Answers that the facilitator hid one by one, by reason; nothing below the smallest group.
    pub answers_hidden: Vec<HiddenBecause>,
    /// What was parked for another day.
    pub parked: Parked,
    /// Answers that the facilitator has put up as single voices, each of one person.
    pub voices: Vec<Text>,
    /// The themes beside what the national focus groups said; none before anybody has compared, or below the smallest group.
    pub beside: Option<Vec<BesideRow>>,
    /// What the national focus groups said.
    pub findings: Vec<Finding>,
    /// The facilitator's changes to the themes, as a number; none below the smallest group.
    pub changes: Option<u32>,
}

/// What was parked for another day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Parked {
    /// Themes with enough people, largest first.
    pub themes: Vec<ReportTheme>,
    /// Answers parked one by one. Each is of one person, so there are no words of them.
    pub other: u32,
}

/// One theme of the report.
pub type ReportTheme = ShownTheme;

impl Parked {
    fn of(boxed: &Boxed) -> Parked {
        Parked {
            themes: boxed.parked_themes(QUOTES_IN_REPORT),
            other: boxed.set_aside().parked,
        }
    }
}

impl Session {
    /// The report as it stands.
    pub fn report(&self) -> Report {
        let closed = (0..self.prompts.len())
            .filter(|&at| self.stage(at) == PromptStage::Sorted && self.writes(at));
        let (of_levels, everybodys): (Vec<usize>, Vec<usize>) =
            closed.partition(|at| self.is_of_level(*at));
        let mut report = Report {
            session: self.setup.id,
            title: self.setup.title.clone(),
            level: self.setup.level.clone(),
            level_name: self.setup.level_name.clone(),
            plan_name: self.setup.plan_name.clone(),
            rehearsal: self.rehearsal,
            ended: self.phase == super::Phase::Ended,
            smallest_group: self.setup.smallest_group,
            delete_after: (self.phase == super::Phase::Ended).then_some(self.delete_after),
            prompts: everybodys
                .into_iter()
                .filter_map(|at| self.report_prompt(at))
                .collect(),
            levels: of_levels
                .into_iter()
                .filter_map(|at| self.report_levels(at))
                .collect(),
            ballots: (0..self.prompts.len())
                .filter_map(|at| self.report_ballot(at))
                .collect(),
            commitments: self.commitments(),
            then_and_now: Vec::new(),
            not_asked: self.not_asked(),
            rules: self.setup.rules.clone(),
        };
        report.then_and_now = self.then_and_now(&report);
        report
    }

    fn report_ballot(&self, at: usize) -> Option<ReportBallot> {
        Some(ReportBallot {
            face: self.face(at)?,
            outcome: self.outcome(at)?,
        })
    }

    /// A step of several levels, once, and when all of them have closed.
    fn report_levels(&self, at: usize) -> Option<ReportLevels> {
        let whole = self.step_stage(at) == PromptStage::Sorted && self.step(at).start == at;
        Some(ReportLevels {
            face: self.face_of_step(at).filter(|_| whole)?,
            beside: self.side_by_side(at, QUOTES_IN_REPORT),
        })
    }

    fn report_prompt(&self, at: usize) -> Option<ReportPrompt> {
        let (state, face) = (self.prompts.get(at)?, self.face(at)?);
        let id = face.id.clone();
        let boxed = self.readable(at);
        let (people, answers) = (
            boxed.map(|boxed| boxed.heads.people),
            boxed.map(|boxed| boxed.responses.len() as u32),
        );
        let changes = boxed.map(|boxed| boxed.corrected_before + state.trail.count());
        let picture = state.final_picture(self.setup.needed(at), QUOTES_IN_REPORT);
        let (themes, other, hidden, taken_out) = match picture {
            Picture::Themes {
                themes,
                other,
                hidden,
                taken_out,
            } => (themes, other, hidden, taken_out),
            Picture::NotYet | Picture::TooFew { .. } => Default::default(),
        };
        Some(ReportPrompt {
            id,
            face,
            people,
            on_paper: boxed.map(|boxed| boxed.heads.on_paper),
            phones: boxed.and_then(|boxed| boxed.heads.phones),
            answers,
            themes,
            other,
            hidden,
            held_themes: taken_out.held_themes,
            held_answers: taken_out.held_answers,
            answers_hidden: boxed
                .map(|boxed| boxed.hidden_because())
                .unwrap_or_default(),
            parked: boxed.map(Parked::of).unwrap_or_default(),
            voices: boxed.map(|boxed| boxed.voices_put_up()).unwrap_or_default(),
            beside: self.beside_in_report(at),
            findings: boxed
                .map(|_| self.findings(at).to_vec())
                .unwrap_or_default(),
            changes,
        })
    }
}

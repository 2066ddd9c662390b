//! One step of a draft, read: a question of the level, one of the facilitator's own, or another activity.

use super::check::{Flaws, line, notes, number};
use super::draft::DraftStep;
use super::limits::{NOTES_CHARS, OWN_SLOTS};
use super::plan::Step;
use crate::content::Level;
use crate::session::{Activity, limits};
use crate::words::Message;

/// The place of a step while it is read: where its flaws are, and how they are worded.
struct At<'f> {
    at: usize,
    flaws: &'f mut Flaws,
}

impl At<'_> {
    fn field(&self, name: &str) -> String {
        format!("step-{}-{name}", self.at)
    }

    fn says(&self, key: &'static str) -> Message {
        Message::of(key).with("step", self.at + 1)
    }

    fn flaw(&mut self, field: &str, says: Message) {
        let field = self.field(field);
        self.flaws.add(field, says);
    }

    fn fits(&mut self, field: &str, text: &str, most: usize, says: Message) {
        let field = self.field(field);
        self.flaws.fits(field, text, most, says);
    }
}

impl DraftStep {
    /// The step that this makes; what is wrong with it is added to the flaws.
    pub(super) fn read(&self, at: usize, level: Option<&Level>, flaws: &mut Flaws) -> Step {
        let mut place = At { at, flaws };
        let activity = self.read_activity(&mut place);
        let says = place.says("plan-flaw-minutes");
        let field = place.field("minutes");
        let minutes = place
            .flaws
            .number(field, &self.minutes, &limits::MINUTES_CHOICE, says);
        let says = place.says("plan-flaw-notes");
        let notes = notes(&self.notes);
        place.fits("notes", &notes.join("\n"), NOTES_CHARS, says);
        let mut step = Step {
            activity,
            question: self.question.trim().to_owned(),
            title: line(&self.title),
            text: line(&self.text),
            hint: line(&self.hint),
            answers: 1,
            together: 1,
            minutes,
            notes,
        };
        if step.activity.is_written() {
            step.together = self.read_together(&mut place);
        }
        if step.question.is_empty() {
            self.own_words(&mut step, &mut place);
        } else {
            of_level(&step, level, &mut place);
        }
        step
    }

    fn read_activity(&self, place: &mut At<'_>) -> Activity {
        let number = self.number.trim().parse().unwrap_or(0);
        let activity = match self.activity.as_str() {
            "answer" => Activity::Answer,
            "check-in" => Activity::CheckIn,
            "one-word" => Activity::OneWord,
            "pulse" => Activity::Pulse,
            "vote" => Activity::Vote { dots: number },
            "rank" => Activity::Rank { places: number },
            "choose" => Activity::Choose,
            "commit" => Activity::Commit,
            _ => {
                let says = place.says("plan-flaw-activity");
                place.flaw("minutes", says);
                Activity::Answer
            }
        };
        if let Some(says) = activity.out_of_limits(place.at) {
            place.flaw("number", says);
        }
        activity
    }

    /// People whom one phone may speak for. A form or file that says nothing of it means one.
    fn read_together(&self, place: &mut At<'_>) -> u8 {
        if self.together.trim().is_empty() {
            return 1;
        }
        let says = place.says("plan-flaw-together");
        let field = place.field("together");
        let choice = &limits::TOGETHER_CHOICE;
        place.flaws.number(field, &self.together, choice, says)
    }

    /// Words of the facilitator's own: a question needs them, an activity may have them.
    fn own_words(&self, step: &mut Step, place: &mut At<'_>) {
        if step.activity.is_written() {
            for (field, text, key) in [
                ("title", &step.title, "plan-flaw-no-title"),
                ("text", &step.text, "plan-flaw-no-question"),
            ] {
                if text.is_empty() {
                    let says = place.says(key);
                    place.flaw(field, says);
                }
            }
            match number(&self.answers, &OWN_SLOTS) {
                Some(answers) => step.answers = answers,
                None => {
                    let says = place.says("plan-flaw-answers");
                    place.flaw("answers", says.with("most", *OWN_SLOTS.end()));
                }
            }
        }
        for (field, text, most, key) in [
            (
                "title",
                &step.title,
                limits::NAME_CHARS,
                "plan-flaw-title-length",
            ),
            (
                "text",
                &step.text,
                limits::QUESTION_CHARS,
                "plan-flaw-question-length",
            ),
            (
                "hint",
                &step.hint,
                limits::QUESTION_CHARS,
                "plan-flaw-hint-length",
            ),
        ] {
            let says = place.says(key);
            place.fits(field, text, most, says);
        }
    }
}

/// A question of the level has the level's words and nobody else's.
fn of_level(step: &Step, level: Option<&Level>, place: &mut At<'_>) {
    let known =
        level.is_none_or(|level| level.prompts.iter().any(|known| known.id == step.question));
    let own = [&step.title, &step.text, &step.hint]
        .into_iter()
        .any(|text| !text.is_empty());
    if !known {
        let says = place.says("plan-flaw-question");
        place.flaw("minutes", says.quoting("question", &line(&step.question)));
    } else if own || !step.activity.is_written() {
        let says = place.says("plan-flaw-two-questions");
        place.flaw("minutes", says);
    }
}

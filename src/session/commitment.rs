//! What the room and its leader agree to do, and the questions that the room adds to those put to the leader.

use serde::{Deserialize, Serialize};

use super::identifying::{self, mask};
use super::{Event, Refusal, Session, limits, tidy};

/// One thing that will be done because somebody said it was needed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What people said.
    #[serde(default)]
    pub said: String,
    /// What will be done.
    pub will: String,
    /// Who does it: a role, not a name.
    #[serde(default)]
    pub who: String,
    /// By when, in the room's own words.
    #[serde(default)]
    pub by: String,
}

/// A commitment and the number by which it is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberedCommitment {
    /// Its number, which stays with it.
    pub number: u32,
    /// What was agreed.
    #[serde(flatten)]
    pub commitment: Commitment,
}

/// A question for the leader, and what the answer shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyQuestion {
    /// The question.
    pub text: String,
    /// What the answer shows; empty for the room's own question.
    #[serde(default)]
    pub reveals: String,
    /// The section of the tool it comes from; empty for the room's own.
    #[serde(default)]
    pub section: String,
}

impl Session {
    /// What has been agreed, in the order in which it was.
    pub fn commitments(&self) -> Vec<NumberedCommitment> {
        let all = self.commitments.iter();
        all.map(|(&number, commitment)| NumberedCommitment {
            number,
            commitment: commitment.clone(),
        })
        .collect()
    }

    /// What the facilitator has prepared before anybody came, as events.
    pub(super) fn preparations(&self) -> Vec<Event> {
        let questions = self.own_questions.iter().cloned();
        let questions = questions.map(|question| Event::QuestionAdded { question });
        let agreed = self.commitments();
        let agreed = agreed.into_iter().map(|agreed| Event::Agreed {
            number: agreed.number,
            commitment: agreed.commitment,
        });
        questions.chain(agreed).collect()
    }

    /// Puts a commitment down, or changes the one of this number. The same one twice is one.
    pub(super) fn agree(
        &self,
        number: Option<u32>,
        commitment: Commitment,
    ) -> Result<Vec<Event>, Refusal> {
        let commitment = Commitment {
            said: line(&commitment.said)?,
            will: line(&commitment.will)?,
            who: line(&commitment.who)?,
            by: line(&commitment.by)?,
        };
        if commitment.will.is_empty() {
            return Err(Refusal::NothingAgreed);
        }
        if self.commitments.values().any(|known| *known == commitment) {
            return Ok(Vec::new());
        }
        let number = match number {
            Some(number) if self.commitments.contains_key(&number) => number,
            Some(_) => return Err(Refusal::NoSuchCommitment),
            None if self.commitments.len() >= limits::COMMITMENTS => {
                return Err(Refusal::TooManyCommitments);
            }
            None => self.last_commitment + 1,
        };
        Ok(vec![Event::Agreed { number, commitment }])
    }

    /// Takes a commitment away. Away already is away.
    pub(super) fn drop_commitment(&self, number: u32) -> Vec<Event> {
        let known = self.commitments.contains_key(&number);
        known
            .then_some(Event::AgreementDropped { number })
            .into_iter()
            .collect()
    }

    /// Adds a question of the room's own to those that may be put to the leader.
    pub(super) fn add_question(&self, text: &str) -> Result<Vec<Event>, Refusal> {
        let text = line(text)?;
        if text.is_empty() {
            return Err(Refusal::NothingWritten);
        }
        let mut known = self.setup.key_questions.iter().chain(&self.own_questions);
        if known.any(|question| question.text == text) {
            return Ok(Vec::new());
        }
        if self.own_questions.len() >= limits::OWN_QUESTIONS {
            return Err(Refusal::TooManyQuestions);
        }
        let question = KeyQuestion {
            text,
            ..KeyQuestion::default()
        };
        Ok(vec![Event::QuestionAdded { question }])
    }
}

/// One line of the facilitator's, without what must not be kept.
pub(super) fn line(text: &str) -> Result<String, Refusal> {
    let text = tidy(text);
    let length = identifying::length(&text);
    if length > limits::LINE_CHARS {
        return Err(Refusal::LineTooLong(length));
    }
    Ok(mask(&text).into_owned())
}

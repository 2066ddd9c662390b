//! A plan as a file: written so that a person can read it, and read so that whatever is wrong is said in words.

use serde::Deserialize;

use super::draft::Draft;
use super::flaw::Flaw;
use super::limits::FILE_BYTES;
use super::plan::{OwnPlan, Schema};
use crate::content::Library;
use crate::session::limits;
use crate::words::{Language, Message};

/// Characters of a plan's name that stand in the name of its file.
const NAME_CHARS: usize = 40;

/// What every file says of itself, whatever else is in it.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    schema: u32,
}

impl OwnPlan {
    /// The plan as a file.
    pub fn file(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("a plan is plain data");
        text.push('\n');
        text
    }

    /// The name of its file: its own name in small letters.
    pub fn file_name(&self) -> String {
        let plain = |c: char| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                ' '
            }
        };
        let name: String = self.name.chars().take(NAME_CHARS).map(plain).collect();
        let words: Vec<&str> = name.split_whitespace().collect();
        let dash = if words.is_empty() { "" } else { "-" };
        format!("openfloor-plan{dash}{}.json", words.join("-"))
    }

    /// The plan in a file. What can be read is held against the limits as well.
    ///
    /// # Errors
    /// What is wrong with the file, and where.
    pub fn read(file: &[u8], library: &Library) -> Result<OwnPlan, Message> {
        if file.is_empty() {
            return Err(Message::of("plan-file-none"));
        }
        if file.len() > FILE_BYTES {
            return Err(Message::of("plan-file-too-large").with("kib", FILE_BYTES / 1024));
        }
        let text = std::str::from_utf8(file).map_err(|_| Message::of("plan-file-no-text"))?;
        // Some editors put a mark in front that no reader of JSON takes.
        let text = text.trim_start_matches('\u{feff}');
        let head: Head = serde_json::from_str(text).map_err(|why| unreadable(&why))?;
        if head.kind != "openfloor-plan" {
            return Err(Message::of("plan-file-no-plan"));
        }
        if head.schema != Schema::NUMBER {
            let says = Message::of("plan-file-schema").with("schema", head.schema);
            return Err(says.with("known", Schema::NUMBER));
        }
        let plan: OwnPlan = serde_json::from_str(text).map_err(|why| unreadable(&why))?;
        plan.checked(library).map_err(Flaw::first)
    }

    /// The same plan as the page would take it: tidied, and held against the limits.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn checked(&self, library: &Library) -> Result<OwnPlan, Vec<Flaw>> {
        let rules = self.rules.as_ref().map_or(0, Vec::len);
        if rules > limits::RULES {
            let says = Message::of("refused-rules").with("most", limits::RULES);
            return Err(vec![Flaw::new("rule-0", says)]);
        }
        Draft::of(self, Language::English).plan(library)
    }
}

/// Where a file stops being a plan. The parser's own words are for programmers, and stay as they are.
fn unreadable(why: &serde_json::Error) -> Message {
    let said = why.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    Message::of("plan-file-unreadable")
        .with("line", why.line())
        .quoting("why", said)
}

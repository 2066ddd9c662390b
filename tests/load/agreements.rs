//! What a facilitator writes down to make frames of a wanted size: every phone shows everything that was agreed.

use serde_json::{Value, json};

/// Bytes of a frame for each thing that is agreed, of which about half are its words.
const EACH_BYTES: usize = 500;

/// Bytes of a frame around the words of one thing.
const AROUND_BYTES: usize = 220;

/// Letters of one line.
const LINE_CHARS: usize = openfloor::session::limits::LINE_CHARS;

/// Things agreed in one session.
const MOST: usize = openfloor::session::limits::COMMITMENTS;

/// Words that are cut to length.
const WORDS: &str = "come to the ward once a week and ask us how it goes ";

/// Letters of each thing that is agreed; the first also changes with every frame.
#[derive(Debug, Clone)]
pub(crate) struct Agreements {
    letters: Vec<usize>,
}

impl Agreements {
    /// What makes a frame of about this size.
    pub(crate) fn about(frame_bytes: usize) -> Agreements {
        let many = (frame_bytes / EACH_BYTES).clamp(1, MOST);
        let each = (frame_bytes / many).saturating_sub(AROUND_BYTES);
        Agreements {
            letters: vec![each.clamp(2, 2 * LINE_CHARS); many],
        }
    }

    /// The same with so many letters more or fewer, as far as lines go.
    pub(crate) fn longer_by(&self, bytes: i64) -> Agreements {
        let (mut left, mut letters) = (bytes, self.letters.clone());
        for (at, one) in letters.iter_mut().enumerate() {
            let share = left / (self.letters.len() - at) as i64;
            let longer = (*one as i64 + share).clamp(2, 2 * LINE_CHARS as i64);
            left -= longer - *one as i64;
            *one = longer as usize;
        }
        Agreements { letters }
    }

    /// How many things that is.
    pub(crate) fn many(&self) -> u32 {
        self.letters.len() as u32
    }

    /// The fields of each thing, as the facilitator's form has them.
    pub(crate) fn fields(&self) -> impl Iterator<Item = Value> {
        let letters = self.letters.iter().enumerate();
        letters.map(|(at, letters)| fields_of(at, *letters, false))
    }

    /// The fields that change the first thing, which has this number: every other time back to what it was.
    pub(crate) fn change(&self, number: u32, time: u64) -> Value {
        let mut fields = fields_of(0, self.letters[0], time % 2 == 1);
        fields["number"] = json!(number);
        fields
    }
}

/// No two begin with the same letter, for the same thing twice is one.
fn fields_of(at: usize, letters: usize, changed: bool) -> Value {
    let (will, said) = (letters.min(LINE_CHARS), letters.saturating_sub(LINE_CHARS));
    let first = char::from(b'a' + (at % 26) as u8);
    let last = if changed { 'y' } else { 'x' };
    let words = |many: usize| WORDS.chars().cycle().take(many).collect::<String>();
    let will = format!("{first}{}{last}", words(will - 2));
    // A line ends in a letter, for spaces at its end are not kept.
    let said = match said {
        0 => String::new(),
        many => words(many - 1) + "z",
    };
    json!({ "will": will, "said": said })
}

//! What came of one question as a picture for slides: its themes, or what people marked. A file of its own that needs no
//! other, 16 to 9, in the reader's fonts. Every row has its name, its C as a shape and a word, a bar and a number.

mod marked;
mod rows;
mod text;
mod themes;

use super::plain::on_one_line;
use crate::session::{PromptFace, Report};
use crate::views::report_words::Question;
use crate::words::Language;
use rows::Row;
use text::{broken, xml};

/// Width and height, in its own units.
pub(super) const SIZE: (u32, u32) = (1600, 900);

/// The margin on either side.
const MARGIN: u32 = 80;

/// Letters of a question on one line, and lines it may take. With a wide font they just fill the picture.
const QUESTION: (usize, usize) = (54, 3);

/// Units of the question's first line from the top, and of one of its lines.
const QUESTION_LINES: (usize, usize) = (84, 48);

/// Where the foot's two lines stand.
const FOOT: [u32; 2] = [SIZE.1 - 62, SIZE.1 - 28];

/// What a picture is of. The number is that of the question in the plan, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictured {
    /// The themes of a question that people answered.
    Themes(usize),
    /// What came out of a step in which people marked something.
    Marked(usize),
}

/// What stands in one picture.
struct Content<'a> {
    asked: &'a PromptFace,
    rows: Vec<Row>,
    /// What there is beyond the rows that have room, as a message's key.
    more: &'static str,
    /// How many said it, and what is not in the picture.
    facts: Vec<String>,
    /// What it cannot claim.
    limit: String,
}

impl Pictured {
    /// What the picture with this name is of, without its ending.
    pub fn of_name(name: &str) -> Option<Pictured> {
        let (of, number) = name.split_once('-')?;
        let plain = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
        let number = number.parse().ok().filter(|_| plain)?;
        match of {
            "themes" => Some(Pictured::Themes(number)),
            "marked" => Some(Pictured::Marked(number)),
            _ => None,
        }
    }

    /// The picture as SVG; none where nothing of it may be shown.
    pub fn drawn(self, lang: Language, report: &Report) -> Option<String> {
        let content = match self {
            Pictured::Themes(number) => themes::content(lang, report, number)?,
            Pictured::Marked(number) => marked::content(lang, report, number)?,
        };
        Some(svg(lang, report.rehearsal, &content))
    }
}

fn svg(lang: Language, pretend: bool, content: &Content<'_>) -> String {
    let question = on_one_line(Question::of(lang, content.asked).text);
    let lines = broken(&question, QUESTION.0, QUESTION.1);
    let top = QUESTION_LINES.0 + lines.len() * QUESTION_LINES.1 - 22;
    let (rows, left) = rows::all(&content.rows, top);
    let (width, height) = SIZE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" xml:lang=\"{}\" font-family=\"Arial, Helvetica, sans-serif\" fill=\"#0b0c0c\">\n<title>{}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}{}{rows}{}</svg>\n",
        lang.tag(),
        xml(&question),
        pretended(lang, pretend),
        heading(&lines),
        foot(lang, content, left),
    )
}

/// Above the question, where all is pretend: that it is.
fn pretended(lang: Language, pretend: bool) -> String {
    if !pretend {
        return String::new();
    }
    let says = xml(&lang.say("rehearsal"));
    format!("<text x=\"{MARGIN}\" y=\"34\" font-size=\"24\" font-weight=\"700\">{says}</text>\n")
}

fn heading(lines: &[String]) -> String {
    let line = |(at, line): (usize, &String)| {
        let y = QUESTION_LINES.0 + at * QUESTION_LINES.1;
        let words = xml(line);
        format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"40\" font-weight=\"700\">{words}</text>\n"
        )
    };
    lines.iter().enumerate().map(line).collect()
}

/// How many said it, what is not in the picture, and what it cannot claim.
fn foot(lang: Language, content: &Content<'_>, left: usize) -> String {
    let more = (left > 0).then(|| lang.count(content.more, left as u32));
    let facts: Vec<String> = content.facts.iter().cloned().chain(more).collect();
    let (facts, limit) = (xml(&facts.join(" · ")), xml(&content.limit));
    let [first, second] = FOOT;
    format!(
        "<text x=\"{MARGIN}\" y=\"{first}\" font-size=\"24\">{facts}</text>\n\
         <text x=\"{MARGIN}\" y=\"{second}\" font-size=\"22\" fill=\"#4b463f\">{limit}</text>\n"
    )
}

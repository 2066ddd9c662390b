//! The themes of one question as a picture for slides: a file of its own that needs no other, 16 to 9, in the reader's
//! fonts. Every theme has its name, its C as a shape and a word, a bar and a number.

mod row;
mod text;

use super::plain::on_one_line;
use crate::session::{Report, ReportPrompt};
use crate::views::report_words::{self, Question};
use crate::words::Language;
use text::{broken, xml};

/// Width and height, in its own units.
const SIZE: (u32, u32) = (1600, 900);

/// The margin on either side.
const MARGIN: u32 = 80;

/// Themes that it has room for.
const THEMES: usize = 7;

/// Letters of a question on one line, and lines it may take. With a wide font they just fill the picture.
const QUESTION: (usize, usize) = (54, 3);

/// The picture of the question with this number in the plan, from 1; none where nothing of it may be shown.
pub fn picture(lang: Language, report: &Report, number: usize) -> Option<String> {
    let mut prompts = report.prompts.iter();
    let prompt = prompts.find(|prompt| prompt.face.prompt + 1 == number)?;
    let people = prompt.people.filter(|_| !prompt.themes.is_empty())?;
    let counts = report_words::counts(lang, prompt, people, prompt.answers?);
    let body = [
        heading(lang, report, prompt),
        row::all(
            lang,
            &prompt.themes[..prompt.themes.len().min(THEMES)],
            prompt.face.ratio(),
        ),
        foot(lang, prompt, &counts),
    ];
    let (width, height) = SIZE;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" xml:lang=\"{}\" font-family=\"Arial, Helvetica, sans-serif\" fill=\"#0b0c0c\">\n<title>{}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}</svg>\n",
        lang.tag(),
        xml(&on_one_line(Question::of(lang, &prompt.face).text)),
        body.concat()
    ))
}

/// The question, and above it that all is pretend, where it is.
fn heading(lang: Language, report: &Report, prompt: &ReportPrompt) -> String {
    let question = on_one_line(Question::of(lang, &prompt.face).text);
    let lines = broken(&question, QUESTION.0, QUESTION.1);
    let line = |(at, line): (usize, &String)| {
        let y = 84 + at * 48;
        format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"40\" font-weight=\"700\">{}</text>\n",
            xml(line)
        )
    };
    let pretend = report.rehearsal.then(|| {
        let says = xml(&lang.say("rehearsal"));
        format!(
            "<text x=\"{MARGIN}\" y=\"34\" font-size=\"24\" font-weight=\"700\">{says}</text>\n"
        )
    });
    pretend
        .into_iter()
        .chain(lines.iter().enumerate().map(line))
        .collect()
}

/// How many said it, what is not in the picture, and what it cannot claim.
fn foot(lang: Language, prompt: &ReportPrompt, counts: &str) -> String {
    let more = prompt.themes.len().saturating_sub(THEMES);
    let more = (more > 0).then(|| lang.count("report-more-themes", more as u32));
    let outside = report_words::outside(lang, prompt);
    let facts: Vec<String> = [counts.to_owned()]
        .into_iter()
        .chain(more)
        .chain(outside)
        .collect();
    let (facts, limit) = (xml(&facts.join(" · ")), xml(&lang.say("poster-limit")));
    let (first, second) = (SIZE.1 - 62, SIZE.1 - 28);
    format!(
        "<text x=\"{MARGIN}\" y=\"{first}\" font-size=\"24\">{facts}</text>\n\
         <text x=\"{MARGIN}\" y=\"{second}\" font-size=\"22\" fill=\"#4b463f\">{limit}</text>\n"
    )
}

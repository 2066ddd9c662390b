//! The themes of a question as a picture's content.

use super::super::plain::on_one_line;
use super::Content;
use super::rows::{Bar, Row};
use super::text::broken;
use crate::session::{Report, ReportTheme};
use crate::views::report_words;
use crate::words::Language;

/// Letters of a name for which there is room beside the C and the number, and lines it may take.
const NAME: (usize, usize) = (38, 2);

/// The content; none where no theme may be shown.
pub(super) fn content<'a>(
    lang: Language,
    report: &'a Report,
    number: usize,
) -> Option<Content<'a>> {
    let mut prompts = report.prompts.iter();
    let prompt = prompts.find(|prompt| prompt.face.prompt + 1 == number)?;
    let people = prompt.people.filter(|_| !prompt.themes.is_empty())?;
    let counts = report_words::counts(lang, prompt, people, prompt.answers?);
    let themes = prompt.themes.iter();
    let most = themes.clone().map(|theme| theme.answers).max().unwrap_or(1);
    Some(Content {
        asked: &prompt.face,
        rows: themes
            .map(|theme| row(lang, theme, prompt.face.ratio(), most))
            .collect(),
        more: "report-more-themes",
        facts: std::iter::once(counts)
            .chain(report_words::outside(lang, prompt))
            .collect(),
        limit: lang.say("poster-limit").into_owned(),
    })
}

fn row(lang: Language, theme: &ReportTheme, slots: u8, most: u32) -> Row {
    let name = on_one_line(&theme.label);
    Row {
        lines: broken(&name, NAME.0, NAME.1),
        name,
        facts: report_words::facts(lang, theme, slots),
        c: theme.c,
        bars: vec![Bar::of(theme.answers, most, String::new())],
    }
}

//! The rows of a picture, one below the other: a name, its facts, and one bar, or one for each point of a scale.

use super::super::plain::apart;
use super::text::xml;
use super::{MARGIN, SIZE};
use crate::theming::C;

/// Where the rows end at the latest: what is beyond has no room.
const BOTTOM: usize = 810;

/// How far down rows are spread: a full picture may come closer to its foot than a loose one.
const SPREAD_TO: usize = BOTTOM - 36;

/// Units of the first line of a name from its row's top, and from one line to the next.
const NAME_LINES: (usize, usize) = (34, 40);

/// Units of a bar, of the words over a bar of a scale, and of the room under a row.
const BAR: usize = 26;
const WORDS_OVER_BAR: usize = 32;
const UNDER: usize = 14;

/// Units that rows stand further apart at the most, where there is room.
const APART: usize = 48;

/// Units that all bars of a row share.
const WIDEST: f64 = (SIZE.0 - 2 * MARGIN) as f64;

/// Units between the bars of a scale.
const BETWEEN: f64 = 24.0;

/// One row.
pub(super) struct Row {
    /// The whole name.
    pub(super) name: String,
    /// So much of it as has room.
    pub(super) lines: Vec<String>,
    /// What stands at its right.
    pub(super) facts: String,
    /// Its C, if any.
    pub(super) c: Option<C>,
    /// Its bars: one, or one for each point of a scale, or none.
    pub(super) bars: Vec<Bar>,
}

/// One bar.
pub(super) struct Bar {
    /// Its length, as a part of the longest.
    pub(super) part: f64,
    /// What stands over it; empty for the one bar of a row.
    pub(super) says: String,
}

impl Bar {
    /// The bar for a count, beside the highest of all.
    pub(super) fn of(count: u32, most: u32, says: String) -> Bar {
        let part = f64::from(count) / f64::from(most.max(1));
        Bar { part, says }
    }
}

/// As many rows as there is room for from this height on, and how many are left. Few rows stand further apart.
pub(super) fn all(rows: &[Row], top: usize) -> (String, usize) {
    let mut ends = top;
    let fitting = rows.iter().take_while(|row| {
        ends += row.height();
        ends - UNDER <= BOTTOM
    });
    let shown: Vec<&Row> = fitting.collect();
    let taken: usize = shown.iter().map(|row| row.height()).sum();
    let free = (SPREAD_TO + UNDER).saturating_sub(top + taken);
    let apart = (free / (shown.len() + 1)).min(APART);
    let (mut svg, mut top) = (PATTERNS.to_owned(), top + apart);
    for row in &shown {
        svg += &row.svg(top);
        top += row.height() + apart;
    }
    (svg, rows.len() - shown.len())
}

impl Row {
    fn height(&self) -> usize {
        self.bars_at() + BAR + UNDER
    }

    /// Where its bars are, from its top.
    fn bars_at(&self) -> usize {
        let more_lines = self.lines.len().saturating_sub(1) * NAME_LINES.1;
        let over = if self.bars.iter().any(|bar| !bar.says.is_empty()) {
            WORDS_OVER_BAR
        } else {
            0
        };
        NAME_LINES.0 + 12 + more_lines + over
    }

    fn svg(&self, top: usize) -> String {
        let (first, right) = (top + NAME_LINES.0, SIZE.0 - MARGIN);
        let lines = self.lines.iter().enumerate();
        let name: String = lines
            .map(|(at, line)| {
                let (y, words) = (first + at * NAME_LINES.1, xml(&apart(line)));
                format!("<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"34\" font-weight=\"700\">{words}</text>\n")
            })
            .collect();
        let (whole, facts) = (xml(&self.name), xml(&self.facts));
        let facts = format!(
            "<text x=\"{right}\" y=\"{first}\" font-size=\"28\" text-anchor=\"end\">{facts}</text>\n"
        );
        let bars = self.bars_svg(top + self.bars_at());
        format!("<g>\n<title>{whole}</title>\n{name}{facts}{bars}</g>\n")
    }

    fn bars_svg(&self, y: usize) -> String {
        let fill = fill(self.c);
        let room = WIDEST / self.bars.len().max(1) as f64;
        let between = if self.bars.len() > 1 { BETWEEN } else { 0.0 };
        let (words, bars) = (y - 8, self.bars.iter().enumerate());
        bars.map(|(at, bar)| {
            let x = f64::from(MARGIN) + at as f64 * room;
            let (width, says) = (bar.part * (room - between), xml(&bar.says));
            let says = match says.is_empty() {
                true => says,
                false => format!("<text x=\"{x:.0}\" y=\"{words}\" font-size=\"24\">{says}</text>\n"),
            };
            format!("{says}<rect x=\"{x:.0}\" y=\"{y}\" width=\"{width:.0}\" height=\"{BAR}\" fill=\"{fill}\" stroke=\"#0b0c0c\"/>\n")
        })
        .collect()
    }
}

/// Bars are told apart by their patterns, so in grey as well.
const PATTERNS: &str = "<defs>\n\
    <pattern id=\"hatch\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"12\" height=\"12\" fill=\"#fff\"/><rect width=\"7\" height=\"12\" fill=\"#cf4a00\"/></pattern>\n\
    <pattern id=\"dots\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">\
    <rect width=\"10\" height=\"10\" fill=\"#fff\"/><circle cx=\"5\" cy=\"5\" r=\"3.6\" fill=\"#0b0c0c\"/></pattern>\n</defs>\n";

fn fill(c: Option<C>) -> &'static str {
    match c {
        Some(C::Compassion) => "url(#hatch)",
        Some(C::Visibility) => "#0b4f9e",
        Some(C::Credibility) => "url(#dots)",
        None => "#6f675d",
    }
}

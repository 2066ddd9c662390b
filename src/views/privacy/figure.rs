//! The figure of the data flow, in one column so that it can be read on the narrowest phone.
//!
//! Colours stand twice: as attributes for the file that somebody takes away, and as classes, with which the style sheet
//! makes the figure on the page follow light, dark and print.

mod shapes;

use std::borrow::Cow;

use maud::{Markup, html};

use super::promises::receipt_kept;
use crate::session::limits::KEEP_DAYS;
use crate::words::Language;
use shapes::{Arrow, Border, Kind, Station, arrow, border, station};

/// Height of the drawing, in its own units. It is 300 wide.
const HEIGHT: u16 = 1174;

/// Where the stations stand: across the whole width, or in the left or the right half.
const WHOLE: (u16, u16) = (14, 272);
const LEFT: (u16, u16) = (14, 132);
const RIGHT: (u16, u16) = (154, 132);

/// The whole figure.
pub(super) fn figure(lang: Language) -> Markup {
    html! {
        svg.figure xmlns="http://www.w3.org/2000/svg" lang=(lang.tag()) viewBox={ "0 0 300 " (HEIGHT) } role="img" aria-labelledby="flow-title flow-words"
            font-family="system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif" font-size="13" {
            title #flow-title { (lang.say("data-flow")) }
            desc #flow-words { (lang.say("figure-words")) }
            rect.ground x="0" y="0" width="300" height=(HEIGHT) fill="#ffffff" {}
            @for of in &borders(lang) { (border(of)) }
            @for of in arrows(lang) { (arrow(&of)) }
            @for of in stations(lang) { (station(&of)) }
        }
    }
}

fn borders(lang: Language) -> [Border; 5] {
    let border = |top, height, key| Border {
        top,
        height,
        name: lang.say(key),
    };
    [
        border(4, 100, "figure-in-the-room"),
        border(142, 100, "figure-on-the-way"),
        border(280, 468, "figure-on-the-server"),
        border(786, 226, "figure-to-people"),
        border(1050, 120, "figure-in-the-end"),
    ]
}

fn arrows(lang: Language) -> Vec<Arrow> {
    let down = |x, from, to, foot, key| Arrow {
        x,
        from,
        to,
        foot,
        words: lang.say(key),
    };
    vec![
        down(150, 95, 172, 127, "figure-arrow-answer"),
        down(150, 235, 310, 265, "figure-arrow-decrypted"),
        down(60, 373, 436, 404, "figure-arrow-sealed"),
        down(190, 373, 436, 404, "figure-arrow-keys"),
        down(60, 533, 620, 578, "figure-arrow-shuffled"),
        down(190, 516, 620, 578, "figure-arrow-one-left"),
        down(150, 748, 816, 771, "figure-arrow-shown"),
        down(150, 1012, 1080, 1035, "figure-arrow-over"),
    ]
}

fn stations(lang: Language) -> Vec<Station> {
    let mut stations = on_the_way_in(lang);
    stations.extend(on_the_server(lang));
    stations.extend(on_the_way_out(lang));
    stations
}

/// A station at this height. The catalogue breaks its words into lines.
fn at(
    place: (u16, u16),
    top: u16,
    kind: Kind,
    name: Cow<'static, str>,
    lines: impl AsRef<str>,
) -> Station {
    Station {
        left: place.0,
        top,
        width: place.1,
        kind,
        name,
        lines: lines.as_ref().lines().map(str::to_owned).collect(),
    }
}

fn on_the_way_in(lang: Language) -> Vec<Station> {
    vec![
        at(
            WHOLE,
            32,
            Kind::Plain,
            lang.say("figure-phone"),
            lang.say("figure-phone.lines"),
        ),
        at(
            WHOLE,
            172,
            Kind::Plain,
            lang.say("figure-proxy"),
            lang.say("figure-proxy.lines"),
        ),
        at(
            WHOLE,
            310,
            Kind::Plain,
            lang.say("figure-memory"),
            lang.say("figure-memory.lines"),
        ),
    ]
}

fn on_the_server(lang: Language) -> Vec<Station> {
    vec![
        at(
            LEFT,
            436,
            Kind::Sealed,
            lang.say("figure-database-open"),
            lang.say("figure-database-open.lines"),
        ),
        at(
            RIGHT,
            436,
            Kind::Key,
            lang.say("figure-keys-open"),
            lang.say("figure-keys-open.lines"),
        ),
        at(
            LEFT,
            620,
            Kind::Sealed,
            lang.say("figure-database-closed"),
            lang.say("figure-database-closed.lines"),
        ),
        at(
            RIGHT,
            620,
            Kind::Key,
            lang.say("figure-keys-closed"),
            lang.say("figure-keys-closed.lines"),
        ),
    ]
}

fn on_the_way_out(lang: Language) -> Vec<Station> {
    let deletion = lang.with(
        "figure-deletion.lines",
        [
            ("days", KEEP_DAYS.into()),
            ("kept", receipt_kept(lang).into()),
        ],
    );
    vec![
        at(
            WHOLE,
            816,
            Kind::Plain,
            lang.say("figure-console"),
            lang.say("figure-console.lines"),
        ),
        at(
            WHOLE,
            881,
            Kind::Plain,
            lang.say("figure-screen"),
            lang.say("figure-screen.lines"),
        ),
        at(
            WHOLE,
            946,
            Kind::Plain,
            lang.say("figure-report"),
            lang.say("figure-report.lines"),
        ),
        at(
            WHOLE,
            1080,
            Kind::Gone,
            lang.say("figure-deletion"),
            deletion,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_fits_the_same_drawing() {
        let lines = |lang| {
            stations(lang)
                .into_iter()
                .map(|station| station.lines.len())
        };
        for lang in Language::ALL {
            assert!(lines(lang).eq(lines(Language::English)), "{lang:?}");
        }
    }
}

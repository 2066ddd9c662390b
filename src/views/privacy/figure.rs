//! The figure of the data flow, in one column so that it can be read on the narrowest phone.
//!
//! Colours stand twice: as attributes for the file that somebody takes away, and as classes, with which the style sheet
//! makes the figure on the page follow light, dark and print.

mod shapes;

use maud::{Markup, html};

use crate::session::limits::KEEP_DAYS;
use crate::views::words;
use shapes::{Arrow, Border, Kind, Station, arrow, border, station};

/// Height of the drawing, in its own units. It is 300 wide.
const HEIGHT: u16 = 1174;

/// Where the stations stand: across the whole width, or in the left or the right half.
const WHOLE: (u16, u16) = (14, 272);
const LEFT: (u16, u16) = (14, 132);
const RIGHT: (u16, u16) = (154, 132);

/// The whole figure.
pub(super) fn figure() -> Markup {
    html! {
        svg.figure xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 300 " (HEIGHT) } role="img" aria-labelledby="flow-title flow-words"
            font-family="system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif" font-size="13" {
            title #flow-title { (words::DATA_FLOW) }
            desc #flow-words {
                "From the phone, through the encryption in front of the server, into the program’s memory; from there sealed into the database, "
                "with the keys in another folder. At closing the answers are shuffled and the question’s key is destroyed. "
                "Console, big screen and report show what is allowed. In the end everything is deleted, and a receipt stays. The table on the page has the details."
            }
            rect.ground x="0" y="0" width="300" height=(HEIGHT) fill="#ffffff" {}
            @for of in &borders() { (border(of)) }
            @for of in arrows() { (arrow(&of)) }
            @for of in stations() { (station(&of)) }
        }
    }
}

fn borders() -> [Border; 5] {
    let border = |top, height, name| Border { top, height, name };
    [
        border(4, 100, "In the room"),
        border(142, 100, "On the way"),
        border(280, 468, "On the server"),
        border(786, 226, "To people"),
        border(1050, 120, "In the end"),
    ]
}

fn arrows() -> Vec<Arrow> {
    let down = |x, from, to, foot, words| Arrow {
        x,
        from,
        to,
        foot,
        words,
    };
    vec![
        down(150, 95, 172, 127, "2. answer, address"),
        down(150, 235, 310, 265, "2. decrypted"),
        down(60, 373, 436, 404, "3. sealed"),
        down(190, 373, 436, 404, "4. keys"),
        down(60, 533, 620, 578, "5. shuffled"),
        down(190, 516, 620, 578, "5. one left"),
        down(150, 748, 816, 771, "6, 7, 8. shown"),
        down(150, 1012, 1080, 1035, "9. time is over"),
    ]
}

fn stations() -> Vec<Station> {
    let mut stations = on_the_way_in();
    stations.extend(on_the_server());
    stations.extend(on_the_way_out());
    stations
}

/// A station at this height.
fn at(place: (u16, u16), top: u16, kind: Kind, name: &'static str, lines: &[&str]) -> Station {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    Station {
        left: place.0,
        top,
        width: place.1,
        kind,
        name,
        lines,
    }
}

fn on_the_way_in() -> Vec<Station> {
    vec![
        at(
            WHOLE,
            32,
            Kind::Plain,
            "1. Your phone",
            &["your answer; a random number", "in a cookie, and no name"],
        ),
        at(
            WHOLE,
            172,
            Kind::Plain,
            "Encryption (TLS proxy)",
            &["sees address and answer pass;", "should keep no access log"],
        ),
        at(
            WHOLE,
            310,
            Kind::Plain,
            "Memory of the program",
            &["masks NHS numbers, counts people,", "forgets the address"],
        ),
    ]
}

fn on_the_server() -> Vec<Station> {
    vec![
        at(
            LEFT,
            436,
            Kind::Sealed,
            "Database",
            &[
                "while open:",
                "sealed records",
                "of one size,",
                "without a time",
            ],
        ),
        at(
            RIGHT,
            436,
            Kind::Key,
            "Key folder",
            &["while open:", "question’s key,", "session’s key"],
        ),
        at(
            LEFT,
            620,
            Kind::Sealed,
            "Database",
            &[
                "after closing:",
                "shuffled answers,",
                "encrypted;",
                "no author,",
                "no time",
            ],
        ),
        at(
            RIGHT,
            620,
            Kind::Key,
            "Key folder",
            &["after closing:", "session’s key only"],
        ),
    ]
}

fn on_the_way_out() -> Vec<Station> {
    let kept = format!("{KEEP_DAYS} days after the end, or at once:");
    let receipt = format!("receipt stays for {}, no content", words::RECEIPT_KEPT);
    vec![
        at(
            WHOLE,
            816,
            Kind::Plain,
            "6. Console",
            &["the facilitator: all answers, shuffled"],
        ),
        at(
            WHOLE,
            881,
            Kind::Plain,
            "7. Big screen and phones",
            &["everybody: themes, some quotations"],
        ),
        at(
            WHOLE,
            946,
            Kind::Plain,
            "8. Report",
            &["themes, counts, quotations"],
        ),
        at(
            WHOLE,
            1080,
            Kind::Gone,
            "9. Deletion",
            &[&kept, "rows and session’s key go;", &receipt],
        ),
    ]
}

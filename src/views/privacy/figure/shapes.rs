//! What the figure is drawn with: borders of trust, stations, arrows. All lengths are in the drawing's own units.

use std::borrow::Cow;

use maud::{Markup, html};

/// From the top of a station to the foot of its name, and from line to line.
const NAME_FOOT: u16 = 20;
const LINE: u16 = 17;

/// Under the last line.
const MARGIN: u16 = 9;

/// A border of trust: what crosses it is seen by somebody else.
pub(super) struct Border {
    pub(super) top: u16,
    pub(super) height: u16,
    pub(super) name: Cow<'static, str>,
}

/// What a station is for the data in it.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// It can be read there.
    Plain,
    /// It is sealed there.
    Sealed,
    /// What opens the seal.
    Key,
    /// It ends there.
    Gone,
}

/// A place where data is.
pub(super) struct Station {
    pub(super) left: u16,
    pub(super) top: u16,
    pub(super) width: u16,
    pub(super) kind: Kind,
    pub(super) name: Cow<'static, str>,
    pub(super) lines: Vec<String>,
}

/// A way down, with words beside it.
pub(super) struct Arrow {
    pub(super) x: u16,
    pub(super) from: u16,
    pub(super) to: u16,
    /// The foot of its words. They stand in the gap that it crosses, so that they lie on no line.
    pub(super) foot: u16,
    pub(super) words: Cow<'static, str>,
}

impl Kind {
    /// Its class, and its colours for the file: inside and edge.
    fn look(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Kind::Plain => ("plain", "#ffffff", "#0b0c0c"),
            Kind::Sealed => ("sealed", "#e3edf8", "#0b4f9e"),
            Kind::Key => ("key", "#fdeadd", "#a63b00"),
            Kind::Gone => ("gone", "#ffffff", "#a4161a"),
        }
    }
}

/// Draws a border.
pub(super) fn border(of: &Border) -> Markup {
    html! {
        rect.border x="4" y=(of.top) width="292" height=(of.height) rx="8" fill="#f3f6f8" stroke="#48535c" stroke-width="1.5" stroke-dasharray="6 4" {}
        text.name x="14" y=(of.top + NAME_FOOT) fill="#48535c" font-weight="700" { (of.name) }
    }
}

/// Draws a station.
pub(super) fn station(of: &Station) -> Markup {
    let (class, inside, edge) = of.kind.look();
    let lines = (1..).zip(&of.lines);
    let height = NAME_FOOT + LINE * of.lines.len() as u16 + MARGIN;
    html! {
        g class={ "station " (class) } {
            rect x=(of.left) y=(of.top) width=(of.width) height=(height) rx="6" fill=(inside) stroke=(edge) stroke-width="2" {}
            text x=(of.left + 8) y=(of.top + NAME_FOOT) fill="#0b0c0c" font-weight="700" { (of.name) }
            @for (number, line) in lines { text x=(of.left + 8) y=(of.top + NAME_FOOT + LINE * number) fill="#0b0c0c" { (line) } }
        }
    }
}

/// Draws an arrow.
pub(super) fn arrow(of: &Arrow) -> Markup {
    let (x, tip) = (of.x, of.to);
    html! {
        g.arrow {
            path d={ "M" (x) " " (of.from) "V" (tip - 8) } fill="none" stroke="#0b0c0c" stroke-width="2" {}
            path.tip d={ "M" (x - 6) " " (tip - 10) "h12l-6 9z" } fill="#0b0c0c" {}
            text x=(x + 8) y=(of.foot) fill="#0b0c0c" { (of.words) }
        }
    }
}

//! QR codes of addresses: as a drawing for pages, as text for the terminal.

use fast_qr::qr::{QRBuilder, QRCode};
use maud::{Markup, html};

/// Quiet modules around a code; scanners need four.
const QUIET: usize = 4;

fn code(address: &str) -> Option<QRCode> {
    QRBuilder::new(address).build().ok()
}

/// A drawing of an address; nothing where the address is too long for a code.
pub(super) fn drawing(address: &str) -> Markup {
    let Some(code) = code(address) else {
        return html! {};
    };
    let side = code.size + 2 * QUIET;
    let dark = |x: usize, y: usize| code[y][x].value();
    let mut path = String::new();
    for y in 0..code.size {
        for x in (0..code.size).filter(|&x| dark(x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
        }
    }
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label="QR code of the address to join" shape-rendering="crispEdges" {
            rect.paper width=(side) height=(side) {}
            path.ink d=(path) {}
        }
    }
}

/// A code for the terminal, two modules a character.
pub fn terminal(address: &str) -> String {
    code(address).map(|code| code.to_str()).unwrap_or_default()
}

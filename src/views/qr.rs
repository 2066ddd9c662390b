//! QR codes of addresses: as a drawing for pages, as text for the terminal.

use fast_qr::qr::{QRBuilder, QRCode};
use maud::{Markup, html};

/// Quiet modules around a code; scanners need four.
const QUIET: usize = 4;

fn code(address: &str) -> Option<QRCode> {
    QRBuilder::new(address).build().ok()
}

/// A drawing of an address, `named` for those who cannot see it; nothing where the address is too long for a code.
pub(super) fn drawing(address: &str, named: &str) -> Markup {
    let Some(code) = code(address) else {
        return html! {};
    };
    let side = code.size + 2 * QUIET;
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(named) shape-rendering="crispEdges" {
            rect.paper width=(side) height=(side) {}
            path.ink d=(dark_modules(&code)) {}
        }
    }
}

/// The dark modules as one path: a rectangle for each run of them in a line.
fn dark_modules(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let dark = |x: usize| x < code.size && code[y][x].value();
        let mut x = 0;
        while x < code.size {
            let run = (x..).take_while(|&x| dark(x)).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    path
}

/// A code for the terminal, two modules a character.
pub fn terminal(address: &str) -> String {
    code(address).map(|code| code.to_str()).unwrap_or_default()
}

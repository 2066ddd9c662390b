//! The shell of every page.

use std::sync::OnceLock;

use maud::{DOCTYPE, Markup, html};

use super::preferences::{Preferences, TextSize};
use super::words;
use crate::session::identity::hex;

/// The four files that pages use, embedded.
#[derive(Debug)]
pub struct Assets;

/// The style sheet.
const STYLE: &str = include_str!("../../web/openfloor.css");
/// The script.
const SCRIPT: &str = include_str!("../../web/openfloor.js");
/// What phones know of words that may name somebody.
const IDENTIFYING: &str = include_str!("../../web/identifying.js");
/// The icon.
const ICON: &str = include_str!("../../web/icon.svg");

impl Assets {
    /// Content type and bytes of a file.
    pub fn get(file: &str) -> Option<(&'static str, &'static str)> {
        match file {
            "openfloor.css" => Some(("text/css; charset=utf-8", STYLE)),
            "openfloor.js" => Some(("text/javascript; charset=utf-8", SCRIPT)),
            "identifying.js" => Some(("text/javascript; charset=utf-8", IDENTIFYING)),
            "icon.svg" => Some(("image/svg+xml", ICON)),
            _ => None,
        }
    }

    /// Changes whenever a file does, so that browsers may keep them for a year.
    fn version() -> &'static str {
        static VERSION: OnceLock<String> = OnceLock::new();
        VERSION.get_or_init(|| {
            use sha2::Digest;
            let digest = sha2::Sha256::new()
                .chain_update(STYLE)
                .chain_update(SCRIPT)
                .chain_update(IDENTIFYING)
                .chain_update(ICON)
                .finalize();
            hex(&digest[..6])
        })
    }
}

/// A page's live regions as they were when it was made, and where to ask for newer ones.
pub struct FirstPaint {
    /// The address of the live rungs, without the last part; empty where there is no server to ask.
    pub base: String,
    /// The sequence number of the regions.
    pub seq: u64,
    /// The server's time in milliseconds since 1970: an old phone's clock may be minutes off.
    pub now: u64,
    /// The regions.
    pub regions: Vec<crate::room::Region>,
}

impl FirstPaint {
    /// A region's HTML. It was rendered by maud, so it is markup already.
    pub(super) fn region(&self, id: &str) -> Markup {
        let html = self
            .regions
            .iter()
            .find(|region| region.id == id)
            .map(|region| region.html.clone());
        maud::PreEscaped(html.unwrap_or_default())
    }
}

/// What a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Surface {
    Plain,
    /// Behind a link with a secret, which only a script can read.
    Link,
    Phone,
    Console,
    Screen,
    Report,
}

impl Surface {
    fn word(self) -> &'static str {
        match self {
            Surface::Plain => "plain",
            Surface::Link => "link",
            Surface::Phone => "phone",
            Surface::Console => "console",
            Surface::Screen => "screen",
            Surface::Report => "report",
        }
    }
}

/// How a page without script gets to what is new.
#[derive(Clone, Copy)]
pub(super) enum Refresh {
    /// Only when asked.
    Never,
    /// By itself, after that many seconds.
    Seconds(u8),
}

/// A page without live regions.
pub(super) fn page(prefs: &Preferences, title: &str, surface: Surface, body: Markup) -> Markup {
    shell(prefs, title, surface, None, Refresh::Never, body)
}

/// A page with live regions.
pub(super) fn live_page(
    prefs: &Preferences,
    title: &str,
    surface: Surface,
    paint: &FirstPaint,
    refresh: Refresh,
    body: Markup,
) -> Markup {
    shell(prefs, title, surface, Some(paint), refresh, body)
}

fn shell(
    prefs: &Preferences,
    title: &str,
    surface: Surface,
    paint: Option<&FirstPaint>,
    refresh: Refresh,
    body: Markup,
) -> Markup {
    let version = Assets::version();
    html! {
        (DOCTYPE)
        html lang=(prefs.language.tag()) data-text=[(prefs.text == TextSize::Large).then_some("large")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – " (words::NAME) }
                link rel="icon" type="image/svg+xml" href={ "/assets/icon.svg?v=" (version) };
                link rel="stylesheet" href={ "/assets/openfloor.css?v=" (version) };
                @if let Refresh::Seconds(seconds) = refresh { noscript { meta http-equiv="refresh" content=(seconds); } }
                // Before the script that uses it: deferred scripts run in order.
                @if surface == Surface::Phone { script defer src={ "/assets/identifying.js?v=" (version) } {} }
                @if paint.is_some() || surface == Surface::Link {
                    script defer src={ "/assets/openfloor.js?v=" (version) } {}
                }
            }
            body data-surface=(surface.word()) data-base=[paint.map(|paint| &paint.base).filter(|base| !base.is_empty())] data-seq=[paint.map(|paint| paint.seq)] data-now=[paint.map(|paint| paint.now)] {
                a.skip href="#main" { "Skip to the main part" }
                (body)
                @if paint.is_some() { p #status role="status" aria-live="polite" {} }
            }
        }
    }
}

/// The head of pages that people read.
pub(super) fn masthead(note: Option<&str>) -> Markup {
    html! {
        header.masthead {
            a.mark href="/" {
                svg viewBox="0 0 24 24" aria-hidden="true" { circle cx="6" cy="14" r="4" {} circle cx="17" cy="15" r="5" {} circle cx="12" cy="6" r="4" {} }
                span { (words::NAME) }
            }
            @if let Some(note) = note { span.note { (note) } }
        }
    }
}

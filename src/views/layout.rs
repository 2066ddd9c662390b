//! The shell of every page.

use maud::{DOCTYPE, Markup, html};

use super::assets::Asset;
use super::marks::patterns;
use super::preferences::{Preferences, TextSize};
use super::script_words;
use crate::room::Region;
use crate::words::Language;

/// A page's live regions as they were when it was made, and where to ask for newer ones.
pub struct FirstPaint {
    /// The address of the live rungs, without the last part; empty for a page that is only looked at.
    pub base: String,
    /// The sequence number of the regions.
    pub seq: u64,
    /// The server's time in milliseconds since 1970: an old phone's clock may be minutes off.
    pub now: u64,
    /// The regions.
    pub regions: Vec<Region>,
}

impl FirstPaint {
    /// A region's HTML; nothing where the page has no such region.
    pub(super) fn region(&self, id: &str) -> Markup {
        let region = self.regions.iter().find(|region| region.id == id);
        region.map(markup).unwrap_or_default()
    }
}

/// A region's HTML as it is: maud rendered it, so it is markup already.
pub(super) fn markup(region: &Region) -> Markup {
    maud::PreEscaped(region.html.clone())
}

/// What a page is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Surface {
    Plain,
    /// Tries what a network lets through.
    Check,
    /// Behind a link with a secret, which only a script can read.
    Link,
    /// Works before it joins.
    Work,
    /// Where a plan is made.
    Plan,
    /// To be read at leisure and printed.
    Papers,
    Phone,
    Console,
    Screen,
    Report,
    /// To be put up on a wall.
    Poster,
}

impl Surface {
    fn word(self) -> &'static str {
        match self {
            Surface::Plain => "plain",
            Surface::Check => "check",
            Surface::Link => "link",
            Surface::Work => "work",
            Surface::Plan => "plan",
            Surface::Papers => "papers",
            Surface::Phone => "phone",
            Surface::Console => "console",
            Surface::Screen => "screen",
            Surface::Report => "report",
            Surface::Poster => "poster",
        }
    }

    fn style(self) -> &'static str {
        match self {
            Surface::Plain | Surface::Link | Surface::Work => "plain.css",
            Surface::Check => "check.css",
            Surface::Plan => "plan.css",
            Surface::Papers => "papers.css",
            Surface::Phone => "phone.css",
            Surface::Console => "console.css",
            Surface::Screen => "screen.css",
            Surface::Report => "report.css",
            Surface::Poster => "poster.css",
        }
    }

    fn script(self) -> Option<&'static str> {
        match self {
            Surface::Plain
            | Surface::Plan
            | Surface::Papers
            | Surface::Report
            | Surface::Poster => None,
            Surface::Check => Some("check.js"),
            Surface::Link => Some("link.js"),
            Surface::Work => Some("work.js"),
            Surface::Phone => Some("phone.js"),
            Surface::Console => Some("console.js"),
            Surface::Screen => Some("screen.js"),
        }
    }

    /// A script that the page can be used without for a moment: it is not waited for.
    fn late_script(self) -> Option<&'static str> {
        (self == Surface::Phone).then_some("identifying.js")
    }

    /// Whether bars of themes may stand on it that are filled with patterns.
    fn has_patterns(self) -> bool {
        matches!(
            self,
            Surface::Console | Surface::Screen | Surface::Report | Surface::Poster
        )
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
    let lang = prefs.language;
    let base = paint.map(|paint| paint.base.as_str());
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) data-text=[(prefs.text == TextSize::Large).then_some("large")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – " (lang.say("openfloor")) }
                link rel="icon" type="image/svg+xml" href=(Asset::address("icon.svg"));
                link rel="stylesheet" href=(Asset::address(surface.style()));
                @if let Refresh::Seconds(seconds) = refresh { noscript { meta http-equiv="refresh" content=(seconds); } }
                @if let Some(script) = surface.script() { script defer src=(Asset::address(script)) {} }
                @if let Some(script) = surface.late_script() { script #late async src=(Asset::address(script)) {} }
            }
            body data-surface=(surface.word()) data-base=[base.filter(|base| !base.is_empty())] data-seq=[paint.map(|paint| paint.seq)]
                data-now=[paint.map(|paint| paint.now)] data-safe[prefs.safe && surface == Surface::Console] {
                a.skip href="#main" { (lang.say("skip")) }
                @if surface.has_patterns() { (patterns()) }
                (body)
                @if paint.is_some() { p #status role="status" aria-live="polite" {} }
                @if surface.script().is_some() { (script_words::of(lang, surface)) }
            }
        }
    }
}

/// The head of pages that people read.
pub(super) fn masthead(lang: Language, note: Option<&str>) -> Markup {
    html! {
        header.masthead {
            a.brand href="/" { (logo()) span { (lang.say("openfloor")) } }
            @if let Some(note) = note { span.note { (note) } }
        }
    }
}

/// Three different shapes on one open floor.
pub(super) fn logo() -> Markup {
    html! {
        svg.logo viewBox="0 0 34 24" aria-hidden="true" {
            path.c-compassion d="M1 18.5h10.5L6.2 7z" {}
            circle.c-visibility cx="17.5" cy="13" r="5.6" {}
            path.c-credibility d="M24 8.2h9v10.3h-9z" {}
            path.floor d="M0 21.5h34" {}
        }
    }
}

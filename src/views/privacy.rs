//! The pages about privacy: for people, for those who have to approve the program, and on paper. Every page leads to all
//! others.

mod as_file;
mod dpia;
mod figure;
mod flow;
mod notice;
pub(super) mod on_page;
mod paper;
mod parties;

use maud::{Markup, html};

pub(super) use parties::parties;

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::words;

/// The pages, in the order in which somebody would read them.
const PAGES: [(&str, &str); 4] = [
    (words::HOW_ANONYMOUS, "/anonymity"),
    (words::PRIVACY, "/privacy"),
    (words::DATA_FLOW, "/privacy/data-flow"),
    (words::DPIA, "/privacy/dpia"),
];

/// The privacy page.
pub fn privacy_page(prefs: &Preferences) -> Markup {
    papers_page(
        prefs,
        words::PRIVACY,
        "/privacy",
        on_page::parts(&notice::notice()),
    )
}

/// The template of an impact assessment, as a page.
pub fn dpia_page(prefs: &Preferences) -> Markup {
    papers_page(
        prefs,
        words::DPIA,
        "/privacy/dpia",
        html! {
            p.screen-only { a.button.second href="/privacy/dpia.md" download { "Take it away to edit (Markdown)" } }
            (on_page::parts(&dpia::dpia()))
        },
    )
}

/// The same as a file to edit. `origin` is this server's address, for the links.
pub fn dpia_file(origin: &str) -> String {
    as_file::markdown(words::DPIA, &dpia::dpia(), origin)
}

/// The figure of the data flow, with the same in a table.
pub fn data_flow_page(prefs: &Preferences) -> Markup {
    papers_page(
        prefs,
        words::DATA_FLOW,
        "/privacy/data-flow",
        html! {
            p.lead { "From your phone to the report, and to deletion. The table below says the same in words." }
            figure.flow {
                (figure::figure())
                figcaption.small { "Dashed lines are borders of trust: what crosses one can be seen by somebody else." }
            }
            p.screen-only { a.button.second href="/privacy/data-flow.svg" download { "Take the figure away (SVG)" } }
            h2 { "The same in words" }
            (on_page::table(&flow::flows()))
            p { "Nothing leaves the server but what is listed here." }
        },
    )
}

/// The figure as a file.
pub fn data_flow_file() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n",
        figure::figure().into_string()
    )
}

/// A page to read, on a screen or on paper, with links to its sisters at the end.
pub(super) fn papers_page(prefs: &Preferences, title: &str, address: &str, body: Markup) -> Markup {
    page(
        prefs,
        title,
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main.papers {
                h1 { (title) }
                (body)
                nav.screen-only aria-label="More about privacy" {
                    h2 { "More about privacy" }
                    ul {
                        @for (words, path) in PAGES.iter().filter(|(_, path)| *path != address) { li { a href=(path) { (words) } } }
                    }
                }
            }
        },
    )
}

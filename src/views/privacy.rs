//! The pages about privacy: for people, for those who have to approve the program, and on paper. Every page leads to all
//! others.

mod as_file;
mod dpia;
mod figure;
mod flow;
mod notice;
pub(super) mod on_page;
pub(super) mod paper;
mod parties;
pub(super) mod promises;

use maud::{Markup, html};

pub(super) use parties::parties;

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::reading;
use crate::words::Language;

/// The pages, in the order in which somebody would read them: the keys of their names, and their addresses.
const PAGES: [(&str, &str); 5] = [
    ("how-anonymous", "/anonymity"),
    ("privacy", "/privacy"),
    ("data-flow", "/privacy/data-flow"),
    ("dpia", "/privacy/dpia"),
    ("accessibility", "/accessibility"),
];

/// The privacy page.
pub fn privacy_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    papers_page(
        prefs,
        &lang.say("privacy"),
        "/privacy",
        on_page::parts(&notice::notice(lang)),
    )
}

/// The template of an impact assessment, as a page.
pub fn dpia_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    papers_page(
        prefs,
        &lang.say("dpia"),
        "/privacy/dpia",
        html! {
            p.screen-only { a.button.second href="/privacy/dpia.md" download { (lang.say("dpia-take")) } }
            (on_page::parts(&dpia::dpia(lang)))
        },
    )
}

/// The same as a file to edit. `origin` is this server's address, for the links.
pub fn dpia_file(lang: Language, origin: &str) -> String {
    as_file::markdown(&lang.say("dpia"), &dpia::dpia(lang), origin)
}

/// The figure of the data flow, with the same in a table.
pub fn data_flow_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    papers_page(
        prefs,
        &lang.say("data-flow"),
        "/privacy/data-flow",
        html! {
            p.lead { (lang.say("flow-lead")) }
            figure.flow {
                (figure::figure(lang))
                figcaption.small { (lang.say("flow-borders")) }
            }
            p.screen-only { a.button.second href="/privacy/data-flow.svg" download { (lang.say("flow-take")) } }
            h2 { (lang.say("flow-in-words")) }
            (on_page::table(&flow::flows(lang)))
            p { (lang.say("flow-nothing-else")) }
        },
    )
}

/// The figure as a file.
pub fn data_flow_file(lang: Language) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n",
        figure::figure(lang).into_string()
    )
}

/// A page to read, on a screen or on paper, with links to its sisters at the end.
pub(super) fn papers_page(prefs: &Preferences, title: &str, address: &str, body: Markup) -> Markup {
    let lang = prefs.language;
    let more = lang.say("papers-more");
    page(
        prefs,
        title,
        Surface::Papers,
        html! {
            (masthead(prefs.language, None))
            main #main.papers {
                h1 { (title) }
                (body)
                nav.screen-only aria-label=(more) {
                    h2 { (more) }
                    ul {
                        @for (key, path) in PAGES.iter().filter(|(_, path)| *path != address) { li { a href=(path) { (lang.say(key)) } } }
                    }
                }
                footer.screen-only { (reading(prefs, address)) }
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::{accessibility_page, anonymity_page};

    #[test]
    fn every_paper_is_told_in_every_language() {
        let papers = [
            anonymity_page,
            privacy_page,
            data_flow_page,
            dpia_page,
            accessibility_page,
        ];
        let in_language = |language: Language| {
            let prefs = Preferences {
                language,
                ..Preferences::default()
            };
            // A key that is not in the catalogue, or a blank that nobody fills, panics where it is asked for.
            papers.map(|paper| paper(&prefs).into_string())
        };
        let [english, welsh] = Language::ALL.map(in_language);
        for (english, welsh) in english.iter().zip(&welsh) {
            for tag in ["<h2", "<p", "<li", "<tr", "<th", "<td", "<text"] {
                let count = |page: &str| page.matches(tag).count();
                assert_eq!(count(english), count(welsh), "{tag} of {}", &english[..200]);
            }
        }
        assert!(dpia_file(Language::Welsh, "").contains("\n## Cam 7: "));
        assert!(data_flow_file(Language::Welsh).contains(" lang=\"cy\""));
    }
}

//! Whether the about page is whole: the three Cs once each, and only web addresses a browser may safely follow.

use super::super::about::{About, Resource};
use super::super::limits::{ABOUT_LIST, CS, LINE_CHARS, NAME_CHARS, PARAGRAPH_CHARS, YEARS};
use super::{Part, WRITE_IT};
use std::collections::BTreeSet;

/// The id every about page has, since there is only one.
const ABOUT_ID: &str = "about";

pub(super) fn check(about: &About, part: &mut Part<'_>) {
    if about.id != ABOUT_ID {
        part.fault(
            "id",
            &format!("needs id = \"{ABOUT_ID}\", since there is only one."),
        );
    }
    part.text("title", &about.title, LINE_CHARS, WRITE_IT);
    part.text("author", &about.author, LINE_CHARS, WRITE_IT);
    part.number("year", about.year, &YEARS);
    part.text("review", &about.review, NAME_CHARS, WRITE_IT);
    part.text("summary", &about.summary, PARAGRAPH_CHARS, WRITE_IT);
    check_cs(about, part);
    part.count("resources", about.resources.len(), &ABOUT_LIST);
    for (number, resource) in about.resources.iter().enumerate() {
        check_resource(
            resource,
            &mut part.item("resources", number, "resource", &resource.title),
        );
    }
    check_limitations(about, part);
    check_settings(about, part);
}

fn check_cs(about: &About, part: &mut Part<'_>) {
    let different: BTreeSet<_> = about.cs.iter().map(|c| c.id).collect();
    if !CS.contains(&about.cs.len()) || !CS.contains(&different.len()) {
        part.fault(
            "cs",
            "needs compassion, visibility and credibility, each once.",
        );
    }
    for (number, c) in about.cs.iter().enumerate() {
        let mut part = part.item("cs", number, "C", &c.name);
        part.text("name", &c.name, NAME_CHARS, WRITE_IT);
        part.text("means", &c.means, PARAGRAPH_CHARS, WRITE_IT);
        part.section(&c.section);
    }
}

fn check_resource(resource: &Resource, part: &mut Part<'_>) {
    part.text("title", &resource.title, LINE_CHARS, WRITE_IT);
    part.text(
        "body",
        &resource.body,
        LINE_CHARS,
        "Write who publishes it.",
    );
    part.text("what", &resource.what, PARAGRAPH_CHARS, WRITE_IT);
    part.text("group", &resource.group, NAME_CHARS, WRITE_IT);
    part.section(&resource.section);
    part.optional("url", resource.url.as_ref(), LINE_CHARS);
    let safe = |url: &String| url.starts_with("https://");
    if !resource.url.as_ref().is_none_or(safe) {
        part.fault(
            "url",
            "needs a web address that starts with https://, or none.",
        );
    }
}

fn check_limitations(about: &About, part: &mut Part<'_>) {
    part.count("limitations", about.limitations.len(), &ABOUT_LIST);
    for (number, limitation) in about.limitations.iter().enumerate() {
        let mut part = part.item("limitations", number, "limitation", &limitation.title);
        part.text("title", &limitation.title, LINE_CHARS, WRITE_IT);
        part.text("text", &limitation.text, PARAGRAPH_CHARS, WRITE_IT);
        part.section(&limitation.section);
    }
}

fn check_settings(about: &About, part: &mut Part<'_>) {
    part.count("settings", about.settings.len(), &ABOUT_LIST);
    part.all_differ(
        "settings",
        about.settings.iter().map(|setting| setting.id.as_str()),
    );
    for (number, setting) in about.settings.iter().enumerate() {
        let mut part = part.item("settings", number, "setting", &setting.id);
        part.id(&setting.id);
        part.text("name", &setting.name, LINE_CHARS, WRITE_IT);
        part.text("what", &setting.what, PARAGRAPH_CHARS, WRITE_IT);
        part.section(&setting.section);
    }
}

//! What was asked and the head of what came back, without what differs from run to run.

use std::collections::BTreeMap;

use hyper::HeaderMap;

/// A head: names and values.
pub(super) type Head = BTreeMap<String, String>;

/// One question and the head of its answer.
struct Page {
    /// `GET /s/{session}`
    route: String,
    /// The same with who asked and the status.
    entry: String,
    head: Head,
    cookies: Vec<String>,
}

/// Digits of a session's id.
const ID_DIGITS: usize = 16;

/// The same with a word in place of every session's id.
fn without_ids(value: &str) -> String {
    let mut written = String::new();
    let mut rest = value;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_hexdigit())
            .unwrap_or(rest.len());
        written += if end == ID_DIGITS {
            "SESSION"
        } else {
            &rest[..end]
        };
        let next = rest[end..].chars().next().map_or(0, char::len_utf8);
        written += &rest[end..end + next];
        rest = &rest[end + next..];
    }
    written
}

/// All of them, in order.
#[derive(Default)]
pub(super) struct Book {
    pages: Vec<Page>,
    /// Words that differ from run to run, and what stands for them.
    masks: Vec<(String, &'static str)>,
}

impl Book {
    /// From now on these words are not written down as they are.
    pub(super) fn masks(&mut self, word: &str, stands_for: &'static str) {
        self.masks.push((word.to_owned(), stands_for));
    }

    /// Writes an answer down.
    pub(super) fn takes(&mut self, route: &str, state: &str, status: u16, headers: &HeaderMap) {
        let state = if state.is_empty() {
            String::new()
        } else {
            format!(" ({state})")
        };
        let (mut head, mut cookies) = (Head::new(), Vec::new());
        for (name, value) in headers {
            let value = self.masked(name.as_str(), value.to_str().expect("a plain header"));
            if name == "set-cookie" {
                cookies.push(value.clone());
            }
            let known = head.entry(name.to_string()).or_default();
            if !known.is_empty() {
                known.push_str(" | ");
            }
            known.push_str(&value);
        }
        self.pages.push(Page {
            route: route.to_owned(),
            entry: format!("{route}{state}: {status}"),
            head,
            cookies,
        });
    }

    fn masked(&self, name: &str, value: &str) -> String {
        let mut value = value.to_owned();
        for (word, stands_for) in &self.masks {
            value = value.replace(word, stands_for);
        }
        let value = without_ids(&value);
        match name {
            "date" | "content-length" | "sec-websocket-accept" => "…".to_owned(),
            "set-cookie" => {
                let (pair, rest) = value.split_once(';').expect("a cookie says how long");
                let (name, value) = pair.split_once('=').expect("a cookie has a name");
                let value = if value.is_empty() { "" } else { "…" };
                format!("{name}={value};{rest}")
            }
            _ => value,
        }
    }

    /// The routes that were asked for.
    pub(super) fn routes(&self) -> impl Iterator<Item = String> {
        self.pages.iter().map(|page| page.route.clone())
    }

    /// Every answer that a router gave: what is refused before one has read the request has a head of its own.
    pub(super) fn answers(&self) -> impl Iterator<Item = (&str, &Head)> {
        let pages = self
            .pages
            .iter()
            .filter(|page| !page.route.starts_with("raw"));
        pages.map(|page| (page.entry.as_str(), &page.head))
    }

    /// Every cookie that was set.
    pub(super) fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pages.iter().flat_map(|page| {
            let cookies = page.cookies.iter();
            cookies.map(|cookie| (page.entry.as_str(), cookie.as_str()))
        })
    }

    /// The text that is compared: each head once, under all answers that have it.
    pub(super) fn written(&self) -> String {
        let mut groups: Vec<(&Head, Vec<&str>)> = Vec::new();
        for page in &self.pages {
            match groups.iter_mut().find(|(head, _)| **head == page.head) {
                Some((_, entries)) => entries.push(&page.entry),
                None => groups.push((&page.head, vec![&page.entry])),
            }
        }
        let mut written = String::new();
        for (head, entries) in groups {
            for entry in entries {
                written += &format!("{entry}\n");
            }
            for (name, value) in head {
                written += &format!("    {name}: {value}\n");
            }
            written.push('\n');
        }
        written
    }
}

//! One state of one surface: its name, what it shows, and its page.

use maud::Markup;

use super::edits;

/// Who looks at a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// Anybody, before and beside a session.
    Plain,
    /// People with phones.
    Phone,
    /// The room.
    Screen,
    /// The facilitator.
    Console,
    /// Whoever reads what came out.
    Report,
}

impl Surface {
    /// All of them, in the order of the index.
    pub const ALL: [Surface; 5] = [
        Surface::Plain,
        Surface::Phone,
        Surface::Screen,
        Surface::Console,
        Surface::Report,
    ];

    /// One word, as the index carries it for programs.
    pub fn word(self) -> &'static str {
        match self {
            Surface::Plain => "plain",
            Surface::Phone => "phone",
            Surface::Screen => "screen",
            Surface::Console => "console",
            Surface::Report => "report",
        }
    }

    /// Its heading in the index.
    pub fn heading(self) -> &'static str {
        match self {
            Surface::Plain => "Pages that anybody can open",
            Surface::Phone => "The phone",
            Surface::Screen => "The big screen",
            Surface::Console => "The console",
            Surface::Report => "The report",
        }
    }
}

/// One state.
#[derive(Debug, Clone)]
pub struct State {
    /// Its name, which is its file's name too: `phone-asking`.
    pub name: String,
    /// Who looks at it.
    pub surface: Surface,
    /// What it shows, in a few words.
    pub shows: &'static str,
    /// The whole page.
    pub page: String,
}

impl State {
    /// A state of a surface. Pages that anybody can open are known by their own names, all others begin with the surface.
    pub(super) fn new(surface: Surface, name: &str, shows: &'static str, page: Markup) -> State {
        let name = match surface {
            Surface::Plain => name.to_owned(),
            other => format!("{}-{name}", other.word()),
        };
        State {
            name,
            surface,
            shows,
            page: page.into_string(),
        }
    }

    /// Its file.
    pub(super) fn file(&self) -> String {
        format!("{}.html", self.name)
    }

    /// As the script leaves the page when it has put words into the element with this id.
    pub(super) fn said(self, id: &str, words: &str) -> State {
        self.said_in(&format!("id=\"{id}\""), words)
    }

    /// The same for the first paragraph after a mark.
    pub(super) fn said_after(mut self, mark: &str, words: &str) -> State {
        self.page = self.edited(mark, edits::with_words_after(&self.page, mark, words));
        self
    }

    fn said_in(mut self, mark: &str, words: &str) -> State {
        self.page = self.edited(mark, edits::with_words(&self.page, mark, words));
        self
    }

    /// As the page is when somebody has opened the first `details` at or after this piece of markup.
    pub(super) fn opened(mut self, mark: &str) -> State {
        self.page = self.edited(mark, edits::opened(&self.page, mark));
        self
    }

    /// Without its script, which would change it at once.
    pub(super) fn without_script(mut self) -> State {
        self.page = self.edited("a script", edits::without_script(&self.page));
        self
    }

    fn edited(&self, place: &str, page: Option<String>) -> String {
        page.unwrap_or_else(|| panic!("the page of {} has no place for {place}", self.name))
    }
}

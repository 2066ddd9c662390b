//! What the program can ask and say: the four levels with their prompts, the session plans, the words about the tool.
//!
//! Content is data. Named texts come in, a checked [`Library`] or a list of plain sentences comes out.
//! This module never opens a file, never reads a clock and never lets a half-right library through.

mod about;
mod check;
mod fault;
mod level;
mod limits;
mod lines;
mod pack;
mod plan;
mod shelf;
#[cfg(test)]
mod tests;

pub use about::{About, LeadershipC, Limitation, Resource, Setting};
pub use fault::{ContentFault, ContentFaults};
pub use level::{
    Development, ExpectedTheme, Finding, FindingKind, KeyQuestion, Level, Programme, Prompt,
    Wording,
};
pub use limits::{EVERYDAY_THEMES, LEVEL_COUNT, MAX_PACK_BYTES, MAX_PACKS, PROMPT_IDS};
pub use plan::{Pause, Plan, PlanStep};

use shelf::{Origin, Shelf};

/// The files inside the program: what it can ask with no folder at all.
const EMBEDDED: [(&str, &str); 6] = [
    ("future.toml", include_str!("../content/future.toml")),
    ("aspiring.toml", include_str!("../content/aspiring.toml")),
    ("emerging.toml", include_str!("../content/emerging.toml")),
    ("advanced.toml", include_str!("../content/advanced.toml")),
    ("plans.toml", include_str!("../content/plans.toml")),
    ("about.toml", include_str!("../content/about.toml")),
];

/// The text of one content file, with the name to use when speaking of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackText {
    /// File name, as a person would look for it.
    pub file: String,
    /// The whole text, TOML, at most [`MAX_PACK_BYTES`].
    pub text: String,
}

/// Everything the program can ask, embedded files first, then a folder's files that add or override by (kind, id).
#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    levels: Vec<Level>,
    plans: Vec<Plan>,
    about: About,
}

impl Library {
    /// The library the program carries in itself.
    ///
    /// # Errors
    /// What is wrong with the embedded files; a test of this module keeps them sound.
    pub fn embedded() -> Result<Library, ContentFaults> {
        Library::with_packs([])
    }

    /// The embedded library with a folder's packs laid over it.
    ///
    /// A level, a plan or the about page with an id that is already there takes its place; a plan with a new id is
    /// added. Two packs of the folder may not give the same one: file order must not decide what a room is asked.
    ///
    /// # Errors
    /// Everything wrong with any of the packs, each fault with its file, its line and what to do.
    pub fn with_packs(packs: impl IntoIterator<Item = PackText>) -> Result<Library, ContentFaults> {
        let embedded = EMBEDDED.map(|(file, text)| PackText {
            file: file.to_owned(),
            text: text.to_owned(),
        });
        assemble(embedded, packs)
    }

    /// The four levels, from order 1 to order 4.
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The level with this id, such as `future`.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == id)
    }

    /// The session plans: the embedded ones first, then those a folder added.
    pub fn plans(&self) -> &[Plan] {
        &self.plans
    }

    /// The plan with this id, such as `away-day`.
    pub fn plan(&self, id: &str) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == id)
    }

    /// What the program says about the tool behind it.
    pub fn about(&self) -> &About {
        &self.about
    }
}

/// Puts both lots on one shelf and asks it for a library.
fn assemble(
    embedded: impl IntoIterator<Item = PackText>,
    packs: impl IntoIterator<Item = PackText>,
) -> Result<Library, ContentFaults> {
    let mut shelf = Shelf::default();
    for text in embedded {
        shelf.put(&text, Origin::Embedded);
    }
    for (count, text) in packs.into_iter().enumerate() {
        if count == MAX_PACKS {
            shelf.refuse(ContentFault {
                file: text.file,
                line: 1,
                says: format!("a folder may hold {MAX_PACKS} content files. Take some out."),
            });
            break;
        }
        shelf.put(&text, Origin::Folder);
    }
    shelf.into_library()
}

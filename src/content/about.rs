//! What the program says about the tool behind it: the three Cs, where to read on, and what the tool cannot claim.
//!
//! Plain data.

use crate::theming::C;
use serde::Deserialize;

/// The about page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct About {
    /// Always `about`, so that a folder's page takes the place of the embedded one.
    pub id: String,
    /// Name of the tool.
    pub title: String,
    /// Who wrote the tool.
    pub author: String,
    /// Year it came out.
    pub year: u16,
    /// When it is due for review, such as `July 2026`.
    pub review: String,
    /// What the tool is and whom it is for.
    pub summary: String,
    /// Compassion, visibility and credibility, each once.
    pub cs: Vec<LeadershipC>,
    /// Where to read on.
    pub resources: Vec<Resource>,
    /// What to bear in mind when reading the tool's findings.
    pub limitations: Vec<Limitation>,
    /// Where the tool can be used.
    pub settings: Vec<Setting>,
}

/// One of the three Cs of frontline clinical leadership.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadershipC {
    /// Which of the three.
    pub id: C,
    /// Its name for people.
    #[serde(default)]
    pub name: String,
    /// What it means in everyday work.
    #[serde(default)]
    pub means: String,
    /// Section of the tool it comes from.
    #[serde(default)]
    pub section: String,
}

/// Something to read on.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Resource {
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub body: String,
    /// What it is good for.
    pub what: String,
    /// Its web address, where the tool gives one.
    pub url: Option<String>,
    /// Heading it stands under.
    pub group: String,
    /// Section of the tool that names it.
    pub section: String,
}

/// Something the tool cannot claim.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limitation {
    /// A few words for lists.
    pub title: String,
    /// What it is and why it matters.
    pub text: String,
    /// Section of the tool that admits it.
    pub section: String,
}

/// A place in working life where the tool can be used.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Setting {
    /// Such as `one-to-one`.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// How the tool helps there.
    pub what: String,
    /// Section of the tool that names it.
    pub section: String,
}

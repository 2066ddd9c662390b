//! The themes of one prompt as data: what is shown, stored and corrected. It never sees texts or pseudonyms.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::aside::SetAside;
use super::response::ResponseId;
use super::seed::C;

/// What responses without a theme are called on the screen.
pub const OTHER_POINTS: &str = "Other points";

/// Number of a theme within its prompt. Stays with the theme, and says nothing about which theme came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ThemeId(pub u32);

/// Where a label comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NamedBy {
    /// The prompt expected this theme.
    Expected,
    /// Words that several people used.
    Words,
    /// The facilitator.
    Facilitator,
}

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its number.
    pub id: ThemeId,
    /// What people read.
    pub label: String,
    /// Where the label comes from.
    pub named_by: NamedBy,
    /// The C it belongs to, if the prompt says so.
    pub c: Option<C>,
    /// Its responses, the most central first; after a correction of a closed prompt, newcomers last.
    pub members: Vec<ResponseId>,
    /// Distinct people who count ([`super::Person::counted`]); after a correction of a closed prompt a lower bound, for the pseudonyms are gone.
    pub people: u32,
    /// Kept off the big screen by the facilitator.
    pub hidden: bool,
    /// The response that the facilitator wants quoted first. It goes when the response leaves the theme; a theme that joins
    /// another one keeps it where the other has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<ResponseId>,
}

/// All themes of one prompt.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Themes {
    /// Most people first, ties by number. Hidden themes keep their place.
    pub themes: Vec<Theme>,
    /// Responses without a theme, in the order of their ids: the order in which they came is nobody's business.
    pub other: Vec<ResponseId>,
    /// Responses that say something for a second theme, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// Themes that the facilitator has parked for another day.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub parked: BTreeSet<ThemeId>,
    /// Responses that the facilitator has hidden or parked. They are among the members and the others all the same:
    /// [`Themes::without_aside`] is what may be seen.
    #[serde(default, skip_serializing_if = "SetAside::is_empty")]
    pub aside: SetAside,
}

/// A response that is elsewhere, and a part of which speaks for this theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Also {
    /// The second theme.
    pub theme: ThemeId,
    /// The response.
    pub response: ResponseId,
}

impl Themes {
    /// Responses of other themes, or of none, that also speak for this one.
    pub fn also(&self, theme: &Theme) -> usize {
        let elsewhere =
            |also: &&Also| also.theme == theme.id && !theme.members.contains(&also.response);
        self.also.iter().filter(elsewhere).count()
    }

    /// Puts themes and other points into their order.
    pub(super) fn rank(&mut self) {
        self.themes
            .sort_by_key(|theme| (Reverse(theme.people), theme.id));
        self.other.sort_unstable();
    }
}

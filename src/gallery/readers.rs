//! How those read for whom pages are made.

use crate::views::{Preferences, TextSize};
use crate::words::Language;

/// Somebody who has chosen nothing.
pub(super) const ENGLISH: Preferences = Preferences {
    language: Language::English,
    text: TextSize::Normal,
    safe: false,
};

/// Somebody who reads Welsh.
pub(super) const WELSH: Preferences = Preferences {
    language: Language::Welsh,
    ..ENGLISH
};

/// Somebody who needs large text.
pub(super) const LARGE: Preferences = Preferences {
    text: TextSize::Large,
    ..ENGLISH
};

/// A facilitator whose console is on the projector.
pub(super) const SAFE: Preferences = Preferences {
    safe: true,
    ..ENGLISH
};

//! How one device wants to read: its language, the size of its text. One cookie that says nothing about anybody, set by
//! a plain form; without it, the browser's own language counts.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, State};
use axum::http::{HeaderMap, header, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use cookie::{SameSite, time::Duration};
use serde::Deserialize;

use super::fields::Fields;
use super::{App, Network, cookies};
use crate::views::{Preferences, TextSize};
use crate::words::Language;

/// Days a device keeps its preferences.
const KEPT_DAYS: i64 = 365;

/// The name of its cookie.
const NAME: &str = "preferences";

/// What a request's headers say about how its sender wants to read.
pub(super) fn of(headers: &HeaderMap, network: &Network) -> Preferences {
    if let Some(chosen) = cookies::read(headers, network, NAME) {
        return Preferences::read(&chosen);
    }
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|accepted| accepted.to_str().ok());
    Preferences {
        language: accepted.and_then(Language::preferred).unwrap_or_default(),
        ..Preferences::default()
    }
}

impl FromRequestParts<App> for Preferences {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(of(&parts.headers, &app.network))
    }
}

/// What a form of preferences sends; what it leaves out stays as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreferencesForm {
    language: Option<String>,
    text: Option<String>,
    safe: Option<String>,
    /// The page that the form stands on.
    back: String,
}

/// Keeps what was chosen and leads back to the page.
pub(super) async fn choose(
    State(app): State<App>,
    mut chosen: Preferences,
    Fields(form): Fields<PreferencesForm>,
) -> Response {
    if let Some(language) = form.language.as_deref().and_then(Language::read) {
        chosen.language = language;
    }
    match form.text.as_deref() {
        Some("large") => chosen.text = TextSize::Large,
        Some("normal") => chosen.text = TextSize::Normal,
        _ => {}
    }
    match form.safe.as_deref() {
        Some("yes") => chosen.safe = true,
        Some("no") => chosen.safe = false,
        _ => {}
    }
    let (written, keep) = (chosen.write(), Duration::days(KEPT_DAYS));
    let cookie = cookies::set(&app.network, NAME, &written, SameSite::Lax, keep);
    (
        [(header::SET_COOKIE, cookie)],
        Redirect::to(ours(&form.back)),
    )
        .into_response()
}

/// The address to go back to: one of this server's own paths, or its first page.
fn ours(back: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.?=#".contains(c);
    let is_ours = back.starts_with('/') && !back.starts_with("//") && back.chars().all(plain);
    if is_ours { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::ours;

    #[test]
    fn nobody_is_led_elsewhere() {
        for away in [
            "//example.org",
            "https://example.org",
            "/\\example.org",
            "/a\nb",
            "",
        ] {
            assert_eq!(ours(away), "/", "{away:?}");
        }
        assert_eq!(ours("/s/0123456789abcdef"), "/s/0123456789abcdef");
    }
}

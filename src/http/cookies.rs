//! Cookies: one for each session and role, and those of a device. Never readable by a script; `__Host-` wherever the way is encrypted.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite, time::Duration};

use super::Network;
use crate::session::{SessionId, limits};

/// What a cookie opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opens {
    /// A phone's place.
    Phone,
    /// The console.
    Console,
    /// The big screen.
    Screen,
    /// The report.
    Report,
    /// The leader's copy.
    Leader,
}

impl Opens {
    fn word(self) -> &'static str {
        match self {
            Opens::Phone => "phone",
            Opens::Console => "console",
            Opens::Screen => "screen",
            Opens::Report => "report",
            Opens::Leader => "leader",
        }
    }

    fn name(self, id: SessionId) -> String {
        format!("{}-{id}", self.word())
    }

    /// The value of this session's cookie for this role.
    pub(super) fn read(
        self,
        headers: &HeaderMap,
        network: &Network,
        id: SessionId,
    ) -> Option<String> {
        read(headers, network, &self.name(id))
    }

    /// A header that sets it, for as long as a session that starts now and is kept for so many days may last.
    pub(super) fn set(
        self,
        network: &Network,
        id: SessionId,
        value: &str,
        keep_days: u32,
    ) -> HeaderValue {
        let days = i64::from(limits::UNENDED_DAYS + keep_days);
        self.header(network, id, value, Duration::days(days))
    }

    /// A header that removes it.
    pub(super) fn clear(self, network: &Network, id: SessionId) -> HeaderValue {
        self.header(network, id, "", Duration::ZERO)
    }

    fn header(self, network: &Network, id: SessionId, value: &str, keep: Duration) -> HeaderValue {
        // A phone comes back by a link from elsewhere, so its cookie may come along with that; no other's may.
        let same_site = if self == Opens::Phone {
            SameSite::Lax
        } else {
            SameSite::Strict
        };
        set(network, &self.name(id), value, same_site, keep)
    }
}

/// A cookie's name on this way.
fn named(network: &Network, name: &str) -> String {
    let prefix = if network.is_secure() { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

/// The value of a cookie.
pub(super) fn read(headers: &HeaderMap, network: &Network, name: &str) -> Option<String> {
    let name = named(network, name);
    let lines = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok());
    let mut cookies = lines.flat_map(Cookie::split_parse).flatten();
    cookies
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// A header that sets a cookie. Every cookie of the program is made here.
pub(super) fn set(
    network: &Network,
    name: &str,
    value: &str,
    same_site: SameSite,
    keep: Duration,
) -> HeaderValue {
    let cookie = Cookie::build((named(network, name), value))
        .path("/")
        .http_only(true)
        .secure(network.is_secure())
        .same_site(same_site)
        .max_age(keep)
        .build();
    HeaderValue::from_str(&cookie.to_string()).expect("names and values are plain words and digits")
}

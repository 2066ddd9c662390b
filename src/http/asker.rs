//! From where a request comes: only to count wrong join codes by, never written or logged, so without `Debug`.

use std::net::IpAddr;

use axum::Extension;
use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, request::Parts};

use super::App;
use super::fault::Fault;

/// The other end of a connection.
#[derive(Clone, Copy)]
pub(super) struct Peer(pub(super) IpAddr);

/// Whoever asks: the other end, or whom a proxy names that is known to be one.
pub(super) struct Asker(pub(super) IpAddr);

impl FromRequestParts<App> for Asker {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let peer = Extension::<Peer>::from_request_parts(parts, app).await;
        let Extension(Peer(peer)) = peer.map_err(|_| Fault::nothing_here())?;
        let named = || forwarded(&parts.headers).filter(|_| app.network.is_proxy(peer));
        Ok(Asker(named().unwrap_or(peer)))
    }
}

/// Whom the nearest proxy had at its other end: the last of the list, for whatever stands before that anybody could have written.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?;
    let last = last.to_str().ok()?.rsplit(',').next()?.trim();
    last.trim_matches(['[', ']']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_a_list_is_whom_the_proxy_saw() {
        let asked = |lines: &[&str]| {
            let lines = lines.iter();
            let headers =
                lines.map(|line| ("x-forwarded-for".parse().unwrap(), line.parse().unwrap()));
            forwarded(&HeaderMap::from_iter(headers)).map(|address| address.to_string())
        };
        let is = |address: &str| Some(address.to_owned());
        assert_eq!(asked(&["203.0.113.9"]), is("203.0.113.9"));
        assert_eq!(asked(&["10.0.0.1, 203.0.113.9"]), is("203.0.113.9"));
        assert_eq!(asked(&["10.0.0.1", "[2001:db8::1]"]), is("2001:db8::1"));
        for nobody in [
            &[][..],
            &["unknown"],
            &["203.0.113.9, "],
            &["203.0.113.9:80"],
        ] {
            assert_eq!(asked(nobody), None, "{nobody:?}");
        }
    }
}

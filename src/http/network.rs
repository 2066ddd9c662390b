//! Under which addresses this server is reached, and whether the way there is encrypted.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

use axum::http::{HeaderMap, header};
use ipnet::IpNet;

/// The server's addresses.
#[derive(Debug, Clone)]
pub struct Network {
    /// The address people type, without a slash at its end, where one was given.
    public_url: Option<String>,
    /// Where the server listens.
    listen: SocketAddr,
    /// From where proxies of ours come: what they say of whom they ask for is believed.
    proxies: Vec<IpNet>,
}

impl Network {
    /// The addresses of a server that listens there, is published under `public_url`, and is asked by these `proxies`.
    pub fn new(public_url: Option<&str>, listen: SocketAddr, proxies: &[IpNet]) -> Network {
        Network {
            public_url: public_url.map(|url| url.trim_end_matches('/').to_owned()),
            listen,
            proxies: proxies.to_vec(),
        }
    }

    /// Whether a proxy of ours has this address.
    pub(super) fn is_proxy(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.proxies
            .iter()
            .any(|proxies| proxies.contains(&address))
    }

    /// Whether the way to this server is encrypted, as far as it was told.
    pub fn is_secure(&self) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }

    /// The address for phones, given the `Host` by which the asker reached us: the published one; else the asker's,
    /// unless that leads only back to his own machine, which no phone can reach.
    pub fn base(&self, headers: &HeaderMap) -> String {
        if let Some(url) = &self.public_url {
            return url.clone();
        }
        match host(headers) {
            Some(host) if !is_loopback(host) => format!("http://{host}"),
            _ => self
                .reachable()
                .into_iter()
                .next()
                .unwrap_or_else(|| format!("http://{}", self.listen)),
        }
    }

    /// The addresses phones can reach, best first.
    pub fn reachable(&self) -> Vec<String> {
        let ip = self.listen.ip();
        let port = self.listen.port();
        let lan = if ip.is_unspecified() {
            lan_address()
        } else {
            Some(ip)
        };
        let lan = lan.map(|ip| format!("http://{}", SocketAddr::new(ip, port)));
        let own =
            (ip.is_unspecified() || ip.is_loopback()).then(|| format!("http://localhost:{port}"));
        self.public_url
            .clone()
            .into_iter()
            .chain(lan)
            .chain(own)
            .collect()
    }

    /// The address by which this machine reaches itself.
    pub fn own(&self) -> SocketAddr {
        let ip = match self.listen.ip() {
            ip if !ip.is_unspecified() => ip,
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        };
        SocketAddr::new(ip, self.listen.port())
    }

    /// Whether a request's `Origin` is this very server, as the browser sees it.
    pub fn is_ours(&self, origin: &str, headers: &HeaderMap) -> bool {
        let same_host = host(headers).is_some_and(|host| {
            origin
                .strip_prefix("https://")
                .or_else(|| origin.strip_prefix("http://"))
                .is_some_and(|ours| ours.eq_ignore_ascii_case(host))
        });
        same_host
            || self
                .public_url
                .as_deref()
                .is_some_and(|url| url.eq_ignore_ascii_case(origin))
    }
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
}

fn is_loopback(host: &str) -> bool {
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, _)| name)
        .trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// This machine's address in its network: the one it would send from. Connecting a datagram socket sends nothing.
fn lan_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    socket
        .local_addr()
        .ok()
        .map(|address| address.ip())
        .filter(|ip| !ip.is_unspecified() && !ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_by(host: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::HOST, host.parse().unwrap())])
    }

    #[test]
    fn phones_get_an_address_they_can_reach() {
        let listen = "192.168.7.9:80".parse().unwrap();
        let network = Network::new(None, listen, &[]);
        assert_eq!(
            network.base(&asked_by("ward.example:80")),
            "http://ward.example:80"
        );
        assert_eq!(
            network.base(&asked_by("localhost:80")),
            "http://192.168.7.9:80"
        );
        assert_eq!(
            Network::new(Some("https://of.example/"), listen, &[]).base(&asked_by("localhost")),
            "https://of.example"
        );
    }

    #[test]
    fn only_our_own_pages_may_post() {
        let network = Network::new(
            Some("https://of.example"),
            "127.0.0.1:80".parse().unwrap(),
            &[],
        );
        for (origin, ours) in [
            ("https://of.example", true),
            ("http://proxy.internal:8080", true),
            ("https://of.example.evil", false),
            ("null", false),
            ("http://evil", false),
        ] {
            assert_eq!(
                network.is_ours(origin, &asked_by("proxy.internal:8080")),
                ours,
                "{origin}"
            );
        }
    }

    #[test]
    fn a_proxy_is_known_by_its_address() {
        let proxies = [
            "127.0.0.0/8".parse().unwrap(),
            "172.18.0.0/16".parse().unwrap(),
        ];
        let network = Network::new(None, "127.0.0.1:80".parse().unwrap(), &proxies);
        for (address, known) in [
            ("127.0.0.1", true),
            ("172.18.4.5", true),
            ("::ffff:172.18.4.5", true),
            ("172.19.0.1", false),
            ("::1", false),
        ] {
            assert_eq!(
                network.is_proxy(address.parse().unwrap()),
                known,
                "{address}"
            );
        }
    }
}

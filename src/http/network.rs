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

    /// Whether this server may be called by the name in `Host`. Where its address is published, a stranger's name is not
    /// taken: its owner has let it lead here, so that to a browser inside this network his page and this server are one site.
    /// What no stranger can own is taken as well, for somebody in the room may go by it: a number, a bare name, a private domain.
    pub fn is_called(&self, headers: &HeaderMap) -> bool {
        match (&self.public_url, host(headers)) {
            (Some(url), Some(host)) => {
                let name = name_of(host);
                nobodys(name) || name.eq_ignore_ascii_case(name_of(without_scheme(url)))
            }
            _ => true,
        }
    }

    /// Whether a request's `Origin` is this very server, as the browser sees it. By its published name it is so in the
    /// published way only: whoever can change what comes unencrypted may have made the page.
    pub fn is_ours(&self, origin: &str, headers: &HeaderMap) -> bool {
        let published = self.public_url.as_deref();
        if published.is_some_and(|url| url.eq_ignore_ascii_case(origin)) {
            return true;
        }
        host(headers).is_some_and(|host| {
            let by_public_name =
                published.is_some_and(|url| without_scheme(url).eq_ignore_ascii_case(host));
            !by_public_name
                && without_scheme(origin).len() < origin.len()
                && without_scheme(origin).eq_ignore_ascii_case(host)
        })
    }
}

/// An address without its scheme; what has none of ours stays whole.
fn without_scheme(url: &str) -> &str {
    let bare = url.strip_prefix("https://");
    bare.or_else(|| url.strip_prefix("http://")).unwrap_or(url)
}

/// The name in `Host`, without port and brackets.
fn name_of(host: &str) -> &str {
    if let Some((ip, _)) = host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return ip;
    }
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    name.trim_end_matches('.')
}

/// Whether no stranger can own a name: it is an IP address, it has no dot, or it is in a domain for private use.
fn nobodys(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    let private = ["localhost", "local", "internal"];
    name.parse::<IpAddr>().is_ok()
        || !name.contains('.')
        || private
            .iter()
            .any(|domain| last.eq_ignore_ascii_case(domain))
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
}

fn is_loopback(host: &str) -> bool {
    let name = name_of(host);
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

    #[test]
    fn by_its_published_name_a_page_is_ours_in_the_published_way_only() {
        let network = Network::new(
            Some("https://of.example"),
            "127.0.0.1:80".parse().unwrap(),
            &[],
        );
        let by_name = asked_by("of.example");
        assert!(network.is_ours("https://OF.example", &by_name));
        for origin in ["http://of.example", "of.example", "https://of.example:8443"] {
            assert!(!network.is_ours(origin, &by_name), "{origin}");
        }
        let by_number = asked_by("192.168.7.9:80");
        assert!(network.is_ours("http://192.168.7.9:80", &by_number));
    }

    #[test]
    fn a_strangers_name_is_not_ours_where_the_address_is_published() {
        let listen = "127.0.0.1:80".parse().unwrap();
        let network = Network::new(Some("https://of.example"), listen, &[]);
        for (host, ours) in [
            ("of.example", true),
            ("OF.example.:443", true),
            ("192.168.7.9:7700", true),
            ("[fd00::7]:7700", true),
            ("[::1]", true),
            ("localhost:7700", true),
            ("openfloor", true),
            ("ward-pc.local", true),
            ("openfloor.default.svc.cluster.local", true),
            ("evil.example", false),
            ("of.example.evil.example:80", false),
            ("192.168.7.9.evil.example", false),
            ("local.example", false),
        ] {
            assert_eq!(network.is_called(&asked_by(host)), ours, "{host}");
            let unpublished = Network::new(None, listen, &[]);
            assert!(unpublished.is_called(&asked_by(host)), "{host}");
        }
        assert!(network.is_called(&HeaderMap::new()));
    }
}

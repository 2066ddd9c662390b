//! A browser without script: it asks, keeps cookies, and follows redirects. It never lets a secret into an address.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE, USER_AGENT};
use hyper::{HeaderMap, Method, Request, Response};
use hyper_util::rt::TokioIo;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::net::{TcpSocket, TcpStream};

/// What our own script asks for.
pub(crate) const FRAME: &str = "text/vnd.openfloor.frame";

/// What a browser asks for.
pub(crate) const PAGE: &str = "text/html,application/xhtml+xml";

/// Hex digits in a row that make a secret or a token; ids are shorter.
const SECRET_DIGITS: usize = 48;

/// Where the server is now; it may come back elsewhere after a restart.
#[derive(Clone)]
pub(crate) struct Address(Arc<RwLock<SocketAddr>>);

impl Address {
    pub(crate) fn new(address: SocketAddr) -> Address {
        Address(Arc::new(RwLock::new(address)))
    }

    pub(crate) fn get(&self) -> SocketAddr {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn moves_to(&self, address: SocketAddr) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = address;
    }

    /// The origin of pages from there.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.get())
    }
}

/// One request in the making.
pub(crate) struct Ask {
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    /// Whether it says from which page it comes, where it changes something.
    from_somewhere: bool,
}

impl Ask {
    pub(crate) fn new(method: &str, path: &str) -> Ask {
        Ask {
            method: method.parse().expect("a method"),
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
            from_somewhere: true,
        }
    }

    /// The same as a browser sends it that names no page.
    pub(crate) fn without_origin(self) -> Ask {
        Ask {
            from_somewhere: false,
            ..self
        }
    }

    pub(crate) fn get(path: &str) -> Ask {
        Ask::new("GET", path).header("accept", PAGE)
    }

    pub(crate) fn post(path: &str) -> Ask {
        Ask::new("POST", path)
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Ask {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn bearer(self, token: &str) -> Ask {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Ask {
        self.body = body.into();
        self.header("content-type", kind)
    }

    pub(crate) fn form(self, fields: &[(&str, &str)]) -> Ask {
        let kind = "application/x-www-form-urlencoded";
        self.body(kind, form(fields))
    }

    /// Asks to go on as a socket.
    pub(crate) fn upgrade(self) -> Ask {
        self.header("connection", "upgrade")
            .header("upgrade", "websocket")
            .header("sec-websocket-version", "13")
            .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
    }

    pub(crate) fn json(self, body: &serde_json::Value) -> Ask {
        self.body("application/json", body.to_string())
    }
}

/// Fields as a form sends them.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// What came back, whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.to_vec()).expect("UTF-8 comes back")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|why| panic!("{why}: {}", self.text()))
    }

    pub(crate) fn header(&self, name: impl hyper::header::AsHeaderName) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().expect("a plain header"))
    }

    pub(crate) fn location(&self) -> String {
        self.header(LOCATION).to_owned()
    }

    /// Checks the status, and hands the answer on.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Answer {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// Checks that these words are in it.
    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Answer {
        let text = self.text();
        assert!(
            text.contains(words) || text.contains(&super::html::escaped(words)),
            "“{words}” is not in {} {text}",
            self.status
        );
        self
    }

    /// Checks that these words are not in it.
    #[track_caller]
    pub(crate) fn hides(self, words: &str) -> Answer {
        assert!(
            !self.text().contains(words),
            "“{words}” is in {}",
            self.text()
        );
        self
    }
}

/// One question and what came back.
#[derive(Clone)]
pub(crate) struct Exchange {
    /// Its method and address.
    pub(crate) asked: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// A browser with its cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    pub(crate) server: Address,
    pub(crate) cookies: BTreeMap<String, String>,
    /// The address that its connections come from; chosen by the system if none.
    from: Option<Ipv4Addr>,
    /// What it says it is.
    agent: Option<String>,
    /// Everything that ever came back to it or to a copy of it.
    heard: Arc<Mutex<Vec<Exchange>>>,
}

impl Browser {
    pub(crate) fn new(server: Address) -> Browser {
        Browser {
            server,
            cookies: BTreeMap::new(),
            from: None,
            agent: None,
            heard: Arc::default(),
        }
    }

    /// The same saying what it is.
    pub(crate) fn calling_itself(self, agent: &str) -> Browser {
        Browser {
            agent: Some(agent.to_owned()),
            ..self
        }
    }

    /// Everything that ever came back, in one piece.
    pub(crate) fn heard(&self) -> String {
        let bodies = self.exchanges().into_iter().map(|came| came.body);
        String::from_utf8_lossy(&bodies.collect::<Vec<_>>().concat()).into_owned()
    }

    /// Everything that ever came back, with what was asked.
    pub(crate) fn exchanges(&self) -> Vec<Exchange> {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.clone()
    }

    /// The same with an address of its own, as every phone has one. It must be one of this machine: `127.x.y.z`.
    pub(crate) fn at(self, from: Ipv4Addr) -> Browser {
        Browser {
            from: Some(from),
            ..self
        }
    }

    /// Asks and reads the whole answer.
    pub(crate) async fn asks(&mut self, ask: Ask) -> Answer {
        self.asks_if_there(ask).await.expect("an answer")
    }

    /// The same; none where the server has gone away.
    pub(crate) async fn asks_if_there(&mut self, ask: Ask) -> Option<Answer> {
        let asked = format!("{} {}", ask.method, ask.path);
        let (head, body) = self.begins(ask).await?.into_parts();
        let bytes = body.collect().await.ok()?.to_bytes();
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push(Exchange {
            asked,
            headers: head.headers.clone(),
            body: bytes.clone(),
        });
        drop(heard);
        Some(Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            bytes,
        })
    }

    /// Asks, takes the cookies, and leaves the body to come. None where the server has gone away.
    pub(crate) async fn begins(&mut self, ask: Ask) -> Option<Response<Incoming>> {
        assert!(!holds_secret(&ask.path), "a secret in {}", ask.path);
        let stream = self.connects().await.ok()?;
        let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = handshake.ok()?;
        tokio::spawn(connection);
        let response = sender.send_request(self.request(ask)).await.ok()?;
        self.keeps(response.headers());
        if let Some(location) = response.headers().get(LOCATION) {
            let location = location.to_str().expect("a plain location");
            assert!(!holds_secret(location), "a secret in {location}");
        }
        Some(response)
    }

    /// A connection to the server.
    pub(crate) async fn connects(&self) -> std::io::Result<TcpStream> {
        let Some(from) = self.from else {
            return TcpStream::connect(self.server.get()).await;
        };
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(IpAddr::V4(from), 0))?;
        socket.connect(self.server.get()).await
    }

    fn request(&self, ask: Ask) -> Request<Full<Bytes>> {
        let has = |name: &str| ask.headers.iter().any(|(known, _)| known == name);
        let mut request = Request::builder().method(ask.method.clone()).uri(&ask.path);
        if !has("host") {
            request = request.header(HOST, self.server.get().to_string());
        }
        if ask.method != Method::GET && ask.from_somewhere && !has("origin") {
            request = request.header(ORIGIN, self.server.origin());
        }
        if let Some(agent) = self.agent.as_ref().filter(|_| !has("user-agent")) {
            request = request.header(USER_AGENT, agent);
        }
        if !self.cookies.is_empty() {
            request = request.header(COOKIE, self.cookie_line());
        }
        for (name, value) in &ask.headers {
            request = request.header(name, value);
        }
        request
            .body(Full::new(Bytes::from(ask.body)))
            .expect("a sound request")
    }

    /// The cookies as a header.
    pub(crate) fn cookie_line(&self) -> String {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keeps(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let line = line.to_str().expect("a plain cookie");
            assert!(
                line.contains("HttpOnly"),
                "a cookie that scripts can read: {line}"
            );
            let (name, rest) = line.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub(crate) async fn gets(&mut self, path: &str) -> Answer {
        self.asks(Ask::get(path)).await
    }

    /// Asks for a piece of a page as our script does, and gets a frame.
    pub(crate) async fn asks_for_piece(&mut self, path: &str) -> Answer {
        self.asks(Ask::new("GET", path).header("accept", FRAME))
            .await
    }

    /// Sends a form as a browser without script does, and follows to the page that comes back.
    pub(crate) async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let ask = Ask::post(path).form(fields).header("accept", PAGE);
        let answer = self.asks(ask).await;
        if answer.status != 303 {
            return answer;
        }
        self.gets(&answer.location()).await
    }

    /// Sends a form as our script does, and gets a frame.
    pub(crate) async fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let ask = Ask::post(path).form(fields).header("accept", FRAME);
        self.asks(ask).await
    }
}

/// Whether a secret or a token stands in this text.
pub(crate) fn holds_secret(text: &str) -> bool {
    let mut runs = text.split(|c: char| !c.is_ascii_hexdigit());
    runs.any(|run| run.len() >= SECRET_DIGITS)
}

#[test]
fn secrets_are_told_from_ids() {
    assert!(holds_secret(&format!("/open/{}", "0f".repeat(32))));
    assert!(!holds_secret(
        "/console/23b854dd7cb848b2/do/open?since=1795442255515"
    ));
}

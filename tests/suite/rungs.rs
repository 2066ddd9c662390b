//! The ways on which frames come: sockets, event streams, polls. They only carry; what a frame does is `live`'s business.

use futures_util::StreamExt;
use futures_util::stream::SplitStream;
use http_body_util::BodyExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use super::browser::{Ask, Browser, FRAME};
use super::seen::{Seen, take};

/// A socket on the phone's side.
pub(crate) type Socket = WebSocketStream<TcpStream>;

/// A way for frames to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rung {
    Socket,
    Events,
    Poll,
}

/// A socket as a browser opens it.
pub(crate) async fn socket(browser: &Browser, path: &str) -> Result<Socket, Error> {
    socket_from(browser, path, Some(&browser.server.origin())).await
}

/// A socket opened by a page of this origin.
pub(crate) async fn socket_from(
    browser: &Browser,
    path: &str,
    origin: Option<&str>,
) -> Result<Socket, Error> {
    let stream = browser.connects().await?;
    socket_on(stream, browser, path, origin).await
}

/// The same on a connection that is there.
pub(crate) async fn socket_on(
    stream: TcpStream,
    browser: &Browser,
    path: &str,
    origin: Option<&str>,
) -> Result<Socket, Error> {
    let address = browser.server.get();
    let mut request = format!("ws://{address}{path}").into_client_request()?;
    let headers = request.headers_mut();
    headers.insert("cookie", browser.cookie_line().parse()?);
    if let Some(origin) = origin {
        headers.insert("origin", origin.parse()?);
    }
    Ok(client_async(request, stream).await?.0)
}

/// Asks for a stream or a poll on a connection, by somebody who then never says anything again.
pub(crate) async fn asks_on(stream: &mut TcpStream, browser: &Browser, path: &str) {
    let head = format!(
        "GET {path} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\n\r\n",
        browser.server.get(),
        browser.cookie_line()
    );
    stream.write_all(head.as_bytes()).await.expect("sent");
}

/// Reads frames until the socket ends, and keeps its close code.
pub(crate) async fn read_socket(mut stream: SplitStream<Socket>, to: watch::Sender<Seen>) {
    let mut code = 1006;
    while let Some(Ok(message)) = stream.next().await {
        match message {
            Message::Text(frame) => take(&to, &frame, false),
            Message::Close(frame) => code = frame.map_or(1005, |frame| frame.code.into()),
            _ => {}
        }
    }
    to.send_modify(|seen| seen.closed = Some(code));
}

/// Reads frames until the event stream ends.
pub(crate) async fn read_events(
    mut browser: Browser,
    base: String,
    since: u64,
    to: watch::Sender<Seen>,
) {
    let ask = Ask::get(&format!("{base}/events?since={since}"));
    let response = browser.begins(ask).await.expect("an event stream");
    assert_eq!(response.status(), 200);
    let (mut body, mut text) = (response.into_body(), String::new());
    while let Some(Ok(chunk)) = body.frame().await {
        let bytes = chunk.into_data().expect("data");
        text.push_str(std::str::from_utf8(&bytes).expect("an event comes whole"));
        while let Some((event, rest)) = text.split_once("\n\n") {
            let lines = event.lines().filter_map(|line| line.strip_prefix("data: "));
            let frame = lines.collect::<Vec<_>>().join("\n");
            if !frame.is_empty() {
                take(&to, &frame, false);
            }
            text = rest.to_owned();
        }
    }
    to.send_modify(|seen| seen.closed = Some(0));
}

/// Asks for frames until it is refused, and keeps the status.
pub(crate) async fn poll(
    mut browser: Browser,
    base: String,
    mut since: u64,
    to: watch::Sender<Seen>,
) {
    loop {
        let ask = Ask::get(&format!("{base}/poll?since={since}")).header("accept", FRAME);
        let status = match browser.asks_if_there(ask).await {
            Some(answer) if answer.status == 200 => {
                take(&to, &answer.text(), false);
                200
            }
            Some(answer) => answer.status,
            None => 0,
        };
        if ![200, 204].contains(&status) {
            to.send_modify(|seen| seen.closed = Some(status));
            return;
        }
        since = to.borrow().seq;
    }
}

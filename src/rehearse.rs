//! A rehearsal: pretend phones that join over real sockets and answer from the content's sample answers.
//!
//! They speak to the server like any phone and know nothing that a phone does not. A server takes them in only while
//! the facilitator rehearses, and they leave when the rehearsal ends.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use bytes::Bytes;
use futures_util::StreamExt;
use http_body_util::{BodyExt, Full};
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use rand::RngExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::{Message, client::IntoClientRequest};

use crate::content::Library;
use crate::session::JoinCode;

/// Pretend phones in one rehearsal: more than any room that one person would want to see filled.
pub const PHONES: usize = 500;

/// Milliseconds a pretend person thinks.
const THINKING_MS: std::ops::Range<u64> = 500..6_000;

/// Samples by level and prompt.
type Samples = BTreeMap<(String, String), Vec<String>>;

/// Pretend phones for one session.
pub struct Rehearsal {
    server: SocketAddr,
    code: JoinCode,
    phones: usize,
    samples: Arc<Samples>,
}

/// A pretend person's place.
struct Place {
    /// Counts from 0.
    number: usize,
    server: SocketAddr,
    cookie: String,
    path: String,
}

/// The prompt that a frame opens.
struct Asked {
    level: String,
    id: String,
    prompt: String,
    slots: usize,
    /// Whether it takes one word.
    one_word: bool,
    /// What can be marked, where that is what people do.
    ballot: Option<Paper>,
}

/// What pretend people say of themselves.
const WORDS: [&str; 5] = ["hopeful", "tired", "curious", "busy", "fine"];

/// A ballot to mark.
struct Paper {
    /// Items on it.
    items: usize,
    /// Items that one person may mark.
    most: usize,
    /// The highest mark of an item.
    highest: usize,
    /// Whether the marks are places, each given once.
    in_order: bool,
}

impl Rehearsal {
    /// A rehearsal with that many phones, at most [`PHONES`], for the session with this code.
    pub fn new(server: SocketAddr, code: JoinCode, phones: usize, library: &Library) -> Rehearsal {
        let prompts = library
            .levels()
            .iter()
            .flat_map(|level| level.prompts.iter().map(move |prompt| (level, prompt)));
        let samples = prompts
            .map(|(level, prompt)| {
                (
                    (level.id.clone(), prompt.id.clone()),
                    prompt.samples.clone(),
                )
            })
            .collect();
        Rehearsal {
            server,
            code,
            phones: phones.min(PHONES),
            samples: Arc::new(samples),
        }
    }

    /// Runs until every pretend phone has left.
    ///
    /// # Errors
    /// Where a phone was not let in, with the server's sentence.
    pub async fn run(self) -> anyhow::Result<()> {
        let mut phones = JoinSet::new();
        let levels: BTreeSet<&String> = self.samples.keys().map(|(level, _)| level).collect();
        for (number, level) in (0..self.phones).zip(levels.iter().cycle()) {
            let place = join(number, level, self.server, self.code).await?;
            phones.spawn(take_part(place, self.samples.clone()));
        }
        while let Some(left) = phones.join_next().await {
            left.context("a pretend phone broke off")??;
        }
        Ok(())
    }
}

async fn join(
    number: usize,
    level: &str,
    server: SocketAddr,
    code: JoinCode,
) -> anyhow::Result<Place> {
    let answer = post(
        server,
        "/join",
        None,
        &format!("code={}&level={level}&pretend=true", code.compact()),
    )
    .await?;
    if answer.status() != StatusCode::SEE_OTHER {
        let page = answer.into_body().collect().await?.to_bytes();
        bail!("{}", sentence(&String::from_utf8_lossy(&page)));
    }
    let header = |name| {
        answer
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    let cookie = header(SET_COOKIE).and_then(|cookie| cookie.split(';').next().map(str::to_owned));
    Ok(Place {
        number,
        server,
        cookie: cookie.context("no cookie came")?,
        path: header(LOCATION).context("no address came")?,
    })
}

/// What the join page says was wrong.
fn sentence(page: &str) -> String {
    let after = page
        .split("role=\"alert\">")
        .nth(1)
        .and_then(|rest| rest.split('<').next());
    after
        .filter(|says| !says.trim().is_empty())
        .unwrap_or("The server did not let the pretend phones in.")
        .to_owned()
}

async fn take_part(place: Place, samples: Arc<Samples>) -> anyhow::Result<()> {
    let stream = TcpStream::connect(place.server).await?;
    let mut request =
        format!("ws://{}{}/live?since=0", place.server, place.path).into_client_request()?;
    request.headers_mut().insert(COOKIE, place.cookie.parse()?);
    request
        .headers_mut()
        .insert(ORIGIN, format!("http://{}", place.server).parse()?);
    let (mut socket, _) = client_async(request, stream).await?;
    let mut answered = String::new();
    while let Some(Ok(message)) = socket.next().await {
        let Message::Text(frame) = message else {
            continue;
        };
        if frame.contains("id=\"banner\"") && !frame.contains("REHEARSAL") {
            post(
                place.server,
                &format!("{}/leave", place.path),
                Some(&place.cookie),
                "",
            )
            .await?;
            return Ok(());
        }
        if let Some(asked) = Asked::read(&frame).filter(|asked| asked.prompt != answered) {
            answered.clone_from(&asked.prompt);
            let thinking = rand::rng().random_range(THINKING_MS);
            sleep(Duration::from_millis(thinking)).await;
            answer(&place, &asked, &samples).await?;
        }
    }
    Ok(())
}

/// Marks as many items as one may, beginning where chance says.
async fn mark(place: &Place, asked: &Asked, paper: &Paper) -> anyhow::Result<()> {
    let mut form = format!("prompt={}", asked.prompt);
    let first = rand::rng().random_range(0..paper.items.max(1));
    for at in 0..paper.most.min(paper.items) {
        let mark = match paper.in_order {
            true => at + 1,
            false => rand::rng().random_range(1..=paper.highest.max(1)),
        };
        form.push_str(&format!("&m{}={mark}", (first + at) % paper.items));
    }
    let path = format!("{}/mark", place.path);
    post(place.server, &path, Some(&place.cookie), &form).await?;
    Ok(())
}

/// Says how it is: of few words several pretend phones choose the same.
async fn say_word(place: &Place, asked: &Asked) -> anyhow::Result<()> {
    let word = WORDS[rand::rng().random_range(0..WORDS.len())];
    let form = format!("prompt={}&word={word}", asked.prompt);
    let path = format!("{}/word", place.path);
    post(place.server, &path, Some(&place.cookie), &form).await?;
    Ok(())
}

async fn answer(place: &Place, asked: &Asked, samples: &Samples) -> anyhow::Result<()> {
    if asked.one_word {
        return say_word(place, asked).await;
    }
    if let Some(paper) = &asked.ballot {
        return mark(place, asked, paper).await;
    }
    let known = samples
        .get(&(asked.level.clone(), asked.id.clone()))
        .map(Vec::as_slice)
        .unwrap_or_default();
    // Pretend people do not stop to think about a sample that happens to look like a name.
    let mut form = format!("prompt={}&as_it_is=1", asked.prompt);
    // Each person takes the next samples, so that a small room hears no sentence twice.
    let chosen = known
        .iter()
        .cycle()
        .skip(place.number * asked.slots)
        .take(asked.slots);
    for (slot, text) in chosen.enumerate() {
        let text = percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
        form.push_str(&format!("&answer{slot}={text}"));
    }
    // A refusal is no fault of the rehearsal: the prompt may have closed while this one was thinking.
    post(
        place.server,
        &format!("{}/answer", place.path),
        Some(&place.cookie),
        &form,
    )
    .await?;
    Ok(())
}

impl Asked {
    fn read(frame: &str) -> Option<Asked> {
        let scene = frame
            .split("data-scene=\"asking\"")
            .nth(1)?
            .split('>')
            .next()?;
        let attribute = |name: &str| {
            scene
                .split(&format!("{name}=\""))
                .nth(1)?
                .split('"')
                .next()
                .map(str::to_owned)
        };
        let number = |name: &str| attribute(name)?.parse().ok();
        let ballot = number("data-items").and_then(|items| {
            Some(Paper {
                items,
                most: number("data-most")?,
                highest: number("data-highest")?,
                in_order: attribute("data-do")? == "rank",
            })
        });
        Some(Asked {
            one_word: attribute("data-do").as_deref() == Some("one-word"),
            ballot,
            level: attribute("data-level")?,
            id: attribute("data-id")?,
            prompt: attribute("data-prompt")?,
            slots: attribute("data-slots")?.parse().ok()?,
        })
    }
}

async fn post(
    server: SocketAddr,
    path: &str,
    cookie: Option<&str>,
    form: &str,
) -> anyhow::Result<hyper::Response<hyper::body::Incoming>> {
    let stream = TcpStream::connect(server)
        .await
        .with_context(|| format!("no server answers at {server}; start it first"))?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let mut request = Request::post(path)
        .header(HOST, server.to_string())
        .header(ORIGIN, format!("http://{server}"))
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(cookie) = cookie {
        request = request.header(COOKIE, cookie);
    }
    Ok(sender
        .send_request(request.body(Full::new(Bytes::from(form.to_owned())))?)
        .await?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile::{cases, text};

    const FRAME: &str = "7 <main id=\"scene\" data-scene=\"asking\" data-level=\"future\" data-id=\"visibility\" data-prompt=\"0\" \
        data-slots=\"3\" data-do=\"rank\" data-items=\"4\" data-most=\"2\" data-highest=\"1\"><p>";

    #[test]
    fn a_frame_that_asks_is_read() {
        let asked = Asked::read(FRAME).expect("a question");
        assert_eq!(
            (&*asked.level, &*asked.id, asked.slots),
            ("future", "visibility", 3)
        );
        assert!(
            asked
                .ballot
                .is_some_and(|paper| paper.in_order && paper.items == 4)
        );
    }

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn any_frame_asks_or_does_not(frame in text(&[FRAME, "<p role=\"alert\">No.</p>"])) {
            if let Some(asked) = Asked::read(&frame) {
                prop_assert!(frame.contains(&asked.level) && frame.contains(&asked.prompt));
            }
            prop_assert!(!sentence(&frame).is_empty());
        }
    }
}

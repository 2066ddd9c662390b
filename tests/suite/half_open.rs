//! Peers that are gone without a word, as phones are that leave the building: each is noticed in a time that is named, and its
//! place and its count are given back. Whoever answers stays for as long as nothing happens.

use futures_util::{SinkExt, StreamExt};
use openfloor::http::limits::{
    EVENT_SECONDS, GOODBYE_SECONDS, HEAD_SECONDS, IDLE_CUT_SECONDS, LINGER_SECONDS, PING_SECONDS,
    POLL_SECONDS, SILENCE_SECONDS,
};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;

use super::browser::Browser;
use super::held_clock::HeldClock;
use super::patience::in_time;
use super::people::Facilitator;
use super::rungs::{Socket, asks_on, socket};

/// A request for a rung, from somebody who then never says anything again.
async fn asks_and_falls_silent(browser: &Browser, path: &str) -> TcpStream {
    let mut stream = browser.connects().await.expect("a connection");
    asks_on(&mut stream, browser, path).await;
    stream
}

/// Lets time pass while the facilitator's browser answers every ping, as browsers do.
async fn passes(clock: &HeldClock, console: &mut Facilitator, seconds: u64) {
    for _ in 0..seconds {
        clock.passes(1).await;
        console.console.catches_up().await;
    }
}

/// A phone's socket, past its first frame: from then on the server counts.
async fn opens(browser: &Browser, facilitator: &Facilitator) -> Socket {
    let path = format!("/s/{}/live?since=0", facilitator.session);
    let mut opened = socket(browser, &path).await.expect("it opens");
    let first = in_time(opened.next()).await.expect("an open socket");
    assert!(first.is_ok_and(|first| first.is_text()));
    opened
}

/// Reads a socket until a ping comes, and answers it.
async fn is_pinged(socket: &mut Socket) {
    loop {
        let message = in_time(socket.next()).await.expect("an open socket");
        if matches!(message.expect("an open socket"), Message::Ping(_)) {
            return in_time(socket.flush()).await.expect("the answer is sent");
        }
    }
}

/// Seconds by which a busy machine may be behind the clock: what a second brings may be done when the next has begun.
const BEHIND_SECONDS: u64 = 10;

/// Lets time pass until the console says something that follows from what somebody did, or from his silence: a busy machine may
/// take a while to bring it to the server, whose clock stands still meanwhile.
async fn passes_until(clock: &HeldClock, console: &mut Facilitator, words: &str) {
    for _ in 0..BEHIND_SECONDS {
        passes(clock, console, 1).await;
        if console.console.region("health").contains(words) {
            return;
        }
    }
    panic!("the console does not say “{words}”");
}

/// The browser of somebody who has joined and has no page open.
async fn joined(clock: &HeldClock, facilitator: &mut Facilitator) -> Browser {
    let (browser, _) = clock.phone(&facilitator.code).await.put_down();
    passes_until(clock, facilitator, "0 connected now").await;
    browser
}

#[tokio::test]
async fn a_socket_whose_phone_is_gone_ends_and_gives_its_place_and_its_count_back() {
    // The console, the phone, and one for whoever asks in between.
    let clock = HeldClock::opens(&["--connections", "3"]).await;
    let mut facilitator = clock.facilitator().await;
    let browser = joined(&clock, &mut facilitator).await;
    let gone = opens(&browser, &facilitator).await;
    passes(&clock, &mut facilitator, 2 * PING_SECONDS).await;
    facilitator.console.sees("1 connected now").await;
    let third = clock.browser().connects().await.expect("a connection");
    let mut full = clock.browser().connects().await.expect("a connection");
    let mut told = String::new();
    in_time(full.read_to_string(&mut told)).await.expect("told");
    assert!(told.starts_with("HTTP/1.1 503"), "{told}");
    drop(third);
    clock.has_settled().await;

    // It is noticed with the first ping after that time.
    let noticed = SILENCE_SECONDS.next_multiple_of(PING_SECONDS);
    let wait = noticed - 2 * PING_SECONDS + GOODBYE_SECONDS;
    passes(&clock, &mut facilitator, wait).await;
    passes_until(&clock, &mut facilitator, "0 connected now").await;
    let mut rest = Vec::new();
    let ended = in_time(gone.into_inner().read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "the server has hung up: {ended:?}");
    let _third = clock.browser().connects().await.expect("a connection");
    clock.has_settled().await;
}

#[tokio::test]
async fn a_socket_that_answers_pings_stays_and_is_pinged_before_any_network_cuts_it() {
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    let browser = joined(&clock, &mut facilitator).await;
    let mut phone = opens(&browser, &facilitator).await;
    for _ in 0..5 {
        passes(&clock, &mut facilitator, PING_SECONDS).await;
        is_pinged(&mut phone).await;
        clock.has_settled().await;
    }
    facilitator.console.sees("1 connected now").await;
}

#[tokio::test]
async fn event_streams_and_polls_say_something_before_any_network_cuts_them() {
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    let browser = joined(&clock, &mut facilitator).await;
    let path = format!("/s/{}", facilitator.session);
    for (rung, seconds) in [("events", EVENT_SECONDS), ("poll", POLL_SECONDS)] {
        assert!(seconds < IDLE_CUT_SECONDS);
        let frame = browser
            .clone()
            .gets(&format!("{path}/poll?since=0"))
            .await
            .text();
        let (since, _) = frame.split_once(' ').expect("a number in front");
        let rung = format!("{path}/{rung}?since={since}");
        let mut stream = asks_and_falls_silent(&browser, &rung).await;
        clock.has_settled().await;
        let mut said = [0; 4096];
        while rung.contains("events") && !String::from_utf8_lossy(&said).contains(" \n\n") {
            // It says at once that it is there.
            said.fill(0);
            in_time(stream.read(&mut said))
                .await
                .expect("a sign of life");
        }
        passes(&clock, &mut facilitator, seconds).await;
        let read = in_time(stream.read(&mut said))
            .await
            .expect("a sign of life");
        assert!(read > 0, "{rung} said nothing in {seconds} seconds");
    }
}

#[tokio::test]
async fn a_poll_whose_phone_is_gone_is_answered_and_over() {
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    let browser = joined(&clock, &mut facilitator).await;
    // Whoever comes with nothing is answered at once.
    let path = format!("/s/{}/poll?since=", facilitator.session);
    let frame = browser
        .clone()
        .gets(&format!("{path}0"))
        .await
        .is(200)
        .text();
    let (since, _) = frame.split_once(' ').expect("a number in front");
    passes(&clock, &mut facilitator, LINGER_SECONDS).await;
    passes_until(&clock, &mut facilitator, "0 connected now").await;
    let mut gone = asks_and_falls_silent(&browser, &format!("{path}{since}")).await;
    passes_until(&clock, &mut facilitator, "1 connected now").await;
    passes(&clock, &mut facilitator, POLL_SECONDS + LINGER_SECONDS).await;
    passes_until(&clock, &mut facilitator, "0 connected now").await;
    passes(&clock, &mut facilitator, HEAD_SECONDS).await;
    let mut told = String::new();
    in_time(gone.read_to_string(&mut told))
        .await
        .expect("the end");
    assert!(told.starts_with("HTTP/1.1 204"), "{told}");
}

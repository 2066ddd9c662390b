//! What is refused: by the guards, by the limits, by the framework, and by a server that is full.

use hyper::HeaderMap;
use hyper::header::{HeaderName, HeaderValue};
use openfloor::http::limits::HEAD_BYTES;

use super::*;
use crate::bad_wire::raw;
use crate::no_room_on_disk::hold;
use crate::passcode::{RIGHT, passcode_file};
use crate::patience::in_time;

/// Tries of a network that may go on at once (`http/check.rs`).
const TRIES: usize = 100;

impl Tour {
    pub(super) async fn faults(&mut self, encrypted: bool) {
        let mut who = self.stranger.clone();
        for accept in [PAGE, FRAME, "application/json"] {
            let wants = |ask: Ask| ask.header("accept", accept);
            self.asks(&mut who, "GET /nowhere", accept, wants)
                .await
                .is(404);
        }
        self.asks(&mut who, "GET /api/nowhere", "", as_it_is)
            .await
            .is(404);
        self.asks(&mut who, "GET /assets/none.css", "", as_it_is)
            .await
            .is(404);
        self.asks(&mut who, "DELETE /join", "", as_it_is)
            .await
            .is(405);
        let elsewhere = |ask: Ask| ask.form(&[]).header("origin", "https://evil.example");
        self.asks(&mut who, "POST /join", "another site", elsewhere)
            .await
            .is(403);
        let stranger = |ask: Ask| ask.header("host", "evil.example");
        self.asks(&mut who, "GET /", "a stranger's name", stranger)
            .await;
        self.asks(&mut who, "GET /healthz", "a stranger's name", stranger)
            .await
            .is(200);
        let binary = |ask: Ask| ask.body("application/octet-stream", "x");
        self.asks(&mut who, "POST /join", "no form", binary)
            .await
            .is(415);
        let long = |ask: Ask| ask.form(&[("code", &"x".repeat(70_000))]);
        self.asks(&mut who, "POST /join", "too large", long)
            .await
            .is(413);
        let broken = |ask: Ask| ask.body("application/x-www-form-urlencoded", "code=%ff");
        self.asks(&mut who, "POST /join", "not UTF-8", broken)
            .await
            .is(400);
        self.a_full_disk().await;
        self.too_many_tries().await;
        self.wants_a_passcode(encrypted).await;
        self.before_there_is_a_request().await;
    }

    async fn a_full_disk(&mut self) {
        let held = hold(&self.world);
        let level = |ask: Ask| ask.form(&[("level", "future")]);
        let mut who = self.stranger.clone();
        self.asks(&mut who, "POST /start", "no room on the disk", level)
            .await
            .is(507);
        drop(held);
    }

    async fn too_many_tries(&mut self) {
        let mut held = Vec::new();
        for _ in 0..TRIES {
            held.push(self.stranger.begins(Ask::new("GET", "/check/events")).await);
        }
        let mut who = self.stranger.clone();
        self.asks(&mut who, "GET /check/poll", "too many", as_it_is)
            .await
            .is(503);
    }

    /// The same on a server that asks for a passcode.
    async fn wants_a_passcode(&mut self, encrypted: bool) {
        let (folder, file) = passcode_file();
        let mut words = vec!["--facilitator-passcode-file", &*file];
        if encrypted {
            words.extend(["--public-url", PUBLISHED]);
        }
        let world = World::open_with(&words).await;
        drop(folder);
        self.book.masks(&world.address.get().to_string(), "HOST");
        let mut who = world.browser();
        for path in ["/start", "/plan", "/follow", "/passcode"] {
            self.asks(
                &mut who,
                &format!("GET {path}"),
                "a passcode is asked",
                as_it_is,
            )
            .await
            .is(200);
        }
        for accept in [PAGE, FRAME] {
            let level = |ask: Ask| ask.form(&[("level", "future")]).header("accept", accept);
            self.asks(&mut who, "POST /start", "no passcode", level)
                .await
                .is(403);
        }
        let body = serde_json::json!({ "level": "future" });
        self.asks(&mut who, "POST /api/sessions", "no passcode", |ask| {
            ask.json(&body)
        })
        .await
        .is(403);
        let given = |passcode: &'static str| move |ask: Ask| ask.form(&[("passcode", passcode)]);
        self.asks(&mut who, "POST /passcode", "the right one", given(RIGHT))
            .await
            .is(303);
        let refused = in_time(too_often(&world)).await;
        let (route, state) = ("POST /passcode", "too often");
        self.book
            .takes(route, state, refused.status, &refused.headers);
    }

    /// Bytes that never become a request, and a server without a place.
    async fn before_there_is_a_request(&mut self) {
        // To the byte, for what is left unread would take the answer along.
        let head = "GET / HTTP/1.1\r\nhost: x\r\nx-long: ";
        let long = format!("{head}{}", "a".repeat(HEAD_BYTES - head.len()));
        let garbage = "hello\r\n\r\n".to_owned();
        for (state, bytes) in [("a long head", long), ("no request", garbage)] {
            let answer = raw(&self.world, bytes.as_bytes()).await;
            self.takes_raw(state, &answer);
        }
        let full = World::open_with(&["--connections", "0"]).await;
        let answer = raw(&full, b"").await;
        self.takes_raw("a full server", &answer);
    }

    fn takes_raw(&mut self, state: &str, answer: &str) {
        let head = answer.split("\r\n\r\n").next().unwrap_or_default();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let status = status.and_then(|status| status.parse().ok()).unwrap_or(0);
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").expect("a header");
            let name: HeaderName = name.parse().expect("a name");
            headers.append(name, HeaderValue::from_str(value).expect("a value"));
        }
        self.book.takes("raw", state, status, &headers);
    }
}

/// The answer to whoever has typed too many wrong passcodes.
async fn too_often(world: &World) -> Answer {
    loop {
        let wrong = (0..12).map(|_| {
            let mut who = world.browser();
            async move { who.posts("/passcode", &[("passcode", "a wrong one")]).await }
        });
        let mut answers = join_all(wrong).await.into_iter();
        if let Some(answer) = answers.find(|answer| answer.status == 429) {
            return answer;
        }
    }
}

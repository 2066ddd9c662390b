//! A tour of every route, as different people, in the states that matter. It looks at heads only: what stands in a body is
//! everybody else's story.

mod api;
mod faults;
mod room;

use futures_util::future::join_all;

use super::super::browser::{Answer, Ask, Browser, FRAME, PAGE};
use super::super::world::World;
use super::book::Book;

/// The address under which the server on an encrypted way is published.
const PUBLISHED: &str = "https://openfloor.example";

/// The whole tour on one way.
pub(super) async fn whole(encrypted: bool) -> Book {
    let words: &[&str] = match encrypted {
        true => &["--public-url", PUBLISHED],
        false => &[],
    };
    let mut tour = Tour::begins(World::open_with(words).await);
    tour.pages().await;
    tour.whatever_anybody_sends().await;
    tour.a_session().await;
    tour.programs().await;
    tour.faults(encrypted).await;
    tour.book
}

/// Somebody who asks for everything and writes it down.
struct Tour {
    world: World,
    book: Book,
    /// Who has never been here.
    stranger: Browser,
    /// The session that is looked at.
    session: String,
    code: String,
}

impl Tour {
    fn begins(world: World) -> Tour {
        let mut book = Book::default();
        book.masks(&world.address.get().to_string(), "HOST");
        Tour {
            stranger: world.browser(),
            world,
            book,
            session: String::new(),
            code: "BCD-FGH".to_owned(),
        }
    }

    /// An address with its blanks filled.
    fn filled(&self, path: &str) -> String {
        let file = if path.starts_with("/assets") {
            "phone.css"
        } else {
            "report.csv"
        };
        path.replace("{session}", &self.session)
            .replace("{code}", &self.code.replace('-', ""))
            .replace("{prompt}", "0")
            .replace("{verb}", "blank")
            .replace("{file}", file)
    }

    fn ask(&self, route: &str) -> Ask {
        let (method, path) = route.split_once(' ').expect("a method and an address");
        Ask::new(method, &self.filled(path))
    }

    /// Asks, and writes down the head of the answer.
    async fn asks(
        &mut self,
        who: &mut Browser,
        route: &str,
        state: &str,
        dress: impl FnOnce(Ask) -> Ask,
    ) -> Answer {
        let answer = who.asks(dress(self.ask(route))).await;
        self.book
            .takes(route, state, answer.status, &answer.headers);
        answer
    }

    /// The same of an answer that goes on: a stream or a socket.
    async fn begins_to(&mut self, who: &mut Browser, route: &str, dress: impl FnOnce(Ask) -> Ask) {
        let answer = who.begins(dress(self.ask(route))).await.expect("an answer");
        let status = answer.status().as_u16();
        self.book
            .takes(route, "it goes on", status, answer.headers());
    }

    /// Opens a socket.
    async fn socket(&mut self, who: &mut Browser, route: &str) {
        let origin = self.world.address.origin();
        let upgrade = |ask: Ask| ask.upgrade().header("origin", &origin);
        self.begins_to(who, route, upgrade).await;
    }

    async fn pages(&mut self) {
        let mut who = self.stranger.clone();
        for path in [
            "/",
            "/join",
            "/j/{code}",
            "/start",
            "/plan",
            "/follow",
            "/passcode",
            "/open",
            "/pair",
            "/check",
            "/check/round-trip",
            "/check/poll",
            "/anonymity",
            "/privacy",
            "/privacy/dpia",
            "/privacy/dpia.md",
            "/privacy/data-flow",
            "/privacy/data-flow.svg",
            "/accessibility",
            "/assets/{file}",
            "/healthz",
            "/readyz",
            "/api/openapi.json",
        ] {
            let page = |ask: Ask| ask.header("accept", PAGE);
            self.asks(&mut who, &format!("GET {path}"), "", page).await;
        }
        for path in ["/join", "/assets/{file}"] {
            let in_brotli = |ask: Ask| ask.header("accept-encoding", "br");
            self.asks(&mut who, &format!("GET {path}"), "in brotli", in_brotli)
                .await;
        }
        for method in ["HEAD", "OPTIONS", "TRACE"] {
            self.asks(&mut who, &format!("{method} /join"), "", as_it_is)
                .await;
        }
        self.begins_to(&mut who, "GET /check/events", as_it_is)
            .await;
        self.socket(&mut who, "GET /check/ws").await;
    }

    async fn whatever_anybody_sends(&mut self) {
        let mut who = self.stranger.clone();
        let preferred = |ask: Ask| ask.form(&[("language", "cy"), ("back", "/")]);
        self.asks(&mut who.clone(), "POST /preferences", "", preferred)
            .await;
        let passcode = |ask: Ask| ask.form(&[("passcode", "none is asked")]);
        self.asks(&mut who, "POST /passcode", "none is asked", passcode)
            .await;
        for path in ["/join", "/pair"] {
            let wrong = |ask: Ask| ask.form(&[("code", "BCD-FGH")]).header("accept", PAGE);
            self.asks(&mut who, &format!("POST {path}"), "a wrong code", wrong)
                .await;
        }
        let wrong = |ask: Ask| ask.form(&[("level", "boss")]).header("accept", PAGE);
        self.asks(&mut who, "POST /start", "a wrong choice", wrong)
            .await;
        for path in ["/plan/file", "/follow"] {
            let empty = |ask: Ask| ask.body("multipart/form-data; boundary=x", "--x--\r\n");
            self.asks(&mut who, &format!("POST {path}"), "no file", empty)
                .await;
        }
        let page = self
            .world
            .browser()
            .gets("/plan?level=future&plan=taster")
            .await
            .text();
        let plan = super::super::html::fields_of_form_with(&page, "smallest_group");
        for verb in ["save", "check", "open"] {
            let mut fields: Vec<(&str, &str)> = vec![("do", verb)];
            fields.extend(
                plan.iter()
                    .map(|(name, value)| (name.as_str(), value.as_str())),
            );
            let press = |ask: Ask| ask.form(&fields);
            self.asks(&mut who, "POST /plan", verb, press).await;
        }
    }
}

fn as_it_is(ask: Ask) -> Ask {
    ask
}

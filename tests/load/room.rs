//! A session and its people, over the same addresses that a browser asks.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::figures::{ms, now};
use crate::line::{Line, request, upgrade};

/// What our own script asks for.
const FRAME: &str = "text/vnd.openfloor.frame";

/// What a browser asks for.
const PAGE: &str = "text/html,application/xhtml+xml";

/// Phones that join at the same time.
const JOINING: usize = 32;

/// The address of a phone, one of this machine's own: with one for each, ports do not run out.
pub(crate) fn address_of(number: usize) -> Ipv4Addr {
    let part = |n: usize| (n % 250 + 1) as u8;
    Ipv4Addr::new(127, 0, part(number / 250), part(number))
}

/// A session, with its facilitator's connection.
pub(crate) struct Room {
    server: SocketAddr,
    line: Line,
    pub(crate) session: String,
    pub(crate) code: String,
    facilitator: String,
    pub(crate) screen: String,
}

impl Room {
    /// Opens a session with these steps of a plan of one's own.
    pub(crate) fn open(server: SocketAddr, reveal: &str, steps: &Value) -> anyhow::Result<Room> {
        let mut line = Line::open(Ipv4Addr::LOCALHOST, server)?;
        let choice = json!({ "own_plan": {
            "schema": 1, "kind": "openfloor-plan", "name": "Load", "level": "future", "reveal": reveal, "steps": steps,
        } });
        let asked = request(
            server,
            "POST /api/sessions",
            &[],
            "application/json",
            &choice.to_string(),
        );
        let opened: Value = serde_json::from_slice(line.ask(&asked, 201)?.body())?;
        let text = |name: &str| opened[name].as_str().unwrap_or_default().to_owned();
        Ok(Room {
            server,
            line,
            session: text("session"),
            code: text("code"),
            facilitator: text("facilitator"),
            screen: text("screen"),
        })
    }

    /// Makes sure that the facilitator's connection is there.
    pub(crate) fn wakes(&mut self) -> anyhow::Result<()> {
        if self.line.is_old() {
            self.line = Line::open(Ipv4Addr::LOCALHOST, self.server)?;
        }
        Ok(())
    }

    /// Sends a verb of the facilitator's without waiting.
    pub(crate) fn begin(&mut self, verb: &str, fields: &Value) -> anyhow::Result<()> {
        self.wakes()?;
        let bearer = format!("Bearer {}", self.facilitator);
        let line = format!("POST /api/sessions/{}/do/{verb}", self.session);
        let body = fields.to_string();
        let who = [("authorization", &*bearer)];
        let asked = request(self.server, &line, &who, "application/json", &body);
        self.line.send(&asked)
    }

    /// Waits until a verb that was sent is done.
    pub(crate) fn done(&mut self) -> anyhow::Result<()> {
        let answer = self.line.answer()?;
        let says = String::from_utf8_lossy(answer.body());
        ensure!(answer.status() == 200, "{} {says}", answer.status());
        Ok(())
    }

    /// Does something as the facilitator.
    pub(crate) fn act(&mut self, verb: &str, fields: &Value) -> anyhow::Result<()> {
        self.begin(verb, fields)?;
        self.done().with_context(|| format!("{verb} {fields}"))
    }

    /// Phones that are connected now, as the console tells.
    pub(crate) fn connected(&mut self) -> anyhow::Result<u64> {
        let bearer = format!("Bearer {}", self.facilitator);
        let line = format!("GET /api/sessions/{}", self.session);
        let asked = request(self.server, &line, &[("authorization", &bearer)], "", "");
        self.wakes()?;
        let state: Value = serde_json::from_slice(self.line.ask(&asked, 200)?.body())?;
        let connected = state["state"]["attendance"]["connected"].as_u64();
        connected.context("the console does not tell who is connected")
    }

    /// What opens the big screen's socket.
    pub(crate) fn screen_socket(&self) -> Vec<u8> {
        let bearer = format!("Bearer {}", self.screen);
        let path = format!("/screen/{}/live?since=0", self.session);
        upgrade(self.server, &path, ("authorization", &bearer))
    }
}

/// A plan of one question of one's own, to which everybody may give so many answers.
pub(crate) fn question(answers: u8) -> Value {
    json!([{
        "title": "Being seen", "text": "What do you need from those who lead you?", "hint": "One thing in each box.",
        "answers": answers, "minutes": 5,
    }])
}

/// Somebody's phone.
#[derive(Clone)]
pub(crate) struct Phone {
    pub(crate) from: Ipv4Addr,
    pub(crate) server: SocketAddr,
    session: String,
    cookie: String,
    /// The sequence number of the page it has loaded.
    pub(crate) since: u64,
}

impl Phone {
    /// Types the code, follows to the page, and reads from where its socket goes on.
    pub(crate) fn join(server: SocketAddr, code: &str, number: usize) -> anyhow::Result<Phone> {
        let from = address_of(number);
        let mut line = Line::open(from, server)?;
        let form = "application/x-www-form-urlencoded";
        let headers = [("accept", PAGE)];
        let asked = request(
            server,
            "POST /join",
            &headers,
            form,
            &format!("code={code}"),
        );
        let answer = line.ask(&asked, 303)?;
        let cookie = answer.header("set-cookie").context("no cookie came")?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let path = answer.header("location").context("no page was named")?;
        let path = path.to_owned();
        let headers = [("accept", PAGE), ("cookie", &*cookie)];
        let asked = request(server, &format!("GET {path}"), &headers, "", "");
        let page = String::from_utf8_lossy(line.ask(&asked, 200)?.body()).into_owned();
        let since = page.split_once("data-seq=\"").and_then(|(_, rest)| {
            let (digits, _) = rest.split_once('"')?;
            digits.parse().ok()
        });
        Ok(Phone {
            from,
            server,
            session: path.trim_start_matches("/s/").to_owned(),
            cookie,
            since: since.context("the page names no sequence number")?,
        })
    }

    /// What opens its socket.
    pub(crate) fn socket(&self, since: u64) -> Vec<u8> {
        let path = format!("/s/{}/live?since={since}", self.session);
        upgrade(self.server, &path, ("cookie", &self.cookie))
    }

    /// What sends an answer, as our script does.
    pub(crate) fn answers(&self, prompt: usize, slot: usize, text: &str) -> Vec<u8> {
        let headers = [("accept", FRAME), ("cookie", &*self.cookie)];
        let body = format!("prompt={prompt}&answer{slot}={}", text.replace(' ', "+"));
        let line = format!("POST /s/{}/answer", self.session);
        let form = "application/x-www-form-urlencoded";
        request(self.server, &line, &headers, form, &body)
    }

    /// The same by the API. The token is the cookie's value.
    pub(crate) fn answers_as_program(&self, prompt: usize, text: &str) -> Vec<u8> {
        let token = self.cookie.split_once('=').map_or("", |(_, token)| token);
        let bearer = format!("Bearer {token}");
        let body = json!({ "prompt": prompt, "answers": [text] }).to_string();
        let line = format!("POST /api/sessions/{}/answers", self.session);
        let headers = [("authorization", &*bearer)];
        request(self.server, &line, &headers, "application/json", &body)
    }
}

/// So many phones join, shared out evenly among the rooms: one every so many nanoseconds, or a few at a time as fast as they can.
/// Gives the milliseconds that each took, from the moment it should begin to its page.
pub(crate) fn join(
    rooms: &[Room],
    many: usize,
    every_ns: u64,
) -> anyhow::Result<(Vec<Phone>, Vec<f64>)> {
    let (next, begun) = (AtomicUsize::new(0), now());
    let joined = std::thread::scope(|scope| {
        let one_after_another = || {
            let mut joined = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= many {
                    return anyhow::Ok(joined);
                }
                let room = &rooms[number % rooms.len()];
                let planned = match every_ns {
                    0 => now(),
                    every => begun + number as u64 * every,
                };
                std::thread::sleep(Duration::from_nanos(planned.saturating_sub(now())));
                let phone = Phone::join(room.server, &room.code, number)?;
                joined.push((number, phone, ms(now() - planned)));
            }
        };
        let at_work: Vec<_> = (0..JOINING)
            .map(|_| scope.spawn(one_after_another))
            .collect();
        let joined = at_work.into_iter().map(|one| one.join().expect("no panic"));
        joined.collect::<anyhow::Result<Vec<_>>>()
    })?;
    let mut joined = joined.concat();
    joined.sort_by_key(|(number, ..)| *number);
    Ok(joined
        .into_iter()
        .map(|(_, phone, took)| (phone, took))
        .unzip())
}

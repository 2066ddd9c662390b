//! Real rooms with somebody who writes everything down: many people, several prompts, a new order of sending for each.

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::watched::{Counts, Person, Read, Watched};
use crate::browser::{Ask, Browser};
use crate::html;
use crate::people::{Facilitator, Phone, Screen};
use crate::world::World;

/// What people write, in four minds; each adds a word of their own.
const MINDS: [&str; 4] = [
    "walk round the ward every day",
    "publish the rota much earlier",
    "somewhere to park near the entrance",
    "hot food on the night shift",
];

/// What a room is like.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    reveal: &'static str,
    people: usize,
    prompts: usize,
}

impl Plan {
    pub(super) fn waves(people: usize, prompts: usize) -> Plan {
        Plan {
            reveal: "waves",
            people,
            prompts,
        }
    }

    pub(super) fn after_closing(people: usize, prompts: usize) -> Plan {
        Plan {
            reveal: "after-closing",
            ..Plan::waves(people, prompts)
        }
    }
}

/// New people that complete a wave when so many have answered.
fn wave_of(answered: usize) -> usize {
    if answered > 40 { 10 } else { 5 }
}

/// Groups in which so many people come to light.
pub(super) fn groups_of(people: usize) -> usize {
    let mut shown = 0;
    let full = (1..=people).filter(|&answered| {
        let full = answered - shown >= wave_of(answered);
        shown = if full { answered } else { shown };
        full
    });
    let full = full.count();
    full + usize::from(shown < people)
}

/// Rooms side by side, each watched through all its prompts.
pub(super) async fn watch_rooms(rooms: usize, plan: Plan) -> Vec<Watched> {
    let (mut at_work, mut all) = (JoinSet::new(), Vec::new());
    for seed in 0..rooms {
        if at_work.len() == 4
            && let Some(done) = at_work.join_next().await
        {
            all.extend(done.expect("a watched room"));
        }
        at_work.spawn(watch(seed as u64, plan));
    }
    while let Some(done) = at_work.join_next().await {
        all.extend(done.expect("a watched room"));
    }
    all
}

async fn watch(seed: u64, plan: Plan) -> Vec<Watched> {
    let world = World::open().await;
    let choices = [("reveal", plan.reveal), ("plan", "workshop")];
    let mut facilitator = world.facilitator_who_chooses(&choices).await;
    let screen = facilitator.screen().await;
    let accomplice = world.phone(&facilitator.code).await;
    let mut senders = Vec::with_capacity(plan.people);
    for _ in 0..plan.people {
        let mut browser = world.browser();
        let code = facilitator.code.clone();
        browser.posts("/join", &[("code", &code)]).await.is(200);
        senders.push(browser);
    }
    let mut room = Room {
        facilitator,
        screen,
        accomplice,
        senders,
    };
    let mut all = Vec::with_capacity(plan.prompts);
    for prompt in 0..plan.prompts {
        let mut order: Vec<Person> = (0..plan.people).collect();
        order.shuffle(&mut StdRng::seed_from_u64(seed * 64 + prompt as u64));
        all.push(room.prompt(prompt, &order, plan.reveal == "waves").await);
    }
    all
}

struct Room {
    facilitator: Facilitator,
    screen: Screen,
    accomplice: Phone,
    senders: Vec<Browser>,
}

impl Room {
    /// One prompt from its opening to the last list.
    async fn prompt(&mut self, prompt: usize, order: &[Person], waves: bool) -> Watched {
        let begun = Instant::now();
        self.facilitator.opens(prompt).await;
        let (mut sends, mut shown) = (Vec::with_capacity(order.len()), 0);
        for (answered, &person) in (1..).zip(order) {
            self.send(prompt, person).await;
            sends.push((begun.elapsed().as_secs_f64(), person));
            self.everything_is_shown().await;
            if waves && answered - shown >= wave_of(answered) {
                // The observer's luck: nobody presses "send" until the picture is there, so he can tell every wave.
                shown = answered;
                self.picture_of(answered).await;
            }
        }
        let closing = Instant::now();
        self.facilitator.closes(prompt).await;
        self.facilitator.shows(prompt).await;
        self.screen.has("data-scene=\"themes\"").await;
        self.watchers_catch_up().await;
        let since = |at: &Instant| at.saturating_duration_since(begun).as_secs_f64();
        let mut frames = self.screen.recording();
        frames.extend(self.accomplice.recording());
        frames.retain(|(at, _)| *at >= begun);
        frames.sort_by_key(|(at, _)| *at);
        let mut first_read = BTreeMap::new();
        for (at, frame) in &frames {
            for writer in writers_in(frame, prompt, order.len()) {
                first_read.entry(writer).or_insert(since(at));
            }
        }
        let pictures = frames.iter().filter(|(at, _)| *at < closing);
        let pictures = pictures.filter_map(|(at, frame)| Some((since(at), counts(frame)?)));
        Watched {
            sends,
            pictures: pictures.collect(),
            first_read,
            read: self.read(prompt, order.len()).await,
        }
    }

    /// More luck: after each "send" the room shows all that it would show by now, before the next person has typed.
    async fn everything_is_shown(&mut self) {
        self.facilitator.does("more-time", &[]).await;
        self.watchers_catch_up().await;
    }

    async fn watchers_catch_up(&mut self) {
        self.screen.catches_up().await;
        self.accomplice.catches_up().await;
    }

    async fn send(&mut self, prompt: usize, person: Person) {
        let text = format!("{} {}", MINDS[person % MINDS.len()], mark(prompt, person));
        let path = format!("/s/{}/answer", self.facilitator.session);
        let number = prompt.to_string();
        let fields = [("prompt", number.as_str()), ("answer0", text.as_str())];
        self.senders[person].sends(&path, &fields).await.is(200);
    }

    /// Waits until the screen and the accomplice's phone count so many answers.
    async fn picture_of(&self, answers: usize) {
        for (surface, region) in [(&*self.screen, "stage"), (&*self.accomplice, "picture")] {
            let told = format!("no picture of {answers} answers");
            let complete = move |seen: &crate::seen::Seen| {
                let picture = seen.regions.get(region).and_then(|region| counts(region));
                picture.is_some_and(|counts| counts.values().sum::<usize>() == answers)
            };
            surface.until(told, complete).await;
        }
    }

    /// Everything that the facilitator can read after closing, in the order of the list.
    async fn read(&mut self, prompt: usize, people: usize) -> Vec<Read> {
        let path = format!("/api/sessions/{}/themes", self.facilitator.session);
        let answer = self.facilitator.browser.asks(Ask::get(&path)).await;
        let view = answer.is(200).json();
        let read = |answer: &Value, theme: Option<u32>| {
            let text = answer["text"].as_str().expect("a text");
            Read {
                writer: writers_in(text, prompt, people)[0],
                theme,
                id: answer["id"].as_str().expect("an id").to_owned(),
            }
        };
        let mut all = Vec::with_capacity(people);
        for theme in view["to_sort"].as_array().expect("themes") {
            let id = theme[0]["id"]
                .as_u64()
                .and_then(|id| u32::try_from(id).ok());
            let members = theme[2].as_array().expect("answers").iter();
            all.extend(members.map(|answer| read(answer, id)));
        }
        let others = view["other_answers"].as_array().expect("answers").iter();
        all.extend(others.map(|answer| read(answer, None)));
        assert_eq!(all.len(), people, "every answer can be read at the end");
        all
    }
}

/// The word by which an answer is known.
fn mark(prompt: usize, person: Person) -> String {
    format!("zq{prompt}p{person}x")
}

fn writers_in(text: &str, prompt: usize, people: usize) -> Vec<Person> {
    let there = |person: &Person| text.contains(&mark(prompt, *person));
    (0..people).filter(there).collect()
}

/// The themes and counts of a picture; none where there is no picture.
fn counts(frame: &str) -> Option<Counts> {
    let mut counts = Counts::new();
    for theme in frame.split("<li data-theme=\"").skip(1) {
        let id = theme.split('"').next()?.parse().ok()?;
        let count = theme.split("class=\"count\">").nth(1)?;
        counts.insert(Some(id), number(count)?);
    }
    if let Some(other) = frame.split("class=\"other\">Other points: ").nth(1) {
        counts.insert(None, number(&html::unescaped(other))?);
    }
    (!counts.is_empty()).then_some(counts)
}

fn number(text: &str) -> Option<usize> {
    text.split_whitespace().next()?.parse().ok()
}

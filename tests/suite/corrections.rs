//! The facilitator's corrections: what is put right stays right, on every surface and in the report.

use serde_json::Value;

use super::answers::{MEETINGS, SEEN, answers_in, eight};
use super::browser::Ask;
use super::people::{Facilitator, Phone, Screen};
use super::rungs::Rung;
use super::world::World;

mod aside;
mod chosen;
mod taking_back;

/// A name that no program would give.
const OURS: &str = "Leaders where the work is";

struct Room {
    facilitator: Facilitator,
    screen: Screen,
    phones: Vec<Phone>,
}

impl Room {
    /// A question is open and this many of ten phones have answered it, in turns from two themes.
    async fn of(world: &World, reveal: &str, answered: usize) -> Room {
        let mut facilitator = world.facilitator_who_chooses(&[("reveal", reveal)]).await;
        let screen = facilitator.screen().await;
        let phones = world.phones(&facilitator.code, 10).await;
        facilitator.opens(0).await;
        let mut room = Room {
            facilitator,
            screen,
            phones,
        };
        room.answer(0, answered).await;
        room
    }

    async fn answer(&mut self, from: usize, to: usize) {
        let texts = [0, 4, 1, 5, 2, 6, 3, 7].map(|at| eight()[at]);
        let phones = self.phones.iter_mut().zip(texts.iter().cycle());
        for (phone, text) in phones.take(to).skip(from) {
            phone.responds(&[text]).await;
        }
    }

    /// Themes, answers and other points as a program may know them.
    async fn themes(&mut self) -> Value {
        let path = format!("/api/sessions/{}/themes", self.facilitator.session);
        self.facilitator
            .browser
            .asks(Ask::get(&path))
            .await
            .is(200)
            .json()
    }

    async fn theme(&mut self, label: &str) -> String {
        let view = self.themes().await;
        let themes = view["picture"]["themes"].as_array().expect("themes");
        let theme = themes
            .iter()
            .find(|theme| theme["label"] == label)
            .expect("the theme");
        theme["id"].to_string()
    }

    /// An answer of a theme, after closing.
    async fn answer_in(&mut self, label: &str) -> String {
        self.answers_of(label).await.swap_remove(0)
    }

    async fn corrects(&mut self, verb: &str, fields: &[(&str, &str)]) {
        let mut form = vec![("prompt", "0")];
        form.extend(fields);
        self.facilitator.does(verb, &form).await;
    }

    /// The answers of a theme, after closing.
    async fn answers_of(&mut self, label: &str) -> Vec<String> {
        let view = self.themes().await;
        let themes = view["to_sort"].as_array().expect("themes").clone();
        let theme = themes.iter().find(|theme| theme[0]["label"] == label);
        let answers = theme.expect("the theme")[2]
            .as_array()
            .expect("answers")
            .clone();
        let id = |answer: &Value| answer["id"].as_str().expect("an id").to_owned();
        answers.iter().map(id).collect()
    }
}

#[tokio::test]
async fn after_closing_every_correction_reaches_screen_phones_and_report() {
    let world = World::open().await;
    let mut room = Room::of(&world, "after-closing", 8).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);

    room.corrects("rename", &[("theme", &seen), ("label", OURS)])
        .await;
    room.screen.sees(OURS).await;
    room.phones[0].sees(OURS).await;
    room.screen.stops_seeing(SEEN).await;
    let moved = room.answer_in(OURS).await;
    room.corrects("move", &[("responses", &moved), ("into", "")])
        .await;
    room.screen.sees("Other points: 1 answer").await;
    room.screen.sees("3 people").await;
    room.corrects("move", &[("responses", &moved), ("into", &meetings)])
        .await;
    room.screen.sees("5 people").await;
    room.corrects("merge", &[("theme", &meetings), ("into", &seen)])
        .await;
    room.screen.sees("8 people").await;
    room.screen.stops_seeing(MEETINGS).await;
    room.facilitator
        .report("")
        .await
        .says(OURS)
        .hides(MEETINGS)
        .hides(SEEN);
    room.facilitator
        .report("report.csv")
        .await
        .says(OURS)
        .says("\"8\"");

    room.corrects("hide-theme", &[("theme", &seen)]).await;
    room.screen
        .sees("8 answers hidden by the facilitator")
        .await;
    room.screen.stops_seeing(OURS).await;
    room.phones[0].stops_seeing(OURS).await;
    let report = room
        .facilitator
        .report("")
        .await
        .hides(OURS)
        .says("8 answers hidden");
    assert!(
        answers_in(&report.text()).is_empty(),
        "hidden answers are in the report"
    );
    room.corrects("show-theme", &[("theme", &seen)]).await;
    room.screen.sees(OURS).await;
}

#[tokio::test]
async fn a_name_given_while_open_holds_for_answers_still_to_come() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let seen = room.theme(SEEN).await;
    room.corrects("rename", &[("theme", &seen), ("label", OURS)])
        .await;
    room.screen.sees(OURS).await;
    room.answer(5, 10).await;
    room.screen.sees("5 people").await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room.screen.sees_an_answer().await;
    room.screen.sees(OURS).await;
    room.screen.stops_seeing(SEEN).await;
}

#[tokio::test]
async fn a_merge_made_while_open_holds_for_answers_still_to_come() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(MEETINGS).await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);
    room.corrects("merge", &[("theme", &meetings), ("into", &seen)])
        .await;
    room.screen.sees("5 people").await;
    room.answer(5, 10).await;
    room.screen.sees("10 people").await;
    room.facilitator.closes(0).await;
    let report = room.facilitator.report("report.json").await.json();
    let themes = &report["prompts"][0]["themes"];
    assert_eq!(themes.as_array().map(Vec::len), Some(1), "{themes}");
    assert_eq!(themes[0]["answers"], 10);
}

#[tokio::test]
async fn what_is_hidden_while_open_stays_hidden() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let seen = room.theme(SEEN).await;
    room.corrects("hide-theme", &[("theme", &seen)]).await;
    room.screen
        .sees("3 answers hidden by the facilitator")
        .await;
    room.screen.stops_seeing(SEEN).await;
    room.answer(5, 10).await;
    room.screen.sees("hidden by the facilitator").await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room.screen.sees("hidden by the facilitator").await;
    room.screen.stops_seeing(SEEN).await;
    room.phones[0].stops_seeing(SEEN).await;
    room.facilitator
        .report("")
        .await
        .hides(SEEN)
        .says("hidden by the facilitator");
}

#[tokio::test]
async fn corrections_hold_through_a_restart() {
    let mut world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let seen = room.theme(SEEN).await;
    room.corrects("rename", &[("theme", &seen), ("label", OURS)])
        .await;
    world.stops().await;
    world.starts_again().await;
    let Room {
        facilitator,
        phones,
        ..
    } = room;
    let mut facilitator =
        Facilitator::takes_over(facilitator.browser.clone(), facilitator.session.clone()).await;
    let screen = facilitator.screen().await;
    screen.sees(OURS).await;
    let mut room = Room {
        facilitator,
        screen,
        phones: Vec::new(),
    };
    for phone in phones {
        let (browser, session) = phone.put_down();
        room.phones
            .push(Phone::comes_back(browser, session, Rung::Socket).await);
    }
    room.answer(5, 10).await;
    room.screen.sees("5 people").await;
    room.screen.sees(OURS).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room.screen.sees(OURS).await;
}

#[tokio::test]
async fn a_correction_that_makes_no_sense_is_refused_in_words() {
    let world = World::open().await;
    let mut room = Room::of(&world, "after-closing", 4).await;
    let label = [("prompt", "0"), ("theme", "0"), ("label", OURS)];
    let early = room.facilitator.tries("rename", &label).await.is(409);
    early.says("The answers are not sorted yet. Close the question first.");
    room.answer(4, 8).await;
    room.facilitator.closes(0).await;
    let seen = room.theme(SEEN).await;
    for (verb, field) in [
        ("rename", ("label", "")),
        ("merge", ("into", seen.as_str())),
        ("merge", ("into", "999")),
        ("move", ("responses", "xyz")),
    ] {
        let mut form = vec![("prompt", "0"), ("theme", seen.as_str()), field];
        if verb == "move" {
            form.push(("into", ""));
        }
        let refused = room.facilitator.tries(verb, &form).await;
        assert_eq!(refused.status, 422, "{verb} {field:?}: {}", refused.text());
        assert!(
            refused
                .text()
                .contains("role=\"alert\" tabindex=\"-1\"><p>")
        );
    }
    room.facilitator.shows(0).await;
    room.screen.sees(SEEN).await;
}

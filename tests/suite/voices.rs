//! A theme opens to its quotations, and a single voice goes up: only after closing, only as the facilitator turns.

use serde_json::Value;

use super::answers::{MARKERS, SEEN, answers_in, eight};
use super::browser::Ask;
use super::people::{Facilitator, Phone, Screen};
use super::world::World;

/// What three people say that nobody else says; the second would name somebody.
const ALONE: [&str; 3] = ["quicksilver", "Ask Sister Blenkinsop", "zirconium teapots"];

struct Room {
    facilitator: Facilitator,
    screen: Screen,
    phones: Vec<Phone>,
}

impl Room {
    async fn closed(world: &World, reveal: &str) -> Room {
        let mut facilitator = world.facilitator_who_chooses(&[("reveal", reveal)]).await;
        let screen = facilitator.screen().await;
        let mut phones = world.phones(&facilitator.code, 11).await;
        facilitator.opens(0).await;
        for (phone, text) in phones.iter_mut().zip(eight()) {
            phone.responds(&[text]).await;
        }
        for (phone, text) in phones[8..].iter_mut().zip(ALONE) {
            phone.sends_as_it_is(text).await;
        }
        facilitator.closes(0).await;
        let mut room = Room {
            facilitator,
            screen,
            phones,
        };
        room.takes_out_of_themes().await;
        room
    }

    /// Wherever the grouping has put them, the three stand alone from here on.
    async fn takes_out_of_themes(&mut self) {
        let view = self.themes().await;
        let themes = view["to_sort"].as_array().expect("themes");
        let answers = themes
            .iter()
            .filter_map(|theme| theme[2].as_array())
            .flatten();
        let alone = answers.filter(|answer| ALONE.iter().any(|text| answer["text"] == *text));
        for answer in alone {
            let response = answer["id"].as_str().expect("an id");
            let fields = [("prompt", "0"), ("responses", response), ("into", "")];
            self.facilitator.does("move", &fields).await;
        }
    }

    /// Themes, answers and slides as a program may know them.
    async fn themes(&mut self) -> Value {
        let path = format!("/api/sessions/{}/themes", self.facilitator.session);
        let asked = self.facilitator.browser.asks(Ask::get(&path)).await;
        asked.is(200).json()
    }

    /// The id and the text of the answer that the console offers next.
    async fn offered(&mut self) -> Option<(String, String)> {
        let view = self.themes().await;
        let answer = &view["slides"]["voice"]["answer"];
        let field = |name: &str| answer[name].as_str().map(str::to_owned);
        field("id").zip(field("text"))
    }

    async fn does(&mut self, verb: &str, response: &str) {
        let fields = [("prompt", "0"), ("responses", response)];
        self.facilitator.does(verb, &fields).await;
    }

    /// The theme of the first four answers, by its number.
    async fn theme(&mut self) -> String {
        let view = self.themes().await;
        let themes = view["picture"]["themes"]
            .as_array()
            .expect("themes")
            .clone();
        let mut seen = themes.iter().filter(|theme| theme["label"] == SEEN);
        seen.next().expect("the theme")["id"].to_string()
    }
}

#[tokio::test]
async fn a_theme_opens_to_its_quotations_on_screen_and_phones() {
    let world = World::open().await;
    let mut room = Room::closed(&world, "after-closing").await;
    room.screen.never_saw_an_answer();
    room.facilitator.shows(0).await;
    room.phones[0].has("<details id=\"quotes-").await;
    let theme = room.theme().await;
    room.facilitator
        .does("one-theme", &[("prompt", "0"), ("theme", &theme)])
        .await;
    room.screen.has("data-up=\"theme\"").await;
    let stage = room.screen.region("stage");
    let of_theme: Vec<&str> = MARKERS[..4].to_vec();
    assert_eq!(
        answers_in(&stage),
        of_theme,
        "the quotations of this theme and of no other"
    );
    assert!(stage.contains(SEEN));
    room.facilitator
        .console
        .sees("Next: “Meetings we can get to”")
        .await;

    // A theme that goes takes its slide with it.
    room.facilitator
        .does("hide-theme", &[("prompt", "0"), ("theme", &theme)])
        .await;
    room.screen.stops_seeing("data-up").await;
    room.screen.stops_seeing(SEEN).await;
    room.facilitator
        .does("all-themes", &[("prompt", "0")])
        .await;
}

#[tokio::test]
async fn single_voices_go_up_one_at_a_time_and_never_with_a_name() {
    let world = World::open().await;
    let mut room = Room::closed(&world, "after-closing").await;
    assert_eq!(room.offered().await, None, "before the themes are shown");
    room.facilitator.shows(0).await;
    let (first, text) = room.offered().await.expect("a voice");
    assert!([ALONE[0], ALONE[2]].contains(&&*text), "{text}");
    room.facilitator.console.sees(&text).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.never_saw(&text);
    }
    room.does("voice", &first).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.sees("One voice").await;
        surface.sees(&text).await;
    }
    let (second, other) = room.offered().await.expect("another voice");
    assert_ne!(first, second);
    room.does("voice", &first).await;
    room.does("skip-voice", &second).await;
    assert_eq!(room.offered().await, None, "the last one names somebody");
    let fields = [("prompt", "0"), ("responses", &*second)];
    room.facilitator
        .tries("voice", &fields)
        .await
        .is(409)
        .says("not the next single voice");
    room.facilitator
        .does("all-themes", &[("prompt", "0")])
        .await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.stops_seeing(&text).await;
        surface.never_saw(&other);
        surface.never_saw("Blenkinsop");
    }
    let page = room.facilitator.report("").await;
    page.says(&text)
        .says("One person’s answer")
        .hides(&other)
        .hides("Blenkinsop");
    room.facilitator
        .report("report.csv")
        .await
        .says("One voice")
        .hides(&other);
    room.does("skip-voice", &first).await;
    room.facilitator.report("").await.hides(&text);
}

#[tokio::test]
async fn a_voice_that_finds_a_theme_is_none_any_more() {
    let world = World::open().await;
    let mut room = Room::closed(&world, "after-closing").await;
    room.facilitator.shows(0).await;
    let (id, text) = room.offered().await.expect("a voice");
    room.does("voice", &id).await;
    room.screen.sees(&text).await;
    let theme = room.theme().await;
    let fields = [("prompt", "0"), ("responses", &*id), ("into", &theme)];
    room.facilitator.does("move", &fields).await;
    room.screen.stops_seeing("One voice").await;
    let json = room.facilitator.report("report.json").await.json();
    assert_eq!(json["prompts"][0]["voices"], serde_json::json!([]));
}

#[tokio::test]
async fn a_session_that_shows_themes_as_they_form_has_no_single_voices() {
    let world = World::open().await;
    let mut room = Room::closed(&world, "waves").await;
    room.facilitator.shows(0).await;
    room.facilitator
        .console
        .sees("Single voices are not offered then")
        .await;
    assert_eq!(room.offered().await, None);
    let view = room.themes().await;
    let alone = view["other_answers"][0]["id"]
        .as_str()
        .expect("an answer")
        .to_owned();
    let fields = [("prompt", "0"), ("responses", &*alone)];
    for verb in ["voice", "skip-voice"] {
        room.facilitator.tries(verb, &fields).await.is(409);
    }
    room.screen.never_saw("One voice");
}

#[tokio::test]
async fn questions_below_the_smallest_group_do_not_count_at_the_end() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 3).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.ends().await;
    screen.sees("Thank you.").await;
    phones[0].sees("Read the report").await;
    for surface in [&*screen, &phones[0]] {
        surface.never_saw("3 people gave");
        surface.never_saw("gave 0 answers");
    }
}

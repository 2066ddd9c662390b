//! The room's themes beside the national focus groups: suggested, accepted, shown, and never as amounts.

use serde_json::Value;

use super::answers::{MEETINGS, SEEN};
use super::asking::{Room, all_answer};
use super::browser::Ask;
use super::exports::everything;
use super::world::World;

impl Room {
    /// What the console knows of a theme's matches.
    async fn matches(&mut self, label: &str) -> Value {
        let path = format!("/api/sessions/{}/themes", self.facilitator.session);
        let view = self.facilitator.browser.asks(Ask::get(&path)).await.is(200);
        let matches = view.json()["to_match"].as_array().expect("themes").clone();
        let mut of = matches.into_iter().filter(|of| of["label"] == label);
        of.next().expect("the theme")
    }

    /// One press of a button about a theme and a finding.
    async fn presses(&mut self, verb: &str, of: &Value, finding: &Value) {
        let theme = of["theme"].to_string();
        let finding = finding["id"].as_str().expect("an id");
        let fields = [("prompt", "0"), ("theme", &*theme), ("finding", finding)];
        self.facilitator.does(verb, &fields).await;
    }
}

fn text(finding: &Value) -> String {
    finding["text"].as_str().expect("a text").to_owned()
}

/// The element of a list that has these words in it.
fn row(list: &str, words: &str) -> String {
    let words = super::html::escaped(words);
    let mut rows = list.split("<li>").filter(|row| row.contains(&words));
    rows.next().expect("a row").to_owned()
}

#[tokio::test]
async fn a_match_counts_once_the_facilitator_accepts_it_and_goes_when_it_is_taken_back() {
    let world = World::open().await;
    let mut room = Room::shown(&world, &[]).await;
    let seen = room.matches(SEEN).await;
    let all = [&seen["suggested"], &seen["others"]];
    let all: Vec<Value> = all
        .iter()
        .flat_map(|some| some.as_array().expect("findings").clone())
        .collect();
    assert!(all.len() >= 3 && seen["accepted"] == serde_json::json!([]));

    room.facilitator.does("beside", &[("prompt", "0")]).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.sees("Beside the national focus groups").await;
        surface.sees("National only").await;
        surface.sees("few staff in Bands 5 and 6").await;
        surface.never_saw("Here: ");
    }
    room.presses("same", &seen, &all[0]).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.has("</span> Both</p>").await;
    }
    let stage = room.screen.region("stage");
    let both = row(&stage, &text(&all[0]));
    assert!(both.contains("Both") && both.contains(SEEN), "{both}");
    assert!(row(&stage, MEETINGS).contains("Here only"));
    assert!(row(&stage, &text(&all[1])).contains("National only"));
    assert!(
        !stage.contains("answers") && !stage.contains("<svg"),
        "an amount in {stage}"
    );

    let seen = room.matches(SEEN).await;
    room.presses("not-same", &seen, &all[0]).await;
    room.screen.stops_seeing("Here: ").await;
    assert!(
        room.matches(SEEN).await["suggested"]
            .as_array()
            .expect("a list")
            .iter()
            .all(|left| left != &all[0])
    );
}

#[tokio::test]
async fn a_merged_theme_keeps_its_match_and_the_report_says_what_was_not_asked() {
    let world = World::open().await;
    let mut room = Room::shown(&world, &[("plan", "taster")]).await;
    let meetings = room.matches(MEETINGS).await;
    let finding = [&meetings["suggested"], &meetings["others"]];
    let finding = finding
        .iter()
        .find_map(|some| some.get(0))
        .expect("a finding")
        .clone();
    room.presses("same", &meetings, &finding).await;
    let into = room.matches(SEEN).await["theme"].to_string();
    let from = meetings["theme"].to_string();
    let merge = [("prompt", "0"), ("theme", &*from), ("into", &into)];
    room.facilitator.does("merge", &merge).await;
    assert_eq!(room.matches(SEEN).await["accepted"][0], finding);

    let before = room.facilitator.report("report.json").await.json();
    assert!(before["not_asked"].as_array().expect("a list").len() >= 5);
    room.facilitator.ends().await;
    let json = room.facilitator.report("report.json").await.json();
    let rows = json["prompts"][0]["beside"].as_array().expect("rows");
    let both = rows
        .iter()
        .find(|row| row["is"] == "both")
        .expect("a match");
    assert_eq!(
        (&both["finding"], &both["themes"][0]),
        (&finding, &SEEN.into())
    );
    let not_asked = json["not_asked"].as_array().expect("a list");
    assert_eq!(not_asked.len(), 6, "five left out, one never opened");
    let page = room.facilitator.report("").await;
    let page = page
        .says("Not asked here")
        .says("Both")
        .says(&text(&finding));
    page.says(
        not_asked[5]["findings"][0]["text"]
            .as_str()
            .expect("a text"),
    );
    room.phones[3].sees("Read the report").await;
    for ending in ["docx", "xlsx", "md"] {
        let file = room.facilitator.report(&format!("report.{ending}")).await;
        let all = everything(&file.bytes);
        for words in ["● Both", "○ National only", SEEN] {
            assert!(all.contains(words), "{words} in {ending}");
        }
    }
}

#[tokio::test]
async fn before_anybody_has_compared_the_report_only_says_what_the_national_groups_said() {
    let world = World::open().await;
    let mut room = Room::shown(&world, &[]).await;
    room.facilitator.ends().await;
    let page = room.facilitator.report("").await;
    page.says("What the national focus groups said")
        .hides("National only");
    let json = room.facilitator.report("report.json").await.json();
    assert!(json["prompts"][0]["beside"].is_null());
    assert!(
        !json["prompts"][0]["findings"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
}

#[tokio::test]
async fn what_is_not_there_cannot_be_matched_and_nothing_turns_before_it_is_shown() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    facilitator.opens(0).await;
    let beside = [("prompt", "0")];
    facilitator
        .tries("beside", &beside)
        .await
        .is(409)
        .says("Show the themes of this question first.");
    all_answer(&mut phones).await;
    facilitator.closes(0).await;
    facilitator.tries("beside", &beside).await.is(409);
    for theme in ["0", "99"] {
        let fields = [("prompt", "0"), ("theme", theme), ("finding", "nothing")];
        facilitator
            .tries("same", &fields)
            .await
            .is(409)
            .says("no longer there");
    }
    facilitator
        .tries("same", &[("prompt", "0"), ("theme", "0")])
        .await
        .is(422)
        .says("finding");
    facilitator.shows(0).await;
    let theme = [("prompt", "0"), ("theme", "99")];
    facilitator
        .tries("one-theme", &theme)
        .await
        .is(409)
        .says("not among the themes shown");
    facilitator
        .tries("beside", &[("prompt", "9")])
        .await
        .is(404);
}

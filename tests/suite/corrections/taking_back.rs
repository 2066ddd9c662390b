//! What was changed can be taken back, and the console tells in words what that is, never in those of an answer.

use super::super::answers::{MEETINGS, SEEN, answers_in};
use super::super::html;
use super::super::people::Facilitator;
use super::super::world::World;
use super::{OURS, Room};

impl Room {
    fn trail(&self) -> String {
        let sorting = self.facilitator.console.region("sorting");
        let trail = html::element(&sorting, "trail")
            .unwrap_or_default()
            .to_owned();
        assert!(
            answers_in(&trail).is_empty(),
            "an answer in the trail: {trail}"
        );
        trail
    }

    /// What the console says was changed, newest first.
    pub(super) async fn changes(&mut self) -> Vec<String> {
        self.facilitator.console.catches_up().await;
        let trail = self.trail();
        let newest = html::element(&trail, "newest-change").into_iter();
        let older = trail.split("<li").skip(1);
        let said = newest.chain(older).filter_map(|element| {
            let (_, said) = element.split_once('>')?;
            Some(html::unescaped(said.split_once('<')?.0))
        });
        said.collect()
    }

    /// Presses Undo.
    pub(super) async fn undoes(&mut self) {
        self.facilitator.console.catches_up().await;
        let trail = self.trail();
        let field = trail.split("name=\"change\"").nth(1).expect("a change");
        let change = html::attribute(field, "value").expect("its number");
        self.corrects("undo", &[("change", &change)]).await;
    }
}

#[tokio::test]
async fn after_closing_everything_can_be_taken_back_step_by_step() {
    let world = World::open().await;
    let mut room = Room::of(&world, "after-closing", 8).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);
    assert!(room.changes().await.is_empty());
    let answer = room.answer_in(SEEN).await;
    let (seen, meetings, answer) = (seen.as_str(), meetings.as_str(), answer.as_str());
    let steps = [
        (
            "rename",
            vec![("theme", seen), ("label", OURS)],
            format!("Named “{OURS}”"),
        ),
        (
            "pin",
            vec![("theme", seen), ("responses", answer)],
            format!("Pinned a quotation in “{OURS}”"),
        ),
        (
            "move",
            vec![("responses", answer), ("into", "")],
            "Moved an answer to “Other points”".to_owned(),
        ),
        (
            "hide-theme",
            vec![("theme", meetings)],
            format!("Hid “{MEETINGS}”"),
        ),
        (
            "show-theme",
            vec![("theme", meetings)],
            format!("Brought back “{MEETINGS}”"),
        ),
        (
            "merge",
            vec![("theme", meetings), ("into", seen)],
            format!("Merged “{MEETINGS}” into “{OURS}”"),
        ),
    ];
    let (mut pictures, mut said) = (Vec::new(), Vec::new());
    for (verb, fields, words) in &steps {
        pictures.push(room.themes().await);
        room.corrects(verb, fields).await;
        said.insert(0, words.clone());
        assert_eq!(room.changes().await, said);
    }
    room.screen.stops_seeing(MEETINGS).await;
    room.facilitator
        .report("")
        .await
        .says("The facilitator made 6 changes to these themes.");
    for (at, picture) in pictures.iter().enumerate().rev() {
        room.undoes().await;
        said.remove(0);
        assert_eq!(room.changes().await, said);
        assert_eq!(room.themes().await, *picture, "before step {at}");
    }
    room.screen.sees(MEETINGS).await;
    room.screen.sees(SEEN).await;
    room.phones[0].sees(SEEN).await;
    room.screen.stops_seeing(OURS).await;
    room.facilitator
        .report("")
        .await
        .says("The facilitator changed nothing in these themes.");
    let report = room.facilitator.report("report.json").await.json();
    assert_eq!(report["prompts"][0]["changes"], 0);
}

#[tokio::test]
async fn pressing_undo_twice_takes_back_one_change() {
    let world = World::open().await;
    let mut room = Room::of(&world, "after-closing", 8).await;
    room.facilitator.closes(0).await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);
    room.corrects("hide-theme", &[("theme", &seen)]).await;
    room.corrects("hide-theme", &[("theme", &meetings)]).await;
    room.corrects("hide-theme", &[("theme", &meetings)]).await;
    assert_eq!(
        room.changes().await.len(),
        2,
        "what is so already is no change"
    );
    let first = [("prompt", "0"), ("change", "1")];
    let early = room.facilitator.tries("undo", &first).await.is(422);
    early.says("That was not your last change.");
    for _ in 0..2 {
        room.corrects("undo", &[("change", "2")]).await;
    }
    assert_eq!(room.changes().await, [format!("Hid “{SEEN}”")]);
    for change in ["0", "7"] {
        let form = [("prompt", "0"), ("change", change)];
        room.facilitator.tries("undo", &form).await.is(422);
    }
}

#[tokio::test]
async fn a_merge_made_while_open_is_taken_back_and_answers_still_to_come_find_their_theme() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(MEETINGS).await;
    let before = room.themes().await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);
    room.corrects("merge", &[("theme", &meetings), ("into", &seen)])
        .await;
    room.screen.stops_seeing(MEETINGS).await;
    assert_eq!(
        room.changes().await,
        [format!("Merged “{MEETINGS}” into “{SEEN}”")]
    );
    room.undoes().await;
    room.screen.sees(MEETINGS).await;
    assert_eq!(room.themes().await, before);
    assert!(room.changes().await.is_empty());

    room.corrects("merge", &[("theme", &meetings), ("into", &seen)])
        .await;
    room.answer(5, 10).await;
    room.screen.sees("10 people").await;
    room.undoes().await;
    room.screen.sees(MEETINGS).await;
    room.screen.sees("5 people").await;
    room.facilitator.closes(0).await;
    assert!(
        room.changes().await.is_empty(),
        "what was changed while open is final"
    );
    let report = room.facilitator.report("report.json").await.json();
    let themes = report["prompts"][0]["themes"].as_array().expect("themes");
    assert_eq!(themes.len(), 2);
    assert!(themes.iter().all(|theme| theme["answers"] == 5));
}

#[tokio::test]
async fn a_name_given_while_open_is_counted_in_the_report_but_no_longer_told() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let seen = room.theme(SEEN).await;
    room.corrects("rename", &[("theme", &seen), ("label", OURS)])
        .await;
    room.corrects("hide-theme", &[("theme", &seen)]).await;
    room.undoes().await;
    room.screen.sees(OURS).await;
    room.facilitator.closes(0).await;
    assert!(room.changes().await.is_empty());
    room.facilitator
        .report("")
        .await
        .says("The facilitator made 1 change to these themes.");
    let late = [("prompt", "0"), ("change", "1")];
    room.facilitator.tries("undo", &late).await.is(422);
}

#[tokio::test]
async fn undoing_goes_on_after_a_restart_where_it_was() {
    let mut world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let before = room.themes().await;
    let (seen, meetings) = (room.theme(SEEN).await, room.theme(MEETINGS).await);
    room.corrects("rename", &[("theme", &seen), ("label", OURS)])
        .await;
    room.corrects("merge", &[("theme", &meetings), ("into", &seen)])
        .await;
    room.corrects("hide-theme", &[("theme", &seen)]).await;
    room.undoes().await;
    let (changes, picture) = (room.changes().await, room.themes().await);
    world.stops().await;
    world.starts_again().await;
    let Facilitator {
        browser, session, ..
    } = room.facilitator;
    let mut facilitator = Facilitator::takes_over(browser, session).await;
    let screen = facilitator.screen().await;
    let mut room = Room {
        facilitator,
        screen,
        phones: Vec::new(),
    };
    assert_eq!(
        (room.changes().await, room.themes().await),
        (changes, picture)
    );
    room.undoes().await;
    room.undoes().await;
    assert_eq!(room.themes().await, before);
    room.screen.sees(SEEN).await;
}

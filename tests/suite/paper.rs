//! Notes from paper: typed in while a question is open, counted apart, and never instead of phones.

use serde_json::{Value, json};

use super::answers::{MARKERS, SEEN, answers_in, eight};
use super::browser::{Answer, Ask};
use super::html;
use super::people::{Facilitator, Phone};
use super::world::World;

impl Facilitator {
    /// Sends the box as the console's own script does.
    async fn types_in(&mut self, form: &str, notes: &str) -> Answer {
        let path = format!("/console/{}/notes", self.session);
        let fields = [("prompt", "0"), ("form", form), ("notes", notes)];
        self.browser.sends(&path, &fields).await
    }

    /// Everything that is written about the session for whoever runs it or reads it.
    async fn reads_everything(&mut self) -> String {
        let mut all = String::new();
        for path in ["", "/themes", "/report"] {
            let path = format!("/api/sessions/{}{path}", self.session);
            all += &self.browser.asks(Ask::get(&path)).await.text();
        }
        for file in ["", "report.csv", "report.json"] {
            all += &self.report(file).await.text();
        }
        let console = format!("/console/{}", self.session);
        all + &self.browser.gets(&console).await.text()
    }
}

async fn asked(world: &World, reveal: &str, phones: usize) -> (Facilitator, Vec<Phone>) {
    let mut facilitator = world.facilitator_who_chooses(&[("reveal", reveal)]).await;
    let mut phones = world.phones(&facilitator.code, phones).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    (facilitator, phones)
}

#[tokio::test]
async fn notes_count_as_people_and_are_told_apart() {
    let world = World::open().await;
    let (mut facilitator, phones) = asked(&world, "after-closing", 6).await;
    let screen = facilitator.screen().await;
    let typed = format!("{}\r\n\r\n  {}  \n", eight()[6], eight()[7]);
    let taken = facilitator.types_in("0", &typed).await.is(200);
    assert_eq!(html::typed(&taken.text()), [""], "the box is empty again");
    facilitator.console.sees("2 notes").await;
    screen.sees("Everyone has answered: 6 people").await;
    assert_eq!(world.answers_on_disk(), 0, "sealed like every answer");
    facilitator.closes(0).await;
    facilitator
        .console
        .sees("8 people, 2 of them on paper")
        .await;
    facilitator.shows(0).await;
    screen.sees("4 people").await;
    phones[0].sees(MARKERS[7]).await;
    facilitator
        .report("")
        .await
        .says("8 people, 2 of them on paper, 8 answers")
        .says(
            "Notes on paper never stand in for phones: if anybody answers by phone, 5 people must",
        );
    let report = facilitator.report("report.json").await.json();
    let prompt = &report["prompts"][0];
    assert_eq!(
        (&prompt["people"], &prompt["on_paper"]),
        (&json!(8), &json!(2))
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_counts_once_and_another_counts_again() {
    let world = World::open().await;
    let (mut facilitator, _phones) = asked(&world, "after-closing", 0).await;
    // Two people may have written the very same.
    let notes = "more staff\nmore staff\ncold food";
    for _ in 0..2 {
        facilitator.types_in("0", notes).await.is(200);
        facilitator.console.sees("3 notes").await;
    }
    let page = format!("/console/{}", facilitator.session);
    let shown = facilitator.browser.gets(&page).await.is(200).text();
    let form = html::element(&shown, "paper").expect("the box");
    assert!(
        form.contains("name=\"form\" value=\"3\""),
        "another form: {form}"
    );
    // Without script: back to the box, and the next form is again another one.
    let path = format!("{page}/notes");
    let fields = [("prompt", "0"), ("form", "3"), ("notes", "more staff")];
    for _ in 0..2 {
        let back = facilitator.browser.posts(&path, &fields).await.is(200);
        back.says("4 notes").says("name=\"form\" value=\"4\"");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_in_words_and_nothing_typed_is_lost() {
    let world = World::open().await;
    let (mut facilitator, _phones) = asked(&world, "after-closing", 0).await;
    let long = format!("fine\n{}", "x".repeat(501));
    let many = "a note\n".repeat(31);
    let page = format!("/console/{}", facilitator.session);
    for (typed, says) in [
        (" \n ", "Type at least one note"),
        (&*long, "Line 2 has 501."),
        (&*many, "You typed 31 notes. Send 30 at a time at most."),
        ("kind\nask Sister Blenkinsop", "some may name somebody"),
    ] {
        let fields = [("prompt", "0"), ("form", "0"), ("notes", typed)];
        let path = format!("{page}/notes");
        let plain = facilitator.browser.posts(&path, &fields).await.is(422);
        let plain = plain.says(says).says("id=\"do-close\"");
        let scripted = facilitator.types_in("0", typed).await.is(422);
        let scripted = scripted.says(says);
        for back in [plain, scripted] {
            assert_eq!(html::typed(&back.text()), [typed], "it is still in the box");
        }
    }
    let path = format!("{page}/notes");
    let named = "ask Sister Blenkinsop, 943 476 5919";
    let mut fields = vec![("prompt", "0"), ("form", "0"), ("notes", named)];
    let asked = facilitator.browser.sends(&path, &fields).await.is(422);
    asked.says("Note 1:").says("It looks like a person’s name.");
    fields.push(("as_it_is", "1"));
    facilitator.browser.sends(&path, &fields).await.is(200);
    facilitator.console.sees("1 note").await;
    let held = world.readable_with_keys().await;
    assert!(held.contains("Blenkinsop") && !held.contains("943 476 5919"));

    facilitator.does("close-now", &[("prompt", "0")]).await;
    let late = facilitator.types_in("0", "too late").await.is(409);
    late.says("This question has closed");
}

/// Whoever runs the session types as many notes as he likes beside one person who answers by phone.
#[tokio::test]
async fn no_number_of_notes_shows_what_too_few_phones_sent() {
    let world = World::open().await;
    for reveal in ["after-closing", "waves"] {
        for phones in 1..5 {
            let (mut facilitator, _phones) = asked(&world, reveal, phones).await;
            let screen = facilitator.screen().await;
            // Words like theirs, so that a theme would form around them.
            let notes = "walk round the ward every day\n".repeat(29);
            for form in ["0", "1"] {
                facilitator.types_in(form, &notes).await.is(200);
            }
            facilitator.console.sees("58 notes").await;
            facilitator
                .console
                .sees("Fewer than 5 people have written an answer")
                .await;
            facilitator.closes(0).await;
            let read = facilitator.reads_everything().await;
            assert!(answers_in(&read).is_empty(), "{phones} phones, {reveal}");
            assert!(!read.contains(SEEN), "{phones} phones, {reveal}");
            screen.sees("We need 5 people").await;
            screen.never_saw_an_answer();
            screen.never_saw(SEEN);
        }
    }
}

/// As many notes between two phones make no wave: whoever sees one press "send" learns nothing from the next picture.
#[tokio::test]
async fn notes_make_no_wave_of_one_phone() {
    let world = World::open().await;
    // As many as a wave takes: a sixth would be in the first wave or in the next, as it comes.
    let (mut facilitator, mut phones) = asked(&world, "waves", 5).await;
    let screen = facilitator.screen().await;
    screen.sees(SEEN).await;
    let path = format!("/api/sessions/{}", facilitator.session);
    let picture = |state: &Value| state["state"]["picture"].clone();
    let now = facilitator.browser.asks(Ask::get(&path)).await.json();
    let theme = now["state"]["picture"]["themes"][0]["id"].to_string();
    // Whatever the grouping has to do is done once it has taken a name, the same again too.
    let name = [("prompt", "0"), ("theme", &*theme), ("label", "Ours")];
    facilitator.does("rename", &name).await;
    let before = picture(&facilitator.browser.asks(Ask::get(&path)).await.json());
    phones.extend(world.phones(&facilitator.code, 1).await);
    phones[5].responds(&["zebra crossing"]).await;
    let notes = "zebra crossing\n".repeat(20);
    facilitator.types_in("0", &notes).await.is(200);
    facilitator.console.sees("20 notes").await;
    facilitator.does("rename", &name).await;
    let after = picture(&facilitator.browser.asks(Ask::get(&path)).await.json());
    assert_eq!(after, before, "the picture waits for five new phones");

    // With five of them there is a picture again, and what one of them said has not become a theme by the notes.
    phones.extend(world.phones(&facilitator.code, 4).await);
    for phone in &mut phones[6..] {
        phone.responds(&[eight()[0]]).await;
    }
    screen.sees("8 people").await;
    for never in ["zebra", "crossing"] {
        screen.never_saw(never);
        assert!(!facilitator.console.region("sorting").contains(never));
    }
}

#[tokio::test]
async fn where_nobody_has_a_phone_paper_is_enough() {
    let world = World::open().await;
    let (mut facilitator, _phones) = asked(&world, "after-closing", 0).await;
    let screen = facilitator.screen().await;
    let notes = eight().join("\n");
    facilitator.types_in("0", &notes).await.is(200);
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    screen.sees(SEEN).await;
    facilitator
        .report("")
        .await
        .says("8 people, 8 of them on paper");
}

#[tokio::test]
async fn a_program_takes_notes_in_and_is_warned() {
    let world = World::open().await;
    let (mut facilitator, _phones) = asked(&world, "after-closing", 0).await;
    let path = format!("/api/sessions/{}/notes", facilitator.session);
    let mut body = json!({ "prompt": 0, "form": "a", "notes": ["kind", "ask Sister Blenkinsop"] });
    let asked = facilitator.browser.asks(Ask::post(&path).json(&body)).await;
    let warned = asked.is(422).json()["warnings"].clone();
    assert_eq!(warned, json!([{ "note": 2, "warnings": ["name"] }]));
    body["as_it_is"] = json!(true);
    for _ in 0..2 {
        let taken = facilitator.browser.asks(Ask::post(&path).json(&body)).await;
        assert_eq!(taken.is(200).json(), json!({ "notes": 2 }));
    }
    let mut stranger = world.browser();
    let refused = stranger.asks(Ask::post(&path).json(&body)).await;
    refused.is(403).says("That is not yours to do here.");
}

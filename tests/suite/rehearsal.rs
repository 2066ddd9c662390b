//! A rehearsal: pretend people over real sockets, marked everywhere, and wiped without a trace.

use super::browser::Ask;
use super::people::Facilitator;
use super::world::World;

/// The mark that all is pretend.
const MARK: &str = "REHEARSAL";

#[tokio::test]
async fn pretend_people_answer_and_leave_no_trace() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phone = world.phone(&facilitator.code).await;
    screen.sees("1 person has joined").await;
    let path = format!("/console/{}/rehearse", facilitator.session);
    facilitator
        .browser
        .sends(&path, &[("phones", "6")])
        .await
        .is(200);
    for surface in [&*screen, &facilitator.console, &phone] {
        surface.sees(MARK).await;
    }
    screen.sees("7 people have joined").await;
    facilitator.opens(0).await;
    phone.responds(&["an answer only tried out"]).await;
    screen.sees("Everyone has answered: 7 people").await;
    facilitator.closes(0).await;
    facilitator.report("").await.says(MARK);
    let texts = everything_said(&mut facilitator).await;
    assert_eq!(texts.len(), 7, "{texts:?}");
    let kept = world.readable_with_keys().await;
    assert!(
        texts.iter().all(|text| kept.contains(text)),
        "answers are kept while the rehearsal lasts"
    );

    facilitator.does("end-rehearsal", &[]).await;
    for surface in [&*screen, &facilitator.console, &phone] {
        surface.stops_seeing(MARK).await;
    }
    screen.sees("1 person has joined").await;
    facilitator
        .report("report.json")
        .await
        .says("\"prompts\":[]");
    facilitator.opens(0).await;
    phone.is_asked().await;
    let again = facilitator.tries("start-rehearsal", &[]).await.is(409);
    again.says("A rehearsal can start only before the first question");
    for text in &texts {
        let (front, back) = text.split_at(text.floor_char_boundary(text.len() / 2));
        for half in [front, back] {
            assert_eq!(world.files_with(half), [""; 0], "“{half}” is still there");
        }
    }
}

/// Every answer of the current question, as the facilitator sorts them.
async fn everything_said(facilitator: &mut Facilitator) -> Vec<String> {
    let path = format!("/api/sessions/{}/themes", facilitator.session);
    let view = facilitator
        .browser
        .asks(Ask::get(&path))
        .await
        .is(200)
        .json();
    let themes = view["to_sort"].as_array().expect("themes");
    let sorted = themes.iter().filter_map(|theme| theme[2].as_array());
    let others = view["other_answers"].as_array();
    let answers = sorted.chain(others).flatten();
    answers
        .filter_map(|answer| Some(answer["text"].as_str()?.to_owned()))
        .collect()
}

#[tokio::test]
async fn pretend_people_mark_what_there_is_to_mark() {
    let world = World::open().await;
    let plan = [("plan", "nominal-group")];
    let mut facilitator = world.facilitator_who_chooses(&plan).await;
    let screen = facilitator.screen().await;
    let path = format!("/console/{}/rehearse", facilitator.session);
    let twelve = [("phones", "12")];
    facilitator.browser.sends(&path, &twelve).await.is(200);
    screen.sees("12 people have joined").await;
    // They say how they are, write, and put the themes of that in order.
    for step in 0..3 {
        facilitator.opens(step).await;
        screen
            .sees(["Step 1 of", "Question 2 of", "Step 3 of"][step])
            .await;
        screen.sees("Everyone has answered: 12 people").await;
        facilitator.closes(step).await;
    }
    facilitator.shows(2).await;
    screen.sees("12 people took part.").await;
}

#[tokio::test]
async fn pretend_people_are_turned_away_from_the_real_thing() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let fields = [("code", facilitator.code.as_str()), ("pretend", "true")];
    let refused = world.browser().posts("/join", &fields).await.is(409);
    refused.says("Start a rehearsal in the console first");
}

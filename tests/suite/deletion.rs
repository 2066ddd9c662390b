//! Deleted is deleted: nobody gets in any more, and no byte of what was said is left in any file.

use super::answers::eight;
use super::browser::Ask;
use super::people::{Facilitator, Phone};
use super::world::World;

/// A title that stands nowhere else.
const TITLE: &str = "Kumquat ward";

/// A session that has been through one question, with the second one open.
async fn lived_session(world: &World) -> (Facilitator, Vec<Phone>) {
    let mut facilitator = world.facilitator_who_chooses(&[("title", TITLE)]).await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    for prompt in 0..2 {
        facilitator.opens(prompt).await;
        for (phone, text) in phones.iter_mut().zip(eight()) {
            phone.sees(&format!("Question {}", prompt + 1)).await;
            phone.responds(&[text]).await;
        }
        if prompt == 0 {
            facilitator.closes(0).await;
        }
    }
    (facilitator, phones)
}

#[tokio::test]
async fn nobody_gets_into_a_deleted_session() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = lived_session(&world).await;
    let screen = facilitator.screen().await;
    let id = facilitator.session.clone();
    let path = format!("/console/{id}/delete");
    facilitator
        .browser
        .gets(&path)
        .await
        .is(200)
        .says("Nobody can bring them back.");
    phones[0].browser.asks(Ask::post(&path)).await.is(403);
    facilitator
        .browser
        .posts(&path, &[])
        .await
        .is(200)
        .says("Everything of that session has been deleted");

    for surface in [&*screen, &facilitator.console, &phones[0]] {
        assert_eq!(surface.ends().await, 4404, "do not come back");
    }
    for path in [
        format!("/s/{id}"),
        format!("/console/{id}"),
        format!("/report/{id}"),
    ] {
        facilitator
            .browser
            .gets(&path)
            .await
            .is(404)
            .says("There is no such session.");
        phones[0].browser.gets(&path).await.is(404);
    }
    let code = [("code", facilitator.code.as_str())];
    let refused = world.browser().posts("/join", &code).await.is(404);
    refused.says("That code is not in use. Check the big screen.");
}

#[tokio::test]
async fn no_byte_of_a_deleted_session_is_left() {
    let world = World::open().await;
    let (mut facilitator, phones) = lived_session(&world).await;
    let id = facilitator.session.clone();
    let others = world
        .facilitator_who_chooses(&[("title", "Loquat ward")])
        .await;
    assert!(
        world.answers_on_disk() > 4,
        "answers are kept while the session lasts"
    );
    for text in [TITLE, &id] {
        assert!(
            !world.files_with(text).is_empty(),
            "“{text}” is kept while the session lasts"
        );
    }
    let keys = world
        .files()
        .iter()
        .filter(|(path, _)| path.display().to_string().contains(&id))
        .count();
    assert_eq!(keys, 2, "the session's key and the open question's");

    facilitator
        .browser
        .posts(&format!("/console/{id}/delete"), &[])
        .await
        .is(200);
    assert_eq!(world.answers_on_disk(), 0, "answers are still there");
    for text in [TITLE, &id] {
        assert_eq!(world.files_with(text), [""; 0], "“{text}” is still there");
    }
    let keys = world
        .files()
        .iter()
        .any(|(path, _)| path.display().to_string().contains(&id));
    assert!(!keys, "a key is still there");
    assert!(
        !world.files_with("Loquat ward").is_empty(),
        "another session was deleted too"
    );
    drop((others, phones));
}

//! Deleted is deleted: nobody gets in any more, and no byte of what was said is left in any file.

use super::answers::{answers_in, eight};
use super::browser::Ask;
use super::patience::in_time;
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
        for browser in [&mut facilitator.browser, &mut phones[0].browser] {
            let receipt = browser.gets(&path).await.is(410);
            let receipt = receipt.says("2 questions, 16 answers, from up to 8 people");
            assert!(!receipt.text().contains(TITLE));
        }
    }
    let code = [("code", facilitator.code.as_str())];
    let refused = world.browser().posts("/join", &code).await.is(404);
    refused.says("That code is not in use. Check the big screen.");
    world
        .browser()
        .gets("/s/0123456789abcdef")
        .await
        .is(404)
        .says("There is no such session.");
}

#[tokio::test]
async fn the_receipt_survives_a_restart_and_knows_nobodys_words() {
    let mut world = World::open().await;
    let (mut facilitator, phones) = lived_session(&world).await;
    let id = facilitator.session.clone();
    facilitator
        .browser
        .posts(&format!("/console/{id}/delete"), &[])
        .await
        .is(200);
    world.stops().await;
    world.starts_again().await;
    let receipt = world.browser().gets(&format!("/s/{id}")).await.is(410);
    let receipt = receipt.says("The facilitator deleted it.");
    assert_eq!(answers_in(&receipt.text()), [""; 0]);
    drop(phones);
}

#[tokio::test]
async fn no_byte_of_a_deleted_session_is_left() {
    let world = World::open().await;
    let (mut facilitator, phones) = lived_session(&world).await;
    let id = facilitator.session.clone();
    let others = world
        .facilitator_who_chooses(&[("title", "Loquat ward")])
        .await;
    let readable = world.readable_with_keys().await;
    assert_eq!(answers_in(&readable).len(), 8, "kept while it lasts");
    assert!(readable.contains(TITLE), "kept while the session lasts");
    let keys: Vec<Vec<u8>> = world
        .files()
        .into_iter()
        .filter(|(path, _)| path.display().to_string().contains(&id))
        .map(|(_, key)| key)
        .collect();
    assert_eq!(keys.len(), 2, "the session's key and the open question's");

    facilitator
        .browser
        .posts(&format!("/console/{id}/delete"), &[])
        .await
        .is(200);
    assert_eq!(world.answers_on_disk(), 0, "answers are still there");
    assert_eq!(world.files_with(TITLE), [""; 0], "its title is still there");
    for (path, bytes) in world.files() {
        assert!(!path.display().to_string().contains(&id), "a key is there");
        for key in &keys {
            let found = bytes.windows(key.len()).any(|window| window == key);
            assert!(!found, "a key is in {}", path.display());
        }
    }
    let readable = world.readable_with_keys().await;
    assert!(readable.contains("Loquat ward"), "others stay");
    assert!(!readable.contains(TITLE));
    drop((others, phones));
}

#[tokio::test]
async fn a_session_whose_time_is_over_deletes_itself() {
    let mut world = World::open().await;
    let (mut facilitator, mut phones) = lived_session(&world).await;
    facilitator.closes(1).await;
    facilitator.ends().await;
    let mut others = world.facilitator().await;
    world.stops().await;
    let days = time_kept(&world, &facilitator.session);
    assert_eq!(days, 30, "days after the end");
    assert_eq!(time_kept(&world, &others.session), 60, "nobody ended it");
    world.lets_time_pass(&facilitator.session);
    world.starts_again().await;

    let path = format!("/s/{}", facilitator.session);
    let receipt = in_time(async {
        loop {
            let answer = phones[0].browser.gets(&path).await;
            if answer.status == 410 {
                break answer;
            }
        }
    });
    receipt
        .await
        .says("The time for which it was to be kept was over.");
    others
        .browser
        .gets(&format!("/console/{}", others.session))
        .await
        .is(200);
    assert!(!world.readable_with_keys().await.contains(TITLE));
}

/// Days from now until a session deletes itself, as the database has it.
fn time_kept(world: &World, session: &str) -> u64 {
    let select = "SELECT (delete_after - unixepoch() + 43200) / 86400 FROM session WHERE id = ?1";
    let days = world
        .database()
        .query_row(select, [session], |row| row.get(0));
    days.expect("the session")
}

//! A disk that does not take an answer: no receipt, nothing shown, nothing lost, and on with it once it does.

use rusqlite::Connection;

use super::answers::eight;
use super::people::Phone;
use super::world::World;

/// Another program holds the database, so that no commit can succeed.
pub(super) fn hold(world: &World) -> Connection {
    let (path, _) = world
        .files()
        .into_iter()
        .find(|(path, _)| path.ends_with("openfloor.db"))
        .expect("a database");
    let db = Connection::open(path).expect("the database");
    db.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    db
}

#[tokio::test]
async fn what_could_not_be_stored_gets_no_receipt_and_is_not_counted() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    phones[0].is_asked().await;
    phones[0].responds(&[eight()[0]]).await;

    let held = hold(&world);
    let refused = phones[1].tries(&[eight()[1]]).await;
    refused
        .is(507)
        .says("This could not be stored, so it does not count yet.")
        .hides("Your answer is in");
    drop(held);

    // The first look after that reads the session from the disk again.
    assert_eq!(phones[0].own_words().await, [eight()[0]]);
    assert_eq!(phones[1].own_words().await, [""]);
    screen.sees("1 of 5 have answered").await;

    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.sees("Everyone has answered: 5 people").await;
    screen.never_saw("2 of 5 have answered");
    let browser = phones[1].browser.clone();
    let back = Phone::comes_back(
        browser,
        facilitator.session.clone(),
        super::rungs::Rung::Socket,
    );
    assert_eq!(back.await.own_words().await, [eight()[1]]);
}

/// The disk is full on the very night on which a question closes, and nobody looks at a page until the morning.
#[tokio::test]
async fn what_could_not_close_by_itself_closes_once_there_is_room() {
    // A day in two seconds and a half.
    let world = World::open_with(&["--clock-speed", "34560"]).await;
    let mut facilitator = world.facilitator().await;
    facilitator.opens(0).await;
    let day = [("prompt", "0"), ("days", "1")];
    facilitator.does("leave-open", &day).await;
    let held = hold(&world);
    // The console says so as soon as the closing could not be stored.
    facilitator
        .console
        .sees("What people send cannot be stored")
        .await;
    drop(held);
    facilitator.console.sees_step(0, ", not shown").await;
}

//! A disk that is full, that cannot sync, or that has become read-only: nobody gets a false receipt, everybody is told in words,
//! and all goes on by itself once the disk is well again.

use futures_util::future::join_all;

use super::answers::{SEEN, eight};
use super::browser::Ask;
use super::disk::{Disk, Trouble};
use super::people::{Facilitator, Phone, Screen};
use super::staying::Server;

const NOT_STORED: &str = "This could not be stored, so it does not count yet.";
const ON_THE_CONSOLE: &str = "What people send cannot be stored at the moment";

/// Presses of one button that come together.
const PRESSES: usize = 24;

/// A room of five whose disk can be broken.
struct Room {
    server: Server,
    disk: Disk,
    facilitator: Facilitator,
    screen: Screen,
    phones: Vec<Phone>,
}

impl Room {
    async fn gathers() -> Room {
        Room::gathers_for(&[]).await
    }

    async fn gathers_for(choices: &[(&str, &str)]) -> Room {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::below(folder.path());
        let server = Server::starts_in(folder, disk.surroundings());
        let mut facilitator = Facilitator::opens_session(server.browser(), choices).await;
        let screen = facilitator.screen().await;
        let mut phones = Vec::new();
        for _ in 0..5 {
            phones.push(Phone::joins(server.browser(), &facilitator.code).await);
        }
        facilitator.opens(0).await;
        Room {
            server,
            disk,
            facilitator,
            screen,
            phones,
        }
    }

    /// What whoever watches the server is told.
    async fn ready(&self, status: u16, words: &str) {
        let answer = self.server.browser().gets("/readyz").await;
        answer.is(status).says(words);
    }

    async fn everybody_answers(&mut self) {
        for (phone, text) in self.phones.iter_mut().zip(eight()) {
            phone.responds(&[text]).await;
        }
    }
}

/// Answers come while the disk has this trouble, and again when it is over.
async fn nobody_gets_a_false_receipt_while_a_disk(trouble: Trouble) {
    let mut room = Room::gathers().await;
    room.phones[0].responds(&[eight()[0]]).await;
    room.screen.sees("1 of 5 have answered").await;
    room.ready(200, "ok").await;

    room.disk.has(trouble);
    let refused = room.phones[1].tries(&[eight()[1]]).await.is(507);
    refused.says(NOT_STORED).hides("class=\"receipt\"");
    room.facilitator.console.sees(ON_THE_CONSOLE).await;
    let closing = room
        .facilitator
        .tries("close-now", &[("prompt", "0")])
        .await;
    closing.is(507).says(NOT_STORED);
    let another = Ask::post("/api/sessions").json(&serde_json::json!({ "level": "future" }));
    let another = room.server.browser().asks(another).await;
    another.is(507).says("could not be stored");
    room.ready(503, "check that the disk has room").await;

    room.disk.has(Trouble::None);
    room.facilitator.console.stops_seeing(ON_THE_CONSOLE).await;
    room.ready(200, "ok").await;
    room.screen.never_saw("2 of 5 have answered");
    assert_eq!(room.phones[1].own_words().await, [""]);
    room.everybody_answers().await;
    room.screen.sees("Everyone has answered: 5 people").await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    let report = room.facilitator.report("report.json").await.json();
    assert_eq!(report["prompts"][0]["answers"], 5);
}

#[tokio::test]
async fn a_full_disk_gives_no_receipt_and_says_so() {
    nobody_gets_a_false_receipt_while_a_disk(Trouble::Full).await;
}

#[tokio::test]
async fn a_failed_sync_gives_no_receipt_and_says_so() {
    nobody_gets_a_false_receipt_while_a_disk(Trouble::SyncFails).await;
}

#[tokio::test]
async fn a_read_only_disk_gives_no_receipt_and_says_so() {
    nobody_gets_a_false_receipt_while_a_disk(Trouble::ReadOnly).await;
}

#[tokio::test]
async fn a_question_that_could_not_be_opened_takes_answers_once_it_can() {
    for trouble in [Trouble::Full, Trouble::SyncFails, Trouble::ReadOnly] {
        let mut room = Room::gathers().await;
        room.everybody_answers().await;
        room.facilitator.closes(0).await;
        room.disk.has(trouble);
        let opening = room.facilitator.tries("open", &[("prompt", "1")]).await;
        opening.is(507).says(NOT_STORED);
        room.disk.has(Trouble::None);
        room.facilitator.opens(1).await;
        room.phones[0].sees("Question 2 of 4").await;
        room.phones[0].responds(&[eight()[0]]).await;
    }
}

#[tokio::test]
async fn a_question_that_closes_on_a_full_disk_is_sorted_without_anybodys_act() {
    let mut room = Room::gathers().await;
    for (phone, text) in room.phones.iter_mut().zip(eight()).take(4) {
        phone.responds(&[text]).await;
    }
    // Somebody is still writing.
    room.facilitator.does("close", &[("prompt", "0")]).await;
    room.disk.has(Trouble::Full);
    let late = room.phones[4].tries_question("0", &[eight()[4]]).await;
    late.is(507).says(NOT_STORED);
    room.facilitator.console.sees(ON_THE_CONSOLE).await;
    room.disk.has(Trouble::None);
    let sorted = room.facilitator.console.sees_step(0, ", not shown");
    sorted.await;
}

/// Presses that come while others wait for the disk build on what those did, and count no more than they.
#[tokio::test]
async fn no_correction_counts_that_builds_on_one_that_could_not_be_stored() {
    let mut room = Room::gathers_for(&[("reveal", "waves")]).await;
    room.everybody_answers().await;
    room.screen.sees(SEEN).await;
    room.disk.has(Trouble::Full);
    let path = format!("/console/{}/do/hide-theme", room.facilitator.session);
    let presses = (0..PRESSES).map(|_| {
        let (mut browser, path) = (room.facilitator.browser.clone(), path.clone());
        async move {
            let fields = [("prompt", "0"), ("theme", "0")];
            browser.sends(&path, &fields).await.status
        }
    });
    let told = join_all(presses).await;
    assert!(told.iter().all(|status| *status != 200), "{told:?}");
    room.disk.has(Trouble::None);
    room.facilitator.console.stops_seeing(ON_THE_CONSOLE).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room.facilitator.report("").await.says(SEEN);
}

#[tokio::test]
async fn a_server_does_not_start_on_a_disk_in_trouble_and_says_why() {
    for trouble in [Trouble::Full, Trouble::SyncFails, Trouble::ReadOnly] {
        let mut room = Room::gathers().await;
        room.phones[0].responds(&[eight()[0]]).await;
        room.server.is_killed();
        room.disk.has(trouble);
        let said = room.server.tries_to_start().expect_err("it says no");
        assert!(said.contains("check that the disk has room"), "{said}");
        room.disk.has(Trouble::None);
        room.server.starts_again();
        assert_eq!(room.phones[0].own_words().await, [eight()[0]]);
    }
}

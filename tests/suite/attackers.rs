//! An attacker for each promise: people who ask for what is not theirs, and people who read the disk.

use tokio_tungstenite::tungstenite::Error;

use super::answers::{SEEN, answers_in, eight};
use super::browser::{Ask, Browser};
use super::people::{Facilitator, Phone, Screen};
use super::rungs::{socket, socket_from};
use super::world::World;

/// Everything a facilitator can press.
const VERBS: [&str; 24] = [
    "open",
    "close",
    "close-now",
    "show",
    "blank",
    "unblank",
    "more-time",
    "pause",
    "resume",
    "start-rehearsal",
    "end-rehearsal",
    "end",
    "rename",
    "merge",
    "move",
    "hide-theme",
    "hide-answers",
    "park-answers",
    "park-theme",
    "unpark-theme",
    "bring-back",
    "release",
    "hold-back",
    "paraphrase",
];

async fn everybody(world: &World) -> (Facilitator, Screen, Phone) {
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let phone = world.phone(&facilitator.code).await;
    (facilitator, screen, phone)
}

async fn refused_socket(browser: &Browser, path: &str) -> u16 {
    match socket(browser, path).await {
        Err(Error::Http(refused)) => refused.status().as_u16(),
        _ => panic!("{path} was not refused"),
    }
}

#[tokio::test]
async fn nobody_sees_a_surface_of_another_role() {
    let world = World::open().await;
    let (mut facilitator, screen, phone) = everybody(&world).await;
    let id = facilitator.session.clone();
    let stranger = world.browser();
    let other_session = world.facilitator().await;
    let attackers = [
        ("console", &phone.browser),
        ("console", &screen.browser),
        ("console", &stranger),
        ("console", &other_session.browser),
        ("screen", &phone.browser),
        ("screen", &stranger),
        ("s", &screen.browser),
        ("s", &stranger),
    ];
    for (surface, attacker) in attackers {
        let base = format!("/{surface}/{id}");
        assert_eq!(
            refused_socket(attacker, &format!("{base}/live?since=0")).await,
            403,
            "{base}"
        );
        let mut attacker = attacker.clone();
        for rung in ["events", "poll"] {
            attacker
                .gets(&format!("{base}/{rung}?since=0"))
                .await
                .is(403)
                .hides("region");
        }
        // Somebody who followed a link to a phone's page is led to the join page.
        attacker
            .gets(&base)
            .await
            .is(if surface == "s" { 303 } else { 403 });
    }
    facilitator
        .browser
        .gets(&format!("/console/{id}/poll?since=0"))
        .await
        .is(200);
}

#[tokio::test]
async fn nobody_gives_a_command_of_another_role() {
    let world = World::open().await;
    let (mut facilitator, screen, mut phone) = everybody(&world).await;
    let id = facilitator.session.clone();
    let fields = [
        ("prompt", "0"),
        ("theme", "0"),
        ("into", "1"),
        ("label", "x"),
        ("response", "0"),
    ];
    for mut attacker in [
        phone.browser.clone(),
        screen.browser.clone(),
        world.browser(),
    ] {
        for verb in VERBS {
            attacker
                .sends(&format!("/console/{id}/do/{verb}"), &fields)
                .await
                .is(403)
                .says("That is not yours to do here.");
        }
        for verb in ["rehearse", "screen", "report", "notes", "delete"] {
            attacker
                .sends(&format!("/console/{id}/{verb}"), &[("phones", "3")])
                .await
                .is(403);
        }
    }
    facilitator.opens(0).await;
    for mut attacker in [
        facilitator.browser.clone(),
        screen.browser.clone(),
        world.browser(),
    ] {
        for verb in ["answer", "pass", "withdraw"] {
            attacker
                .sends(&format!("/s/{id}/{verb}"), &[("prompt", "0")])
                .await
                .is(403)
                .says("has not joined");
        }
    }
    phone.responds(&[eight()[0]]).await;
    facilitator
        .console
        .sees("Everyone has answered: 1 person")
        .await;
}

#[tokio::test]
async fn a_made_up_or_changed_token_opens_nothing() {
    let world = World::open().await;
    let (mut facilitator, _screen, phone) = everybody(&world).await;
    let id = facilitator.session.clone();
    for kind in ["phone", "console", "screen", "report"] {
        let path = if kind == "phone" {
            format!("/s/{id}/poll")
        } else {
            format!("/{kind}/{id}")
        };
        for forged in ["", "0", "é", &"0".repeat(64), &"f".repeat(128)] {
            let mut browser = world.browser();
            browser
                .cookies
                .insert(format!("{kind}-{id}"), forged.to_owned());
            browser.gets(&path).await.is(403);
        }
    }
    let mut browser = phone.browser.clone();
    let token = browser.cookies.values_mut().next().expect("a token");
    let first = if token.starts_with('0') { "1" } else { "0" };
    token.replace_range(..1, first);
    browser.gets(&format!("/s/{id}/poll?since=0")).await.is(403);
    facilitator.console.catches_up().await;
}

#[tokio::test]
async fn a_page_from_elsewhere_can_do_nothing() {
    let world = World::open().await;
    let (mut facilitator, screen, phone) = everybody(&world).await;
    let id = facilitator.session.clone();
    let blank = format!("/console/{id}/do/blank");
    let mut blames = facilitator.browser.clone();
    for origin in [
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        "file://",
    ] {
        let ask = Ask::post(&blank).form(&[]).header("origin", origin);
        blames
            .asks(ask)
            .await
            .is(403)
            .says("This came from another site");
        let join = Ask::post("/join")
            .form(&[("code", &facilitator.code)])
            .header("origin", origin);
        blames.asks(join).await.is(403);
        for (browser, base) in [
            (&phone.browser, "s"),
            (&facilitator.browser, "console"),
            (&screen.browser, "screen"),
        ] {
            let path = format!("/{base}/{id}/live?since=0");
            let refused = socket_from(browser, &path, Some(origin)).await;
            assert!(
                matches!(refused, Err(Error::Http(why)) if why.status() == 403),
                "{origin} {base}"
            );
        }
    }
    let without = socket_from(&phone.browser, &format!("/s/{id}/live"), None).await;
    assert!(matches!(without, Err(Error::Http(why)) if why.status() == 403));
    let hidden = Ask::post(&blank)
        .form(&[])
        .header("sec-fetch-site", "cross-site");
    blames
        .asks(hidden.header("origin", &format!("{}x", world.address.origin())))
        .await
        .is(403);

    blames.asks(Ask::post(&blank).form(&[])).await.is(303);
    screen.sees("Paused").await;
    facilitator.console.catches_up().await;
}

#[tokio::test]
async fn whoever_copies_the_disk_while_a_question_is_open_can_read_no_answer() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("reveal", "waves")]).await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.sees(SEEN).await;
    assert_eq!(world.answers_on_disk(), 0);
    let with_keys = world.readable_with_keys().await;
    assert_eq!(
        answers_in(&with_keys).len(),
        8,
        "this test can find answers"
    );

    facilitator.closes(0).await;
    assert_eq!(world.answers_on_disk(), 0, "the box is sealed as well");
    let keys = world
        .files()
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|kind| kind == "key"));
    assert_eq!(keys.count(), 1, "the closed question's key is destroyed");
}

#[tokio::test]
async fn whoever_copies_the_disk_finds_nobody() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    for phone in &mut phones {
        let (path, agent) = (format!("/s/{}/answer", phone.session), "Persimmon/7.0");
        let ask = Ask::post(&path).form(&[("prompt", "0"), ("answer0", "walk round")]);
        phone
            .browser
            .asks(ask.header("user-agent", agent))
            .await
            .is(303);
    }
    facilitator.closes(0).await;
    let phones = phones.iter().map(|phone| &phone.browser);
    let browsers = phones.chain([&facilitator.browser, &screen.browser]);
    for secret in browsers.flat_map(|browser| browser.cookies.values()) {
        for part in [secret.as_str(), &secret[..32], &secret[32..]] {
            assert_eq!(
                world.files_with(part),
                [""; 0],
                "a token or secret is stored"
            );
        }
    }
    for trace in ["127.0.0.1", "Persimmon"] {
        assert_eq!(world.files_with(trace), [""; 0]);
    }
}

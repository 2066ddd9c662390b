//! Nobody gets from a file what the report's page keeps: not below the smallest group, and not without its cookie.

use super::readers::everything;
use super::{FILES, after_one_question, asks_for};
use crate::answers::{MARKERS, SEEN, answers_in};
use crate::asking::asks_all;
use crate::people::claims;
use crate::world::World;

#[tokio::test]
async fn nothing_of_a_question_that_too_few_answered_is_in_any_file() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = after_one_question(&world).await;
    facilitator.opens(1).await;
    let few = ["xylophone", "xylophone", "xylophone", "yesteryear"];
    for (phone, text) in phones.iter_mut().zip(few) {
        phone
            .responds(&[&format!("walk round the ward every day {text}")])
            .await;
    }
    facilitator.closes(1).await;
    facilitator.ends().await;
    let session = facilitator.session.clone();
    for ending in FILES {
        let bytes = asks_for(&mut phones[7].browser, &session, ending)
            .await
            .is(200)
            .bytes;
        let text = everything(&bytes);
        assert!(
            !answers_in(&text).is_empty(),
            "this test can find answers in {ending}"
        );
        for word in ["xylophone", "yesteryear"] {
            assert!(!text.contains(word), "{word} in {ending}");
        }
    }
}

#[tokio::test]
async fn who_may_not_read_the_report_may_not_have_it_as_a_file() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    asks_all(&mut facilitator, &mut phones).await;
    let screen = facilitator.screen().await;
    let session = facilitator.session.clone();
    let mut forger = world.browser();
    let forged = [("report", "f".repeat(64)), ("console", "0".repeat(64))];
    for (role, secret) in forged {
        forger.cookies.insert(format!("{role}-{session}"), secret);
    }
    let elsewhere = world.facilitator().await.browser;
    let attackers = [
        world.browser(),
        forger,
        elsewhere,
        phones[0].browser.clone(),
        screen.browser.clone(),
    ];
    for mut attacker in attackers {
        let page = attacker.gets(&format!("/report/{session}")).await.is(403);
        for ending in FILES {
            let file = asks_for(&mut attacker, &session, ending).await.is(403);
            assert_eq!(file.text(), page.text(), "{ending}");
            assert!(!MARKERS.iter().any(|word| file.text().contains(word)));
            assert_eq!(file.header("content-disposition"), "");
        }
        for other in ["poster", "themes-1.svg", "themes-1.png", "nothing.exe"] {
            let refused = attacker.gets(&format!("/report/{session}/{other}")).await;
            assert_eq!(refused.is(403).text(), page.text(), "{other}");
        }
    }
    let mut reader = world.browser();
    claims(&mut reader, &facilitator.link("report").await)
        .await
        .is(200);
    for ending in FILES {
        let file = asks_for(&mut reader, &session, ending).await.is(200);
        assert!(everything(&file.bytes).contains(SEEN), "{ending}");
    }
    for nothing in ["report.exe", "report", "report.", "poster.docx"] {
        reader
            .gets(&format!("/report/{session}/{nothing}"))
            .await
            .is(404);
    }
}

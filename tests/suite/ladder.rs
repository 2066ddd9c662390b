//! Every rung of the ladder: the same frames and the same receipts, also behind a proxy that takes sockets away.

use tokio_tungstenite::tungstenite::Error;

use super::answers::{SEEN, eight};
use super::browser::Browser;
use super::live::Surface;
use super::people::Phone;
use super::proxy;
use super::rungs::{Rung, socket};
use super::world::World;

const RUNGS: [Rung; 3] = [Rung::Socket, Rung::Events, Rung::Poll];

async fn one_on_each_rung(world: &World, code: &str) -> Vec<Phone> {
    let mut phones = Vec::new();
    for rung in RUNGS {
        phones.push(Phone::joins_over(world.browser(), code, rung).await);
    }
    phones
}

#[tokio::test]
async fn every_rung_brings_the_same_frames_and_receipts() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut others = world.phones(&facilitator.code, 5).await;
    let mut phones = one_on_each_rung(&world, &facilitator.code).await;
    for phone in &phones {
        phone.sees("8 people have joined").await;
    }
    facilitator.opens(0).await;
    let mut receipts = Vec::new();
    for phone in &mut phones {
        phone.is_asked().await;
        receipts.push(phone.tries(&[eight()[0]]).await.is(200).text());
    }
    assert!(receipts[0].contains("Your answer is in."));
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
    for (phone, text) in others.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    facilitator.console.sees("shown").await;
    for phone in &phones {
        phone.sees(SEEN).await;
    }
    let whole = whole_frames(&phones).await;
    assert!(whole[0].contains(SEEN) && whole[0].contains("id=\"banner\""));
    assert!(whole.iter().all(|frame| *frame == whole[0]), "{whole:#?}");
}

/// What each rung brings to somebody who comes with nothing.
async fn whole_frames(phones: &[Phone]) -> Vec<String> {
    let mut frames = Vec::new();
    for (phone, rung) in phones.iter().zip(RUNGS) {
        let base = format!("/s/{}", phone.session);
        let fresh = Surface::follows("phone", &phone.browser, &base, rung, 0).await;
        fresh.sees(SEEN).await;
        frames.push(fresh.frames()[0].clone());
    }
    frames
}

#[tokio::test]
async fn a_dropped_event_stream_goes_on_where_it_broke_off() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    phone.catches_up().await;
    let path = format!("/s/{}/events?since=0", phone.session);
    let ask = super::browser::Ask::get(&path).header("last-event-id", &phone.seq().to_string());
    let mut body = phone
        .browser
        .begins(ask)
        .await
        .expect("a stream")
        .into_body();
    let first = http_body_util::BodyExt::frame(&mut body)
        .await
        .expect("a chunk")
        .expect("a chunk");
    let first = first.into_data().expect("data");
    let seq = phone.seq();
    assert_eq!(
        first,
        format!("id: {seq}\ndata: {seq} \n\n"),
        "nothing is newer, and it says at once that it is there"
    );
}

#[tokio::test]
async fn behind_a_proxy_without_sockets_the_next_rung_holds() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut browser = Browser::new(proxy::without_upgrades(world.address.clone()).await);
    browser
        .posts("/join", &[("code", &facilitator.code)])
        .await
        .is(200);
    let path = format!("/s/{}/live?since=0", facilitator.session);
    let Err(Error::Http(refused)) = socket(&browser, &path).await else {
        panic!("the proxy let a socket through");
    };
    assert_eq!(refused.status(), 426);

    for rung in [Rung::Events, Rung::Poll] {
        let session = facilitator.session.clone();
        let mut phone = Phone::comes_back(browser.clone(), session, rung).await;
        if rung == Rung::Events {
            facilitator.opens(0).await;
        }
        phone.responds(&["walk round the ward"]).await;
        assert_eq!(phone.own_words().await, ["walk round the ward"]);
    }
}

#[tokio::test]
async fn every_rung_ends_when_the_server_stops() {
    let mut world = World::open().await;
    let facilitator = world.facilitator().await;
    let phones = one_on_each_rung(&world, &facilitator.code).await;
    for phone in &phones {
        phone.sees("3 people have joined").await;
    }
    world.stops().await;
    assert_eq!(phones[0].ends().await, 1012);
    assert_eq!(phones[1].ends().await, 0, "the stream just ends");
    // Between two polls there is nobody to tell; the next one finds nobody.
    let told = phones[2].ends().await;
    assert!([503, 0].contains(&told), "{told}");
}

//! Trying out join codes: what somebody gets who tries many, and what everybody else notices of it.

use std::net::Ipv4Addr;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::browser::{Answer, Ask, Browser};
use super::html::{attribute, element};
use super::world::World;

/// Wrong codes that an address may type at once.
const FREE: usize = 30;

/// Wrong codes, different ones.
fn wrong(at: usize) -> String {
    let letters = b"BCDFGHJKLM";
    let letter = |by: usize| char::from(letters[at / by % 10]);
    format!("{}{}{}ZZZ", letter(100), letter(10), letter(1))
}

/// Types wrong codes until it has had its share, which fills again meanwhile: a busy machine gets a few more. What it is told then.
async fn wears_out(guesser: &mut Browser) -> Answer {
    for at in 0..2 * FREE {
        let answer = guesser.posts("/join", &[("code", &wrong(at))]).await;
        if answer.status == 429 {
            assert!(at >= FREE, "only {at} were free");
            return answer;
        }
        answer.is(404).says("That code is not in use.");
    }
    panic!("nobody stops it");
}

/// A number that solves a task, found as a phone finds it.
fn solved(task: &str, bits: u32, code: &str) -> String {
    let code = code.replace('-', "");
    let solves = |number: &u32| {
        let digest = Sha256::digest(format!("{task}:{code}:{number:08x}"));
        u32::from_be_bytes(digest[..4].try_into().expect("four bytes")).leading_zeros() >= bits
    };
    let number = (0..).find(solves).expect("a number");
    format!("{task}.{number:08x}")
}

/// Goes on with work, so that it takes a while until a try is free again.
async fn goes_on(guesser: &mut Browser, mut asked: Answer) {
    for _ in 0..4 {
        let guessed = value_of(&asked, "code");
        let work = asked_for(&asked, &guessed);
        let fields = [("code", &*guessed), ("work", &work)];
        guesser.posts("/join", &fields).await.is(404);
        asked = guesser.posts("/join", &[("code", &guessed)]).await.is(429);
    }
}

/// What a field of a page's form holds.
fn value_of(page: &Answer, field: &str) -> String {
    let page = page.text();
    let (_, rest) = page
        .split_once(&format!("name=\"{field}\""))
        .expect("the field");
    attribute(rest, "value").expect("a value")
}

/// The proof that a page asks for.
fn asked_for(page: &Answer, code: &str) -> String {
    let page = page.text();
    let form = element(&page, "work").expect("the form");
    let said = |name: &str| attribute(form, name).expect("said on the form");
    let bits = said("data-bits").parse().expect("a number");
    solved(&said("data-task"), bits, code)
}

#[tokio::test]
async fn whoever_tried_many_codes_works_before_the_next_and_others_do_not() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let code = facilitator.code.clone();
    let ward = Ipv4Addr::new(127, 0, 0, 40);
    let mut inside = world.browser().at(ward);
    inside.posts("/join", &[("code", &code)]).await.is(200);
    let mut guesser = world.browser().at(ward);
    let unknown = wears_out(&mut guesser).await.says("Nearly in");
    assert!((1..=3).contains(&unknown.header("retry-after").parse().unwrap_or(0)));
    goes_on(&mut guesser, unknown).await;
    let mut late = world.browser().at(ward);
    let asked = late.posts("/join", &[("code", &code)]).await.is(429);
    assert!(late.cookies.is_empty(), "nothing is learnt before the work");
    inside.posts("/join", &[("code", &code)]).await.is(200);
    let mut elsewhere = world.browser().at(Ipv4Addr::new(127, 0, 0, 41));
    elsewhere.posts("/join", &[("code", &code)]).await.is(200);

    let work = asked_for(&asked, &code);
    for (code, work) in [(&*code, "1.2.3.4"), (&wrong(1), &work)] {
        let again = late.posts("/join", &[("code", code), ("work", work)]).await;
        again.is(429);
    }
    late.posts("/join", &[("code", &code), ("work", &work)])
        .await
        .is(200)
        .says("You are in");
}

#[tokio::test]
async fn a_program_is_told_the_task_and_joins_with_its_solution() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let mut program = world.browser();
    let asked = wears_out(&mut program).await;
    goes_on(&mut program, asked).await;
    let join = |work: Option<String>| {
        let mut body = json!({ "code": facilitator.code });
        if let Some(work) = work {
            body["work"] = json!(work);
        }
        Ask::post("/api/join").json(&body)
    };
    let refused = program.asks(join(None)).await.is(429);
    let refused = refused.says("Many wrong codes were typed just now.").json();
    let task = refused["work"]["task"].as_str().expect("a task");
    let bits = refused["work"]["bits"].as_u64().expect("a number") as u32;
    let work = solved(task, bits, &facilitator.code);
    let joined = program.asks(join(Some(work))).await.is(201).json();
    assert_eq!(joined["session"], json!(facilitator.session));
}

#[tokio::test]
async fn five_hundred_people_behind_one_address_join_at_once() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let joins = (0..500).map(|person| {
        let (mut phone, code) = (world.browser(), facilitator.code.clone());
        async move {
            if person % 20 == 7 {
                phone
                    .posts("/join", &[("code", &wrong(person))])
                    .await
                    .is(404);
            }
            let ask = Ask::post("/api/join").json(&json!({ "code": code }));
            phone.asks(ask).await.is(201);
        }
    });
    futures_util::future::join_all(joins).await;
}

/// Types wrong codes from an address of this machine, each as a proxy would that names the next of `named`. After how many
/// it was stopped; none where all of them were looked up.
async fn is_stopped(
    world: &World,
    from: u8,
    named: impl IntoIterator<Item = String>,
) -> Option<usize> {
    let mut browser = world.browser().at(Ipv4Addr::new(127, 0, 0, from));
    for (at, named) in named.into_iter().enumerate() {
        let ask = Ask::post("/join").form(&[("code", &wrong(at))]);
        let answer = browser.asks(ask.header("x-forwarded-for", &named)).await;
        if answer.status == 429 {
            return Some(at);
        }
        answer.is(404);
    }
    None
}

#[tokio::test]
async fn behind_a_proxy_everybody_has_a_share_of_his_own() {
    let world = World::open_with(&["--proxy", "127.0.0.50,10.0.0.0/8"]).await;
    let says = |named: &str| vec![named.to_owned(); 2 * FREE];
    let first = is_stopped(&world, 50, says("192.0.2.7, 203.0.113.9")).await;
    assert!(first.is_some_and(|at| at >= FREE), "{first:?}");
    let five = says("203.0.113.9, 198.51.100.4").into_iter().take(5);
    assert_eq!(is_stopped(&world, 50, five).await, None);
    let again = is_stopped(&world, 50, says("198.51.100.4, 203.0.113.9")).await;
    assert!(again.is_some_and(|at| at < FREE), "{again:?}");
}

#[tokio::test]
async fn whoever_is_no_proxy_hides_behind_nobody_and_uses_up_no_share_but_his_own() {
    let world = World::open_with(&["--proxy", "127.0.0.50"]).await;
    let each = |count: usize| (0..count).map(|other| format!("198.51.100.{other}"));
    let hiding = is_stopped(&world, 51, each(2 * FREE)).await;
    assert!(hiding.is_some_and(|at| at >= FREE), "{hiding:?}");
    assert_eq!(is_stopped(&world, 50, each(1)).await, None);
}

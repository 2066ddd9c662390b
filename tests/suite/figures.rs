//! Figures for whoever watches the server: they say how it is, and nothing of anybody in it.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::Connection;
use tokio::time::Instant;

use super::answers::eight;
use super::browser::{Address, Browser};
use super::patience::in_time;
use super::people::{Facilitator, Phone};
use super::program::Program;
use super::traces::halves;
use super::world::World;

/// Time between two times at which figures are taken.
const PERIOD: Duration = Duration::from_secs(60);

/// All figures that there are.
const NAMES: [&str; 10] = [
    "openfloor_connections",
    "openfloor_connections_limit",
    "openfloor_disk_write_milliseconds",
    "openfloor_disk_writes",
    "openfloor_faults_total",
    concat!(
        "openfloor_info{version=\"",
        env!("CARGO_PKG_VERSION"),
        "\"}"
    ),
    "openfloor_memory_bytes",
    "openfloor_sessions",
    "openfloor_start_time_seconds",
    "openfloor_turned_away_total",
];

/// An address that nobody listens on.
fn free() -> SocketAddr {
    let held = TcpListener::bind("127.0.0.1:0").expect("a port");
    held.local_addr().expect("an address")
}

/// What a scraper reads.
async fn page(address: SocketAddr) -> String {
    let mut scraper = Browser::new(Address::new(address));
    scraper.gets("/metrics").await.is(200).text()
}

fn figure(page: &str, name: &str) -> Option<u64> {
    let start = format!("openfloor_{name} ");
    let line = page.lines().find_map(|line| line.strip_prefix(&start));
    line.map(|figure| figure.parse().expect("a whole number"))
}

/// Reads as fast as it can until it is told to stop; gives every page that differs from the one before.
async fn scrapes(address: SocketAddr, stop: Arc<AtomicBool>) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let page = page(address).await;
        if pages.last() != Some(&page) {
            pages.push(page);
        }
    }
    pages
}

#[tokio::test]
async fn whoever_reads_figures_all_the_time_learns_no_moment_of_a_small_room() {
    let (address, begun) = (free(), Instant::now());
    let metrics = address.to_string();
    let line = ["--words-only", "--log", "info", "--listen", "127.0.0.1:0"];
    let words = [&line[..], &["--metrics-listen", &metrics]].concat();
    let program = Program::starts_with(&words, None);
    let stop = Arc::new(AtomicBool::new(false));
    let scraper = tokio::spawn(scrapes(address, stop.clone()));

    let browser = Browser::new(program.address.clone());
    let mut facilitator = Facilitator::opens_session(browser.clone(), &[]).await;
    let mut phones = Vec::new();
    for _ in 0..5 {
        phones.push(Phone::joins(browser.clone(), &facilitator.code).await);
    }
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
        phone.tries(&["x".repeat(600).as_str()]).await.is(422);
        phone.withdraws().await;
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    stop.store(true, Ordering::Relaxed);
    let pages = scraper.await.expect("a scraper");

    let renewed = begun.elapsed().as_secs() / PERIOD.as_secs();
    let changes = pages.len() as u64 - 1;
    assert!(
        changes <= renewed,
        "{changes} changes in {:?}: {pages:#?}",
        begun.elapsed()
    );
    let code = facilitator.code.replace('-', "");
    let browsers = phones
        .iter()
        .map(|phone| &phone.browser)
        .chain([&facilitator.browser]);
    let mut secrets = halves(browsers);
    secrets.extend([code, facilitator.code.clone(), facilitator.session.clone()]);
    for page in pages {
        let lines = page.lines().filter(|line| !line.starts_with('#'));
        let names = lines.filter_map(|line| Some(line.rsplit_once(' ')?.0));
        assert_eq!(
            names.collect::<BTreeSet<_>>(),
            BTreeSet::from(NAMES),
            "{page}"
        );
        assert!(
            !secrets.iter().any(|secret| page.contains(secret)),
            "{page}"
        );
        assert_eq!(
            figure(&page, "connections").map(|figure| figure % 10),
            Some(0)
        );
    }
}

/// Waits until a figure is so.
async fn reads(address: SocketAddr, name: &str, wanted: u64) {
    in_time(async { while figure(&page(address).await, name) != Some(wanted) {} }).await;
}

#[tokio::test]
async fn an_operator_sees_that_the_disk_takes_nothing_and_that_it_does_again() {
    let address = free();
    // A minute in a tenth of a second.
    let words = [
        "--metrics-listen",
        &address.to_string(),
        "--clock-speed",
        "600",
    ];
    let world = World::open_with(&words).await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    phones[0].is_asked().await;
    reads(address, "sessions", 1).await;
    reads(address, "connections", 10).await;
    reads(address, "disk_writes", 1).await;
    reads(address, "faults_total", 0).await;

    let held = Connection::open(world.folder().join("openfloor.db")).expect("the database");
    held.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    reads(address, "disk_writes", 0).await;
    phones[0].tries(&[eight()[0]]).await.is(507);
    reads(address, "faults_total", 10).await;
    drop(held);
    reads(address, "disk_writes", 1).await;
    let answer = Browser::new(Address::new(address)).gets("/").await;
    answer.is(404);
}

#[tokio::test]
async fn no_figures_are_told_where_people_come() {
    let world = World::open().await;
    world.browser().gets("/metrics").await.is(404);
}

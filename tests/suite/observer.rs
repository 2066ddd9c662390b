//! Somebody who watches the big screen and a phone, reads the facilitator's screen after closing, and knows exactly who
//! pressed "send" when: he learns no more than the wave somebody pressed in. The same methods against pretend screens, which
//! show each answer as it comes or a little later, must work, or the test proves nothing.

mod attacks;
mod chance;
mod pretend;
mod room;
mod watched;

use super::patience::full;
use attacks::METHODS;
use chance::highest_by_chance;
use room::Plan;
use watched::Watched;

/// False alarms of this whole test: one in ten thousand runs at most, shared by all methods and both ways of revealing.
const FALSE_ALARM: f64 = 1e-4 / (METHODS as f64 * 2.0);

/// What waves promise beyond one in the wave's people.
const MARGIN: f64 = 0.03;

/// How much of an attack is tried.
struct Size {
    rooms: usize,
    prompts: usize,
    people: usize,
}

fn size() -> Size {
    match full() {
        true => Size {
            rooms: 12,
            prompts: 7,
            people: 60,
        },
        false => Size {
            rooms: 4,
            prompts: 4,
            people: 20,
        },
    }
}

/// For each method, how many of all answers it links to their writers.
fn linked(all: &[Watched]) -> [usize; METHODS] {
    let mut right = [0; METHODS];
    for watched in all {
        let found = attacks::right(watched);
        right
            .iter_mut()
            .zip(found)
            .for_each(|(all, one)| *all += one);
    }
    right
}

fn answers(all: &[Watched]) -> usize {
    all.iter().map(|watched| watched.sends.len()).sum()
}

/// Checks that no method is better than knowing everybody's group and guessing within it.
fn no_better_than_groups(name: &str, all: &[Watched], groups: usize) {
    let (right, answers) = (linked(all), answers(all));
    let most = highest_by_chance(groups as f64, FALSE_ALARM);
    let share = |count: usize| 100.0 * count as f64 / answers as f64;
    println!(
        "{name}: {answers} answers in {groups} groups, chance {:.1} %, bound {:.1} %; linked {:.1?} %",
        share(groups),
        share(most),
        right.map(share),
    );
    for (method, right) in right.into_iter().enumerate() {
        assert!(
            right <= most,
            "{name}: method {method} links {:.1} %",
            share(right)
        );
    }
    if answers >= 4_000 {
        let promised = groups as f64 / answers as f64 + MARGIN;
        assert!(
            most as f64 / answers as f64 <= promised,
            "enough runs to see {MARGIN}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_watches_the_screen_learns_no_more_than_the_wave() {
    let size = size();
    let all = room::watch_rooms(size.rooms, Plan::waves(size.people, size.prompts)).await;
    let groups: usize = all.iter().map(|watched| watched.waves().len()).sum();
    let expected = room::groups_of(size.people) * all.len();
    assert_eq!(
        groups, expected,
        "the observer sees every wave as soon as it is there"
    );
    no_better_than_groups("waves", &all, groups);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_watches_a_screen_that_waits_for_the_close_learns_nothing() {
    let size = size();
    let all = room::watch_rooms(size.rooms, Plan::after_closing(size.people, size.prompts)).await;
    assert!(all.iter().all(|watched| watched.waves().len() == 1));
    no_better_than_groups("at close", &all, all.len());
}

#[test]
fn a_screen_that_shows_each_answer_as_it_comes_gives_people_away() {
    for people in [8, 20, 60] {
        let all: Vec<Watched> = (0..40).map(|run| pretend::live(run, people)).collect();
        let right = linked(&all).into_iter().max().expect("methods");
        let share = right as f64 / answers(&all) as f64;
        println!(
            "shown as they come, {people} people: {:.1} % linked",
            100.0 * share
        );
        assert!(share >= 0.9, "the attack does not work: {share}");
    }
}

#[test]
fn a_screen_that_waits_up_to_ten_seconds_still_gives_people_away() {
    for people in [8, 20, 60] {
        let all: Vec<Watched> = (0..40).map(|run| pretend::delayed(run, people)).collect();
        let right = linked(&all).into_iter().max().expect("methods");
        let most = highest_by_chance(all.len() as f64, FALSE_ALARM);
        let share = |count: usize| 100.0 * count as f64 / answers(&all) as f64;
        println!(
            "delayed, {people} people: {:.1} % linked, chance {:.1} %",
            share(right),
            share(all.len())
        );
        assert!(
            right > 2 * most,
            "{} % is not far above chance",
            share(right)
        );
    }
}

#[test]
fn a_screen_that_counts_each_answer_as_it_comes_gives_people_away() {
    let all: Vec<Watched> = (0..40).map(|run| pretend::counted(run, 20)).collect();
    let right = linked(&all).into_iter().max().expect("methods");
    assert!(
        right as f64 >= 0.9 * answers(&all) as f64,
        "growth is not read"
    );
}

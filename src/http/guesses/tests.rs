//! Guessers with many addresses and much power against the shares, and the people who join meanwhile.

use std::net::Ipv4Addr;

use proptest::prelude::*;

use super::*;

const NOW: u64 = 1_790_000_000_000;

fn address(number: u32) -> IpAddr {
    Ipv4Addr::from_bits(0x0a00_0000 | number).into()
}

/// A wrong code, typed without work. Whether it was looked up.
fn guess(guesses: &Guesses, from: IpAddr, proven: u32, now: u64) -> bool {
    let looked_up = guesses.look_up(from, proven, now, || None::<()>);
    looked_up.is_ok()
}

/// Somebody with the right code. What it costs.
fn join(guesses: &Guesses, from: IpAddr, now: u64) -> Option<Price> {
    guesses.look_up(from, 0, now, || Some(())).err()
}

#[test]
fn thirty_wrong_codes_are_free_and_then_one_in_three_seconds() {
    let guesses = Guesses::default();
    let free = |now| {
        (0..100)
            .filter(|_| guess(&guesses, address(1), 0, now))
            .count()
    };
    assert_eq!(free(NOW), 30);
    let price = join(&guesses, address(1), NOW);
    assert_eq!(
        price,
        Some(Price {
            bits: LEAST_BITS,
            seconds: 3
        })
    );
    assert_eq!(join(&guesses, address(2), NOW), None, "somebody elsewhere");
    assert_eq!(free(NOW + 2_999), 0);
    assert_eq!(free(NOW + 3_000), 1);
    assert_eq!(free(NOW + 30_000), 9);
    guesses.forget_addresses();
    assert_eq!(free(NOW + 30_000), 30, "an hour later nobody is known");
}

#[test]
fn a_whole_room_behind_one_address_is_never_asked_for_work() {
    let guesses = Guesses::default();
    let mut wrong = 0;
    for person in 0..500_u64 {
        let now = NOW + person * 10;
        assert_eq!(join(&guesses, address(1), now), None, "person {person}");
        if person % 20 == 0 {
            wrong += u32::from(guess(&guesses, address(1), 0, now));
        }
    }
    assert_eq!(wrong, 25, "one in twenty mistypes");
}

#[test]
fn a_room_with_a_guesser_in_it_pays_a_little_and_is_not_refused() {
    let guesses = Guesses::default();
    let mut bits = LEAST_BITS;
    for step in 0..10_000_u64 {
        let now = NOW + step * 10;
        guess(&guesses, address(1), bits, now);
        if let Some(price) = join(&guesses, address(1), now) {
            assert!(price.bits <= MOST_BITS);
            bits = price.bits;
            let paid = guesses.look_up(address(1), price.bits, now, || Some(()));
            assert!(paid.is_ok_and(|found| found.is_some()), "step {step}");
        }
    }
    assert_eq!(bits, MOST_BITS);
    let later = NOW + 100_000 + 1_000 * 3 * (30 + 10 * u64::from(MOST_BITS - LEAST_BITS));
    assert_eq!(join(&guesses, address(1), later), None, "time heals it");
}

#[test]
fn a_thousand_addresses_without_work_guess_five_a_second() {
    let guesses = Guesses::default();
    let seconds = 600;
    let mut looked_up = 0;
    for second in 0..seconds {
        for from in 0..1_000 {
            looked_up += u64::from(guess(&guesses, address(from), 0, NOW + second * 1_000));
        }
        let price = join(&guesses, address(7_000), NOW + second * 1_000);
        assert!(
            price.is_none_or(|price| price.bits == LEAST_BITS),
            "{price:?}"
        );
    }
    let promised = OF_ALL.free + seconds * 1_000 / OF_ALL.every_ms;
    assert!(looked_up <= promised, "{looked_up} of {promised}");
    assert!(looked_up > promised * 9 / 10, "the guessers did try");
}

/// Guessers who work: with a thousand addresses and 50 million digests a second they get as many tries as that power buys
/// at the highest price, and what was free on the way there.
#[test]
fn whoever_works_gets_no_more_tries_than_the_work_pays_for() {
    let guesses = Guesses::default();
    let (power, seconds) = (50_000_000_u64, 120);
    let (mut looked_up, mut from) = (0, 0);
    for second in 0..seconds {
        let (now, mut left) = (NOW + second * 1_000, power);
        loop {
            from = (from + 1) % 1_000;
            let price = join(&guesses, address(from), now);
            let cost = price.map_or(0, |price| 1 << price.bits);
            if cost > left {
                break;
            }
            left -= cost;
            assert!(guess(
                &guesses,
                address(from),
                price.map_or(0, |price| price.bits),
                now
            ));
            looked_up += 1;
        }
        let price = join(&guesses, address(7_000), now);
        assert!(price.is_none_or(|price| price.bits <= MOST_BITS));
    }
    let dearest = seconds * (power >> MOST_BITS);
    let on_the_way = OF_ALL.free + OF_ALL.doubling * u64::from(MOST_BITS - LEAST_BITS);
    let by_itself = seconds * 1_000 / OF_ALL.every_ms;
    assert!(looked_up <= dearest + on_the_way + by_itself, "{looked_up}");
    assert!(
        looked_up > dearest / 2,
        "the guessers did work: {looked_up}"
    );
}

#[test]
fn one_network_of_the_newer_internet_counts_as_one() {
    let guesses = Guesses::default();
    let v6 = |written: &str| written.parse::<IpAddr>().unwrap();
    for host in 0..40 {
        guess(&guesses, v6(&format!("2001:db8:1:2::{host:x}")), 0, NOW);
    }
    assert!(join(&guesses, v6("2001:db8:1:2:ffff::1"), NOW).is_some());
    assert_eq!(join(&guesses, v6("2001:db8:1:3::1"), NOW), None);
    for _ in 0..40 {
        guess(&guesses, v6("::ffff:10.0.0.1"), 0, NOW + 60_000);
    }
    assert!(join(&guesses, address(1), NOW + 60_000).is_some());
}

#[test]
fn a_flood_of_addresses_does_not_fill_the_memory() {
    let guesses = Guesses::default();
    for from in 0..2 * ADDRESSES as u32 {
        guess(&guesses, address(from), MOST_BITS, NOW);
    }
    let held = |guesses: &Guesses| guesses.inside.lock().unwrap().of.len();
    assert_eq!(held(&guesses), ADDRESSES);
    guess(&guesses, address(7), MOST_BITS, NOW + 60_000);
    guess(
        &guesses,
        address(3 * ADDRESSES as u32),
        MOST_BITS,
        NOW + 60_000,
    );
    assert!(held(&guesses) <= 2, "what time has made up for is let go");
}

proptest! {
    /// Whatever comes from where and when: nobody pays more than the highest price, and a right code leaves no trace.
    #[test]
    fn no_price_is_beyond_the_highest(tries in prop::collection::vec((0_u32..4, 0_u64..5_000, any::<bool>()), 1..400)) {
        let guesses = Guesses::default();
        let mut now = NOW;
        for (from, pause, right) in tries {
            now += pause;
            if right {
                let (before, after) = (join(&guesses, address(from), now), join(&guesses, address(from), now));
                prop_assert_eq!(before, after);
            } else {
                guess(&guesses, address(from), MOST_BITS, now);
            }
            let price = join(&guesses, address(from), now);
            prop_assert!(price.is_none_or(|price| (LEAST_BITS..=MOST_BITS).contains(&price.bits)));
        }
    }
}

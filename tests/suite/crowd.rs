//! A crowd of phones: each picture costs as much as there are phones, so what only counts comes to them now and then, and to the
//! screen as ever.

use openfloor::room::limits::{BEAT_MS, HEAD_COUNT_BEATS_MS};

use super::held_clock::HeldClock;
use super::storm;

#[tokio::test]
async fn a_crowd_of_phones_sees_now_and_then_how_many_have_answered_and_the_screen_at_once() {
    let [(few, _), (_, beat_ms), _] = HEAD_COUNT_BEATS_MS;
    let few = usize::try_from(few).expect("a small number");
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    let _crowd = storm::join(&clock.address, &facilitator.code, few - 1).await;
    let mut answers = clock.phone(&facilitator.code).await;
    let mut waits = clock.phone(&facilitator.code).await;
    let screen = facilitator.screen().await;
    clock.passes(2).await;
    facilitator.opens(0).await;
    answers.responds(&["Be seen on the ward"]).await;

    let counted = format!("1 of {} have answered", few + 1);
    clock.passes_ms(BEAT_MS).await;
    screen.sees(&counted).await;
    waits.catches_up().await;
    waits.never_saw(&counted);
    clock.passes_ms(beat_ms - BEAT_MS).await;
    waits.sees(&counted).await;
}

/// What the facilitator does comes to everybody without waiting for any beat.
#[tokio::test]
async fn a_crowd_of_phones_is_asked_the_question_at_once() {
    let [(few, _), ..] = HEAD_COUNT_BEATS_MS;
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    let many = usize::try_from(few).expect("a small number");
    let _crowd = storm::join(&clock.address, &facilitator.code, many).await;
    let phone = clock.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
}

//! What may happen in a history, by whoever.

use proptest::prelude::*;

use super::choices::{Choices, choices};

/// Phones that a history has room for: enough for a large room.
pub(super) const PHONES: u8 = 60;

/// One thing that happens. A prompt is meant by its distance from the one that is live: mostly that one itself.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Join(u8),
    /// A phone writes, or empties, or leaves alone each of its boxes.
    Respond(u8, usize, [u8; 5]),
    /// Several phones answer one after another, in one or two boxes.
    Crowd(u8, u8, u8),
    /// The facilitator types in so many notes from paper, or sends the last form again.
    Notes(u8, u8),
    Withdraw(u8),
    /// Several phones take everything back.
    Leave(u8, u8),
    Pass(u8, usize),
    Open(usize),
    Close,
    CloseNow,
    EndGrace,
    Wave(usize),
    Group,
    Box,
    Show(usize),
    Turn(usize, u8, usize),
    Skip(usize),
    Compare(usize, usize, usize, bool),
    Correct(usize, u8, usize, usize),
    /// Releases themes or holds them back.
    Release(usize, u8, usize),
    /// Says a theme in other words.
    Paraphrase(usize, u8, usize),
    /// Takes back the last change, or the one so many before it.
    Undo(usize, u32),
    Blank(bool),
    MoreTime,
    Pause(bool),
    Rehearse(bool),
    End,
    Restart,
}

/// Mostly the live prompt, now and then another one.
fn prompt() -> impl Strategy<Value = usize> {
    prop_oneof![8 => Just(0), 1 => Just(1), 1 => Just(2)]
}

fn phone() -> impl Strategy<Value = u8> {
    prop_oneof![3 => 0..12u8, 1 => 0..PHONES]
}

fn of_people() -> impl Strategy<Value = Step> {
    let boxes = any::<[u8; 5]>();
    prop_oneof![
        2 => (1..14u8).prop_map(Step::Join),
        14 => (phone(), prompt(), boxes).prop_map(|(who, at, boxes)| Step::Respond(who, at, boxes)),
        6 => (phone(), 3..14u8, any::<u8>()).prop_map(|(from, many, said)| Step::Crowd(from, many, said)),
        2 => phone().prop_map(Step::Withdraw),
        1 => (phone(), 2..9u8).prop_map(|(from, many)| Step::Leave(from, many)),
        2 => (phone(), prompt()).prop_map(|(who, at)| Step::Pass(who, at)),
    ]
}

fn of_the_room() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => prompt().prop_map(Step::Wave),
        8 => Just(Step::Group),
        3 => Just(Step::EndGrace),
        6 => Just(Step::Box),
        2 => Just(Step::Restart),
    ]
}

fn of_the_facilitator() -> impl Strategy<Value = Step> {
    let correction = (prompt(), 0..15u8, any::<usize>(), any::<usize>());
    let earlier = prop_oneof![9 => Just(0u32), 1 => Just(1)];
    prop_oneof![
        6 => prompt().prop_map(Step::Open),
        3 => (0..9u8, any::<u8>()).prop_map(|(many, said)| Step::Notes(many, said)),
        1 => Just(Step::Close),
        2 => Just(Step::CloseNow),
        4 => prompt().prop_map(Step::Show),
        6 => turn(),
        4 => release(),
        2 => paraphrase(),
        1 => prompt().prop_map(Step::Skip),
        2 => (prompt(), any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(at, a, b, same)| Step::Compare(at, a, b, same)),
        10 => correction.prop_map(|(at, kind, a, b)| Step::Correct(at, kind, a, b)),
        5 => (prompt(), earlier).prop_map(|(at, earlier)| Step::Undo(at, earlier)),
        1 => any::<bool>().prop_map(Step::Blank),
        1 => prop_oneof![Just(Step::MoreTime), Just(Step::Pause(true)), Just(Step::Pause(false))],
        1 => any::<bool>().prop_map(Step::Rehearse),
    ]
}

fn turn() -> impl Strategy<Value = Step> {
    (prompt(), 0..9u8, any::<usize>()).prop_map(|(at, kind, pick)| Step::Turn(at, kind, pick))
}

fn release() -> impl Strategy<Value = Step> {
    (prompt(), 0..9u8, any::<usize>()).prop_map(|(at, kind, pick)| Step::Release(at, kind, pick))
}

fn paraphrase() -> impl Strategy<Value = Step> {
    (prompt(), 0..4u8, any::<usize>()).prop_map(|(at, kind, pick)| Step::Paraphrase(at, kind, pick))
}

/// A question that many have answered is shown, and the facilitator looks at all there is.
fn looked_at_closely() -> impl Strategy<Value = Vec<Step>> {
    let compare = (any::<usize>(), any::<usize>(), any::<bool>());
    let look = prop_oneof![
        5 => turn(),
        5 => release(),
        2 => paraphrase(),
        2 => Just(Step::Turn(0, 8, 0)),
        1 => Just(Step::Skip(0)),
        2 => compare.prop_map(|(a, b, same)| Step::Compare(0, a, b, same)),
        4 => (0..15u8, any::<usize>(), any::<usize>()).prop_map(|(kind, a, b)| Step::Correct(0, kind, a, b)),
    ];
    let look = prop::collection::vec(look, 1..12);
    (8..14u8, any::<u8>(), look).prop_map(|(many, said, look)| {
        let mut steps = vec![Step::Join(14), Step::Open(0), Step::Crowd(0, many, said)];
        steps.extend([Step::CloseNow, Step::Box, Step::Show(0)]);
        steps.extend(look);
        steps
    })
}

/// Everything is released, something is split off, and that is taken back: what comes back holds its theme again. So does
/// the name that a theme had before it was released.
fn released_and_held_again() -> impl Strategy<Value = Vec<Step>> {
    (1..9u8, any::<usize>(), any::<usize>(), 0..9u8).prop_map(|(said, a, b, kind)| {
        let begins = [Step::Join(14), Step::Open(0), Step::Crowd(0, 12, said)];
        let shows = [
            Step::CloseNow,
            Step::Box,
            Step::Show(0),
            Step::Release(0, 0, 0),
        ];
        let splits = [Step::Correct(0, 3, a, b), Step::Undo(0, 0)];
        let renames = [
            Step::Correct(0, 1, a, b),
            Step::Release(0, 0, 0),
            Step::Undo(0, 0),
        ];
        let more = [Step::Release(0, kind, a), Step::Correct(0, 0, a, b)];
        [&begins[..], &shows, &splits, &renames, &more].concat()
    })
}

/// Two people answer by phone, and many notes come from paper.
fn notes_beside_few_phones() -> Vec<Step> {
    let answer = [93, 107, 0, 0, 0];
    vec![
        Step::Join(7),
        Step::Open(0),
        Step::Respond(0, 0, answer),
        Step::Respond(1, 0, answer),
        Step::Notes(8, 3),
        Step::CloseNow,
        Step::Box,
    ]
}

/// A question is closed, an answer is hidden or parked, and something is brought back.
fn set_aside_and_brought_back() -> impl Strategy<Value = Vec<Step>> {
    (9..12u8, any::<usize>(), any::<usize>()).prop_map(|(kind, a, b)| {
        let begins = [Step::Join(14), Step::Open(0), Step::Crowd(0, 12, 1)];
        let closes = [Step::CloseNow, Step::Box];
        let corrects = [Step::Correct(0, kind, a, b), Step::Correct(0, 12, a, b)];
        [&begins[..], &closes, &corrects].concat()
    })
}

/// A whole history. It begins as a day begins, with people and a question, unless chance has it otherwise.
pub(super) fn history() -> impl Strategy<Value = (Choices, Vec<Step>)> {
    let step = prop_oneof![
        10 => of_people(),
        6 => of_the_room(),
        5 => of_the_facilitator(),
    ];
    let step = prop_oneof![300 => step, 1 => Just(Step::End)];
    let wave = || [Step::Wave(0), Step::Group];
    let large_room = [Step::Join(60), Step::Open(0), Step::Crowd(0, 45, 1)];
    let shrinking_room = [Step::Join(9), Step::Open(0), Step::Crowd(0, 9, 2)];
    let rehearsal = [
        Step::Join(7),
        Step::Rehearse(true),
        Step::Open(0),
        Step::Crowd(0, 7, 3),
    ];
    let leave = [Step::Leave(0, 6), Step::Leave(5, 3), Step::CloseNow];
    let corrected_and_shrunk = (0..9u8, any::<usize>(), any::<usize>(), 0..9u8, 1..5u8).prop_map(
        |(kind, a, b, from, many)| {
            let begins = [
                Step::Join(16),
                Step::Open(0),
                Step::Crowd(0, 12, kind * 25 + many),
            ];
            let then = [
                Step::Wave(0),
                Step::Group,
                Step::Correct(0, kind, a, b),
                Step::Leave(from, many),
                Step::CloseNow,
                Step::Box,
                Step::Show(0),
            ];
            [&begins[..], &then].concat()
        },
    );
    let few_with_much_to_say =
        prop::collection::vec((any::<usize>(), any::<usize>()), 4).prop_map(|picks| {
            let mut begins = vec![Step::Join(5), Step::Open(0)];
            begins.extend((0..5).map(|who| Step::Respond(who, 0, [93 + who, 107, 114, 0, 0])));
            begins.extend([Step::CloseNow, Step::Box]);
            let corrections = [0, 2, 0, 2].into_iter().zip(picks);
            begins.extend(corrections.map(|(kind, (a, b))| Step::Correct(0, kind, a, b)));
            begins
        });
    let begins = prop_oneof![
        2 => corrected_and_shrunk,
        4 => looked_at_closely(),
        4 => released_and_held_again(),
        2 => few_with_much_to_say,
        1 => Just(notes_beside_few_phones()),
        2 => set_aside_and_brought_back(),
        5 => Just(vec![Step::Join(12), Step::Open(0)]),
        2 => Just([&large_room[..], &wave()].concat()),
        1 => Just([&shrinking_room[..], &wave(), &leave].concat()),
        2 => Just([&shrinking_room[..], &[Step::CloseNow, Step::Box]].concat()),
        1 => Just([&rehearsal[..], &wave(), &[Step::Rehearse(false)]].concat()),
        1 => Just(Vec::new()),
    ];
    let steps = (begins, prop::collection::vec(step, 1..100));
    let steps = steps.prop_map(|(mut begins, steps)| {
        begins.extend(steps);
        begins
    });
    (choices(), steps)
}

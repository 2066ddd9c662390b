//! Every way we know to link answers to people by watching.

use super::watched::{Person, Read, Watched};

/// Ways to link.
pub(super) const METHODS: usize = 9;

/// For each method, how many answers it links to the person who wrote them.
pub(super) fn right(watched: &Watched) -> [usize; METHODS] {
    let listed: Vec<&Read> = watched.read.iter().collect();
    let mut backwards = listed.clone();
    backwards.reverse();
    let mut by_id = listed.clone();
    by_id.sort_by_key(|read| &read.id);
    let mut by_theme = listed.clone();
    by_theme.sort_by_key(|read| read.theme.map_or(u32::MAX, |theme| theme));
    let mut by_first_read = listed.clone();
    let first = |read: &Read| watched.first_read.get(&read.writer).copied();
    by_first_read.sort_by(|a, b| {
        first(a)
            .unwrap_or(f64::MAX)
            .total_cmp(&first(b).unwrap_or(f64::MAX))
    });
    [
        in_order(watched, &listed),
        in_order(watched, &backwards),
        in_order(watched, &by_id),
        in_order(watched, &by_theme),
        in_order(watched, &by_first_read),
        by_growth(watched, &listed),
        by_growth(watched, &backwards),
        by_growth(watched, &by_id),
        by_growth(watched, &by_first_read),
    ]
}

/// The answers in some order are taken to be those of the people in the order of sending.
fn in_order(watched: &Watched, answers: &[&Read]) -> usize {
    let people = watched.sends.iter().map(|send| send.1);
    hits(people, answers)
}

fn hits(people: impl Iterator<Item = Person>, answers: &[&Read]) -> usize {
    people
        .zip(answers)
        .filter(|(person, answer)| answer.writer == *person)
        .count()
}

/// A theme that grew by two in a wave gets two of its answers from the wave's people; what is left goes where there is room.
fn by_growth(watched: &Watched, answers: &[&Read]) -> usize {
    let waves = watched.waves();
    let mut left: Vec<&Read> = answers.to_vec();
    let mut guessed: Vec<Vec<&Read>> = waves.iter().map(|_| Vec::new()).collect();
    for (wave, guess) in waves.iter().zip(&mut guessed) {
        let mut growth = wave.growth.clone();
        let mut later = Vec::new();
        for answer in left {
            let grown = growth.get_mut(&answer.theme).filter(|grown| **grown > 0);
            match grown {
                Some(grown) if guess.len() < wave.people.len() => {
                    *grown -= 1;
                    guess.push(answer);
                }
                _ => later.push(answer),
            }
        }
        left = later;
    }
    let mut left = left.into_iter();
    let mut right = 0;
    for (wave, mut guess) in waves.iter().zip(guessed) {
        let room = wave.people.len() - guess.len();
        guess.extend(left.by_ref().take(room));
        right += hits(wave.people.iter().copied(), &guess);
    }
    right
}

//! What phones sent and for what they hold a receipt, answer by answer, and how that is held against what is found later.
//!
//! Every answer that is ever sent has words of its own, so that whatever is found can be told from all others. Moments are
//! numbers that only grow; whoever keeps the book says what they count.

use std::collections::{BTreeMap, BTreeSet};

/// Where an answer belongs: one slot of one phone, in one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The question, by a number of its own over all sessions.
    pub(crate) question: usize,
    pub(crate) phone: usize,
    pub(crate) slot: usize,
}

/// One answer on its way.
struct Sent {
    number: u64,
    at: u64,
    receipt: Option<u64>,
}

/// The book.
#[derive(Default)]
pub(crate) struct Book {
    last: u64,
    sent: BTreeMap<Place, Vec<Sent>>,
    places: BTreeMap<u64, Place>,
}

impl Book {
    /// A phone writes something new and sends it for the first time.
    pub(crate) fn sends(&mut self, place: Place, at: u64) -> String {
        self.last += 1;
        let number = self.last;
        self.places.insert(number, place);
        self.sent.entry(place).or_default().push(Sent {
            number,
            at,
            receipt: None,
        });
        words(number)
    }

    /// The receipt for what was sent last has arrived.
    pub(crate) fn has_receipt(&mut self, place: Place, at: u64) {
        let last = self.sent.get_mut(&place).and_then(|sent| sent.last_mut());
        last.expect("it was sent").receipt = Some(at);
    }

    /// Answers for which a phone has held a receipt; a change of an answer is an answer.
    pub(crate) fn receipts(&self) -> usize {
        let sent = self.sent.values().flatten();
        sent.filter(|sent| sent.receipt.is_some()).count()
    }

    /// What is wrong with the answers to a question that were found at a moment: each as a sentence.
    pub(crate) fn faults(&self, question: usize, found: &[String], at: u64) -> Vec<String> {
        let (mut faults, mut there) = (Vec::new(), BTreeSet::new());
        for text in found {
            match number(text).and_then(|number| Some((number, *self.places.get(&number)?))) {
                Some((number, place)) if place.question == question => {
                    if !there.insert(place) {
                        faults.push(format!("{place:?} is there twice"));
                    }
                    faults.extend(self.is_too_old_or_new(place, number, at));
                }
                _ => faults.push(format!("nobody sent “{text}”")),
            }
        }
        let with_receipt = self
            .sent
            .iter()
            .filter(|(place, sent)| place.question == question && last_receipt(sent, at).is_some());
        let lost = with_receipt.filter(|(place, _)| !there.contains(place));
        faults.extend(lost.map(|(place, _)| format!("{place:?} is lost")));
        faults
    }

    fn is_too_old_or_new(&self, place: Place, number: u64, at: u64) -> Option<String> {
        let sent = &self.sent[&place];
        let found = sent.iter().position(|sent| sent.number == number)?;
        if sent[found].at > at {
            return Some(format!("{place:?} is there before it was sent"));
        }
        let newer = last_receipt(sent, at).is_some_and(|last| last > found);
        newer.then(|| format!("{place:?} has an older answer than the last with a receipt"))
    }
}

fn last_receipt(sent: &[Sent], at: u64) -> Option<usize> {
    sent.iter()
        .rposition(|sent| sent.receipt.is_some_and(|receipt| receipt <= at))
}

/// What people are about, so that there is something to group.
const ABOUT: [&str; 4] = [
    "come to the ward at night",
    "tell us before the rota changes",
    "hold meetings when we can come",
    "thank people by name",
];

/// Syllables in which a number is written: no digits, for those could look like somebody's telephone.
const SYLLABLES: [&str; 16] = [
    "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za",
];

/// The words of an answer.
fn words(number: u64) -> String {
    let about = ABOUT[number as usize % ABOUT.len()];
    let digits = (0..8).rev().map(|place| (number >> (4 * place)) & 15);
    let word: String = digits.map(|digit| SYLLABLES[digit as usize]).collect();
    format!("{about} {word}")
}

/// The number whose words these are.
fn number(text: &str) -> Option<u64> {
    let word = text.rsplit(' ').next()?.as_bytes();
    let digit = |pair: &[u8]| SYLLABLES.iter().position(|known| known.as_bytes() == pair);
    let number = word
        .chunks(2)
        .try_fold(0, |number, pair| Some((number << 4) | digit(pair)? as u64))?;
    (words(number) == text).then_some(number)
}

#[test]
fn what_is_lost_doubled_outdated_or_made_up_is_told() {
    let place = |phone| Place {
        question: 1,
        phone,
        slot: 0,
    };
    let mut book = Book::default();
    let old = book.sends(place(0), 1);
    book.has_receipt(place(0), 2);
    let new = book.sends(place(0), 3);
    let found = |texts: &[&String], at| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).clone()).collect();
        book.faults(1, &texts, at)
    };
    assert_eq!(found(&[], 1), [""; 0], "no receipt yet");
    assert_eq!(found(&[&old], 2), [""; 0]);
    assert_eq!(
        found(&[&new], 3),
        [""; 0],
        "stored, with its receipt to come"
    );
    assert!(found(&[], 2)[0].ends_with("is lost"));
    assert!(found(&[&old, &old], 2)[0].ends_with("twice"));
    assert!(found(&[&new], 2)[0].ends_with("before it was sent"));
    assert!(found(&[&words(77)], 9)[0].starts_with("nobody sent"));
    book.has_receipt(place(0), 4);
    assert!(book.faults(1, &[old], 4)[0].contains("an older answer"));
    assert_eq!(book.receipts(), 2);
}

//! Nine ways to put slips into an order, and so to say who wrote them. Where a way finds nothing to go by, it guesses.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use openfloor::theming::OTHER_POINTS;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use super::evidence::Evidence;
use super::moment::{From, Sighting};

/// A way to put slips into an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Method {
    /// As the store returns them.
    RowOrder,
    /// By the key or id of each record.
    KeyOrder,
    /// By where the text stands in the database; a page is filled from its end.
    CellOffset,
    /// By the first frame of the write-ahead log with the text in it.
    LogFrame,
    /// By how often the text can be found: what came first was copied most often.
    CopyCount,
    /// By the sizes of the records while the question was open, held against the lengths of the texts.
    RecordLength,
    /// By the numbers of their themes, which are given as themes come up.
    ThemeNumber,
    /// By their places within their themes.
    ThemeMember,
    /// By how the themes grew from wave to wave.
    Waves,
}

/// All of them.
pub(super) const METHODS: [Method; 9] = [
    Method::RowOrder,
    Method::KeyOrder,
    Method::CellOffset,
    Method::LogFrame,
    Method::CopyCount,
    Method::RecordLength,
    Method::ThemeNumber,
    Method::ThemeMember,
    Method::Waves,
];

/// Slips in the order in which they are claimed to have been sent.
pub(super) struct Claim {
    pub(super) order: Vec<usize>,
    /// Whether there was nothing to go by.
    pub(super) guessed: bool,
}

impl Method {
    /// Puts the slips into an order; equals, and slips of which nothing is known, by chance.
    pub(super) fn claims(self, of: &Evidence, rng: &mut StdRng) -> Claim {
        let keys: Vec<Option<Vec<usize>>> = match self {
            Method::RowOrder => (0..of.slips.len()).map(|nth| Some(vec![nth])).collect(),
            Method::KeyOrder => ranks(of.slips.iter().map(|slip| slip.key.clone())),
            Method::CellOffset => each(of, |seen| first(seen, cell)),
            Method::LogFrame => each(of, |seen| first(seen, frame)),
            Method::CopyCount => each(of, |seen| {
                (!seen.is_empty()).then(|| vec![usize::MAX - seen.len()])
            }),
            Method::RecordLength => by_length(of, rng),
            Method::ThemeNumber => by_theme(of, |number, _, _| number as usize),
            Method::ThemeMember => by_theme(of, |_, place, members| {
                (2 * place + 1) * 1_000_000 / members
            }),
            Method::Waves => by_wave(of),
        };
        let known: BTreeSet<&Vec<usize>> = keys.iter().flatten().collect();
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.shuffle(rng);
        order.sort_by_key(|&slip| (keys[slip].is_none(), keys[slip].clone()));
        Claim {
            order,
            guessed: known.len() < 2,
        }
    }
}

fn each(
    of: &Evidence,
    key: impl Fn(&[(usize, Sighting)]) -> Option<Vec<usize>>,
) -> Vec<Option<Vec<usize>>> {
    of.sightings.iter().map(|seen| key(seen)).collect()
}

/// The ranks of some keys.
fn ranks<K: Ord + Clone>(keys: impl Iterator<Item = K>) -> Vec<Option<Vec<usize>>> {
    let keys: Vec<K> = keys.collect();
    let mut sorted: Vec<&K> = keys.iter().collect();
    sorted.sort();
    keys.iter()
        .map(|key| Some(vec![sorted.partition_point(|other| *other < key)]))
        .collect()
}

/// The earliest place, over all moments in their order.
fn first(
    seen: &[(usize, Sighting)],
    place: impl Fn(&Sighting) -> Option<[usize; 2]>,
) -> Option<Vec<usize>> {
    let places = seen.iter().filter_map(|(moment, sighting)| {
        let [page, within] = place(sighting)?;
        Some(vec![*moment, page, within])
    });
    places.min()
}

fn cell(seen: &Sighting) -> Option<[usize; 2]> {
    let cell = [seen.offset / seen.page, usize::MAX - seen.offset];
    [From::Database, From::Medium]
        .contains(&seen.from)
        .then_some(cell)
}

fn frame(seen: &Sighting) -> Option<[usize; 2]> {
    match seen.from {
        From::Log => Some([seen.offset / seen.page, usize::MAX - seen.offset]),
        From::Medium => Some([seen.offset, 0]),
        _ => None,
    }
}

/// The longest text goes with the longest record. Records of one size say nothing.
fn by_length(of: &Evidence, rng: &mut StdRng) -> Vec<Option<Vec<usize>>> {
    let count = of.slips.len();
    let sizes = &of.records[of.records.len().saturating_sub(count)..];
    let mut keys = vec![None; count];
    if sizes.len() < count || sizes.iter().min() == sizes.iter().max() {
        return keys;
    }
    let mut records: Vec<usize> = (0..count).collect();
    records.shuffle(rng);
    records.sort_by_key(|&nth| Reverse(sizes[nth]));
    let mut texts: Vec<usize> = (0..count).collect();
    texts.shuffle(rng);
    texts.sort_by_key(|&nth| Reverse(of.slips[nth].text.len()));
    for (text, record) in texts.into_iter().zip(records) {
        keys[text] = Some(vec![record]);
    }
    keys
}

/// A key for each slip in a theme, from the theme's number, the slip's place in it, and the number of its slips.
fn by_theme(of: &Evidence, key: impl Fn(u32, usize, usize) -> usize) -> Vec<Option<Vec<usize>>> {
    let mut keys = vec![None; of.slips.len()];
    for theme in &of.themes {
        for (place, &slip) in theme.slips.iter().enumerate() {
            keys[slip] = Some(vec![key(theme.number, place, theme.slips.len())]);
        }
    }
    keys
}

/// A theme that showed so many slips after the first wave has as many of that wave, and so on.
fn by_wave(of: &Evidence) -> Vec<Option<Vec<usize>>> {
    let mut keys = vec![None; of.slips.len()];
    let themed: BTreeSet<usize> = of
        .themes
        .iter()
        .flat_map(|theme| theme.slips.clone())
        .collect();
    let other = (0..of.slips.len())
        .filter(|slip| !themed.contains(slip))
        .collect();
    let themes = of
        .themes
        .iter()
        .map(|theme| (theme.name.as_str(), theme.slips.clone()));
    let themes = themes.chain([(OTHER_POINTS, other)]);
    for (name, slips) in themes.filter(|_| !of.waves.is_empty()) {
        for (place, slip) in slips.into_iter().enumerate() {
            let shown = |wave: &&BTreeMap<String, usize>| wave.get(name).copied().unwrap_or(0);
            let later = of.waves.iter().take_while(|wave| shown(wave) <= place);
            keys[slip] = Some(vec![later.count()]);
        }
    }
    keys
}

//! What is known about one question once it has closed: its slips as they are stored, and all the bytes.

use std::collections::BTreeMap;
use std::path::Path;

use openfloor::session::Event;
use openfloor::store::{KeyFolder, SqliteStore, Store};
use openfloor::theming::OTHER_POINTS;

use super::game::marker;
use super::moment::{Moment, Sighting, copy_of};

/// A slip as it is stored.
#[derive(Clone)]
pub(super) struct Stored {
    pub(super) key: Vec<u8>,
    pub(super) text: String,
}

/// A theme as it is stored.
#[derive(Clone)]
pub(super) struct Theme {
    pub(super) number: u32,
    pub(super) name: String,
    /// Its slips, in its own order.
    pub(super) slips: Vec<usize>,
}

/// Everything about one question.
#[derive(Default)]
pub(super) struct Evidence {
    /// The slips in the order in which the store returns them.
    pub(super) slips: Vec<Stored>,
    /// The themes, in the order of the box.
    pub(super) themes: Vec<Theme>,
    /// Slips of each theme by its name as each wave showed them, in the order of the waves.
    pub(super) waves: Vec<BTreeMap<String, usize>>,
    /// Where each slip can be read, and at which moment.
    pub(super) sightings: Vec<Vec<(usize, Sighting)>>,
    /// Sizes of records while the question was open, in the order of the file.
    pub(super) records: Vec<usize>,
}

impl Evidence {
    /// What the bytes say about some slips.
    pub(super) fn new(slips: Vec<Stored>, prompt: usize, moments: &[Moment]) -> Evidence {
        let by_marker: BTreeMap<&str, usize> = slips
            .iter()
            .enumerate()
            .map(|(nth, slip)| (marker(&slip.text), nth))
            .collect();
        let mut sightings: Vec<Vec<(usize, Sighting)>> = slips.iter().map(|_| Vec::new()).collect();
        for (nth, moment) in moments.iter().enumerate() {
            for sighting in moment.sightings() {
                if let Some(&slip) = by_marker.get(sighting.marker.as_str()) {
                    sightings[slip].push((nth, sighting));
                }
            }
        }
        let records = records_of(prompt, moments);
        Evidence {
            slips,
            records,
            sightings,
            ..Evidence::default()
        }
    }

    /// What an event adds, read with the keys that are left.
    fn reads(&mut self, prompt: usize, event: &Event) {
        match event {
            Event::WaveGrouped {
                prompt: of,
                picture,
            } if *of == prompt => {
                let themes = picture.themes.iter();
                let counts = themes.map(|theme| (theme.label.clone(), theme.answers as usize));
                let other = (OTHER_POINTS.to_owned(), picture.other as usize);
                self.waves.push(counts.chain([other]).collect());
            }
            Event::Boxed {
                prompt: of,
                responses,
                themes,
                ..
            } if *of == prompt => {
                let place = |id| {
                    responses
                        .iter()
                        .position(|response| response.id == id)
                        .expect("a slip of the box")
                };
                let members = |ids: &[_]| ids.iter().map(|&id| place(id)).collect();
                let stored = themes.themes.iter().map(|theme| Theme {
                    number: theme.id.0,
                    name: theme.label.clone(),
                    slips: members(&theme.members),
                });
                self.themes = stored.collect();
            }
            _ => {}
        }
    }
}

/// The records of the table that grew most while a question was open.
fn records_of(prompt: usize, moments: &[Moment]) -> Vec<usize> {
    let of_open = |moment: &Moment| moment.open && moment.prompt == prompt;
    let Some(last) = moments.iter().rposition(of_open) else {
        return Vec::new();
    };
    let before = moments[..last]
        .iter()
        .rfind(|moment| moment.prompt != prompt);
    let grown = |(name, sizes): &(&String, &Vec<usize>)| {
        let before = before.and_then(|moment| moment.records.get(*name));
        sizes.len().saturating_sub(before.map_or(0, Vec::len))
    };
    let table = moments[last].records.iter().max_by_key(grown);
    table.map(|(_, sizes)| sizes.clone()).unwrap_or_default()
}

/// Opens a copy of the folder as the program would, with the keys that are left.
pub(super) async fn events_left(folder: &Path) -> Vec<Event> {
    let copy = copy_of(folder, |_| true);
    let keys = KeyFolder::open(&copy.path().join("keys")).expect("a key folder");
    let store = SqliteStore::open(copy.path(), keys).expect("a store");
    let sessions = store.list().await.expect("a list");
    let held = store.acquire(sessions[0].id).await;
    held.map_err(|why| why.to_string())
        .expect("a session")
        .events
}

/// What there is about every question of a game, from the bytes and from the events that can still be read.
pub(super) fn gather(events: &[Event], moments: &[Moment]) -> Vec<Evidence> {
    let boxed = events.iter().filter_map(|event| match event {
        Event::Boxed {
            prompt, responses, ..
        } => Some((*prompt, responses)),
        _ => None,
    });
    let evidence = boxed.map(|(prompt, responses)| {
        let stored = responses.iter().map(|response| Stored {
            key: response.id.0.to_be_bytes().to_vec(),
            text: response.text.to_string(),
        });
        let mut evidence = Evidence::new(stored.collect(), prompt, moments);
        events
            .iter()
            .for_each(|event| evidence.reads(prompt, event));
        evidence
    });
    evidence.collect()
}

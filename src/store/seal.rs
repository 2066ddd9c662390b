//! Sealed records: readable only with their key, in their place, and of few sizes.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::Rng;
use zeroize::Zeroizing;

use super::StoreError;
use crate::session::identity::Key;
use crate::session::{Event, SessionId};

/// Bytes under the seal: 500 characters of four bytes, ids, and room for what JSON adds. Whatever a phone sends takes one
/// such unit, so that a record's length says nothing about an answer's length; what is longer takes several.
const UNIT_BYTES: usize = 2_560;

/// Bytes of the length in front of the record.
const LENGTH_BYTES: usize = 4;

/// Bytes of the random nonce in front of the seal. Random and this long, so that a version written again after a
/// failed commit never meets its old nonce.
const NONCE_BYTES: usize = 24;

/// Where a record belongs. It opens nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) session: SessionId,
    pub(super) version: u64,
    /// The prompt with which it goes; none for what stays as long as the session.
    pub(super) prompt: Option<usize>,
}

impl Place {
    fn bytes(self) -> [u8; 24] {
        let mut bytes = [0; 24];
        let prompt = self.prompt.map_or(u64::MAX, |prompt| prompt as u64);
        bytes[..8].copy_from_slice(&self.session.0.to_be_bytes());
        bytes[8..16].copy_from_slice(&prompt.to_be_bytes());
        bytes[16..].copy_from_slice(&self.version.to_be_bytes());
        bytes
    }
}

/// Seals one event.
pub(super) fn seal(key: &Key, place: Place, event: &Event) -> Result<Vec<u8>, StoreError> {
    let mut plain = Zeroizing::new(Vec::with_capacity(UNIT_BYTES));
    plain.resize(LENGTH_BYTES, 0);
    serde_json::to_writer(&mut *plain, event)
        .map_err(|why| StoreError::Damaged(why.to_string()))?;
    let length = u32::try_from(plain.len() - LENGTH_BYTES)
        .map_err(|_| StoreError::Unwritable("a record is too long".to_owned()))?;
    plain[..LENGTH_BYTES].copy_from_slice(&length.to_be_bytes());
    let units = plain.len().div_ceil(UNIT_BYTES);
    plain.resize(units * UNIT_BYTES, 0);
    let mut nonce = [0; NONCE_BYTES];
    rand::rng().fill_bytes(&mut nonce);
    let payload = Payload {
        msg: &plain,
        aad: &place.bytes(),
    };
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload);
    let sealed =
        sealed.map_err(|_| StoreError::Unwritable("a record could not be sealed".to_owned()))?;
    Ok([&nonce[..], &sealed].concat())
}

/// Opens one sealed event.
pub(super) fn unseal(key: &Key, place: Place, record: &[u8]) -> Result<Event, StoreError> {
    let damaged = || StoreError::Damaged("a sealed record does not open with its key".to_owned());
    let (nonce, sealed) = record
        .split_first_chunk::<NONCE_BYTES>()
        .ok_or_else(damaged)?;
    let payload = Payload {
        msg: sealed,
        aad: &place.bytes(),
    };
    let plain = cipher(key).decrypt(&XNonce::from(*nonce), payload);
    let plain = Zeroizing::new(plain.map_err(|_| damaged())?);
    let (length, rest) = plain
        .split_first_chunk::<LENGTH_BYTES>()
        .ok_or_else(damaged)?;
    let json = rest
        .get(..u32::from_be_bytes(*length) as usize)
        .ok_or_else(damaged)?;
    serde_json::from_slice(json).map_err(|_| damaged())
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    let sealing = key.derive("seal");
    XChaCha20Poly1305::new_from_slice(sealing.bytes()).expect("a key of 32 bytes")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile::{bytes, cases};
    use crate::session::identifying::mask;
    use crate::session::limits::RESPONSE_CHARS;
    use crate::session::{ThemeCount, WavePicture};
    use crate::theming::{NamedBy, Person, ResponseId, ThemeId};

    const PLACE: Place = Place {
        session: SessionId(9),
        version: 8,
        prompt: Some(0),
    };

    /// A sealed record.
    fn record() -> Vec<u8> {
        seal(&Key::new([5; 32]), PLACE, &responded("see us")).unwrap()
    }

    proptest! {
        #![proptest_config(cases(1_000))]

        #[test]
        fn a_damaged_record_does_not_open(damaged in record_and_damaged()) {
            let (record, damaged) = damaged;
            let opened = unseal(&Key::new([5; 32]), PLACE, &damaged);
            prop_assert_eq!(opened.is_ok(), damaged == record);
        }
    }

    fn record_and_damaged() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
        let record = record();
        bytes(vec![record.clone()]).prop_map(move |damaged| (record.clone(), damaged))
    }

    fn responded(text: &str) -> Event {
        spoken(text, 1)
    }

    fn spoken(text: &str, people: u8) -> Event {
        Event::Responded {
            people,
            prompt: 0,
            person: Person(u128::MAX),
            response: ResponseId(u128::MAX),
            text: text.into(),
        }
    }

    #[test]
    fn what_phones_send_has_one_size() {
        let key = Key::new([5; 32]);
        let pieces = [
            "😀",
            "\"",
            "\\",
            "a\n",
            "9434765919 ",
            "9434765919😀",
            "9434765919\"",
            "٩٤٣٤٧٦٥٩١٩\n",
        ];
        let longest = |piece: &str| {
            piece
                .chars()
                .cycle()
                .take(RESPONSE_CHARS)
                .collect::<String>()
        };
        let texts = pieces.map(longest).map(|typed| mask(&typed).into_owned());
        assert!(texts[4..].iter().all(|stored| stored.contains("removed")));
        let texts = texts.iter().map(String::as_str).chain(["a"]);
        // Whatever number of people it is from.
        let events = texts.flat_map(|text| [1, 8, u8::MAX].map(|people| spoken(text, people)));
        let events = events.chain([
            Event::Passed {
                prompt: 0,
                person: Person(1),
            },
            Event::WordSaid {
                prompt: 0,
                person: Person(1),
                word: "not sure".into(),
            },
            Event::WordSaid {
                prompt: 0,
                person: Person(1),
                word: "".into(),
            },
            Event::Withdrawn {
                prompt: 23,
                response: ResponseId(1),
            },
        ]);
        let sizes: Vec<usize> = events
            .map(|event| seal(&key, PLACE, &event).unwrap().len())
            .collect();
        assert!(sizes.iter().all(|size| *size == sizes[0]), "{sizes:?}");
    }

    #[test]
    fn a_record_opens_with_its_key_in_its_place_only() {
        let key = Key::new([5; 32]);
        let sealed = seal(&key, PLACE, &responded("see us")).unwrap();
        let Ok(Event::Responded { text, .. }) = unseal(&key, PLACE, &sealed) else {
            panic!("does not open")
        };
        assert_eq!(&*text, "see us");
        for elsewhere in [
            Place {
                version: 7,
                ..PLACE
            },
            Place {
                prompt: None,
                ..PLACE
            },
            Place {
                session: SessionId(1),
                ..PLACE
            },
        ] {
            assert!(unseal(&key, elsewhere, &sealed).is_err());
        }
        assert!(unseal(&Key::new([6; 32]), PLACE, &sealed).is_err());
        assert!(unseal(&key, PLACE, &sealed[..20]).is_err());
    }

    #[test]
    fn long_events_take_several_units() {
        let key = Key::new([5; 32]);
        let theme = |number| ThemeCount {
            id: ThemeId(number),
            label: "being seen on the ward at night".to_owned(),
            named_by: NamedBy::Words,
            c: None,
            answers: 5,
            hidden: false,
        };
        let picture = WavePicture {
            themes: (0..100).map(theme).collect(),
            other: 0,
        };
        let event = Event::WaveGrouped { prompt: 0, picture };
        let sealed = seal(&key, PLACE, &event).unwrap();
        assert_eq!((sealed.len() - NONCE_BYTES - 16) % UNIT_BYTES, 0);
        assert!(matches!(
            unseal(&key, PLACE, &sealed),
            Ok(Event::WaveGrouped { picture, .. }) if picture.themes.len() == 100
        ));
    }
}

//! Sealed records: what a phone sent, readable only with the prompt's key, and all of one size.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand::Rng;

use super::StoreError;
use crate::session::identity::Key;
use crate::session::{Event, SessionId};

/// Bytes under the seal: 500 characters of four bytes, ids, and room for what JSON adds. One size for all, so
/// that a record's length says nothing about an answer's length.
const PLAIN_BYTES: usize = 2_560;

/// Bytes of the length in front of the record.
const LENGTH_BYTES: usize = 2;

/// Bytes of the random nonce in front of the seal. Random and this long, so that a version written again after a
/// failed commit never meets its old nonce.
const NONCE_BYTES: usize = 24;

/// Seals one event of a prompt's journal.
pub(super) fn seal(
    key: &Key,
    id: SessionId,
    prompt: usize,
    version: u64,
    event: &Event,
) -> Result<Vec<u8>, StoreError> {
    let mut plain = vec![0; LENGTH_BYTES];
    serde_json::to_writer(&mut plain, event).map_err(|why| StoreError::Damaged(why.to_string()))?;
    let length = plain.len() - LENGTH_BYTES;
    if plain.len() > PLAIN_BYTES {
        return Err(StoreError::Unwritable(
            "an answer is too long for its record".to_owned(),
        ));
    }
    plain[..LENGTH_BYTES].copy_from_slice(&(length as u16).to_be_bytes());
    plain.resize(PLAIN_BYTES, 0);
    let mut nonce = [0; NONCE_BYTES];
    rand::rng().fill_bytes(&mut nonce);
    let payload = Payload {
        msg: &plain,
        aad: &place(id, prompt, version),
    };
    let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload);
    let sealed =
        sealed.map_err(|_| StoreError::Unwritable("an answer could not be sealed".to_owned()))?;
    Ok([&nonce[..], &sealed].concat())
}

/// Opens one sealed event.
pub(super) fn unseal(
    key: &Key,
    id: SessionId,
    prompt: usize,
    version: u64,
    record: &[u8],
) -> Result<Event, StoreError> {
    let damaged = || StoreError::Damaged("a sealed answer does not open with its key".to_owned());
    let (nonce, sealed) = record.split_at_checked(NONCE_BYTES).ok_or_else(damaged)?;
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| damaged())?;
    let payload = Payload {
        msg: sealed,
        aad: &place(id, prompt, version),
    };
    let plain = cipher(key)
        .decrypt(&XNonce::from(nonce), payload)
        .map_err(|_| damaged())?;
    let length = plain
        .first_chunk::<LENGTH_BYTES>()
        .map(|bytes| usize::from(u16::from_be_bytes(*bytes)));
    let json = length
        .and_then(|length| plain.get(LENGTH_BYTES..LENGTH_BYTES + length))
        .ok_or_else(damaged)?;
    serde_json::from_slice(json).map_err(|_| damaged())
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.derive("seal").bytes()).into())
}

/// Binds a record to its place, so that nobody can move one to another prompt or session.
fn place(id: SessionId, prompt: usize, version: u64) -> [u8; 24] {
    let mut place = [0; 24];
    place[..8].copy_from_slice(&id.0.to_be_bytes());
    place[8..16].copy_from_slice(&(prompt as u64).to_be_bytes());
    place[16..].copy_from_slice(&version.to_be_bytes());
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::{Person, ResponseId};

    fn responded(text: &str) -> Event {
        Event::Responded {
            prompt: 0,
            person: Person(1),
            response: ResponseId(2),
            text: text.into(),
        }
    }

    #[test]
    fn records_have_one_size_and_open_only_in_their_place() {
        let (key, id) = (Key::new([5; 32]), SessionId(9));
        let long = "😀".repeat(500);
        let short = seal(&key, id, 0, 7, &responded("a")).unwrap();
        let sealed = seal(&key, id, 0, 8, &responded(&long)).unwrap();
        assert_eq!(short.len(), sealed.len());
        let Ok(Event::Responded { text, .. }) = unseal(&key, id, 0, 8, &sealed) else {
            panic!("does not open")
        };
        assert_eq!(&*text, long);
        for moved in [
            unseal(&key, id, 1, 8, &sealed),
            unseal(&key, id, 0, 7, &sealed),
            unseal(&Key::new([6; 32]), id, 0, 8, &sealed),
        ] {
            assert!(moved.is_err());
        }
    }
}

//! The events of a session: sealed on their way in, opened on their way out.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::seal::{self, Place};
use super::writer::{execute, sql};
use super::{KeyFolder, StoreError};
use crate::session::identity::Key;
use crate::session::{Event, SessionId};

/// The keys of one session, each read once.
struct KeyRing<'a> {
    folder: &'a KeyFolder,
    session: SessionId,
    keys: BTreeMap<Option<usize>, Key>,
}

impl KeyRing<'_> {
    fn new(folder: &KeyFolder, session: SessionId) -> KeyRing<'_> {
        let keys = BTreeMap::new();
        KeyRing {
            folder,
            session,
            keys,
        }
    }

    /// The key of a prompt, or the session's own.
    fn key(&mut self, prompt: Option<usize>) -> Result<&Key, StoreError> {
        use std::collections::btree_map::Entry;
        match self.keys.entry(prompt) {
            Entry::Occupied(held) => Ok(held.into_mut()),
            Entry::Vacant(free) => {
                let key = match prompt {
                    Some(prompt) => self.folder.prompt_key(self.session, prompt),
                    None => self.folder.session_key(self.session),
                };
                Ok(free.insert(key?))
            }
        }
    }
}

/// Writes events from `version` on, and does what they ask of keys and of events before them.
pub(super) fn write(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
    version: u64,
    events: &[Event],
) -> Result<(), StoreError> {
    let mut ring = KeyRing::new(keys, id);
    for (event, version) in events.iter().zip(version..) {
        match event {
            Event::PromptOpened { prompt, .. } => {
                keys.make_prompt_key(id, *prompt)?;
            }
            // A rehearsal leaves nothing: only the opening stays.
            Event::RehearsalEnded => {
                let delete = "DELETE FROM event WHERE session = ?1 AND version > 1";
                sql(db.execute(delete, [id.to_string()]))?;
            }
            _ => {}
        }
        if let Some(prompt) = event.cuts_loose() {
            forget_prompt(db, id, prompt)?;
        }
        let prompt = event.journal();
        let place = Place {
            session: id,
            version,
            prompt,
        };
        let sealed = seal::seal(ring.key(prompt)?, place, event)?;
        let insert = "INSERT INTO event (session, version, prompt, sealed) VALUES (?1, ?2, ?3, ?4)";
        let row = params![id.to_string(), version, prompt, sealed];
        sql(execute(db, insert, row))?;
    }
    Ok(())
}

/// The events of a session in their order.
pub(super) fn read(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
) -> Result<Vec<Event>, StoreError> {
    let all = "SELECT version, prompt, sealed FROM event WHERE session = ?1 ORDER BY version";
    read_rows(db, keys, id, all)
}

/// What has happened in a session since its opening, but for what people wrote: enough to know which prompts are open. A
/// server that starts asks this of every session that was going on, so it leaves out all that is long.
pub(super) fn read_course(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
) -> Result<Vec<Event>, StoreError> {
    let course = "SELECT version, prompt, sealed FROM event \
        WHERE session = ?1 AND version > 1 AND prompt IS NULL ORDER BY version";
    read_rows(db, keys, id, course)
}

fn read_rows(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
    select: &str,
) -> Result<Vec<Event>, StoreError> {
    let mut ring = KeyRing::new(keys, id);
    let mut rows = sql(db.prepare_cached(select))?;
    let mut rows = sql(rows.query([id.to_string()]))?;
    let mut events = Vec::new();
    while let Some(row) = sql(rows.next())? {
        let (version, prompt) = (sql(row.get(0))?, sql(row.get(1))?);
        let place = Place {
            session: id,
            version,
            prompt,
        };
        let sealed: Vec<u8> = sql(row.get(2))?;
        events.push(seal::unseal(ring.key(prompt)?, place, &sealed)?);
    }
    Ok(events)
}

/// The sessions that there are.
pub(super) fn sessions(db: &Connection) -> Result<Vec<SessionId>, StoreError> {
    let mut rows = sql(db.prepare_cached("SELECT id FROM session"))?;
    let ids = sql(rows.query_map([], |row| row.get::<_, String>(0)))?;
    ids.map(|id| sql(id)?.parse().map_err(StoreError::Damaged))
        .collect()
}

/// Deletes what goes when a prompt is boxed.
pub(super) fn forget_prompt(
    db: &Connection,
    id: SessionId,
    prompt: usize,
) -> Result<(), StoreError> {
    let delete = "DELETE FROM event WHERE session = ?1 AND prompt = ?2";
    sql(db.execute(delete, params![id.to_string(), prompt])).map(drop)
}

/// Deletes a session.
pub(super) fn forget_session(db: &Connection, id: SessionId) -> Result<(), StoreError> {
    for table in [
        "DELETE FROM event WHERE session = ?1",
        "DELETE FROM session WHERE id = ?1",
    ] {
        sql(db.execute(table, [id.to_string()]))?;
    }
    Ok(())
}

/// The prompts of a session that have sealed records.
pub(super) fn with_journal(db: &Connection, id: SessionId) -> Result<Vec<usize>, StoreError> {
    let select = "SELECT DISTINCT prompt FROM event WHERE session = ?1 AND prompt IS NOT NULL";
    let mut rows = sql(db.prepare_cached(select))?;
    let prompts = sql(rows.query_map([id.to_string()], |row| row.get(0)))?;
    prompts.map(sql).collect()
}

/// The prompts that end with these events, and are not opened again by them. A rehearsal ends all that have keys.
pub(super) fn ended_prompts(
    events: &[Event],
    with_keys: impl Fn() -> BTreeSet<usize>,
) -> BTreeSet<usize> {
    let (mut ended, mut opened) = (BTreeSet::new(), BTreeSet::new());
    for event in events {
        match (event.cuts_loose(), event) {
            (Some(prompt), _) => drop(ended.insert(prompt)),
            (None, Event::RehearsalEnded) => {
                ended.append(&mut opened);
                ended.extend(with_keys());
            }
            (None, Event::PromptOpened { prompt, .. }) => {
                ended.remove(prompt);
                opened.insert(*prompt);
            }
            _ => {}
        }
    }
    ended
}

/// The prompts that were opened and not boxed.
pub(super) fn open_prompts(events: &[Event]) -> BTreeSet<usize> {
    let mut open = BTreeSet::new();
    for event in events {
        match (event.cuts_loose(), event) {
            (Some(prompt), _) => drop(open.remove(&prompt)),
            (None, Event::RehearsalEnded) => open.clear(),
            (None, Event::PromptOpened { prompt, .. }) => drop(open.insert(*prompt)),
            _ => {}
        }
    }
    open
}

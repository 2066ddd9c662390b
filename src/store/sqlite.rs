//! The embedded store: one SQLite file and the key folder beside it.

use std::collections::BTreeSet;
use std::path::Path;

use futures_util::future::BoxFuture;
use rusqlite::{Connection, OptionalExtension, params};

use super::keys::Made;
use super::writer::{Writer, empty_wal, unwritable};
use super::{Held, KeyFolder, Listed, Store, StoreError, schema, seal};
use crate::session::identity::Key;
use crate::session::{Event, JoinCode, SessionId, limits};

/// The embedded store.
pub struct SqliteStore {
    writer: Writer,
    keys: KeyFolder,
}

impl SqliteStore {
    /// Opens or makes the store in a data folder.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] with the reason, where the folder or the file cannot be used.
    pub fn open(folder: &Path, keys: KeyFolder) -> Result<SqliteStore, StoreError> {
        std::fs::create_dir_all(folder).map_err(|why| StoreError::Unwritable(why.to_string()))?;
        let db = schema::open(&folder.join("openfloor.db")).map_err(|why| unwritable(&why))?;
        let writer = Writer::start(db).map_err(|why| StoreError::Unwritable(why.to_string()))?;
        Ok(SqliteStore { writer, keys })
    }
}

impl Store for SqliteStore {
    fn create(&self, opening: Event) -> BoxFuture<'_, Result<(), StoreError>> {
        let keys = self.keys.clone();
        let work = move |db: &Connection| {
            let Event::Opened { setup, code } = &opening else {
                return Err(StoreError::Damaged(
                    "a session must begin with its opening".to_owned(),
                ));
            };
            keys.make_session_key(setup.id)?;
            let row = params![setup.id.to_string(), code.compact()];
            sql(db.execute(
                "INSERT INTO session (id, code, epoch, version) VALUES (?1, ?2, 0, 1)",
                row,
            ))?;
            log(db, setup.id, 1, &opening)
        };
        self.writer.submit(work, |_| {})
    }

    fn acquire(&self, id: SessionId) -> BoxFuture<'_, Result<Held, StoreError>> {
        let keys = self.keys.clone();
        self.writer.submit(move |db| acquire(db, &keys, id), |_| {})
    }

    fn append(
        &self,
        id: SessionId,
        epoch: u64,
        expected: u64,
        events: Vec<Event>,
    ) -> BoxFuture<'_, Result<u64, StoreError>> {
        let over: Vec<usize> = events.iter().flat_map(destroys_keys_of).collect();
        let (keys, keys_after) = (self.keys.clone(), self.keys.clone());
        let work = move |db: &Connection| append(db, &keys, id, epoch, expected, &events);
        self.writer.submit(work, move |db| {
            if !over.is_empty() {
                over.into_iter()
                    .for_each(|prompt| keys_after.destroy_prompt_key(id, prompt));
                empty_wal(db);
            }
        })
    }

    fn prompt_key(&self, id: SessionId, prompt: usize) -> Result<Key, StoreError> {
        self.keys.prompt_key(id, prompt)
    }

    fn purge(&self, id: SessionId) -> BoxFuture<'_, Result<(), StoreError>> {
        let keys = self.keys.clone();
        let work = move |db: &Connection| {
            for table in [
                "DELETE FROM journal WHERE session = ?1",
                "DELETE FROM log WHERE session = ?1",
                "DELETE FROM session WHERE id = ?1",
            ] {
                sql(db.execute(table, [id.to_string()]))?;
            }
            Ok(())
        };
        self.writer.submit(work, move |db| {
            keys.destroy_session(id);
            empty_wal(db);
        })
    }

    fn list(&self) -> BoxFuture<'_, Result<Vec<Listed>, StoreError>> {
        self.writer.submit(list, |_| {})
    }
}

/// The prompts whose keys have no use any more once this has happened.
fn destroys_keys_of(event: &Event) -> std::ops::Range<usize> {
    match event {
        Event::Boxed { prompt, .. } => *prompt..*prompt + 1,
        Event::RehearsalEnded => 0..limits::PROMPTS,
        _ => 0..0,
    }
}

/// A crash between a commit and the end of a key is finished here: prompts that are still open have a key, others none.
fn settle_keys(keys: &KeyFolder, id: SessionId, events: &[Event]) -> Result<(), StoreError> {
    let mut open = BTreeSet::new();
    for event in events {
        destroys_keys_of(event).for_each(|prompt| {
            open.remove(&prompt);
        });
        if let Event::PromptOpened { prompt, .. } = event {
            open.insert(*prompt);
        }
    }
    for prompt in 0..limits::PROMPTS {
        match open.contains(&prompt) {
            true => {
                keys.make_prompt_key(id, prompt)?;
            }
            false => keys.destroy_prompt_key(id, prompt),
        }
    }
    Ok(())
}

fn append(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
    epoch: u64,
    expected: u64,
    events: &[Event],
) -> Result<u64, StoreError> {
    let version = expected + events.len() as u64;
    let fence = "UPDATE session SET version = ?1 WHERE id = ?2 AND epoch = ?3 AND version = ?4";
    if sql(db.execute(fence, params![version, id.to_string(), epoch, expected]))? == 0 {
        return Err(StoreError::Fenced);
    }
    for (event, version) in events.iter().zip(expected + 1..) {
        write(db, keys, id, version, event)?;
    }
    Ok(version)
}

fn write(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
    version: u64,
    event: &Event,
) -> Result<(), StoreError> {
    if let Some(prompt) = event.journal() {
        let sealed = seal::seal(&keys.prompt_key(id, prompt)?, id, prompt, version, event)?;
        let insert =
            "INSERT INTO journal (session, prompt, version, sealed) VALUES (?1, ?2, ?3, ?4)";
        return sql(db
            .prepare_cached(insert)
            .and_then(|mut row| row.execute(params![id.to_string(), prompt, version, sealed])))
        .map(drop);
    }
    match event {
        Event::PromptOpened { prompt, .. } => {
            keys.make_prompt_key(id, *prompt)?;
        }
        Event::Boxed { prompt, .. } => {
            sql(db.execute(
                "DELETE FROM journal WHERE session = ?1 AND prompt = ?2",
                params![id.to_string(), prompt],
            ))?;
        }
        Event::RehearsalEnded => {
            // A rehearsal leaves nothing: only the opening stays.
            sql(db.execute("DELETE FROM journal WHERE session = ?1", [id.to_string()]))?;
            sql(db.execute(
                "DELETE FROM log WHERE session = ?1 AND version > 1",
                [id.to_string()],
            ))?;
        }
        Event::Ended { delete_after } => {
            sql(db.execute(
                "UPDATE session SET delete_after = ?1 WHERE id = ?2",
                params![delete_after, id.to_string()],
            ))?;
        }
        _ => {}
    }
    log(db, id, version, event)
}

fn log(db: &Connection, id: SessionId, version: u64, event: &Event) -> Result<(), StoreError> {
    let body = serde_json::to_string(event).map_err(|why| StoreError::Damaged(why.to_string()))?;
    let insert = "INSERT INTO log (session, version, body) VALUES (?1, ?2, ?3)";
    sql(db
        .prepare_cached(insert)
        .and_then(|mut row| row.execute(params![id.to_string(), version, body])))
    .map(drop)
}

fn acquire(db: &Connection, keys: &KeyFolder, id: SessionId) -> Result<Held, StoreError> {
    let raise = "UPDATE session SET epoch = epoch + 1 WHERE id = ?1 RETURNING epoch, version";
    let row = sql(db
        .query_row(raise, [id.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional())?;
    let (epoch, version) = row.ok_or(StoreError::Gone)?;
    replace_lost_keys(db, keys, id)?;
    let mut events = read_log(db, id)?;
    events.extend(read_journal(db, keys, id)?);
    events.sort_by_key(|(version, _)| *version);
    let events: Vec<Event> = events.into_iter().map(|(_, event)| event).collect();
    settle_keys(keys, id, &events)?;
    Ok(Held {
        epoch,
        version,
        events,
        session_key: keys.session_key(id)?,
    })
}

/// A database may come back from a backup without its keys. Then phones join anew, and sealed answers are lost for good,
/// but everything else can be read.
fn replace_lost_keys(db: &Connection, keys: &KeyFolder, id: SessionId) -> Result<(), StoreError> {
    if keys.make_session_key(id)? == Made::New {
        tracing::warn!(session = %id, "its key was missing and is made anew: phones have to join again");
    }
    let live = "SELECT DISTINCT prompt FROM journal WHERE session = ?1";
    let mut rows = sql(db.prepare_cached(live))?;
    let prompts = sql(rows.query_map([id.to_string()], |row| row.get::<_, usize>(0)))?;
    for prompt in sql(prompts.collect::<rusqlite::Result<Vec<usize>>>())? {
        if keys.make_prompt_key(id, prompt)? == Made::New {
            tracing::error!(session = %id, "the key of question {} is missing: its sealed answers are lost", prompt + 1);
            let delete = "DELETE FROM journal WHERE session = ?1 AND prompt = ?2";
            sql(db.execute(delete, params![id.to_string(), prompt]))?;
        }
    }
    Ok(())
}

fn read_log(db: &Connection, id: SessionId) -> Result<Vec<(u64, Event)>, StoreError> {
    let mut rows = sql(db.prepare_cached("SELECT version, body FROM log WHERE session = ?1"))?;
    let rows = sql(rows.query_map([id.to_string()], |row| {
        Ok((row.get::<_, u64>(0)?, row.get::<_, String>(1)?))
    }))?;
    rows.map(|row| {
        let (version, body) = sql(row)?;
        let event = serde_json::from_str(&body)
            .map_err(|why| StoreError::Damaged(format!("event {version}: {why}")))?;
        Ok((version, event))
    })
    .collect()
}

fn read_journal(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
) -> Result<Vec<(u64, Event)>, StoreError> {
    let mut rows =
        sql(db.prepare_cached("SELECT prompt, version, sealed FROM journal WHERE session = ?1"))?;
    let row = |row: &rusqlite::Row<'_>| {
        Ok((
            row.get::<_, usize>(0)?,
            row.get::<_, u64>(1)?,
            row.get::<_, Vec<u8>>(2)?,
        ))
    };
    let rows = sql(rows.query_map([id.to_string()], row))?;
    rows.map(|row| {
        let (prompt, version, sealed) = sql(row)?;
        Ok((
            version,
            seal::unseal(&keys.prompt_key(id, prompt)?, id, prompt, version, &sealed)?,
        ))
    })
    .collect()
}

fn list(db: &Connection) -> Result<Vec<Listed>, StoreError> {
    let mut rows = sql(db.prepare_cached("SELECT id, code, delete_after FROM session"))?;
    let row = |row: &rusqlite::Row<'_>| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, Option<u64>>(2)?,
        ))
    };
    let rows = sql(rows.query_map([], row))?;
    rows.map(|row| {
        let (id, code, delete_after) = sql(row)?;
        let id = id.parse().map_err(StoreError::Damaged)?;
        let code = JoinCode::parse(&code).map_err(|why| StoreError::Damaged(why.to_string()))?;
        Ok(Listed {
            id,
            code,
            delete_after,
        })
    })
    .collect()
}

fn sql<T>(done: rusqlite::Result<T>) -> Result<T, StoreError> {
    done.map_err(|why| unwritable(&why))
}

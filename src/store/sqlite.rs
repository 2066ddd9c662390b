//! The embedded store: one SQLite file and the key folder beside it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use rusqlite::{Connection, OptionalExtension, params};
use tokio::time::Instant;

use super::endings::{self, Gone, STEPS, Step};
use super::folders::make_folder;
use super::keys::Made;
use super::writer::{Writer, execute, sql};
use super::{Held, KeyFolder, Listed, Store, StoreError, events, log, receipts, schema};
use crate::session::identity::Key;
use crate::session::{Event, JoinCode, Receipt, SessionId};

/// The database in its data folder.
pub(super) const DATABASE: &str = "openfloor.db";

/// Who may enter a data folder that is missing and made here: whoever the system lets by itself.
const FOLDER_RIGHTS: u32 = 0o777;

/// The embedded store.
pub struct SqliteStore {
    writer: Writer,
    keys: KeyFolder,
    /// What is done once something has been let go; a test stops earlier, as a crash would.
    steps: &'static [Step],
}

impl SqliteStore {
    /// Opens or makes the store in a data folder, and finishes what a crash may have cut off.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] with the reason, where the folder or the file cannot be used.
    pub fn open(folder: &Path, keys: KeyFolder) -> Result<SqliteStore, StoreError> {
        SqliteStore::open_with(folder, keys, &STEPS)
    }

    pub(super) fn open_with(
        folder: &Path,
        keys: KeyFolder,
        steps: &'static [Step],
    ) -> Result<SqliteStore, StoreError> {
        make_folder(folder, FOLDER_RIGHTS)
            .map_err(|why| StoreError::Unwritable(why.to_string()))?;
        let file = folder.join(DATABASE);
        // Whoever was here before may have ended on a sync that failed.
        log::write_again(&file)?;
        let db = schema::open(&file)?;
        endings::settle(&db, &keys)?;
        tell_of_lost_keys(&db, &keys)?;
        let writer = Writer::start(db).map_err(|why| StoreError::Unwritable(why.to_string()))?;
        Ok(SqliteStore {
            writer,
            keys,
            steps,
        })
    }

    /// Runs `work`, then what is left to do if it has let something go.
    fn ending<T: Send + 'static>(
        &self,
        gone: Option<Gone>,
        work: impl FnOnce(&Connection, &KeyFolder) -> Result<T, StoreError> + Send + 'static,
    ) -> BoxFuture<'_, Result<T, StoreError>> {
        let (keys, keys_after, steps) = (self.keys.clone(), self.keys.clone(), self.steps);
        self.writer.submit(
            move |db| work(db, &keys),
            move |db| {
                if let Some(gone) = gone {
                    endings::finish(db, &keys_after, &gone, steps);
                }
            },
        )
    }
}

impl Store for SqliteStore {
    fn create(&self, opening: Event) -> BoxFuture<'_, Result<(), StoreError>> {
        self.ending(None, move |db, keys| create(db, keys, &opening))
    }

    fn acquire(&self, id: SessionId) -> BoxFuture<'_, Result<Held, StoreError>> {
        self.ending(None, move |db, keys| acquire(db, keys, id))
    }

    fn read(&self, id: SessionId) -> BoxFuture<'_, Result<Vec<Event>, StoreError>> {
        let keys = self.keys.clone();
        self.writer.look(move |db| events::read(db, &keys, id))
    }

    fn append(
        &self,
        id: SessionId,
        epoch: u64,
        expected: u64,
        events: Arc<[Event]>,
    ) -> BoxFuture<'_, Result<u64, StoreError>> {
        let ended = events::ended_prompts(&events, || self.keys.prompts(id));
        let gone = (!ended.is_empty()).then_some(Gone::Prompts(id, ended));
        self.ending(gone, move |db, keys| {
            append(db, keys, id, epoch, expected, &events)
        })
    }

    fn prompt_key(&self, id: SessionId, prompt: usize) -> Result<Key, StoreError> {
        self.keys.prompt_key(id, prompt)
    }

    fn purge(&self, receipt: Receipt) -> BoxFuture<'_, Result<(), StoreError>> {
        let id = receipt.session;
        self.ending(Some(Gone::Session(id)), move |db, _| {
            events::forget_session(db, id)?;
            receipts::keep(db, &receipt)
        })
    }

    fn try_writing(&self) -> BoxFuture<'_, Result<Duration, StoreError>> {
        let begun = Instant::now();
        let written = self.ending(None, |db, _| sql(schema::write_version(db)));
        Box::pin(async move { written.await.map(|()| begun.elapsed()) })
    }

    fn check(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        self.writer.check()
    }

    fn list(&self) -> BoxFuture<'_, Result<Vec<Listed>, StoreError>> {
        self.ending(None, list)
    }

    fn receipt(&self, id: SessionId) -> BoxFuture<'_, Result<Option<Receipt>, StoreError>> {
        self.ending(None, move |db, _| receipts::find(db, id))
    }

    fn forget_receipts(&self, before: u64) -> BoxFuture<'_, Result<(), StoreError>> {
        self.ending(None, move |db, _| receipts::forget(db, before))
    }
}

/// Sessions without a key are left as they are until their time is over: a key folder that was not mounted must cost nothing.
fn tell_of_lost_keys(db: &Connection, keys: &KeyFolder) -> Result<(), StoreError> {
    let ids = events::sessions(db)?;
    let lost = ids.iter().filter(|id| !keys.has_session_key(**id)).count();
    if lost > 0 {
        tracing::error!(
            "{lost} sessions cannot be read: their keys are not in the key folder; is it the one of this database?"
        );
    }
    Ok(())
}

fn create(db: &Connection, keys: &KeyFolder, opening: &Event) -> Result<(), StoreError> {
    let Event::Opened {
        setup,
        code,
        delete_after,
    } = opening
    else {
        return Err(StoreError::Damaged(
            "a session must begin with its opening".to_owned(),
        ));
    };
    keys.make_session_key(setup.id)?;
    let row = params![setup.id.to_string(), code.compact(), delete_after];
    sql(db.execute(
        "INSERT INTO session (id, code, epoch, version, delete_after) VALUES (?1, ?2, 0, 1, ?3)",
        row,
    ))?;
    events::write(db, keys, setup.id, 1, std::slice::from_ref(opening))
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
    let at = params![version, id.to_string(), epoch, expected];
    if sql(execute(db, fence, at))? == 0 {
        return Err(StoreError::Fenced);
    }
    events::write(db, keys, id, expected + 1, events)?;
    events
        .iter()
        .try_for_each(|event| list_anew(db, id, event))?;
    Ok(version)
}

/// Keeps up what the list of sessions says, which is read without any key.
fn list_anew(db: &Connection, id: SessionId, event: &Event) -> Result<(), StoreError> {
    let id = id.to_string();
    match event {
        Event::PromptOpened { delete_after, .. }
        | Event::LeftOpen { delete_after, .. }
        | Event::Ended { delete_after } => {
            let put = "UPDATE session SET delete_after = ?1 WHERE id = ?2";
            sql(db.execute(put, params![delete_after, id])).map(drop)
        }
        Event::CodeReplaced { code } => {
            let put = "UPDATE session SET code = ?1 WHERE id = ?2";
            sql(db.execute(put, params![code.compact(), id])).map(drop)
        }
        _ => Ok(()),
    }
}

fn acquire(db: &Connection, keys: &KeyFolder, id: SessionId) -> Result<Held, StoreError> {
    let raise = "UPDATE session SET epoch = epoch + 1 WHERE id = ?1 RETURNING epoch, version";
    let row = sql(db
        .query_row(raise, [id.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional())?;
    let (epoch, version) = row.ok_or(StoreError::Gone)?;
    let session_key = keys.session_key(id)?;
    forget_what_has_no_key(db, keys, id)?;
    let events = events::read(db, keys, id)?;
    // A prompt that lost its key goes on under a new one.
    for prompt in events::open_prompts(&events) {
        keys.make_prompt_key(id, prompt)?;
    }
    Ok(Held {
        epoch,
        version,
        events,
        session_key,
    })
}

/// A database may come back from a backup without the keys of the prompts that were open then. Their answers are lost for
/// good, but everything else can be read.
fn forget_what_has_no_key(
    db: &Connection,
    keys: &KeyFolder,
    id: SessionId,
) -> Result<(), StoreError> {
    for prompt in events::with_journal(db, id)? {
        if keys.make_prompt_key(id, prompt)? == Made::New {
            tracing::error!(session = %id, "prompt-{prompt}.key is missing: the sealed answers to that question are lost");
            events::forget_prompt(db, id, prompt)?;
        }
    }
    Ok(())
}

fn list(db: &Connection, keys: &KeyFolder) -> Result<Vec<Listed>, StoreError> {
    let live = keys.with_prompt_keys();
    let mut rows = sql(db.prepare_cached("SELECT id, code, delete_after FROM session"))?;
    let row = |row: &rusqlite::Row<'_>| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, u64>(2)?,
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
            live: live.contains(&id),
        })
    })
    .collect()
}

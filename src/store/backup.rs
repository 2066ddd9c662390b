//! A copy of the database that may leave the machine, and the way back. It holds what has been closed, sealed as it is: no
//! record of an open question and no key is ever written into it, not even for a moment.
//!
//! A copy is made beside a server at work, one session at a time, so that nobody waits for it, and has its name only once
//! it is whole and has been read back.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::keys::hand_over;
use super::sqlite::DATABASE;
use super::writer::sql;
use super::{KeyFolder, StoreError, events, receipts, schema};
use crate::session::{Session, SessionId};

/// What a copy holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// Sessions in it, each read back with its key.
    pub sessions: usize,
    /// Sessions in it that do not open with their keys: they were damaged before.
    pub damaged: Vec<SessionId>,
    /// Sessions that are not in it, because their keys are not there: most likely they have been deleted.
    pub without_key: usize,
    /// Open questions whose answers are not in it.
    pub open: usize,
}

/// Copies the database of a data folder to a file that is not there yet. With `keys_to`, copies the sessions' keys to that
/// folder, and destroys those in it whose sessions have been deleted.
///
/// # Errors
/// [`StoreError`] in words; then there is no new file.
pub fn back_up(
    data: &Path,
    keys: &Path,
    to: &Path,
    keys_to: Option<&Path>,
) -> Result<Backup, StoreError> {
    let keys = KeyFolder::existing(keys)?;
    let from = schema::open_to_read(&data.join(DATABASE))?;
    refuse_to_overwrite(to)?;
    let (part, backup) = copy(&from, to, &keys)?;
    if let Some(folder) = keys_to {
        copy_keys(&from, &keys, folder)?;
    }
    part.finish(to)?;
    Ok(backup)
}

/// Brings a copy of the key folder up to date: the keys of sessions that are there, and of none that has been deleted.
fn copy_keys(from: &Connection, keys: &KeyFolder, folder: &Path) -> Result<(), StoreError> {
    let copies = KeyFolder::open(folder)?;
    if copies.is(keys) {
        return Err(StoreError::Unfit(
            "--keys-to names the key folder itself; choose a folder elsewhere".to_owned(),
        ));
    }
    for id in events::sessions(from)? {
        copies.take_session_key(keys, id)?;
    }
    for id in receipts::sessions(from)? {
        copies.destroy_session(id);
    }
    Ok(())
}

/// Makes the database of a data folder out of a backup. Sessions whose keys are neither in the key folder nor in
/// `keys_from` stay away: nobody could read them, and most likely they have been deleted since.
///
/// # Errors
/// [`StoreError`] in words, above all where the folder has a database; then there is no new one.
pub fn restore(
    backup: &Path,
    data: &Path,
    keys: &Path,
    keys_from: Option<&Path>,
) -> Result<Backup, StoreError> {
    let from = schema::open_to_read(backup)?;
    // A log that was left behind would be taken for that of the new database.
    for ending in ["", "-wal", "-shm"] {
        refuse_to_overwrite(&data.join(format!("{DATABASE}{ending}")))?;
    }
    let ids = events::sessions(&from)?;
    fs::create_dir_all(data).map_err(|why| unwritable(data, &why))?;
    let keys = KeyFolder::open(keys)?;
    if let Some(folder) = keys_from {
        let copies = KeyFolder::existing(folder)?;
        for id in &ids {
            keys.take_session_key(&copies, *id)?;
        }
    }
    if !ids.is_empty() && !ids.iter().any(|id| keys.has_session_key(*id)) {
        return Err(StoreError::Unfit(
            "no session of this backup has its key in the key folder, so none can be read; name the right folder with --keys, or a copy of the keys with --keys-from".to_owned(),
        ));
    }
    let to = data.join(DATABASE);
    let (part, backup) = copy(&from, &to, &keys)?;
    hand_over(&part.path, data).map_err(|why| unwritable(&to, &why))?;
    part.finish(&to)?;
    Ok(backup)
}

/// Copies what may be kept, and reads it back.
fn copy(from: &Connection, to: &Path, keys: &KeyFolder) -> Result<(Part, Backup), StoreError> {
    let part = Part::begin(to)?;
    let db = sql(schema::make_copy(&part.path))?;
    let mut backup = Backup::default();
    for id in events::sessions(from)? {
        if keys.has_session_key(id) {
            backup.open += events::with_journal(from, id)?.len();
            copy_session(from, &db, id)?;
        } else {
            backup.without_key += 1;
        }
    }
    // After the sessions, so that one that is deleted meanwhile leaves its receipt.
    copy_rows(
        from,
        &db,
        [
            "SELECT * FROM receipt",
            "INSERT INTO receipt VALUES (?1, ?2, ?3)",
        ],
        None,
    )?;
    // Of which then only the receipt stays.
    for id in receipts::sessions(&db)? {
        events::forget_session(&db, id)?;
    }
    read_back(from, &db, keys, &mut backup)?;
    Ok((part, backup))
}

/// One session as it is at one moment, without the records of its open questions.
fn copy_session(from: &Connection, to: &Connection, id: SessionId) -> Result<(), StoreError> {
    let moment = sql(from.unchecked_transaction())?;
    let whole = sql(to.unchecked_transaction())?;
    let session = [
        "SELECT * FROM session WHERE id = ?1",
        "INSERT INTO session VALUES (?1, ?2, ?3, ?4, ?5)",
    ];
    let events = [
        "SELECT * FROM event WHERE session = ?1 AND prompt IS NULL",
        "INSERT INTO event VALUES (?1, ?2, ?3, ?4)",
    ];
    for rows in [session, events] {
        copy_rows(&moment, &whole, rows, Some(id))?;
    }
    sql(whole.commit())
}

fn copy_rows(
    from: &Connection,
    to: &Connection,
    [select, insert]: [&str; 2],
    of: Option<SessionId>,
) -> Result<(), StoreError> {
    let mut found = sql(from.prepare_cached(select))?;
    let mut put = sql(to.prepare_cached(insert))?;
    let columns = found.column_count();
    let mut rows = sql(found.query(params_from_iter(of.map(|id| id.to_string()))))?;
    while let Some(row) = sql(rows.next())? {
        let values: rusqlite::Result<Vec<Value>> = (0..columns).map(|at| row.get(at)).collect();
        sql(put.execute(params_from_iter(sql(values)?)))?;
    }
    Ok(())
}

/// Whether the copy is sound, and opens.
fn read_back(
    from: &Connection,
    db: &Connection,
    keys: &KeyFolder,
    backup: &mut Backup,
) -> Result<(), StoreError> {
    let sound: String = sql(db.pragma_query_value(None, "integrity_check", |row| row.get(0)))?;
    if sound != "ok" {
        return Err(StoreError::Damaged(format!(
            "the copy is not sound: {sound}"
        )));
    }
    for id in events::sessions(db)? {
        let events = events::read(db, keys, id);
        if events.is_ok_and(|events| Session::replay(&events).is_some()) {
            backup.sessions += 1;
        } else if !keys.has_session_key(id) || !events::sessions(from)?.contains(&id) {
            // Deleted meanwhile, though its key may be there half overwritten.
            events::forget_session(db, id)?;
            backup.without_key += 1;
        } else {
            backup.damaged.push(id);
        }
    }
    Ok(())
}

fn refuse_to_overwrite(path: &Path) -> Result<(), StoreError> {
    match path.exists() {
        true => Err(StoreError::Unfit(format!(
            "{} is there already and is left as it is; move it away, or choose another place",
            path.display()
        ))),
        false => Ok(()),
    }
}

/// A file in the making, which goes unless it is finished.
struct Part {
    path: PathBuf,
}

impl Part {
    fn begin(to: &Path) -> Result<Part, StoreError> {
        let mut path = to.as_os_str().to_owned();
        path.push(".part");
        let path = PathBuf::from(path);
        refuse_to_overwrite(&path)?;
        let private = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path);
        private.map_err(|why| unwritable(&path, &why))?;
        Ok(Part { path })
    }

    fn finish(self, to: &Path) -> Result<(), StoreError> {
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let done = File::open(&self.path)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(&self.path, to))
            .and_then(|()| File::open(folder.unwrap_or(Path::new(".")))?.sync_all());
        done.map_err(|why| unwritable(to, &why))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Gone already where it has been finished.
        let _ = fs::remove_file(&self.path);
    }
}

fn unwritable(path: &Path, why: &io::Error) -> StoreError {
    StoreError::Unfit(format!("{} cannot be written: {why}", path.display()))
}

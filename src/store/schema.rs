//! The tables, and how the database is opened.

use std::cmp::Ordering;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::StoreError;
use super::writer::sql;

/// Raised whenever the tables change in a way that another program cannot read.
const SCHEMA: i64 = 2;

/// Time to wait for another process that holds the database.
const BUSY: Duration = Duration::from_secs(2);

/// `prompt` is set for what goes when that prompt is boxed. Everything of a session is sealed but for these numbers.
const TABLES: &str = "
CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, code TEXT NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL, delete_after INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (
    session TEXT NOT NULL, version INTEGER NOT NULL, prompt INTEGER, sealed BLOB NOT NULL, PRIMARY KEY (session, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS receipt (
    session TEXT PRIMARY KEY, body TEXT NOT NULL, deleted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Opens the database: write-ahead log, synced at every commit, deleted content overwritten.
pub(super) fn open(file: &Path) -> Result<Connection, StoreError> {
    let db = sql(Connection::open(file))?;
    sql(db.busy_timeout(BUSY))?;
    // Before anything is changed: a database of another program is left as it is.
    readable(&db)?;
    let make = || {
        db.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "FULL")?;
        make(&db)
    };
    sql(make())?;
    Ok(db)
}

/// Opens a database to read it, as it is at this moment and beside whoever writes.
pub(super) fn open_to_read(file: &Path) -> Result<Connection, StoreError> {
    let unreadable = |why: rusqlite::Error| {
        StoreError::Unfit(format!("{} cannot be read ({why})", file.display()))
    };
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let db = db.map_err(unreadable)?;
    sql(db.busy_timeout(BUSY))?;
    if schema(&db).map_err(unreadable)? == 0 {
        let no = format!("{} is no database of Openfloor", file.display());
        return Err(StoreError::Unfit(no));
    }
    readable(&db)?;
    Ok(db)
}

/// Makes a database that is one file from the beginning, for a copy to be written into.
pub(super) fn make_copy(file: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open(file)?;
    db.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    db.pragma_update(None, "journal_mode", "MEMORY")?;
    make(&db)?;
    Ok(db)
}

fn make(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "secure_delete", "ON")?;
    // Compacting the database must leave nothing in a folder for temporary files.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.execute_batch(TABLES)?;
    write_version(db)
}

fn schema(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Refuses a database of another program; one without tables has schema 0.
fn readable(db: &Connection) -> Result<(), StoreError> {
    let found = sql(schema(db))?;
    let by = match found.cmp(&SCHEMA) {
        _ if found == 0 => return Ok(()),
        Ordering::Equal => return Ok(()),
        Ordering::Greater => "a newer",
        Ordering::Less => "an older",
    };
    Err(StoreError::Unfit(format!(
        "the database was written by {by} Openfloor (schema {found}, this one reads {SCHEMA}); use that one, or choose another folder"
    )))
}

/// Writes which tables these are: also the smallest write that shows whether the disk takes one.
pub(super) fn write_version(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "user_version", SCHEMA)
}

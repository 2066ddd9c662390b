//! The tables, and how the database is opened.

use std::path::Path;

use rusqlite::Connection;

/// Raised whenever the tables change in a way that another program cannot read.
const SCHEMA: i64 = 2;

/// Milliseconds to wait for another process that holds the database.
const BUSY_MS: u64 = 2_000;

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
pub(super) fn open(file: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open(file)?;
    db.busy_timeout(std::time::Duration::from_millis(BUSY_MS))?;
    db.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "secure_delete", "ON")?;
    // Compacting the database must leave nothing in a folder for temporary files.
    db.pragma_update(None, "temp_store", "MEMORY")?;
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found != SCHEMA && found != 0 {
        let by = if found > SCHEMA {
            "a newer"
        } else {
            "an older"
        };
        return Err(rusqlite::Error::InvalidParameterName(format!(
            "the data folder was written by {by} Openfloor (schema {found}, this one reads {SCHEMA}); start that one, or choose another folder"
        )));
    }
    db.execute_batch(TABLES)?;
    write_version(&db)?;
    Ok(db)
}

/// Writes which tables these are: also the smallest write that shows whether the disk takes one.
pub(super) fn write_version(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "user_version", SCHEMA)
}

//! The tables, and how the database is opened.

use std::path::Path;

use rusqlite::Connection;

/// Raised whenever the tables change in a way that an older program cannot read.
const SCHEMA: i64 = 1;

/// Milliseconds to wait for another process that holds the database.
const BUSY_MS: u64 = 2_000;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS session (
    id TEXT PRIMARY KEY, code TEXT NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL, delete_after INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (
    session TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (session, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journal (
    session TEXT NOT NULL, prompt INTEGER NOT NULL, version INTEGER NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (session, prompt, version)
) STRICT, WITHOUT ROWID;
";

/// Opens the database: write-ahead log, synced at every commit, deleted content overwritten.
pub(super) fn open(file: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open(file)?;
    db.busy_timeout(std::time::Duration::from_millis(BUSY_MS))?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "secure_delete", "ON")?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA {
        return Err(rusqlite::Error::InvalidParameterName(format!(
            "the data folder was written by a newer Openfloor (schema {found}, this one reads {SCHEMA})"
        )));
    }
    db.execute_batch(TABLES)?;
    db.pragma_update(None, "user_version", SCHEMA)?;
    Ok(db)
}

//! The write-ahead log after a sync that failed, or that nobody knows of.
//!
//! A system may count what it could not write as written: it can be read, and is gone with the power. Whatever is in the log is
//! therefore written once more before anything rests on it, be it a further commit or its way into the database, for a log
//! with a hole could not make good a database that the power left half written.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Read, Result, Seek, Write};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::StoreError;
use super::writer::sql;

/// Bytes written at a time.
const PIECE_BYTES: usize = 1024 * 1024;

/// The log of a database.
fn of(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push("-wal");
    path.into()
}

/// Writes the log of a database as it can be read, and syncs it; nothing where there is none.
pub(super) fn write_again(database: &Path) -> std::result::Result<(), StoreError> {
    let written = again(&of(database));
    written.map_err(|why| StoreError::Unwritable(why.to_string()))
}

fn again(log: &Path) -> Result<()> {
    let mut log = match OpenOptions::new().read(true).write(true).open(log) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let read = log.read(&mut piece)?;
        if read == 0 {
            return log.sync_all();
        }
        log.seek_relative(-(read as i64))?;
        log.write_all(&piece[..read])?;
    }
}

/// Moves what the log holds into the database, synced, and cuts the log.
pub(super) fn empty(db: &Connection) -> std::result::Result<(), StoreError> {
    let held: bool = sql(db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)))?;
    if held {
        return Err(StoreError::Unwritable(
            "another program is reading the database".to_owned(),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("some.db");
        write_again(&database).unwrap();
        assert!(!of(&database).exists());
        let bytes: Vec<u8> = (0..3 * PIECE_BYTES / 2).map(|at| at as u8).collect();
        std::fs::write(of(&database), &bytes).unwrap();
        write_again(&database).unwrap();
        assert!(std::fs::read(of(&database)).unwrap() == bytes);
    }
}

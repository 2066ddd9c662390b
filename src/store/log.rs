//! The write-ahead log, where a sync has failed or a program has died: what is read from it may be in memory only.
//!
//! Once a sync has failed, a system may take what it could not write as written, and let the next sync succeed. To a program
//! that comes after, such a log looks sound. A power cut then takes the middle out of it, and all behind with it.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;

use rusqlite::Connection;

use super::StoreError;
use super::writer::sql;

/// Bytes written at once.
const PIECE_BYTES: usize = 64 * 1024;

/// Writes the log over itself, byte for byte, and syncs it, so that it is on the disk as it is read.
pub(super) fn write_anew(db: &Connection) -> Result<(), StoreError> {
    let path = format!("{}-wal", db.path().unwrap_or_default());
    // Nobody else writes to it meanwhile.
    sql(db.execute_batch("BEGIN IMMEDIATE"))?;
    let written = match OpenOptions::new().read(true).write(true).open(path) {
        Ok(log) => write_over(&log),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(why) => Err(why),
    };
    sql(db.execute_batch("ROLLBACK"))?;
    written.map_err(|why| StoreError::Unwritable(why.to_string()))
}

fn write_over(log: &File) -> io::Result<()> {
    let (mut piece, mut at) = (vec![0; PIECE_BYTES], 0);
    loop {
        let read = log.read_at(&mut piece, at)?;
        if read == 0 {
            return log.sync_all();
        }
        log.write_all_at(&piece[..read], at)?;
        at += read as u64;
    }
}

/// Moves what the log holds into the database, synced, and cuts the log.
pub(super) fn empty(db: &Connection) -> Result<(), StoreError> {
    let held: bool = sql(db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)))?;
    if held {
        return Err(StoreError::Unwritable(
            "another program is reading the database".to_owned(),
        ));
    }
    Ok(())
}

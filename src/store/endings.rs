//! What is left to do once a commit has let something go. Every step may be done twice, and what a crash cuts off is
//! done at the next start.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::writer::sql;
use super::{KeyFolder, StoreError, events, log, receipts};
use crate::session::{SessionId, limits};

/// Bytes of a database that is rewritten as a whole, in memory and within a fraction of a second. A larger one gives only
/// the pages back that deleted records have left: what stood in them is overwritten, and noise without its keys.
const REWRITTEN_BYTES: u64 = 16 * 1024 * 1024;

/// What a commit has let go.
pub(super) enum Gone {
    /// The journals of these prompts.
    Prompts(SessionId, BTreeSet<usize>),
    /// A whole session.
    Session(SessionId),
}

/// One step of an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Overwrite and remove the keys, so that every copy of the records is noise.
    DestroyKeys,
    /// Shrink the database by the room that deleted records have left.
    Compact,
    /// Cut the write-ahead log, where records may still stand.
    EmptyLog,
}

/// All steps, in their order: the keys first, for they matter most.
pub(super) const STEPS: [Step; 3] = [Step::DestroyKeys, Step::Compact, Step::EmptyLog];

/// Carries out `steps`. A step that fails is logged and tried again at the next start; the others go on.
pub(super) fn finish(db: &Connection, keys: &KeyFolder, gone: &Gone, steps: &[Step]) {
    for step in steps {
        match (step, gone) {
            (Step::DestroyKeys, Gone::Prompts(id, prompts)) => prompts
                .iter()
                .for_each(|prompt| keys.destroy_prompt_key(*id, *prompt)),
            (Step::DestroyKeys, Gone::Session(id)) => keys.destroy_session(*id),
            (Step::Compact, _) => compact(db),
            (Step::EmptyLog, _) => {
                if let Err(why) = log::empty(db) {
                    tracing::warn!("the write-ahead log could not be emptied: {why}");
                }
            }
        }
    }
}

/// Finishes at a start what a crash cut off.
pub(super) fn settle(db: &Connection, keys: &KeyFolder) -> Result<(), StoreError> {
    // What is read now may never have reached the disk. A key goes only once that is safe without it.
    log::write_anew(db)?;
    log::empty(db)?;
    for id in receipts::sessions(db)? {
        keys.destroy_session(id);
    }
    for id in keys.with_prompt_keys() {
        match events::read_course(db, keys, id) {
            Ok(events) => settle_keys(keys, id, &events),
            Err(why) => {
                tracing::error!(session = %id, "its keys could not be looked through: {why}")
            }
        }
    }
    let free: u64 = sql(db.pragma_query_value(None, "freelist_count", |row| row.get(0)))?;
    if free > 0 {
        compact(db);
    }
    log::empty(db)
}

/// Prompts that are not open have no key.
fn settle_keys(keys: &KeyFolder, id: SessionId, events: &[crate::session::Event]) {
    let open = events::open_prompts(events);
    (0..limits::PROMPTS)
        .filter(|prompt| !open.contains(prompt))
        .for_each(|prompt| keys.destroy_prompt_key(id, prompt));
}

fn compact(db: &Connection) {
    let number = |pragma: &str| db.pragma_query_value(None, pragma, |row| row.get::<_, u64>(0));
    let size = number("page_count").and_then(|pages| Ok(pages * number("page_size")?));
    let how = match size {
        Ok(..=REWRITTEN_BYTES) => "VACUUM",
        _ => "PRAGMA incremental_vacuum",
    };
    if let Err(why) = db.execute_batch(how) {
        tracing::warn!("the database could not be compacted: {why}");
    }
}

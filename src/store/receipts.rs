//! Receipts of deleted sessions.

use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;
use super::writer::sql;
use crate::session::{Receipt, SessionId};

/// Keeps a receipt, in the same commit as the deletion.
pub(super) fn keep(db: &Connection, receipt: &Receipt) -> Result<(), StoreError> {
    let body =
        serde_json::to_string(receipt).map_err(|why| StoreError::Damaged(why.to_string()))?;
    let row = params![receipt.session.to_string(), body, receipt.deleted_at];
    sql(db.execute(
        "INSERT OR REPLACE INTO receipt (session, body, deleted_at) VALUES (?1, ?2, ?3)",
        row,
    ))
    .map(drop)
}

/// The receipt of a deleted session, as long as it is kept.
pub(super) fn find(db: &Connection, id: SessionId) -> Result<Option<Receipt>, StoreError> {
    let body = db.query_row(
        "SELECT body FROM receipt WHERE session = ?1",
        [id.to_string()],
        |row| row.get::<_, String>(0),
    );
    let body = sql(body.optional())?;
    body.map(|body| serde_json::from_str(&body))
        .transpose()
        .map_err(|why| StoreError::Damaged(format!("receipt: {why}")))
}

/// Forgets the receipts of sessions deleted before a time in seconds since 1970.
pub(super) fn forget(db: &Connection, before: u64) -> Result<(), StoreError> {
    sql(db.execute("DELETE FROM receipt WHERE deleted_at < ?1", [before])).map(drop)
}

/// The sessions whose receipts are kept.
pub(super) fn sessions(db: &Connection) -> Result<Vec<SessionId>, StoreError> {
    let mut rows = sql(db.prepare("SELECT session FROM receipt"))?;
    let ids = sql(rows.query_map([], |row| row.get::<_, String>(0)))?;
    ids.map(|id| sql(id)?.parse().map_err(StoreError::Damaged))
        .collect()
}

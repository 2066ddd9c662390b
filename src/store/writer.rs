//! One thread that owns the database. Jobs that wait together are committed together, and answered after the commit.

use std::thread;

use futures_util::future::BoxFuture;
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::StoreError;

/// Jobs that may wait for the writer; beyond that, askers wait.
const QUEUE_JOBS: usize = 1_024;

/// Jobs committed together: enough to share the cost of a sync, few enough that the first does not wait long.
const GROUP_JOBS: usize = 256;

/// Tells an asker how the commit went.
type Answer = Box<dyn FnOnce(&Connection, Result<(), StoreError>) + Send>;
type Job = Box<dyn FnOnce(&Connection) -> Answer + Send>;

/// A handle to the writer; the thread ends when the last handle is gone.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    pub(super) fn start(db: Connection) -> std::io::Result<Writer> {
        let (jobs, waiting) = mpsc::channel(QUEUE_JOBS);
        thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || run(db, waiting))?;
        Ok(Writer { jobs })
    }

    /// Runs `work` in the next group; `after` runs once the commit has happened, before the asker hears of it.
    pub(super) fn submit<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
        after: impl FnOnce(&Connection) + Send + 'static,
    ) -> BoxFuture<'_, Result<T, StoreError>> {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |db| {
            let done = in_savepoint(db, work);
            Box::new(move |db, committed| {
                let outcome = done.and_then(|value| committed.map(|()| value));
                if outcome.is_ok() {
                    after(db);
                }
                let _ = tell.send(outcome);
            })
        });
        Box::pin(async move {
            self.jobs.send(job).await.map_err(|_| StoreError::Stopped)?;
            told.await.map_err(|_| StoreError::Stopped)?
        })
    }
}

fn run(db: Connection, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP_JOBS {
            let Ok(job) = waiting.try_recv() else { break };
            group.push(job);
        }
        commit(&db, group);
    }
}

fn commit(db: &Connection, group: Vec<Job>) {
    let begun = db
        .execute_batch("BEGIN IMMEDIATE")
        .map_err(|why| unwritable(&why));
    let answers: Vec<Answer> = group.into_iter().map(|job| job(db)).collect();
    let outcome = begun.and_then(|()| db.execute_batch("COMMIT").map_err(|why| unwritable(&why)));
    if outcome.is_err() {
        // A failed commit leaves the transaction open; without this every later one would fail too.
        let _ = db.execute_batch("ROLLBACK");
    }
    answers
        .into_iter()
        .for_each(|answer| answer(db, outcome.clone()));
}

/// Runs one job so that its failure undoes its own writes and nobody else's.
fn in_savepoint<T>(
    db: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if db.is_autocommit() {
        return Err(StoreError::Unwritable(
            "the database is locked by another program".to_owned(),
        ));
    }
    db.execute_batch("SAVEPOINT job")
        .map_err(|why| unwritable(&why))?;
    let done = work(db);
    let close = if done.is_ok() {
        "RELEASE job"
    } else {
        "ROLLBACK TO job; RELEASE job"
    };
    db.execute_batch(close).map_err(|why| unwritable(&why))?;
    done
}

/// The store's word for an error of the database.
pub(super) fn unwritable(why: &rusqlite::Error) -> StoreError {
    StoreError::Unwritable(why.to_string())
}

/// The same for a whole outcome.
pub(super) fn sql<T>(done: rusqlite::Result<T>) -> Result<T, StoreError> {
    done.map_err(|why| unwritable(&why))
}

//! One thread that owns the database. Jobs that wait together are committed together, and answered after the commit.
//!
//! After a commit that failed nobody knows what of it is on the disk: a system may forget what a failed sync left unwritten,
//! and let the next one succeed. So before anything is stored on top, all that was committed before is moved into the
//! database anew, and the log begins afresh.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use futures_util::future::BoxFuture;
use rusqlite::{Connection, Params};
use tokio::sync::{mpsc, oneshot};

use super::{StoreError, log, schema};

/// Jobs that may wait for the writer; beyond that, askers wait.
const QUEUE_JOBS: usize = 1_024;

/// Jobs committed together: enough to share the cost of a sync, few enough that the first does not wait long.
const GROUP_JOBS: usize = 256;

/// Tells an asker how the commit went.
type Answer = Box<dyn FnOnce(&Connection, Result<(), StoreError>) + Send>;
type Job = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Answer + Send>;

/// A handle to the writer; the thread ends when the last handle is gone.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
    /// Whether the last commit failed.
    failed: Arc<AtomicBool>,
}

impl Writer {
    pub(super) fn start(db: Connection) -> std::io::Result<Writer> {
        let (jobs, waiting) = mpsc::channel(QUEUE_JOBS);
        let failed = Arc::new(AtomicBool::new(false));
        let seen = failed.clone();
        thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || run(&db, waiting, &failed))?;
        Ok(Writer { jobs, failed: seen })
    }

    /// Whether the disk takes commits. Where the last one failed, it is tried once more.
    pub(super) fn check(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.failed.load(Ordering::Relaxed) {
            return self.submit(|_| Ok(()), |_| {});
        }
        Box::pin(async { Ok(()) })
    }

    /// Runs `work` in the next group; `after` runs once the commit has happened, before the asker hears of it.
    pub(super) fn submit<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
        after: impl FnOnce(&Connection) + Send + 'static,
    ) -> BoxFuture<'_, Result<T, StoreError>> {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |db| {
            let done = db.and_then(|db| in_savepoint(db, work));
            Box::new(move |db, committed| {
                let outcome = done.and_then(|value| committed.map(|()| value));
                if outcome.is_ok() {
                    after(db);
                }
                let _ = tell.send(outcome);
            })
        });
        self.send(job, told)
    }

    /// Reads what is committed once the next group is, whether or not that succeeds.
    pub(super) fn look<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> BoxFuture<'_, Result<T, StoreError>> {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |_| {
            Box::new(move |db, _| {
                let _ = tell.send(read(db));
            })
        });
        self.send(job, told)
    }

    fn send<T: Send + 'static>(
        &self,
        job: Job,
        told: oneshot::Receiver<Result<T, StoreError>>,
    ) -> BoxFuture<'_, Result<T, StoreError>> {
        Box::pin(async move {
            self.jobs.send(job).await.map_err(|_| StoreError::Stopped)?;
            told.await.map_err(|_| StoreError::Stopped)?
        })
    }
}

fn run(db: &Connection, mut waiting: mpsc::Receiver<Job>, failed: &AtomicBool) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP_JOBS {
            let Ok(job) = waiting.try_recv() else { break };
            group.push(job);
        }
        commit(db, group, failed);
    }
}

fn commit(db: &Connection, group: Vec<Job>, failed: &AtomicBool) {
    let begun = begin(db, failed.load(Ordering::Relaxed));
    let job = |job: Job| job(begun.as_ref().map(|()| db).map_err(Clone::clone));
    let answers: Vec<Answer> = group.into_iter().map(job).collect();
    let outcome = begun.and_then(|()| sql(execute(db, "COMMIT", [])).map(drop));
    if outcome.is_err() {
        // A failed commit leaves the transaction open; without this every later one would fail too.
        let _ = db.execute_batch("ROLLBACK");
    }
    failed.store(outcome.is_err(), Ordering::Relaxed);
    answers
        .into_iter()
        .for_each(|answer| answer(db, outcome.clone()));
}

/// Begins a transaction; after a failed one only on ground that is safe again.
fn begin(db: &Connection, after_failure: bool) -> Result<(), StoreError> {
    if after_failure {
        if let Some(database) = db.path() {
            log::write_again(Path::new(database))?;
        }
        log::empty(db)?;
        sql(schema::write_version(db))?;
    }
    sql(execute(db, "BEGIN IMMEDIATE", [])).map(drop)
}

/// Runs one job so that its failure undoes its own writes and nobody else's.
fn in_savepoint<T>(
    db: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if db.is_autocommit() {
        return Err(StoreError::Unwritable(
            "a write just before this one failed".to_owned(),
        ));
    }
    sql(execute(db, "SAVEPOINT job", []))?;
    let done = work(db);
    if done.is_err() {
        sql(execute(db, "ROLLBACK TO job", []))?;
    }
    sql(execute(db, "RELEASE job", []))?;
    done
}

/// Runs a statement of every day, which is understood once and kept.
pub(super) fn execute(
    db: &Connection,
    statement: &'static str,
    params: impl Params,
) -> rusqlite::Result<usize> {
    db.prepare_cached(statement)?.execute(params)
}

/// The store's word for an error of the database.
pub(super) fn unwritable(why: &rusqlite::Error) -> StoreError {
    StoreError::Unwritable(why.to_string())
}

/// The same for a whole outcome.
pub(super) fn sql<T>(done: rusqlite::Result<T>) -> Result<T, StoreError> {
    done.map_err(|why| unwritable(&why))
}

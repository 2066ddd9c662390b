//! Careless ways to store the same slips, sent in the same order. The adversary must see through each of them, or
//! finding nothing elsewhere would prove nothing.

use std::path::Path;

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};

use super::evidence::{Evidence, Stored, Theme};
use super::game::{PROMPTS, Truth};
use super::moment::Moment;

/// A careless way to store slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Careless {
    /// One table for who has answered and one for what was said, with nothing between them but the rows' numbers.
    TwoTables,
    /// Random keys and no row numbers, but a write-ahead log.
    LogKept,
    /// The same with pages that hold all slips: every commit copies what came before it.
    LargePages,
    /// The same once the log is emptied into the database. In smaller pages less would be left: a page that is split puts
    /// its cells into the order of the keys.
    Checkpointed,
    /// Sealed while the question is open, but every record as long as its text.
    NotPadded,
}

/// All of them.
pub(super) const WAYS: [Careless; 5] = [
    Careless::TwoTables,
    Careless::LogKept,
    Careless::LargePages,
    Careless::Checkpointed,
    Careless::NotPadded,
];

/// Bytes of the usual page, and of the largest one there is.
const PAGES: [u32; 2] = [4_096, 65_536];

impl Careless {
    /// Plays a game into a folder and hands back what an adversary has: copies of the files, and the stored slips.
    pub(super) fn plays(self, folder: &Path, truth: &Truth) -> Vec<Evidence> {
        let mut rng = StdRng::seed_from_u64(7);
        let db = self.opens(folder);
        let mut moments = Vec::new();
        for prompt in 0..PROMPTS {
            for &phone in &truth.senders[prompt] {
                self.stores(&db, prompt, &truth.texts[prompt][phone], &mut rng);
            }
            let open = self != Careless::Checkpointed;
            if !open {
                let empty = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
                empty.expect("a checkpoint");
            }
            moments.push(Moment::of_folder(folder, prompt, open));
            if self == Careless::NotPadded {
                boxes(&db, prompt, truth, &mut rng);
                moments.push(Moment::of_folder(folder, prompt, false));
            }
        }
        let slips = (0..PROMPTS).map(|prompt| (prompt, slips(&db, prompt)));
        slips
            .map(|(prompt, slips)| Evidence::new(slips, prompt, &moments))
            .collect()
    }

    /// The same on a medium of its own. The database is then cleaned up and closed: nothing is left in the files but the
    /// slips in the order of their keys. What is held against them are the bytes below.
    pub(super) fn plays_and_cleans_up(
        self,
        folder: &Path,
        truth: &Truth,
        medium: impl Fn() -> Vec<u8>,
    ) -> Vec<Evidence> {
        let mut rng = StdRng::seed_from_u64(9);
        let db = self.opens(folder);
        for prompt in 0..PROMPTS {
            for &phone in &truth.senders[prompt] {
                self.stores(&db, prompt, &truth.texts[prompt][phone], &mut rng);
            }
        }
        let slips: Vec<Vec<Stored>> = (0..PROMPTS).map(|prompt| slips(&db, prompt)).collect();
        db.execute_batch("VACUUM").expect("a clean database");
        drop(db);
        let log = folder.join("careless.db-wal");
        assert!(!log.exists(), "the log goes with the last connection");
        let moments = [Moment::of_medium(medium(), 0, false)];
        let slips = slips.into_iter().enumerate();
        slips
            .map(|(prompt, slips)| Evidence::new(slips, prompt, &moments))
            .collect()
    }

    fn opens(self, folder: &Path) -> Connection {
        let db = Connection::open(folder.join("careless.db")).expect("a database");
        let large = [Careless::LargePages, Careless::Checkpointed].contains(&self);
        let logged = large || self == Careless::LogKept;
        let page = PAGES[usize::from(large)];
        db.pragma_update(None, "page_size", page)
            .expect("a page size");
        if logged {
            db.pragma_update(None, "journal_mode", "WAL")
                .expect("a log");
            db.pragma_update(None, "wal_autocheckpoint", 0)
                .expect("a log that is kept");
        }
        let keyed = if self == Careless::TwoTables {
            ""
        } else {
            "WITHOUT ROWID"
        };
        let key = if self == Careless::TwoTables {
            "INTEGER"
        } else {
            "BLOB"
        };
        let tables = format!(
            "CREATE TABLE answered (number INTEGER PRIMARY KEY, prompt INTEGER);
             CREATE TABLE record (number INTEGER PRIMARY KEY, sealed BLOB);
             CREATE TABLE slip (id {key} PRIMARY KEY, prompt INTEGER, text TEXT) {keyed};"
        );
        db.execute_batch(&tables).expect("tables");
        db
    }

    /// What one phone sends is one transaction.
    fn stores(self, db: &Connection, prompt: usize, slips: &[String], rng: &mut StdRng) {
        db.execute_batch("BEGIN").expect("a transaction");
        db.execute("INSERT INTO answered (prompt) VALUES (?1)", [prompt])
            .expect("a row");
        for text in slips {
            match self {
                Careless::TwoTables => db.execute(
                    "INSERT INTO slip (prompt, text) VALUES (?1, ?2)",
                    params![prompt, text],
                ),
                Careless::NotPadded => {
                    let mut sealed = vec![0; text.len() + 40];
                    rng.fill_bytes(&mut sealed);
                    db.execute("INSERT INTO record (sealed) VALUES (?1)", [sealed])
                }
                _ => put(db, prompt, text, rng),
            }
            .expect("a row");
        }
        db.execute_batch("COMMIT").expect("a transaction");
    }
}

fn put(db: &Connection, prompt: usize, text: &str, rng: &mut StdRng) -> rusqlite::Result<usize> {
    let mut id = [0; 16];
    rng.fill_bytes(&mut id);
    db.execute(
        "INSERT INTO slip VALUES (?1, ?2, ?3)",
        params![id, prompt, text],
    )
}

/// Boxes the slips of a question as it should be done: shuffled, under random keys, and the records deleted.
fn boxes(db: &Connection, prompt: usize, truth: &Truth, rng: &mut StdRng) {
    let mut texts: Vec<&String> = truth.texts[prompt].iter().flatten().collect();
    texts.shuffle(rng);
    for text in texts {
        put(db, prompt, text, rng).expect("a row");
    }
    db.execute("DELETE FROM record", []).expect("no rows");
}

fn slips(db: &Connection, prompt: usize) -> Vec<Stored> {
    let select = "SELECT id, text FROM slip WHERE prompt = ?1";
    let mut rows = db.prepare(select).expect("a table");
    let slip = |row: &rusqlite::Row<'_>| {
        let key = match row.get_ref(0)? {
            ValueRef::Integer(number) => number.to_be_bytes().to_vec(),
            other => other.as_blob()?.to_vec(),
        };
        Ok(Stored {
            key,
            text: row.get(1)?,
        })
    };
    let slips = rows.query_map([prompt], slip).expect("rows");
    slips.map(|slip| slip.expect("a row")).collect()
}

/// Boxes that tell more than they should: of a theme for every phone as it came, or of one theme with all slips in the
/// order of sending. In both every phone was a wave of its own.
pub(super) fn talkative_boxes(truth: &Truth, themed: bool) -> Vec<Evidence> {
    let mut rng = StdRng::seed_from_u64(8);
    (0..PROMPTS)
        .map(|prompt| talkative_box(truth, prompt, themed, &mut rng))
        .collect()
}

fn talkative_box(truth: &Truth, prompt: usize, themed: bool, rng: &mut StdRng) -> Evidence {
    let texts = truth.texts[prompt].iter().flatten();
    let mut slips: Vec<Stored> = texts
        .map(|text| Stored {
            key: vec![0],
            text: text.clone(),
        })
        .collect();
    slips.shuffle(rng);
    let mut themes: Vec<Theme> = Vec::new();
    let mut waves = Vec::new();
    for (number, &sender) in (0..).zip(&truth.senders[prompt]) {
        let theirs = slips.iter().enumerate();
        let theirs = theirs.filter(|(_, slip)| truth.writer(prompt, &slip.text) == sender);
        if themed || themes.is_empty() {
            let (name, slips) = (format!("theme {number}"), Vec::new());
            themes.push(Theme {
                number,
                name,
                slips,
            });
        }
        let theme = themes.last_mut().expect("there is one now");
        theme.slips.extend(theirs.map(|(slip, _)| slip));
        let counts = themes
            .iter()
            .map(|theme| (theme.name.clone(), theme.slips.len()));
        waves.push(counts.collect());
    }
    Evidence {
        themes,
        waves,
        ..Evidence::new(slips, prompt, &[])
    }
}

//! What the adversary holds: every byte of every file at some moments, and what any program can read out of a database.

use std::collections::BTreeMap;
use std::fs;
use std::io::BufRead;
use std::path::Path;

use openfloor::store::back_up;
use rusqlite::Connection;
use tempfile::TempDir;

use super::super::world::World;
use super::game::{LEAD, MARKER};

/// Where bytes come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The database.
    Database,
    /// Its write-ahead log.
    Log,
    /// A backup, the log's index, a key that is left.
    Elsewhere,
    /// The medium below all files.
    Medium,
}

/// Copies of everything at one moment.
pub(super) struct Moment {
    pub(super) prompt: usize,
    /// Whether the question was still open.
    pub(super) open: bool,
    pub(super) bytes: Vec<(From, Vec<u8>)>,
    /// Per table, the sizes of its records in the order in which the database returns them.
    pub(super) records: BTreeMap<String, Vec<usize>>,
}

/// One place where a slip's word can be read.
pub(super) struct Sighting {
    pub(super) marker: String,
    pub(super) from: From,
    /// The place in the bytes of that file.
    pub(super) offset: usize,
    /// Bytes of a page of that file.
    pub(super) page: usize,
}

impl Moment {
    /// Copies the files of a server at work, and makes backups of the copy, by hand and by the program.
    pub(super) fn copied(world: &World, prompt: usize, open: bool) -> Moment {
        Moment::of_folder(world.folder(), prompt, open)
    }

    /// The same for any folder.
    pub(super) fn of_folder(folder: &Path, prompt: usize, open: bool) -> Moment {
        let copy = copy_of(folder, |_| true);
        let folder = copy.path();
        let files = files_below(folder).into_iter();
        let mut bytes: Vec<(From, Vec<u8>)> = files
            .map(|(path, content)| (kind(&path), content))
            .collect();
        let aside = TempDir::new().expect("a folder");
        let mut records = BTreeMap::new();
        if let Some(database) = files_below(folder)
            .into_iter()
            .find(|(path, _)| kind(path) == From::Database)
        {
            let backup = aside.path().join("backup");
            let db = Connection::open(database.0).expect("a database");
            db.execute("VACUUM INTO ?1", [backup.display().to_string()])
                .expect("a backup");
            records = record_sizes(&db);
            bytes.push((From::Elsewhere, fs::read(backup).expect("a backup")));
        }
        let (keys, own) = (folder.join("keys"), aside.path().join("own"));
        if keys.is_dir() {
            back_up(folder, &keys, &own, None).expect("a backup by the program");
            bytes.push((From::Elsewhere, fs::read(own).expect("a backup")));
        }
        Moment {
            prompt,
            open,
            bytes,
            records,
        }
    }

    /// The medium, byte by byte.
    pub(super) fn of_medium(raw: Vec<u8>, prompt: usize, open: bool) -> Moment {
        Moment {
            prompt,
            open,
            bytes: vec![(From::Medium, raw)],
            records: BTreeMap::new(),
        }
    }

    /// Every place where the word of any slip can be read.
    pub(super) fn sightings(&self) -> Vec<Sighting> {
        let mut found = Vec::new();
        for (from, bytes) in &self.bytes {
            let page = page_bytes(*from, bytes);
            found.extend(places(bytes, LEAD).filter_map(|offset| {
                // Noise has the three letters of the lead once in 17 million places; what follows in a slip are letters too.
                let marker = bytes.get(offset..offset + MARKER)?;
                let word = marker.iter().all(u8::is_ascii_lowercase);
                let marker = word.then(|| String::from_utf8(marker.to_vec()).ok())??;
                Some(Sighting {
                    marker,
                    from: *from,
                    offset,
                    page,
                })
            }));
        }
        found
    }

    /// Whether these bytes stand anywhere.
    pub(super) fn has(&self, needle: &[u8]) -> bool {
        self.bytes
            .iter()
            .any(|(_, bytes)| places(bytes, needle).next().is_some())
    }
}

/// The offsets at which some bytes stand in others.
pub(super) fn places<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        loop {
            let passed = rest.skip_until(needle[0]).expect("memory can be read");
            let at = bytes.len() - rest.len();
            if passed == 0 {
                return None;
            }
            if bytes[at - 1..].starts_with(needle) {
                return Some(at - 1);
            }
        }
    })
}

/// Copies what is in a folder into one of its own, as far as it is wanted.
pub(super) fn copy_of(folder: &Path, wanted: impl Fn(&Path) -> bool) -> TempDir {
    let copy = TempDir::new().expect("a folder");
    for (path, content) in files_below(folder) {
        let below = path.strip_prefix(folder).expect("below its folder");
        if wanted(below) {
            let to = copy.path().join(below);
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            fs::write(to, content).expect("a copy");
        }
    }
    copy
}

/// Every file below a folder, with its content.
pub(super) fn files_below(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder").flatten() {
        match entry.path() {
            path if path.is_dir() => files.extend(files_below(&path)),
            // A file that has just gone leaves nothing to read.
            path => files.push((path.clone(), fs::read(path).unwrap_or_default())),
        }
    }
    files
}

fn kind(path: &Path) -> From {
    let name = path.extension().map(|kind| kind.to_string_lossy());
    match name.as_deref() {
        Some("db") => From::Database,
        Some("db-wal") => From::Log,
        _ => From::Elsewhere,
    }
}

/// Both files say how large their pages are. In the log each page has a header of 24 bytes in front.
fn page_bytes(from: From, bytes: &[u8]) -> usize {
    let number = |at: std::ops::Range<usize>| {
        let digits = bytes.get(at).unwrap_or_default().iter();
        digits.fold(0, |number, &byte| number << 8 | usize::from(byte))
    };
    match from {
        From::Database => match number(16..18) {
            1 => 65_536,
            bytes => bytes.max(512),
        },
        From::Log => number(8..12) + 24,
        _ => 4_096,
    }
}

/// Per table, the size of the largest value of each record.
fn record_sizes(db: &Connection) -> BTreeMap<String, Vec<usize>> {
    let select = "SELECT name FROM sqlite_master WHERE type = 'table'";
    let mut names = db.prepare(select).expect("a schema");
    let names = names.query_map([], |row| row.get::<_, String>(0));
    let sizes = names.expect("a schema").map(|name| {
        let name = name.expect("a name");
        let mut rows = db
            .prepare(&format!("SELECT * FROM {name}"))
            .expect("a table");
        let columns = rows.column_count();
        let size = |row: &rusqlite::Row<'_>| {
            let values = (0..columns).map(|column| row.get_ref(column));
            let bytes = values.map(|value| Ok(value?.as_bytes().map_or(0, <[u8]>::len)));
            let bytes: rusqlite::Result<Vec<usize>> = bytes.collect();
            Ok(bytes?.into_iter().max().unwrap_or(0))
        };
        let sizes = rows
            .query_map([], size)
            .expect("rows")
            .collect::<rusqlite::Result<_>>();
        (name, sizes.expect("rows"))
    });
    sizes.collect()
}

//! What a disk may hold when the power goes, as strictly as POSIX lets it be.
//!
//! What was synced is there. Of what was written to a file since, each sector of 512 bytes may be there or not, in any
//! mixture. A name (made, removed, moved) is safe only once its folder was synced; syncing the file itself is not enough,
//! though ext4 would be content with it. What a failed sync should have written may be lost for good, even though the next
//! one succeeds: the kernel has marked it as clean.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};

use super::record::Change;

/// Bytes that a disk writes as a whole.
const SECTOR_BYTES: usize = 512;

/// A file or folder, whatever names it has.
type Node = usize;

/// A disk at some moment.
pub(crate) struct Platter {
    root: PathBuf,
    nodes: Vec<Kind>,
    /// Which of them each open handle stands for.
    handles: HashMap<u64, Node>,
    luck: StdRng,
}

enum Kind {
    File {
        safe: Vec<u8>,
        pending: Vec<Write>,
    },
    Folder {
        safe: Names,
        live: Names,
        pending: Vec<Naming>,
    },
}

type Names = BTreeMap<OsString, Node>;

#[derive(Clone)]
enum Write {
    Bytes(usize, Vec<u8>),
    Cut(usize),
}

#[derive(Clone)]
enum Naming {
    Put(OsString, Node),
    Gone(OsString),
    Moved(OsString, OsString, Node),
}

/// How much of what was not synced a power cut leaves.
#[derive(Clone, Copy)]
enum Left {
    Nothing,
    Everything,
    /// What came first, up to some point.
    Beginning,
    /// Any of it.
    Some,
}

impl Platter {
    /// An empty disk below this folder, which is safe.
    pub(crate) fn empty(root: &Path, luck: StdRng) -> Platter {
        Platter {
            root: root.to_owned(),
            nodes: vec![Kind::folder()],
            handles: HashMap::new(),
            luck,
        }
    }

    /// The next change happens.
    pub(crate) fn changes(&mut self, change: &Change) {
        match change {
            Change::Opened {
                handle,
                made,
                emptied,
                path,
            } => {
                let node = match made {
                    true => self.put(path, Kind::file()),
                    false => self.find(path),
                };
                self.handles.insert(*handle, node);
                if *emptied {
                    self.writes(*handle, Write::Cut(0));
                }
            }
            Change::Written { handle, at, bytes } => {
                self.writes(*handle, Write::Bytes(*at, bytes.clone()));
            }
            Change::Cut { handle, length } => self.writes(*handle, Write::Cut(*length)),
            Change::Synced { handle } => self.nodes[self.handles[handle]].becomes_safe(),
            Change::SyncFailed { handle } => {
                let node = &mut self.nodes[self.handles[handle]];
                node.forgets_some(&mut self.luck);
            }
            Change::FolderMade(path) => drop(self.put(path, Kind::folder())),
            Change::Removed(path) => self.names(path, |name, _| Naming::Gone(name)),
            Change::Moved { from, to } => {
                assert_eq!(from.parent(), to.parent(), "moves stay in their folder");
                let node = self.find(from);
                let name = to.file_name().expect("a name").to_owned();
                self.names(from, |from, _| Naming::Moved(from, name, node));
            }
        }
    }

    /// The power goes: the files that are left, by their paths below the root. The disk itself goes on as if nothing had
    /// happened.
    pub(crate) fn left(&mut self) -> Vec<(PathBuf, Vec<u8>)> {
        let modes = [Left::Nothing, Left::Everything, Left::Beginning, Left::Some];
        let (mut files, mut folders) = (Vec::new(), vec![(PathBuf::new(), 0)]);
        while let Some((path, node)) = folders.pop() {
            let mode = *modes.choose(&mut self.luck).expect("four");
            match &self.nodes[node] {
                Kind::Folder { safe, pending, .. } => {
                    let mut names = safe.clone();
                    let kept = some_of(pending, mode, &mut self.luck);
                    kept.into_iter()
                        .for_each(|naming| apply(&mut names, naming));
                    folders.extend(names.into_iter().map(|(name, at)| (path.join(name), at)));
                }
                Kind::File { safe, pending } => {
                    let mut bytes = safe.clone();
                    let sectors = pending.iter().flat_map(sectors).collect::<Vec<_>>();
                    let kept = some_of(&sectors, mode, &mut self.luck);
                    kept.into_iter().for_each(|write| lay(&mut bytes, &write));
                    files.push((path, bytes));
                }
            }
        }
        files
    }

    /// The files as whoever reads them without a power cut sees them.
    pub(crate) fn whole(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut files, mut folders) = (Vec::new(), vec![(PathBuf::new(), 0)]);
        while let Some((path, node)) = folders.pop() {
            match &self.nodes[node] {
                Kind::Folder { live, .. } => {
                    folders.extend(live.iter().map(|(name, at)| (path.join(name), *at)));
                }
                Kind::File { safe, pending } => {
                    let mut bytes = safe.clone();
                    pending.iter().for_each(|write| lay(&mut bytes, write));
                    files.push((path, bytes));
                }
            }
        }
        files
    }

    fn writes(&mut self, handle: u64, write: Write) {
        match &mut self.nodes[self.handles[&handle]] {
            Kind::File { pending, .. } => pending.push(write),
            Kind::Folder { .. } => panic!("a folder is written to"),
        }
    }

    fn put(&mut self, path: &Path, kind: Kind) -> Node {
        let node = self.nodes.len();
        self.nodes.push(kind);
        self.names(path, |name, _| Naming::Put(name, node));
        node
    }

    fn names(&mut self, path: &Path, naming: impl FnOnce(OsString, Node) -> Naming) {
        let name = path.file_name().expect("a name").to_owned();
        let folder = self.find(path.parent().expect("a folder"));
        let Kind::Folder { live, pending, .. } = &mut self.nodes[folder] else {
            panic!("{} is below a file", path.display())
        };
        let naming = naming(name, folder);
        apply(live, naming.clone());
        pending.push(naming);
    }

    fn find(&self, path: &Path) -> Node {
        let below = path.strip_prefix(&self.root).expect("below the root");
        below.iter().fold(0, |node, name| match &self.nodes[node] {
            Kind::Folder { live, .. } => live[name],
            Kind::File { .. } => panic!("{} is below a file", path.display()),
        })
    }
}

impl Kind {
    fn file() -> Kind {
        Kind::File {
            safe: Vec::new(),
            pending: Vec::new(),
        }
    }

    fn folder() -> Kind {
        Kind::Folder {
            safe: Names::new(),
            live: Names::new(),
            pending: Vec::new(),
        }
    }

    fn becomes_safe(&mut self) {
        match self {
            Kind::File { safe, pending } => pending.drain(..).for_each(|write| lay(safe, &write)),
            Kind::Folder { safe, pending, .. } => {
                pending.drain(..).for_each(|naming| apply(safe, naming));
            }
        }
    }

    /// What was pending is on the disk or lost, and nobody will try again.
    fn forgets_some(&mut self, luck: &mut StdRng) {
        if let Kind::File { safe, pending } = self {
            let sectors = pending.drain(..).flat_map(|write| sectors(&write));
            let landed = some_of(&sectors.collect::<Vec<_>>(), Left::Some, luck);
            landed.iter().for_each(|write| lay(safe, write));
        }
    }
}

fn some_of<T: Clone>(all: &[T], left: Left, luck: &mut impl Rng) -> Vec<T> {
    match left {
        Left::Nothing => Vec::new(),
        Left::Everything => all.to_vec(),
        Left::Beginning => all[..luck.random_range(0..=all.len())].to_vec(),
        Left::Some => {
            let landed = all.iter().filter(|_| luck.random_bool(0.5));
            landed.cloned().collect()
        }
    }
}

/// A write, sector by sector.
fn sectors(write: &Write) -> Vec<Write> {
    let Write::Bytes(at, bytes) = write else {
        return vec![write.clone()];
    };
    let (mut pieces, mut from) = (Vec::new(), 0);
    while from < bytes.len() {
        let to = (from + SECTOR_BYTES - (at + from) % SECTOR_BYTES).min(bytes.len());
        pieces.push(Write::Bytes(at + from, bytes[from..to].to_vec()));
        from = to;
    }
    pieces
}

fn lay(file: &mut Vec<u8>, write: &Write) {
    match write {
        Write::Cut(length) => file.resize(*length, 0),
        Write::Bytes(at, bytes) => {
            let end = at + bytes.len();
            file.resize(file.len().max(end), 0);
            file[*at..end].copy_from_slice(bytes);
        }
    }
}

fn apply(names: &mut Names, naming: Naming) {
    match naming {
        Naming::Put(name, node) => drop(names.insert(name, node)),
        Naming::Gone(name) => drop(names.remove(&name)),
        Naming::Moved(from, to, node) => {
            names.remove(&from);
            names.insert(to, node);
        }
    }
}

//! A disk that a test can look into and break: a small library in front of the program's own, which writes down every change
//! and fails where it is told to. From what it wrote down, [`platter::Platter`] makes the disks that a power cut could leave.

pub(crate) mod platter;
pub(crate) mod record;

use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::patience::in_time;
use super::staying::Server;

/// What is wrong with a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing.
    None,
    /// It is full: what needs more room is refused.
    Full,
    /// Syncs fail, and what they should have written may be forgotten.
    SyncFails,
    /// Nothing can be written at all.
    ReadOnly,
    /// The program dies at its next sync.
    DiesAtSync,
}

/// A folder whose disk is looked into.
pub(crate) struct Disk {
    folder: PathBuf,
}

impl Disk {
    /// The disk on which a server keeps its things below this folder.
    pub(crate) fn below(folder: &Path) -> Disk {
        let disk = Disk {
            folder: folder.to_owned(),
        };
        std::fs::create_dir(Server::kept(folder)).expect("a folder");
        std::fs::write(disk.fault(), "00").expect("a file");
        std::fs::write(disk.record(), "").expect("a file");
        disk
    }

    /// What the program's surroundings must say.
    pub(crate) fn surroundings(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("LD_PRELOAD", shim().to_owned()),
            ("DISK_FOLDER", Server::kept(&self.folder)),
            ("DISK_RECORD", self.record()),
            ("DISK_FAULT", self.fault()),
        ]
    }

    /// From now on, this is wrong with it.
    pub(crate) fn has(&self, trouble: Trouble) {
        self.has_after(trouble, 0);
    }

    /// The same; of what is wrong with syncs, so many still go well.
    pub(crate) fn has_after(&self, trouble: Trouble, syncs: u8) {
        let bytes = [trouble as u8, syncs].map(|number| b'0' + number);
        let fault = OpenOptions::new().write(true).open(self.fault());
        let written = fault.and_then(|file| file.write_all_at(&bytes, 0));
        written.expect("the fault is written");
    }

    /// The moment, as the length of the record: whatever was changed before it is in the record before it.
    pub(crate) fn now(&self) -> u64 {
        self.record().metadata().expect("a record").len()
    }

    /// Everything that was changed.
    pub(crate) fn changes(&self) -> Vec<record::Line> {
        record::read(&std::fs::read(self.record()).expect("a record"))
    }

    /// Waits until a sync has failed since a moment.
    pub(crate) async fn fails_to_sync(&self, since: u64) {
        let failed = |line: &record::Line| {
            line.ends > since && matches!(line.change, record::Change::SyncFailed { .. })
        };
        in_time(async {
            while !self.changes().iter().any(failed) {
                tokio::task::yield_now().await;
            }
        })
        .await;
    }

    fn fault(&self) -> PathBuf {
        self.folder.join("fault")
    }

    fn record(&self) -> PathBuf {
        self.folder.join("record")
    }
}

/// The library, compiled once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/disk/shim.c");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        // Another run may be using the one that is there.
        let (mine, shim) = (
            folder.join(format!("shim-{}.so", std::process::id())),
            folder.join("shim.so"),
        );
        let compiled = Command::new("cc")
            .args([
                "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o",
            ])
            .arg(&mine)
            .args([source, "-ldl", "-lpthread"])
            .status();
        assert!(compiled.is_ok_and(|done| done.success()), "a C compiler");
        std::fs::rename(mine, &shim).expect("a file");
        shim
    })
}

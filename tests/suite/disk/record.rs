//! The record of a disk's changes, read back. `shim.c` says how it is written.

use std::path::PathBuf;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// A file or folder was opened under a handle; `made` if it was not there before, `emptied` if its content went.
    Opened {
        handle: u64,
        made: bool,
        emptied: bool,
        path: PathBuf,
    },
    Written {
        handle: u64,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        handle: u64,
        length: usize,
    },
    Synced {
        handle: u64,
    },
    SyncFailed {
        handle: u64,
    },
    FolderMade(PathBuf),
    Removed(PathBuf),
    Moved {
        from: PathBuf,
        to: PathBuf,
    },
}

/// One change, and the moment after it.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) change: Change,
    pub(crate) ends: u64,
}

/// Bytes in front of each line's own.
const HEAD_BYTES: usize = 1 + 8 + 8 + 4;

/// Reads a record. A line that a kill has cut off stands for a change that nobody was told of.
pub(crate) fn read(record: &[u8]) -> Vec<Line> {
    let (mut lines, mut at) = (Vec::new(), 0);
    while let Some(head) = record.get(at..at + HEAD_BYTES) {
        let number = |from: usize| u64::from_ne_bytes(head[from..from + 8].try_into().expect("8"));
        let length = u32::from_ne_bytes(head[17..].try_into().expect("4")) as usize;
        let Some(bytes) = record.get(at + HEAD_BYTES..at + HEAD_BYTES + length) else {
            break;
        };
        at += HEAD_BYTES + length;
        lines.push(Line {
            change: change(head[0], number(1), number(9), bytes),
            ends: at as u64,
        });
    }
    lines
}

fn change(kind: u8, handle: u64, number: u64, bytes: &[u8]) -> Change {
    let path = || PathBuf::from(String::from_utf8(bytes.to_vec()).expect("a plain path"));
    match kind {
        b'o' => Change::Opened {
            handle,
            made: number & 1 != 0,
            emptied: number & 2 != 0,
            path: path(),
        },
        b'w' => Change::Written {
            handle,
            at: number as usize,
            bytes: bytes.to_vec(),
        },
        b't' => Change::Cut {
            handle,
            length: number as usize,
        },
        b's' => Change::Synced { handle },
        b'f' => Change::SyncFailed { handle },
        b'm' => Change::FolderMade(path()),
        b'u' => Change::Removed(path()),
        b'r' => {
            let both = String::from_utf8(bytes.to_vec()).expect("plain paths");
            let (from, to) = both.split_once('\0').expect("two paths");
            Change::Moved {
                from: from.into(),
                to: to.into(),
            }
        }
        other => panic!("no such change: {other}"),
    }
}

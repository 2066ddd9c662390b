//! A disk of its own: a small ext4 image, mounted, whose every byte the adversary reads below the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Bytes of the disk: room for a game, its log, and the file system's own journal.
const DISK_BYTES: u64 = 48 * 1024 * 1024;

/// A mounted disk; it is unmounted when it goes.
pub(super) struct Medium {
    folder: TempDir,
}

impl Medium {
    /// A new disk. Only root on a machine with loop devices gets one; else the reason why not.
    pub(super) fn mounts() -> Result<Medium, String> {
        let medium = Medium {
            folder: TempDir::new().map_err(|why| why.to_string())?,
        };
        fs::create_dir(medium.path()).map_err(|why| why.to_string())?;
        let image = medium.image();
        let made = fs::File::create(&image).and_then(|file| file.set_len(DISK_BYTES));
        made.map_err(|why| why.to_string())?;
        runs("mkfs.ext4", &["-q".as_ref(), "-F".as_ref(), image.as_ref()])?;
        runs(
            "mount",
            &[
                "-o".as_ref(),
                "loop".as_ref(),
                image.as_ref(),
                medium.path().as_ref(),
            ],
        )?;
        Ok(medium)
    }

    /// Where its files are.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    /// Every byte of it, once everything written has reached it.
    pub(super) fn raw(&self) -> Vec<u8> {
        let path = self.path();
        runs("sync", &["-f".as_ref(), path.as_ref()]).expect("it is written out");
        fs::read(self.image()).expect("a readable image")
    }
}

impl Drop for Medium {
    fn drop(&mut self) {
        // Where mounting failed there is nothing to undo.
        let path = self.path();
        if runs("umount", &[path.as_ref()]).is_err() {
            let _ = runs("umount", &["-l".as_ref(), path.as_ref()]);
        }
    }
}

fn runs(program: &str, words: &[&Path]) -> Result<(), String> {
    let ran = Command::new(program).args(words).output();
    let ran = ran.map_err(|why| format!("{program}: {why}"))?;
    match ran.status.success() {
        true => Ok(()),
        false => Err(format!(
            "{program}: {}",
            String::from_utf8_lossy(&ran.stderr).trim()
        )),
    }
}

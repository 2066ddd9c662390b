//! The key folder: one file per key, readable by this user only, outside the database and its backups.
//!
//! A prompt's key lives from its opening until its answers are boxed. Without it the journal is noise.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, chown};
use std::path::{Path, PathBuf};

use rand::Rng;
use zeroize::Zeroize;

use super::StoreError;
use super::folders::{make_folder, sync_folder};
use crate::session::SessionId;
use crate::session::identity::{KEY_BYTES, Key};

/// The folder with the live keys.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    folder: PathBuf,
}

/// Whether a key was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// It was, and is left as it is.
    Before,
    /// It is new.
    New,
}

/// Who may enter a folder of keys.
const OWNER_ONLY: u32 = 0o700;

/// The key that vouches for a session's phones and seals what stays of it.
const SESSION: &str = "session.key";

/// What stands before and after the number in the name of a prompt's key.
const PROMPT: &str = "prompt-";
const KEY: &str = ".key";

/// A key on its way to the disk. It has sealed nothing yet.
const UNFINISHED: &str = "unfinished";

impl KeyFolder {
    /// A key folder, made where it is missing.
    ///
    /// # Errors
    /// [`StoreError::Unwritable`] where it cannot be made.
    pub fn open(folder: &Path) -> Result<KeyFolder, StoreError> {
        make_folder(folder, OWNER_ONLY).map_err(|why| unwritable(&why))?;
        Ok(KeyFolder {
            folder: folder.to_owned(),
        })
    }

    /// A key folder that must be there.
    pub(super) fn existing(folder: &Path) -> Result<KeyFolder, StoreError> {
        let folder = folder.to_owned();
        match folder.is_dir() {
            true => Ok(KeyFolder { folder }),
            false => Err(StoreError::Unfit(format!(
                "there is no key folder {}",
                folder.display()
            ))),
        }
    }

    /// Whether both are the same folder, whatever they are called.
    pub(super) fn is(&self, other: &KeyFolder) -> bool {
        let of = |keys: &KeyFolder| fs::canonicalize(&keys.folder).ok();
        of(self).is_some_and(|folder| of(other) == Some(folder))
    }

    pub(super) fn session_key(&self, id: SessionId) -> Result<Key, StoreError> {
        self.read(id, SESSION)
    }

    pub(super) fn has_session_key(&self, id: SessionId) -> bool {
        self.of(id).join(SESSION).is_file()
    }

    /// Takes over the key of a session from another folder, where that has it. One that is here stays as it is.
    pub(super) fn take_session_key(
        &self,
        from: &KeyFolder,
        id: SessionId,
    ) -> Result<(), StoreError> {
        if !from.has_session_key(id) {
            return Ok(());
        }
        let key = from.session_key(id)?;
        let (folder, bytes) = (self.of(id), key.bytes());
        let taken = make_folder(&folder, OWNER_ONLY)
            .and_then(|()| write_private(&folder, SESSION, bytes))
            .and_then(|_| hand_over(&folder, &self.folder))
            .and_then(|()| hand_over(&folder.join(SESSION), &self.folder));
        taken.map_err(|why| unwritable(&why))
    }

    pub(super) fn make_session_key(&self, id: SessionId) -> Result<Made, StoreError> {
        self.make(id, SESSION)
    }

    pub(super) fn prompt_key(&self, id: SessionId, prompt: usize) -> Result<Key, StoreError> {
        self.read(id, &prompt_file(prompt))
    }

    pub(super) fn make_prompt_key(&self, id: SessionId, prompt: usize) -> Result<Made, StoreError> {
        self.make(id, &prompt_file(prompt))
    }

    /// Destroys a prompt's key. A key that is already gone is fine: the same act may be finished twice.
    pub(super) fn destroy_prompt_key(&self, id: SessionId, prompt: usize) {
        destroy(&self.of(id).join(prompt_file(prompt)));
    }

    /// The prompts of a session that have keys.
    pub(super) fn prompts(&self, id: SessionId) -> BTreeSet<usize> {
        let folder = self.of(id);
        let numbers = files(&folder).filter_map(|file| {
            let name = file.file_name()?.to_str()?;
            let number = name.strip_prefix(PROMPT)?.strip_suffix(KEY)?;
            number.parse().ok()
        });
        numbers.collect()
    }

    /// Destroys every key of a session.
    pub(super) fn destroy_session(&self, id: SessionId) {
        let folder = self.of(id);
        for file in files(&folder) {
            destroy(&file);
        }
        let _ = fs::remove_dir(folder);
    }

    /// The sessions that have keys of prompts.
    pub(super) fn with_prompt_keys(&self) -> Vec<SessionId> {
        let of_prompt = |file: &PathBuf| !file.ends_with(SESSION) && !file.ends_with(UNFINISHED);
        let named = |folder: &PathBuf| folder.file_name()?.to_str()?.parse().ok();
        files(&self.folder)
            .filter(|folder| files(folder).any(|file| of_prompt(&file)))
            .filter_map(|folder| named(&folder))
            .collect()
    }

    fn of(&self, id: SessionId) -> PathBuf {
        self.folder.join(id.to_string())
    }

    fn read(&self, id: SessionId, name: &str) -> Result<Key, StoreError> {
        let mut bytes = fs::read(self.of(id).join(name))
            .map_err(|why| StoreError::Damaged(format!("key {name}: {why}")))?;
        let fits = <[u8; KEY_BYTES]>::try_from(bytes.as_slice());
        bytes.zeroize();
        fits.map(Key::new)
            .map_err(|_| StoreError::Damaged(format!("key {name} has a wrong length")))
    }

    fn make(&self, id: SessionId, name: &str) -> Result<Made, StoreError> {
        let folder = self.of(id);
        let mut bytes = [0; KEY_BYTES];
        rand::rng().fill_bytes(&mut bytes);
        let made =
            make_folder(&folder, OWNER_ONLY).and_then(|()| write_private(&folder, name, &bytes));
        bytes.zeroize();
        made.map_err(|why| unwritable(&why))
    }
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path())
}

fn prompt_file(prompt: usize) -> String {
    format!("{PROMPT}{prompt}{KEY}")
}

/// Writes and syncs a key; an existing one is left as it is, so that an act repeated after a crash keeps its key. It gets its
/// name only once it is whole: a full disk or a crash must not leave half a key under which nothing could be sealed.
fn write_private(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<Made> {
    let (path, unfinished) = (folder.join(name), folder.join(UNFINISHED));
    if path.try_exists()? {
        return Ok(Made::Before);
    }
    let written = write_synced(&unfinished, bytes)
        .and_then(|()| fs::rename(&unfinished, &path))
        .and_then(|()| sync_folder(folder));
    if written.is_err() {
        // Nothing was sealed with it, and whoever tries again must not take it for safe.
        let _ = fs::remove_file(&unfinished);
        let _ = fs::remove_file(&path);
    }
    written?;
    Ok(Made::New)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Overwrites and removes a key file, as far as the medium allows. A key that stays is tried again at the next start.
fn destroy(path: &Path) {
    let overwritten = OpenOptions::new()
        .write(true)
        .open(path)
        .and_then(|mut file| {
            file.write_all(&[0; KEY_BYTES])?;
            file.sync_all()
        });
    let done = overwritten
        .and_then(|()| fs::remove_file(path))
        .and_then(|()| path.parent().map_or(Ok(()), sync_folder));
    match done {
        Err(why) if why.kind() != io::ErrorKind::NotFound => {
            tracing::error!("a key could not be destroyed: {why}");
        }
        _ => {}
    }
}

/// Gives what is new to whoever its folder belongs to: root may restore what another user serves.
pub(super) fn hand_over(new: &Path, folder: &Path) -> io::Result<()> {
    let of = |path: &Path| fs::metadata(path).map(|found| (found.uid(), found.gid()));
    let (owner, group) = of(folder)?;
    match of(new)? == (owner, group) {
        true => Ok(()),
        false => chown(new, Some(owner), Some(group)),
    }
}

fn unwritable(why: &io::Error) -> StoreError {
    StoreError::Unwritable(format!("key folder: {why}"))
}

//! Folders that are still there after a power cut: a name is safe only once the folder that holds it has been synced.

use std::fs::{DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

/// Makes a folder and those above it where they are missing, with these rights.
pub(super) fn make_folder(folder: &Path, rights: u32) -> io::Result<()> {
    match DirBuilder::new().mode(rights).create(folder) {
        Ok(()) => sync_folder(above(folder)),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {
            make_folder(above(folder), rights)?;
            make_folder(folder, rights)
        }
        // It was made before, but perhaps just before a crash.
        Err(why) if why.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {
            match sync_folder(above(folder)) {
                // Then it was not this program that made it there.
                Err(why) if is_not_ours(why.kind()) => Ok(()),
                synced => synced,
            }
        }
        Err(why) => Err(why),
    }
}

/// Makes the names in a folder safe.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn above(folder: &Path) -> &Path {
    let above = folder.parent().filter(|above| *above != Path::new(""));
    above.unwrap_or(Path::new("."))
}

fn is_not_ours(why: io::ErrorKind) -> bool {
    matches!(
        why,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
    )
}

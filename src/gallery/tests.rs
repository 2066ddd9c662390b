//! The gallery is whole, and the same every time.

mod files;

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

fn library() -> Library {
    Library::embedded().expect("the built-in content is sound")
}

/// Every file below a folder, with what is in it.
fn read(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let (name, path) = (
            entry.file_name().to_string_lossy().into_owned(),
            entry.path(),
        );
        match path.is_dir() {
            true => files.extend(read(&path)),
            false => files.push((name, std::fs::read(&path).expect("a file"))),
        }
    }
    files.sort();
    files
}

#[test]
fn two_galleries_are_the_same_to_the_byte() {
    let (library, one, other) = (library(), folder(), folder());
    let written = write(&library, one.path()).expect("it is written");
    assert_eq!(written, states(&library).len());
    write(&library, other.path()).expect("it is written");
    let (one, other) = (read(one.path()), read(other.path()));
    assert!(
        one.len() > written + 1,
        "pages, an index, and what they use"
    );
    assert!(one == other);
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn every_state_has_a_name_of_its_own() {
    let states = states(&library());
    let names: BTreeSet<&str> = states.iter().map(|state| state.name.as_str()).collect();
    assert_eq!(names.len(), states.len());
    assert!(!names.contains("index"));
}

#[test]
fn every_page_has_one_heading_and_a_title_and_connects_to_nothing() {
    let states = states(&library());
    let whole = |page: &str| {
        let title = page.matches("<title>").count() == 1 && !page.contains("<title> – ");
        title && page.matches("<h1").count() == 1 && !page.contains("data-base")
    };
    let broken = states.iter().filter(|state| !whole(&state.page));
    let broken: Vec<&str> = broken.map(|state| state.name.as_str()).collect();
    assert_eq!(broken, [""; 0]);
}

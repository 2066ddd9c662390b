//! The map in `src/lib.rs`, held against the source: imports only go down, and the core stays pure.

use std::collections::BTreeSet;

use super::source::{Source, made_up, sources};

/// What each layer may use besides itself. Arrows go down only.
const MAP: [(&str, &[&str]); 17] = [
    (
        "main",
        &[
            "config", "process", "server", "rehearse", "trial", "gallery", "theming", "views",
            "room", "content", "store",
        ],
    ),
    (
        "server",
        &[
            "config", "process", "http", "views", "room", "store", "content",
        ],
    ),
    ("config", &["http", "room", "session"]),
    ("process", &[]),
    (
        "http",
        &[
            "rehearse", "export", "views", "room", "planning", "session", "theming", "words",
        ],
    ),
    ("trial", &["room", "theming", "content"]),
    (
        "gallery",
        &[
            "export", "views", "room", "planning", "session", "theming", "content", "words",
        ],
    ),
    ("rehearse", &["room", "session", "theming", "content"]),
    (
        "export",
        &["views", "session", "theming", "content", "words"],
    ),
    (
        "views",
        &["room", "planning", "session", "theming", "content", "words"],
    ),
    (
        "room",
        &[
            "store", "planning", "session", "theming", "content", "words",
        ],
    ),
    ("store", &["session", "theming"]),
    ("session", &["theming", "words"]),
    ("planning", &["session", "theming", "content", "words"]),
    ("content", &["session", "theming"]),
    ("theming", &["words"]),
    ("words", &[]),
];

/// The layers without clock, chance, disk or network: the core, and the files that are made of a report.
const CORE: [&str; 6] = [
    "session", "planning", "theming", "content", "words", "export",
];

/// What the core must not even name.
const NOT_IN_THE_CORE: [&str; 13] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "tokio",
    "axum",
    "maud",
    "rusqlite",
    "SystemTime",
    "Instant",
    "rand::",
    ".await",
];

/// The names that follow a path's start: one, or each of a group in braces, however deep the group goes on.
fn first_names(rest: &str) -> Vec<String> {
    let (mut names, mut depth) = (vec![String::new()], 0);
    for c in rest.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(String::new()),
            c if depth <= 1 => names.last_mut().expect("at least one").push(c),
            _ => {}
        }
        if depth <= 0 && !c.is_alphanumeric() && c != '_' {
            break;
        }
    }
    let of_a_name = |c: &char| c.is_alphanumeric() || *c == '_';
    let first = |name: &String| name.trim_start().chars().take_while(of_a_name).collect();
    names.iter().map(first).collect()
}

/// The layers that some code names by a path from the root of the crate.
fn named_layers(source: &Source) -> BTreeSet<String> {
    let code = source.code();
    // As many `super` as the file is deep lead to the root as well.
    let to_root = "super::".repeat(source.path.split('/').count());
    let mut found = BTreeSet::new();
    for root in ["crate::", "openfloor::", to_root.as_str()] {
        for rest in code.split(root).skip(1) {
            found.extend(first_names(rest));
        }
    }
    found.retain(|name| MAP.iter().any(|(layer, _)| layer == name));
    found
}

/// Imports that go up, as sentences.
fn imports_that_go_up(files: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let layer = file.layer();
        let Some((_, below)) = MAP.iter().find(|(known, _)| *known == layer) else {
            continue;
        };
        let above = named_layers(file)
            .into_iter()
            .filter(|name| name != layer && !below.contains(&name.as_str()));
        faults.extend(above.map(|name| format!("{} must not use {name}", file.path)));
    }
    faults
}

/// Words that stand in the code of some files.
fn words_in<'a>(files: impl Iterator<Item = &'a Source>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let code = file.code();
        let there = words.iter().filter(|word| code.contains(**word));
        found.extend(there.map(|word| format!("{} has {word}", file.path)));
    }
    found
}

fn is_core(file: &&Source) -> bool {
    CORE.contains(&file.layer()) && !file.is_test()
}

#[test]
fn imports_only_go_down() {
    assert_eq!(imports_that_go_up(&sources("src")), [""; 0]);
    let layers: BTreeSet<String> = sources("src")
        .iter()
        .map(|file| file.layer().to_owned())
        .collect();
    let known: BTreeSet<String> = MAP
        .iter()
        .map(|(layer, _)| (*layer).to_owned())
        .chain(["lib".to_owned()])
        .collect();
    assert_eq!(layers, known, "the map names every layer");

    for (path, code) in [
        ("room/actor.rs", "use crate::views::page;"),
        ("session.rs", "fn f() -> crate::store::StoreError {}"),
        (
            "store/sqlite.rs",
            "use crate::{room::Room, session::Event};",
        ),
        ("views/phone.rs", "use super::super::http::App;"),
        ("theming.rs", "use super::session::Role;"),
    ] {
        assert_eq!(
            imports_that_go_up(&[made_up(path, code)]).len(),
            1,
            "{path} {code}"
        );
    }
}

#[test]
fn the_core_knows_no_clock_no_chance_and_no_disk() {
    assert_eq!(
        words_in(sources("src").iter().filter(is_core), &NOT_IN_THE_CORE),
        [""; 0]
    );
    let bad = [made_up("session/state.rs", "let now = Instant::now();")];
    assert_eq!(
        words_in(bad.iter().filter(is_core), &NOT_IN_THE_CORE).len(),
        1
    );
}

/// Whether a word stands there on its own.
fn names(code: &str, word: &str) -> bool {
    let of_a_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (
            code[..at].chars().next_back(),
            code[at + word.len()..].chars().next(),
        );
        !before.is_some_and(of_a_name) && !after.is_some_and(of_a_name)
    })
}

/// Whether some code brings the session itself in, among other names or by its path.
fn sees_a_session(code: &str) -> bool {
    let imports = code
        .split("use ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next());
    let mut imports = imports.filter(|import| import.contains("session::"));
    imports.any(|import| names(import, "Session")) || names(code, "session::Session")
}

#[test]
fn views_never_see_a_session() {
    let surfaces = ["views", "export"];
    let sees = |file: &&Source| surfaces.contains(&file.layer()) && !file.is_test();
    for file in sources("src").iter().filter(sees) {
        assert!(
            !sees_a_session(&file.code()),
            "{} sees a session",
            file.path
        );
    }
    assert!(sees_a_session("use crate::session::{Phase, Session};"));
    assert!(sees_a_session("fn f(of: &crate::session::Session) {}"));
    assert!(!sees_a_session("use crate::session::SessionId;"));
}

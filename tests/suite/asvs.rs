//! The table of the OWASP Application Security Verification Standard 5.0.0, `tests/asvs.tsv`: each requirement of its levels 1
//! and 2 in our words, with the tests that show it or the reason why there is none. And what some rows say of the source.

use std::collections::BTreeSet;
use std::path::Path;

use super::source::{Source, made_up, sources};

/// The table.
const TABLE: &str = include_str!("../asvs.tsv");

/// Sections of the standard, and how many requirements of levels 1 and 2 each has. They are numbered from 1 on.
const SECTIONS: [(&str, usize); 75] = [
    ("1.1", 2),
    ("1.2", 9),
    ("1.3", 11),
    ("1.4", 3),
    ("1.5", 2),
    ("2.1", 3),
    ("2.2", 3),
    ("2.3", 4),
    ("2.4", 1),
    ("3.2", 2),
    ("3.3", 4),
    ("3.4", 6),
    ("3.5", 5),
    ("3.7", 2),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("4.4", 4),
    ("5.1", 1),
    ("5.2", 3),
    ("5.3", 2),
    ("5.4", 3),
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
    ("9.1", 3),
    ("9.2", 4),
    ("10.1", 2),
    ("10.2", 2),
    ("10.3", 4),
    ("10.4", 11),
    ("10.5", 5),
    ("10.6", 2),
    ("10.7", 3),
    ("11.1", 2),
    ("11.2", 3),
    ("11.3", 3),
    ("11.4", 4),
    ("11.5", 1),
    ("11.6", 1),
    ("12.1", 3),
    ("12.2", 2),
    ("12.3", 4),
    ("13.1", 1),
    ("13.2", 5),
    ("13.3", 2),
    ("13.4", 5),
    ("14.1", 2),
    ("14.2", 4),
    ("14.3", 3),
    ("15.1", 3),
    ("15.2", 3),
    ("15.3", 7),
    ("16.1", 1),
    ("16.2", 5),
    ("16.3", 4),
    ("16.4", 3),
    ("16.5", 3),
    ("17.1", 1),
    ("17.2", 4),
    ("17.3", 2),
];

/// Requirements of level 1 and of level 2.
const OF_LEVELS: [(&str, usize); 2] = [("1", 70), ("2", 183)];

/// One requirement.
struct Row<'a> {
    id: &'a str,
    level: &'a str,
    words: &'a str,
    is: &'a str,
    how: &'a str,
}

fn rows() -> Vec<Row<'static>> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[id, level, words, is, how] = fields.as_slice() else {
            panic!("five columns: {line}");
        };
        Row {
            id,
            level,
            words,
            is,
            how,
        }
    };
    lines.map(row).collect()
}

#[test]
fn every_requirement_is_there_once() {
    let rows = rows();
    let numbered = SECTIONS
        .iter()
        .flat_map(|(section, many)| (1..=*many).map(move |number| format!("{section}.{number}")));
    let ids: Vec<&str> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids, numbered.collect::<Vec<_>>());
    for (level, many) in OF_LEVELS {
        let of_it = rows.iter().filter(|row| row.level == level);
        assert_eq!(of_it.count(), many, "level {level}");
    }
}

#[test]
fn every_row_names_tests_that_are_there_or_says_why_not() {
    for Row {
        id, words, is, how, ..
    } in rows()
    {
        assert!(words.len() >= 4, "{id} says what is asked for");
        match is {
            "test" => {
                for name in how.split(", ") {
                    assert!(is_there(name), "{id}: there is no test {name}");
                }
            }
            "reason" | "not done" => {
                let sentence = how.len() > 8 && how.ends_with('.');
                assert!(sentence, "{id} says why in a sentence: {how}");
                for name in named_in(how) {
                    assert!(is_there(name), "{id}: there is no {name}");
                }
            }
            other => panic!("{id} is neither shown nor reasoned: {other}"),
        }
    }
    for made_up in [
        "attackers::nobody_is_there",
        "nowhere::x",
        "src/http.rs::x",
        "browser/none.mjs",
    ] {
        assert!(!is_there(made_up), "{made_up}");
    }
}

/// The tests that a reason names on its way.
fn named_in(how: &str) -> impl Iterator<Item = &str> {
    let words = how.split([' ', '(', ')', ',', ';']);
    words
        .map(|word| word.trim_end_matches(['.', ':']))
        .filter(|word| word.contains("::"))
}

/// Whether there is such a test: `module::name` of this suite, `src/file.rs::name`, or a whole file `browser/name.mjs`.
fn is_there(name: &str) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if name.starts_with("browser/") {
        return root.join("tests").join(name).is_file();
    }
    let Some((place, test)) = name.rsplit_once("::") else {
        return false;
    };
    let file = match place.starts_with("src/") {
        true => root.join(place),
        false => root.join(format!("tests/suite/{}.rs", place.replace("::", "/"))),
    };
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let heads = ["#[test]\n", "#[tokio::test]\n"];
    let mut tests = heads.iter().flat_map(|head| text.split(head).skip(1));
    tests.any(|rest| {
        let line = rest
            .lines()
            .find(|line| line.contains("fn "))
            .unwrap_or_default();
        line.contains(&format!("fn {test}("))
    })
}

fn live(layer: &str) -> Vec<Source> {
    let mut files = sources("src");
    files.retain(|file| !file.is_test() && (layer.is_empty() || file.layer() == layer));
    files
}

/// Sentences in the language of the database that are put together while the program runs.
fn made_statements(file: &Source) -> Vec<String> {
    let code = file.code();
    let made = code.split("format!(").skip(1);
    let sentences = made.filter_map(|rest| rest.split('"').nth(1));
    let verbs = [
        "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA ", "VACUUM",
    ];
    let of_the_database = |text: &&str| verbs.iter().any(|verb| text.contains(verb));
    sentences
        .filter(of_the_database)
        .map(str::to_owned)
        .collect()
}

#[test]
fn statements_to_the_database_are_fixed() {
    let mut parameters = 0;
    for file in live("") {
        assert_eq!(made_statements(&file), [""; 0], "{}", file.path);
        let is_store = file.layer() == "store";
        assert!(
            is_store || !file.code().contains("rusqlite"),
            "{}",
            file.path
        );
        parameters += file.code().matches("?1").count();
    }
    assert!(parameters > 5, "the statements are found");
    let bad = made_up(
        "store/x.rs",
        "let s = format!(\"DELETE FROM session WHERE id = '{id}'\");",
    );
    assert_eq!(made_statements(&bad).len(), 1);
}

/// What could reach another program or machine, and the files that may: the health check asks its own address, a rehearsal
/// its own server; a datagram socket finds this machine's address and sends nothing.
const REACHES: [(&str, &[&str]); 6] = [
    ("TcpStream::connect", &["main.rs", "rehearse.rs"]),
    ("UdpSocket", &["http/network.rs"]),
    ("UnixStream", &[]),
    ("ToSocketAddrs", &[]),
    ("lookup_host", &[]),
    ("process::Command", &[]),
];

#[test]
fn the_program_runs_nothing_and_calls_nobody() {
    for (call, allowed) in REACHES {
        let files = live("")
            .into_iter()
            .filter(|file| file.code().contains(call));
        let paths: BTreeSet<String> = files.map(|file| file.path).collect();
        let allowed: BTreeSet<String> = allowed.iter().map(|path| (*path).to_owned()).collect();
        assert_eq!(paths, allowed, "{call}");
    }
}

/// What makes code or markup of a text, or listens to other windows, and the one file that may.
const RISKY: [(&str, &str); 12] = [
    ("eval(", ""),
    ("new Function", ""),
    ("document.write", ""),
    ("insertAdjacentHTML", ""),
    ("createContextualFragment", ""),
    ("srcdoc", ""),
    ("javascript:", ""),
    ("__proto__", ""),
    ("localStorage", ""),
    ("importScripts", ""),
    // Frames of our own server, behind a policy that trusted types enforce.
    (".innerHTML", "regions.js"),
    // A channel of this origin's own pages; what comes is the name of a key or nothing.
    ("\"message\"", "keys.js"),
];

#[test]
fn the_script_runs_no_text() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("web");
    let mut seen = BTreeSet::new();
    for entry in std::fs::read_dir(web).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".js") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("a file");
        for (risky, file) in RISKY {
            if text.contains(risky) {
                assert_eq!(name, file, "{risky}");
                seen.insert(file);
            }
        }
    }
    assert_eq!(seen.len(), 2, "the scripts are read");
}

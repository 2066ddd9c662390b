//! House style as a test: short files that say what they are for, nothing left behind, pages without inline script.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, sources};

/// Words that nobody may leave behind.
const LEFT_BEHIND: [&str; 6] = ["TODO", "FIXME", "XXX", "for now", "dbg!(", "#[allow("];

/// Lines that no file may exceed, that nine in ten may not, and that half may not.
const LINES: [(usize, usize); 3] = [(100, 450), (90, 300), (50, 120)];

#[test]
fn every_file_is_used_and_has_its_own_name() {
    for folder in ["src", "tests/suite"] {
        let files = sources(folder);
        let by_path: BTreeMap<&str, &Source> = files
            .iter()
            .map(|file| (file.path.as_str(), file))
            .collect();
        let (mut reached, mut next) = (
            BTreeSet::new(),
            vec!["lib.rs".to_owned(), "main.rs".to_owned()],
        );
        while let Some(path) = next.pop() {
            let Some(file) = by_path.get(path.as_str()) else {
                continue;
            };
            let is_root = ["lib.rs", "main.rs"].contains(&path.as_str());
            let below = if is_root {
                String::new()
            } else {
                path.replace(".rs", "/")
            };
            let declared = file.text.lines().filter_map(|line| {
                let name = line.trim().strip_suffix(';')?;
                name.strip_prefix("mod ")
                    .or_else(|| name.split_once(" mod ").map(|(_, name)| name))
            });
            next.extend(declared.map(|name| format!("{below}{name}.rs")));
            reached.insert(path);
        }
        for file in &files {
            assert!(
                reached.contains(&file.path),
                "no mod leads to {folder}/{}",
                file.path
            );
            assert!(!file.path.ends_with("mod.rs"), "{}", file.path);
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let (_, longest) = LINES[0];
    for file in sources("src").iter().chain(&sources("tests/suite")) {
        assert!(
            file.text.starts_with("//! "),
            "{} does not say what it is for",
            file.path
        );
        let lines = file.text.lines().count();
        assert!(
            lines <= longest,
            "{} has {lines} lines, {longest} is the limit",
            file.path
        );
    }
    let mut lengths: Vec<(usize, String)> = sources("src")
        .into_iter()
        .filter(|file| !file.is_test())
        .map(|file| (file.lines_without_tests(), file.path))
        .collect();
    lengths.sort();
    for (percent, most) in LINES {
        let (lines, path) = &lengths[(lengths.len() - 1) * percent / 100];
        assert!(
            *lines <= most,
            "{percent} % of the files should have {most} lines at most; {path} has {lines}"
        );
    }
}

#[test]
fn nothing_is_left_behind() {
    let files: Vec<Source> = sources("src")
        .into_iter()
        .chain(sources("tests/suite"))
        .collect();
    for file in files.iter().filter(|file| file.path != "style.rs") {
        for word in LEFT_BEHIND {
            assert!(!file.text.contains(word), "{} has “{word}”", file.path);
        }
    }
}

#[test]
fn pages_have_no_inline_style_or_script() {
    let files = sources("src");
    let views: Vec<&Source> = files
        .iter()
        .filter(|file| file.layer() == "views")
        .collect();
    for file in &views {
        assert_eq!(inline(&file.code()), None, "{}", file.path);
        assert!(
            file.path == "views/layout.rs" || !file.code().contains("PreEscaped"),
            "{} passes HTML on unescaped",
            file.path
        );
    }
    assert!(
        files
            .iter()
            .all(|file| file.layer() == "views" || !file.text.contains("PreEscaped"))
    );
    assert!(inline("a style=\"color:red\" {}").is_some() && inline("b onclick=(f) {}").is_some());
    assert_eq!(inline("let once = 1; p data-on=\"x\" {}"), None);
}

/// An attribute with style or script in it.
fn inline(code: &str) -> Option<&str> {
    code.split([' ', '\n', '{']).find(|word| {
        let Some((name, _)) = word.split_once('=') else {
            return false;
        };
        let handler = name.len() > 3
            && name.starts_with("on")
            && name.chars().all(|c| c.is_ascii_lowercase());
        name == "style" || handler
    })
}

#[test]
fn every_question_cites_its_section() {
    let library = openfloor::server::library(None).expect("sound content");
    assert_eq!(library.levels().len(), 4);
    for level in library.levels() {
        assert!(
            !level.section.is_empty() && level.prompts.len() == 7,
            "{}",
            level.id
        );
        for prompt in &level.prompts {
            assert!(!prompt.section.is_empty(), "{}/{}", level.id, prompt.id);
            let cited = prompt.findings.iter().map(|finding| &finding.section);
            let cited = cited.chain(prompt.themes.iter().map(|theme| &theme.section));
            assert!(
                cited.into_iter().all(|section| !section.is_empty()),
                "{}/{}",
                level.id,
                prompt.id
            );
        }
    }
}

#[test]
fn every_question_is_in_welsh_too() {
    let library = openfloor::server::library(None).expect("sound content");
    for level in library.levels() {
        for prompt in &level.prompts {
            let place = format!("{}/{}", level.id, prompt.id);
            let welsh = prompt.welsh.as_ref().unwrap_or_else(|| panic!("{place}"));
            for (welsh, english) in [
                (&welsh.title, &prompt.title),
                (&welsh.text, &prompt.text),
                (&welsh.hint, &prompt.hint),
            ] {
                assert_ne!(welsh, english, "{place}");
                assert_eq!(
                    welsh.matches('?').count(),
                    english.matches('?').count(),
                    "{place}"
                );
            }
        }
    }
}

//! README is true: its options are the program's, and what an operator copies from it is understood.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Arg, Command, CommandFactory, Parser};
use openfloor::config::{Cli, Serve};

const README: &str = include_str!("../../README.md");

/// The option that a variable stands for.
fn option_of<'a>(program: &'a Command, variable: &str) -> Option<&'a Arg> {
    let mut options = program.get_arguments();
    options.find(|option| option.get_env().is_some_and(|env| env == variable))
}

/// The options by their flags, with variable and default as the table has them.
fn options() -> BTreeMap<String, (String, String)> {
    let program = Cli::command();
    let options = program
        .get_arguments()
        .filter(|option| option.get_env().is_some());
    let row = |option: &Arg| {
        let flag = option.get_long().expect("a flag");
        let variable = option.get_env().expect("a variable").to_string_lossy();
        let usual = option.get_default_values().first();
        let usual = usual.map(|usual| usual.to_string_lossy().into_owned());
        (
            format!("--{flag}"),
            (variable.into_owned(), usual.unwrap_or_default()),
        )
    };
    options.map(row).collect()
}

#[test]
fn the_table_of_options_is_that_of_the_program() {
    let rows = README.lines().filter(|line| line.starts_with("| `--"));
    let cells = |line: &str| -> Vec<String> {
        let cells = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`').to_owned());
        cells.collect()
    };
    let table: BTreeMap<String, Vec<String>> = rows
        .map(|row| (cells(row)[1].clone(), cells(row)))
        .collect();
    let options = options();
    assert_eq!(
        table.keys().collect::<Vec<_>>(),
        options.keys().collect::<Vec<_>>()
    );
    for (flag, (variable, usual)) in options {
        assert_eq!(table[&flag][2], variable, "{flag}");
        let told = &table[&flag][3];
        assert!(
            usual.is_empty() || usual == "false" || *told == usual,
            "{flag}: {told} or {usual}?"
        );
    }
}

#[test]
fn every_command_is_named() {
    let program = Cli::command();
    for command in program.get_subcommands() {
        let named = [
            format!("`{}`", command.get_name()),
            format!("`{} ", command.get_name()),
        ];
        assert!(
            named.iter().any(|name| README.contains(name)),
            "{}",
            command.get_name()
        );
    }
}

/// Variables that the tests read, not the program.
const OF_TESTS: [&str; 2] = ["OPENFLOOR_BINARY", "OPENFLOOR_TESTS"];

#[test]
fn every_variable_that_is_named_is_one() {
    let program = Cli::command();
    let named = README.split("OPENFLOOR_").skip(1);
    let of_a_name = |c: &char| c.is_ascii_uppercase() || *c == '_';
    let named: BTreeSet<String> = named
        .map(|rest| rest.chars().take_while(of_a_name).collect())
        .filter(|name: &String| !name.is_empty())
        .collect();
    assert!(named.len() >= options().len(), "they are found: {named:?}");
    for name in named {
        let variable = format!("OPENFLOOR_{name}");
        if OF_TESTS.contains(&variable.as_str()) {
            continue;
        }
        assert!(option_of(&program, &variable).is_some(), "{variable}");
    }
}

/// The lines of a block that begins with these words.
fn block(begins: &str) -> Vec<&'static str> {
    let (_, block) = README
        .split_once(begins)
        .unwrap_or_else(|| panic!("no {begins}"));
    let (block, _) = block.split_once("\n```").expect("its end");
    block.lines().skip(1).collect()
}

/// The options that a program gets by these variables.
fn served_with<'a>(variables: impl IntoIterator<Item = (&'a str, &'a str)>) -> Serve {
    let (program, mut line) = (Cli::command(), vec!["openfloor".to_owned()]);
    for (variable, value) in variables {
        let option = option_of(&program, variable).unwrap_or_else(|| panic!("{variable}"));
        line.push(format!("--{}={value}", option.get_long().expect("a flag")));
    }
    Cli::try_parse_from(line).expect("sound options").serve
}

#[test]
fn the_unit_that_operators_copy_is_understood_and_keeps_its_promises() {
    let unit = block("```ini\n# openfloor.service");
    let values = |name: &str| {
        let lines = unit.iter().filter_map(|line| line.split_once('='));
        let of = lines
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value);
        of.collect::<Vec<_>>()
    };
    let variables = values("Environment")
        .into_iter()
        .filter_map(|pair| pair.split_once('='));
    let options = served_with(variables);
    let kept: Vec<&str> = values("StateDirectory")[0].split(' ').collect();
    for folder in [options.folders.data.clone(), options.folders.keys()] {
        let name = folder.strip_prefix("/var/lib").expect("a state directory");
        assert!(
            kept.contains(&name.to_str().expect("a name")),
            "{}",
            folder.display()
        );
    }
    assert!(
        !options.folders.keys().starts_with(&options.folders.data),
        "keys are apart"
    );
    let program = values("ExecStart")[0].split_once(' ');
    assert_eq!(
        program, None,
        "options are variables, so that commands can take them too"
    );
    let socket = block("```ini\n# openfloor.socket");
    assert!(socket.contains(&format!("ListenStream={}", options.listen).as_str()));
    for (name, value) in [
        ("Type", "notify"),
        ("UMask", "0077"),
        ("LimitCORE", "0"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("MemoryDenyWriteExecute", "yes"),
        ("CapabilityBoundingSet", ""),
    ] {
        assert_eq!(values(name), [value], "{name}");
    }
    // The program sets limits itself: a filter without these calls would end it.
    assert!(
        values("SystemCallFilter")
            .iter()
            .all(|filter| !filter.contains("@resources"))
    );
}

#[test]
fn the_compose_file_that_operators_copy_is_understood() {
    let file = block("```yaml\n# compose.yaml");
    let variables = file.iter().filter_map(|line| line.trim().split_once(": "));
    let variables = variables.filter(|(name, _)| name.starts_with("OPENFLOOR_"));
    let options = served_with(variables);
    let mounted = |folder: &str| {
        file.iter()
            .any(|line| line.contains(&format!(":{folder}\"")))
    };
    let keys = options.folders.keys();
    assert!(mounted("/data") && mounted(keys.to_str().expect("a plain path")));
    // A new volume takes the owner over from a folder of the image.
    let image = include_str!("../../Dockerfile");
    assert!(image.contains("ENV OPENFLOOR_DATA=/data"));
    for folder in ["/image/data", "/image/keys"] {
        assert!(image.contains(folder), "{folder}");
    }
    assert!(
        !file.iter().any(|line| line.contains("7700:7700")),
        "only the proxy is reached"
    );
}

/// Every line that begins with the program's name, in a block that is to be copied.
#[test]
fn every_command_line_is_understood() {
    let lines = README.lines().filter(|line| line.starts_with("openfloor "));
    let mut understood = 0;
    for line in lines {
        let line = line.split_once(" #").map_or(line, |(line, _)| line);
        let line = line.split_once(" > ").map_or(line, |(line, _)| line);
        let words = line
            .split_whitespace()
            .filter(|word| !word.ends_with("%F).db\""));
        let words = words.map(|word| {
            if word.starts_with("\"/backup") {
                "/backup/of.db"
            } else {
                word
            }
        });
        let read = Cli::try_parse_from(words);
        assert!(
            read.is_ok(),
            "{line}: {}",
            read.err().map(|why| why.to_string()).unwrap_or_default()
        );
        understood += 1;
    }
    assert!(understood >= 6, "they are found");
}

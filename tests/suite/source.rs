//! The project's own source, read as text. It knows nothing of Rust but lines, comments and where tests begin.

use std::path::{Path, PathBuf};

/// One file of the source.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The lines that do something: no comments, and nothing below `#[cfg(test)]`.
    pub(crate) fn code(&self) -> String {
        let live = self.live();
        let lines = live
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Its length without the tests at its end.
    pub(crate) fn lines_without_tests(&self) -> usize {
        self.live().lines().count()
    }

    /// What stands above its tests. A module for tests that stands in a file of its own is only named here.
    fn live(&self) -> &str {
        let mut tests = self.text.match_indices("#[cfg(test)]\n");
        let begins = tests.find(|(at, attribute)| {
            let next = self.text[at + attribute.len()..].lines().next();
            !next.is_some_and(|line| line.ends_with(';'))
        });
        &self.text[..begins.map_or(self.text.len(), |(at, _)| at)]
    }

    /// The layer it belongs to: `room` for `room.rs` and for everything below `room/`.
    pub(crate) fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }

    /// Whether it is compiled for tests only.
    pub(crate) fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs") || self.path.contains("/tests/")
    }
}

/// Every `.rs` file below a folder of the project, in order.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut folders, mut files) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .expect("a readable folder")
            .flatten()
        {
            let path: PathBuf = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).expect("a readable file");
                let path = path.strip_prefix(&root).expect("below its root");
                files.push(Source {
                    path: path.display().to_string(),
                    text,
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// A file that is not there, to see whether a check would catch it.
pub(crate) fn made_up(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

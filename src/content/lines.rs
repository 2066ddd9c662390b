//! Which line of a file a thing stands on.
//!
//! A check speaks of places such as `prompts.2.text`. This finds their lines, so the content itself stays plain data
//! without positions in it.

use super::fault::ContentFault;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// The line breaks of one text.
struct Breaks(Vec<usize>);

impl Breaks {
    fn of(text: &str) -> Breaks {
        Breaks(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, counted from 1.
    fn line(&self, byte: usize) -> usize {
        self.0.partition_point(|&at| at < byte) + 1
    }
}

/// A value's line, and the marks of what it holds: fields by name, list items by number.
struct Mark {
    line: usize,
    within: BTreeMap<String, Mark>,
}

impl Mark {
    fn of_table(line: usize, table: &DeTable<'_>, breaks: &Breaks) -> Mark {
        let within = table.iter().map(|(key, value)| {
            let line = breaks.line(key.span().start);
            let mark = Mark::of_value(line, value.get_ref(), breaks);
            (key.get_ref().to_string(), mark)
        });
        Mark {
            line,
            within: within.collect(),
        }
    }

    /// The parser bounds how deep values nest, so this recursion is bounded too.
    fn of_value(line: usize, value: &DeValue<'_>, breaks: &Breaks) -> Mark {
        let items = match value {
            DeValue::Table(table) => return Mark::of_table(line, table, breaks),
            DeValue::Array(items) => items.iter(),
            _ => [].iter(),
        };
        let within = items.enumerate().map(|(number, item)| {
            let line = breaks.line(item.span().start);
            let mark = Mark::of_value(line, item.get_ref(), breaks);
            (number.to_string(), mark)
        });
        Mark {
            line,
            within: within.collect(),
        }
    }
}

/// One file: its name and the lines of all its places.
pub(super) struct Source {
    file: String,
    breaks: Breaks,
    root: Mark,
}

impl Source {
    /// A source whose places are not known yet, because its text has not been read.
    pub(super) fn new(file: &str, text: &str) -> Source {
        let root = Mark {
            line: 1,
            within: BTreeMap::new(),
        };
        Source {
            file: file.to_owned(),
            breaks: Breaks::of(text),
            root,
        }
    }

    /// The file's name as it was given.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Learns the places of the text it was made of.
    pub(super) fn learn(&mut self, table: &DeTable<'_>) {
        self.root = Mark::of_table(1, table, &self.breaks);
    }

    /// A fault at a place. A place that is not there stands on the line of the nearest thing around it.
    pub(super) fn fault(&self, place: &str, says: impl Into<String>) -> ContentFault {
        let mut mark = &self.root;
        for step in place.split('.') {
            match mark.within.get(step) {
                Some(inner) => mark = inner,
                None => break,
            }
        }
        self.at_line(mark.line, says)
    }

    /// A fault at a byte of the text, as the parser gives it; without one, on the first line.
    pub(super) fn fault_at_byte(
        &self,
        byte: Option<usize>,
        says: impl Into<String>,
    ) -> ContentFault {
        self.at_line(byte.map_or(1, |byte| self.breaks.line(byte)), says)
    }

    fn at_line(&self, line: usize, says: impl Into<String>) -> ContentFault {
        ContentFault {
            file: self.file.clone(),
            line,
            says: in_short(says.into()),
        }
    }
}

/// Characters of a sentence: some repeat what stands in the file, however long that is.
const SAYS_CHARS: usize = 500;

fn in_short(mut says: String) -> String {
    if let Some((end, _)) = says.char_indices().nth(SAYS_CHARS) {
        says.truncate(end);
        says.push('…');
    }
    says
}

//! Groups texts given as JSON lines: the batch form of theming. It reads and writes what it is handed and opens no file.

use std::io::{BufRead, Read, Write};

use serde_json::{Map, Value};

use super::reading::Reader;
use super::seed::Seed;
use super::{Grouped, group};

/// Longest line, in bytes: a response has at most a few hundred characters, so 1 MiB leaves room for other fields.
const LONGEST_LINE: u64 = 1 << 20;

/// Most lines. Comparing all texts with each other takes memory by the square of their number.
const MOST_LINES: usize = 100_000;

/// One line: all its fields, and its text.
type Line = (Map<String, Value>, String);

/// Why a file of lines cannot be grouped.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// The line is no JSON object with a text.
    #[error(
        "Line {0} is not a JSON object with a \"text\". Write one object a line, such as {{\"text\": \"more staff\"}}."
    )]
    NotAText(usize),
    /// The line is too long.
    #[error("Line {0} is longer than 1 MiB. Shorten it or leave it out.")]
    TooLong(usize),
    /// The line is no UTF-8.
    #[error("Line {0} is not UTF-8 text. Save the file as UTF-8.")]
    NotUtf8(usize),
    /// Too many lines.
    #[error(
        "There are more than {MOST_LINES} lines. Split the file and group the parts one by one."
    )]
    TooMany,
    /// Reading or writing broke off.
    #[error("Reading or writing broke off: {0}. Check the files and try again.")]
    Broken(#[from] std::io::Error),
}

/// Reads JSON lines with a `text` each, groups them, and writes them with `cluster` (a number, or null for "Other
/// points") and `theme`, and with `also` (numbers) where a part of the text speaks for other themes, in the same order. Other fields pass through. Empty lines are left out.
///
/// # Errors
/// [`LineError`], with the number of the line (from 1) and what to do. Nothing is written when a line is bad.
pub fn annotate(
    lines: impl BufRead,
    mut out: impl Write,
    reader: Reader,
    seeds: &[Seed],
) -> Result<(), LineError> {
    let (objects, texts): (Vec<_>, Vec<_>) = read(lines)?.into_iter().unzip();
    for (mut object, grouped) in objects.into_iter().zip(group(reader, &texts, seeds)) {
        let Grouped {
            cluster,
            theme,
            also,
        } = grouped;
        object.insert(
            "cluster".to_owned(),
            cluster.map_or(Value::Null, Value::from),
        );
        object.insert("theme".to_owned(), theme.into());
        if !also.is_empty() {
            object.insert("also".to_owned(), also.into());
        }
        writeln!(out, "{}", Value::Object(object))?;
    }
    out.flush()?;
    Ok(())
}

/// The texts of JSON lines, in their order.
///
/// # Errors
/// As [`annotate`].
pub fn read_texts(lines: impl BufRead) -> Result<Vec<String>, LineError> {
    Ok(read(lines)?.into_iter().map(|(_, text)| text).collect())
}

fn read(mut lines: impl BufRead) -> Result<Vec<Line>, LineError> {
    let mut all = Vec::new();
    for number in 1.. {
        let mut line = Vec::new();
        if lines
            .by_ref()
            .take(LONGEST_LINE + 1)
            .read_until(b'\n', &mut line)?
            == 0
        {
            break;
        }
        if line.len() as u64 > LONGEST_LINE {
            return Err(LineError::TooLong(number));
        }
        let line = std::str::from_utf8(&line).map_err(|_| LineError::NotUtf8(number))?;
        if line.trim().is_empty() {
            continue;
        }
        if all.len() == MOST_LINES {
            return Err(LineError::TooMany);
        }
        all.push(parse(line).ok_or(LineError::NotAText(number))?);
    }
    Ok(all)
}

fn parse(line: &str) -> Option<Line> {
    let Value::Object(object) = serde_json::from_str(line).ok()? else {
        return None;
    };
    let text = object.get("text")?.as_str()?.to_owned();
    Some((object, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annotated(lines: &str) -> Result<String, LineError> {
        let mut out = Vec::new();
        annotate(lines.as_bytes(), &mut out, Reader::Words, &[])?;
        Ok(String::from_utf8(out).expect("JSON is UTF-8"))
    }

    #[test]
    fn fields_pass_through_and_the_order_stays() {
        let lines = "{\"n\":1,\"text\":\"late rota\"}\n\n{\"text\":\"\",\"n\":2}\n{\"n\":3,\"text\":\"rota late\"}";
        let out = annotated(lines).expect("the lines are good");
        let rows: Vec<Value> = out
            .lines()
            .map(|line| serde_json::from_str(line).expect("one object a line"))
            .collect();
        assert_eq!(
            rows.iter().map(|row| row["n"].as_u64()).collect::<Vec<_>>(),
            [Some(1), Some(2), Some(3)]
        );
        assert!(rows[0]["cluster"].is_u64() && rows[0]["cluster"] == rows[2]["cluster"]);
        assert!(rows[1]["cluster"].is_null() && rows[1]["theme"] == "Other points");
    }

    #[test]
    fn a_bad_line_is_named_by_its_number() {
        for bad in ["nonsense", "[]", "{\"text\": 7}", "{}"] {
            let error = annotated(&format!("{{\"text\":\"a\"}}\n{bad}\n"))
                .expect_err("the second line is bad");
            assert!(
                error.to_string().starts_with("Line 2 is not a JSON object"),
                "{error}"
            );
        }
        let long = format!("{{\"text\":\"{}\"}}", "a".repeat(1 << 20));
        assert!(
            annotated(&long)
                .is_err_and(|error| error.to_string().contains("Line 1 is longer than 1 MiB"))
        );
        let bytes: &[u8] = b"{\"text\":\"\xff\"}";
        assert!(matches!(
            annotate(bytes, Vec::new(), Reader::Words, &[]),
            Err(LineError::NotUtf8(1))
        ));
    }

    #[test]
    fn nothing_in_gives_nothing_out() {
        assert_eq!(annotated("").expect("an empty file is fine"), "");
    }
}

//! A document as Markdown. Every word in it is escaped, whoever wrote it, so that nothing becomes a link, markup or a
//! heading that this writer has not made.

use super::pieces::{Piece, Point, Theme};
use super::plain::{apart, plain};

/// Characters that mean something wherever they stand, in Markdown or in what is usual besides it.
const MEANS_SOMETHING: &str = "\\`*_{}[]<>#|~!&$^@";

/// The document.
pub(super) fn write(pieces: &[Piece]) -> String {
    let blocks: Vec<String> = pieces.iter().map(block).collect();
    blocks.join("\n\n") + "\n"
}

fn block(piece: &Piece) -> String {
    match piece {
        Piece::Title(words) => format!("# {}", line(words)),
        Piece::Heading(words) => format!("## {}", line(words)),
        Piece::Subheading(words) => format!("### {}", line(words)),
        Piece::Paragraph(words) => line(words),
        Piece::Aside(words) => format!("*{}*", line(words)),
        Piece::Theme(of) => theme(of),
        Piece::Quote(words) => quote("", words),
        Piece::Points(points) => points.iter().map(point).collect::<Vec<_>>().join("\n"),
    }
}

fn theme(of: &Theme) -> String {
    let number = format!("{}. ", of.rank);
    let first = format!("{number}**{}** – {}", line(&of.label), line(&of.facts));
    let indent = " ".repeat(number.len());
    let quotes = of.quotes.iter().map(|words| quote(&indent, words));
    std::iter::once(first)
        .chain(quotes)
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The lines of what somebody wrote, behind the marks of a quotation.
fn quote(indent: &str, words: &str) -> String {
    let words = plain(words);
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        out += &format!("{indent}> {}", escaped(line));
        // A backslash at its end breaks a line where it was broken.
        let goes_on = lines.get(at + 1).is_some_and(|next| !next.is_empty());
        if goes_on && !line.is_empty() {
            out.push('\\');
        }
    }
    out
}

fn point(of: &Point) -> String {
    let lead = match line(&of.lead) {
        lead if lead.is_empty() => lead,
        lead => format!("**{lead}** "),
    };
    let from = match line(&of.from) {
        from if from.is_empty() => from,
        from => format!(" ({from})"),
    };
    format!("- {lead}{}{from}", line(&of.text))
}

fn line(words: &str) -> String {
    escaped(&apart(words))
}

/// One line that means nothing but its words.
fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // What stands first may begin a list, a rule, a table or another kind of heading.
    let begins = line.len() - digits;
    let mut rest = line.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let first = at == 0 && "+-=:".contains(c);
        let numbers = begins > 0 && at == begins && ".)".contains(c);
        // Some programs make a link of every address they find.
        let address = c == ':' && next.is_some_and(|next| !next.is_whitespace())
            || c == '.' && line[..at].to_ascii_lowercase().ends_with("www");
        if first || numbers || address || MEANS_SOMETHING.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stay_as_they_are() {
        let words = "Mae angen mwy o staff – 10 per shift, e.g. at 10 (or 11). Please.";
        assert_eq!(escaped(words), words);
    }

    #[test]
    fn what_begins_something_is_escaped() {
        for (written, stands) in [
            ("- list", "\\- list"),
            ("12) list", "12\\) list"),
            ("1. list", "1\\. list"),
            ("# big", "\\# big"),
            ("===", "\\==="),
            ("[x](http://evil.example)", "\\[x\\](http\\://evil.example)"),
            ("www.evil.example", "www\\.evil.example"),
            ("<b>", "\\<b\\>"),
            ("&lt;", "\\&lt;"),
        ] {
            assert_eq!(escaped(written), stands);
        }
    }

    #[test]
    fn lines_stay_lines_within_a_quotation() {
        assert_eq!(
            quote("", "one\ntwo\n\n# three"),
            "> one\\\n> two\n> \n> \\# three"
        );
    }
}

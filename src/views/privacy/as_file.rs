//! A paper as Markdown, to take away and edit.

use super::paper::{Part, Table};

/// The whole paper under its title. `origin` is this server's address, for the links.
pub(super) fn markdown(title: &str, parts: &[Part], origin: &str) -> String {
    let parts = parts.iter().map(|part| one(part, origin));
    let blocks: Vec<String> = std::iter::once(format!("# {title}")).chain(parts).collect();
    blocks.join("\n\n") + "\n"
}

fn one(part: &Part, origin: &str) -> String {
    match part {
        Part::Heading(words) => format!("## {words}"),
        Part::Subheading(words) => format!("### {words}"),
        Part::Paragraph(words) => words.clone(),
        Part::Notice(words) => format!("> {words}"),
        Part::List(points) => lines(points.iter().map(|point| format!("- {point}"))),
        Part::Table(of) => table(of),
        Part::Blank { whose, hint } => format!("**{whose}:** {hint}\n\n> …"),
        Part::Links(links) => lines(
            links
                .iter()
                .map(|(words, path)| format!("- {words}: <{origin}{path}>")),
        ),
    }
}

fn table(of: &Table) -> String {
    let head = line(of.columns.iter().map(String::as_str));
    let rule = line(of.columns.iter().map(|_| "---"));
    let rows = of
        .rows
        .iter()
        .map(|cells| line(cells.iter().map(String::as_str)));
    let rows = lines([head, rule].into_iter().chain(rows));
    format!("**{}**\n\n{rows}", of.caption)
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    // A bar would begin another cell.
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |", cells.join(" | "))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_part_has_its_mark() {
        let words = str::to_owned;
        let parts = [
            Part::Heading(words("Step")),
            Part::Table(Table {
                caption: words("Risks"),
                columns: ["Risk", "Level"].map(words).into(),
                rows: vec![["a | b", "low"].map(words).into()],
            }),
            Part::List(["one", "two"].map(words).into()),
            Part::Blank {
                whose: words("You fill in"),
                hint: words("who signs"),
            },
            Part::Links(vec![(words("Privacy"), "/privacy")]),
        ];
        assert_eq!(
            markdown("Paper", &parts, "https://of.example"),
            "# Paper\n\n## Step\n\n**Risks**\n\n| Risk | Level |\n| --- | --- |\n| a \\| b | low |\n\n- one\n- two\n\n\
             **You fill in:** who signs\n\n> …\n\n- Privacy: <https://of.example/privacy>\n"
        );
    }
}

//! People who write what would run, link or garble if a file took it for more than words.

use calamine::Data;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::readers::{Document, everything, rows, sheets, unpacked};
use super::{FILES, asks_for};
use crate::people::Facilitator;
use crate::world::World;

const FORMULA: &str = "=HYPERLINK(\"http://evil.example\",\"x\") walk round the ward every day";
const MARKUP: &str = "walk round the ward every day <img src=x onerror=alert(1)> <b>x</b> &#x202e; &lt; ]]> _x0041_ <!-- --> <?x ?>";
const MARKDOWN: &str = "# walk round the ward every day\n\n---\n===\n1. one\n- two\n+ three\n* four\n    five\n> six `seven` ***eight*** ~~nine~~\n\
    | a | b |\n| --- | --- |\n```\nten\n[click](http://evil.example) ![x](http://evil.example/x.png) <http://evil.example>\n[a]: http://evil.example\n\
    [^1]: note $x$ http://evil.example www.evil.example a@evil.example\\";
const TURNED: &str = "walk round\u{61c} the\u{200b} ward\u{2060} every\u{ad} day شكرا\u{2028}لكم";
const COMMAND: &str = "@SUM(1+1)*cmd|' /C calc'!A0 walk round the ward every day";

const LABEL: &str = "=2+2 [y](http://evil.example) <u> # y";

/// A character of several, as often as a phone takes characters.
fn longest() -> String {
    let emoji = "👩🏽‍⚕️".chars().cycle();
    let words = "walk round the ward every day ";
    words.chars().chain(emoji).take(500).collect()
}

/// What of a text can be seen, on one line: files may break lines their own way.
fn seen(text: &str) -> String {
    let kept = text.chars().filter(|c| {
        !matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{2060}' | '\u{ad}' | '\u{2066}'..='\u{2069}'
        )
    });
    let kept: String = kept.collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everybody writes the same hostile text to each question, and the facilitator's own words are hostile as well.
async fn everybody_is_hostile(world: &World) -> (Facilitator, Vec<String>) {
    let title = "=1+1 [x](http://evil.example) <script>";
    let mut facilitator = world
        .facilitator_who_chooses(&[("title", title), ("plan", "workshop")])
        .await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    let texts = [FORMULA, MARKUP, MARKDOWN, TURNED, COMMAND].map(str::to_owned);
    let texts: Vec<String> = texts.into_iter().chain([longest()]).collect();
    for (prompt, text) in texts.iter().enumerate() {
        facilitator.opens(prompt).await;
        for phone in &mut phones {
            phone.sends_as_it_is(text).await;
        }
        facilitator.closes(prompt).await;
        names_the_theme(&mut facilitator, prompt).await;
    }
    (facilitator, texts)
}

/// The facilitator gives the largest theme a name that is hostile too.
async fn names_the_theme(facilitator: &mut Facilitator, prompt: usize) {
    let report = facilitator.report("report.json").await.json();
    let theme = report["prompts"][prompt]["themes"][0]["id"].to_string();
    let prompt = prompt.to_string();
    let fields = [("prompt", &*prompt), ("theme", &*theme), ("label", LABEL)];
    facilitator.does("rename", &fields).await;
}

#[tokio::test]
async fn what_people_wrote_is_in_every_file_and_does_nothing_there() {
    let world = World::open().await;
    let (mut facilitator, texts) = everybody_is_hostile(&world).await;
    let session = facilitator.session.clone();
    for ending in FILES {
        let file = asks_for(&mut facilitator.browser, &session, ending).await;
        let bytes = file.is(200).bytes;
        let shown = match ending {
            "docx" => in_document(&bytes),
            "xlsx" => in_workbook(&bytes),
            "csv" => in_table(&bytes),
            "md" => in_text(std::str::from_utf8(&bytes).expect("UTF-8")),
            _ => in_data(&bytes),
        };
        for text in texts.iter().map(String::as_str).chain([LABEL]) {
            let wanted = seen(text);
            assert!(
                seen(&shown).contains(&wanted),
                "{wanted:?} is not in {ending}: {shown}"
            );
        }
        turns_nothing(ending, &everything(&bytes));
    }
}

/// No character that turns or hides text, but pairs that keep a piece to itself.
fn turns_nothing(ending: &str, text: &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let bad = |c: char| {
        let turns = matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{ad}' | '\u{202a}'
                ..='\u{202e}'
                    | '\u{2028}'
                    | '\u{2029}'
                    | '\u{2060}'
                    | '\u{2066}'
                    | '\u{2067}'
                    | '\u{feff}'
        );
        turns || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    };
    assert_eq!(text.chars().find(|&c| bad(c)), None, "{ending}");
    let count = |wanted| text.chars().filter(|&c| c == wanted).count();
    assert_eq!(count('\u{2068}'), count('\u{2069}'), "{ending}");
}

fn in_document(bytes: &[u8]) -> String {
    let document = Document::open(bytes);
    for active in [
        "w:hyperlink",
        "w:instrText",
        "w:fldSimple",
        "w:object",
        "w:drawing",
        "w:altChunk",
    ] {
        assert!(
            !document.elements.iter().any(|name| name == active),
            "{active}"
        );
    }
    nothing_from_elsewhere(bytes);
    document.paragraphs.join("\n")
}

fn nothing_from_elsewhere(bytes: &[u8]) {
    for (name, content) in unpacked(bytes) {
        let text = String::from_utf8(content).expect("XML");
        assert!(
            !text.contains("TargetMode"),
            "{name} refers to something elsewhere"
        );
    }
}

fn in_workbook(bytes: &[u8]) -> String {
    nothing_from_elsewhere(bytes);
    let cells = sheets(bytes)
        .into_iter()
        .flat_map(|(_, rows)| rows.concat());
    let words = cells.filter_map(|cell| match cell {
        Data::String(words) => Some(words),
        Data::Float(_) | Data::Int(_) | Data::Empty => None,
        other => panic!("{other:?} is more than words"),
    });
    words.collect::<Vec<_>>().join("\n").replace("_x005F_", "_")
}

fn in_table(bytes: &[u8]) -> String {
    let rows = rows(bytes);
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
            "{cell}"
        );
    }
    assert!(
        rows.iter()
            .flatten()
            .any(|cell| cell == &format!("'{FORMULA}"))
    );
    rows.concat().join("\n")
}

/// What some programs know besides plain Markdown, but for what makes other characters of ours.
fn everything_known() -> Options {
    Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)
}

/// Nothing but what our own writer makes, read with everything that programs know besides plain Markdown.
fn in_text(text: &str) -> String {
    let mut shown = String::new();
    for event in Parser::new_ext(text, everything_known()) {
        match event {
            Event::Start(tag) => {
                let ours = matches!(
                    tag,
                    Tag::Heading { .. }
                        | Tag::Paragraph
                        | Tag::BlockQuote(None)
                        | Tag::List(_)
                        | Tag::Item
                        | Tag::Emphasis
                        | Tag::Strong
                );
                assert!(ours, "{tag:?} in {text}");
            }
            Event::End(_) => shown.push('\n'),
            Event::Text(words) => shown += &words,
            Event::SoftBreak | Event::HardBreak => shown.push('\n'),
            other => panic!("{other:?} in {text}"),
        }
    }
    let headings = Parser::new_ext(text, everything_known())
        .filter(|event| matches!(event, Event::Start(Tag::Heading { .. })))
        .count();
    let ours = text.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(headings, ours, "a heading that is not ours in {text}");
    shown
}

fn in_data(bytes: &[u8]) -> String {
    let json: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
    let prompts = json["prompts"].as_array().expect("questions");
    let themes = prompts.iter().map(|prompt| &prompt["themes"][0]);
    let words = themes.flat_map(|theme| [theme["label"].as_str(), theme["quotes"][0].as_str()]);
    words.flatten().collect::<Vec<_>>().join("\n")
}

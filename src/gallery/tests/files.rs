//! What stands on a report's page is in every file that claims the whole report: nobody who takes a file instead of the
//! page misses anything.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};

use super::super::sample::Sample;
use super::library;
use crate::content::Library;
use crate::export::{Format, Source};
use crate::gallery::moments::Moments;
use crate::gallery::readers::{ENGLISH, WELSH};
use crate::planning::levels_of;
use crate::session::Report;
use crate::views::{self, Preferences};
use crate::words::Language;

/// The report of a story, and what it is there for.
fn reports(all: &Moments) -> Vec<(&'static str, Report)> {
    let told = |name, moment: &Sample| (name, moment.session.report());
    vec![
        told("a whole day", &all.day.ended),
        told("every kind of step", &all.marking.ended),
        told("all levels", &all.levels.ended),
        told("themes one by one", &all.gated.ended),
        told("one word", &all.one_word.hidden),
        told("one phone for several", &all.together.ended),
        told("too few marked", &all.marking.vote_too_few),
        told("few of one thing", &all.marking.pulse_few),
        told("then and now", &all.marking.compared),
        told("hidden and parked", &all.set_aside.parked),
        told("paper", &all.paper.shown),
        told("the longest words", &all.large.ended),
        told("too few", &all.small.ended_with_nothing),
        told("a rehearsal", &all.small.rehearsal_shown),
        told("nothing yet", &all.day.lobby),
    ]
}

/// Words without marks, on one line, with one space between any two.
fn plain(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_entities(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// The words between the tags of some markup, each piece by itself.
fn pieces(markup: &str) -> Vec<String> {
    let texts = markup
        .split('<')
        .filter_map(|tag| tag.split_once('>').map(|(_, text)| text));
    texts
        .map(|text| plain(&without_entities(text)))
        .filter(|text| text.chars().any(char::is_alphanumeric))
        .collect()
}

/// What a reader of the page reads, but for what only a page can do: links to files, how to read the page, its language.
fn on_page(library: &Library, prefs: &Preferences, report: &Report) -> String {
    let levels = levels_of(library, &report.level);
    let page = views::report_page(prefs, report, levels, library.about()).into_string();
    let (_, main) = page.split_once("<main").expect("a main part");
    let ends = ["<section class=\"take", "<footer"];
    let end = ends.iter().filter_map(|end| main.find(end)).min();
    main[..end.expect("a foot")].to_owned()
}

/// Every word that a reader of the file's own kind finds in it.
fn in_file(format: Format, bytes: &[u8]) -> String {
    let words = match format {
        Format::Word => in_document(bytes),
        Format::Excel => in_workbook(bytes),
        Format::Csv => in_table(bytes),
        Format::Markdown => in_text(bytes),
        Format::Json => String::from_utf8(bytes.to_vec()).expect("UTF-8"),
    };
    plain(&words)
}

fn in_document(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut xml = String::new();
    let mut document = archive.by_name("word/document.xml").expect("a document");
    document.read_to_string(&mut xml).expect("UTF-8");
    let (mut words, mut reader) = (String::new(), quick_xml::Reader::from_str(&xml));
    loop {
        match reader.read_event().expect("sound XML") {
            quick_xml::events::Event::Text(text) => words += &text,
            quick_xml::events::Event::GeneralRef(of) => {
                words += quick_xml::escape::resolve_predefined_entity(&of).unwrap_or_default();
            }
            quick_xml::events::Event::End(of) if of.name().as_ref() == "w:p" => words.push('\n'),
            quick_xml::events::Event::Empty(of) if of.name().as_ref() == "w:br" => words.push('\n'),
            quick_xml::events::Event::Eof => return words,
            _ => {}
        }
    }
}

fn in_workbook(bytes: &[u8]) -> String {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut words = String::new();
    for (name, cells) in workbook.worksheets() {
        words += &format!("{name}\n");
        for cell in cells.rows().flatten() {
            if !matches!(cell, Data::Empty) {
                words += &format!("{cell}\n");
            }
        }
    }
    words
}

fn in_table(bytes: &[u8]) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let records = reader.records().map(|record| record.expect("a row"));
    let rows = records.map(|record| record.iter().collect::<Vec<_>>().join("\n"));
    rows.collect::<Vec<_>>().join("\n")
}

fn in_text(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let mut words = String::new();
    for event in pulldown_cmark::Parser::new(text) {
        match event {
            pulldown_cmark::Event::Text(text) => words += &text,
            pulldown_cmark::Event::End(tag) if !is_within_a_line(tag) => words.push('\n'),
            pulldown_cmark::Event::SoftBreak | pulldown_cmark::Event::HardBreak => words.push('\n'),
            _ => {}
        }
    }
    words
}

fn is_within_a_line(tag: pulldown_cmark::TagEnd) -> bool {
    matches!(
        tag,
        pulldown_cmark::TagEnd::Emphasis | pulldown_cmark::TagEnd::Strong
    )
}

/// What may stand around a piece on the page, and otherwise in a file.
const AROUND: [char; 7] = ['(', ')', '.', ',', '–', ':', ' '];

/// What stands on the page for its looks, and in words of its own in the files.
fn is_only_of_the_page(lang: Language, piece: &str) -> bool {
    // Under a spread the numbers stand in columns, and the page says so; files have them in a line, and say that.
    let under_columns = piece.ends_with(&*lang.say("spread-how"));
    // Over a comparison, which documents have as a list.
    under_columns || piece == plain(&lang.say("then-and-now-theme"))
}

/// In tables a number stands in a cell of its own, under a heading that says of what.
fn is_a_number(piece: &str) -> bool {
    piece.starts_with(|c: char| c.is_ascii_digit())
}

/// Headings of the page that tables have as the name of a sheet, or not at all: the questions' own cells say it.
const HEADINGS: [&str; 8] = [
    "report-chosen",
    "report-agreed",
    "we-will",
    "report-method",
    "parked",
    "beside",
    "beside-here",
    "people-here",
];

/// Sections in which the tool speaks to everybody at this level, whatever was said here: documents have them, tables are of
/// what was said.
const OF_THE_LEVEL: [&str; 3] = [
    "report-key-questions",
    "report-development",
    "report-resources",
];

fn without_the_level(lang: Language, page: &str) -> String {
    let mut page = page.to_owned();
    for key in OF_THE_LEVEL {
        let begins = format!("<section><h2>{}", lang.say(key));
        while let Some(from) = page.find(&begins) {
            let length = page[from..].find("</section>").expect("an end");
            page.replace_range(from..from + length, "");
        }
    }
    page
}

fn missing_in(format: Format, library: &Library, lang: Language, report: &Report) -> Vec<String> {
    let source = Source {
        report,
        levels: levels_of(library, &report.level),
        about: library.about(),
    };
    let prefs = match lang {
        Language::English => ENGLISH,
        Language::Welsh => WELSH,
    };
    let page = on_page(library, &prefs, report);
    let is_table = matches!(format, Format::Excel | Format::Csv);
    let read = match is_table {
        true => pieces(&without_the_level(lang, &page)),
        false => pieces(&page),
    };
    assert!(read.len() > 10, "a page is read");
    let file = in_file(format, &format.write(lang, source).expect("a file"));
    let headings = HEADINGS.map(|key| plain(&lang.say(key)));
    let elsewhere = |piece: &String| is_a_number(piece) || headings.contains(piece);
    let read = read.into_iter();
    read.filter(|piece| !is_only_of_the_page(lang, piece))
        .filter(|piece| !(is_table && elsewhere(piece)))
        .filter(|piece| !file.contains(piece.trim_matches(AROUND)))
        .collect()
}

#[test]
fn what_stands_on_the_page_is_in_every_file() {
    let library = library();
    let all = Moments::of(&library);
    let mut missing = Vec::new();
    for (name, report) in reports(&all) {
        for lang in Language::ALL {
            for format in [Format::Word, Format::Markdown, Format::Excel, Format::Csv] {
                let found = missing_in(format, &library, lang, &report).into_iter();
                let here = format!("{format:?}, {name}, {}", lang.tag());
                missing.extend(found.map(|piece| format!("{here}: {piece}")));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{} pieces:\n{}",
        missing.len(),
        missing.join("\n")
    );
}

#[test]
fn every_theme_stands_in_the_tables_with_its_number() {
    let library = library();
    let mut seen = 0;
    for (name, report) in reports(&Moments::of(&library)) {
        let source = Source {
            report: &report,
            levels: &[],
            about: library.about(),
        };
        let file = Format::Csv
            .write(Language::English, source)
            .expect("a file");
        let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
            .from_reader(&*file)
            .records()
            .map(|row| row.expect("a row"))
            .collect();
        for prompt in &report.prompts {
            for theme in prompt.themes.iter().chain(&prompt.parked.themes) {
                let number = theme.answers.to_string();
                let (label, text) = (plain(&theme.label), &prompt.face.text);
                let is_it = |row: &csv::StringRecord| {
                    &row[1] == text && plain(&row[2]).ends_with(&label) && row[4] == number
                };
                assert!(rows.iter().any(is_it), "{name}: {label}");
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "only {seen} themes were looked for");
}

#[test]
fn the_data_file_is_the_whole_report() {
    let library = library();
    for (name, report) in reports(&Moments::of(&library)) {
        let source = Source {
            report: &report,
            levels: &[],
            about: library.about(),
        };
        let file = Format::Json
            .write(Language::English, source)
            .expect("a file");
        let read: serde_json::Value = serde_json::from_slice(&file).expect("JSON");
        assert_eq!(read, serde_json::to_value(&report).expect("data"), "{name}");
    }
}

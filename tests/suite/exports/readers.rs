//! Readers of the files, one for each kind, made by others than their writers.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use quick_xml::events::Event;
use zip::ZipArchive;

/// Every file in a zip archive, by its name.
pub(super) fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file in it");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("readable");
        let name = file.name().expect("UTF-8").into_owned();
        files.push((name, content));
    }
    files
}

/// All that can be read in a file, whatever its kind.
pub(crate) fn everything(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8(bytes.to_vec()).expect("UTF-8");
    }
    let files = unpacked(bytes).into_iter();
    let texts = files.map(|(name, content)| {
        name + "\n" + &String::from_utf8(content).expect("every part is XML")
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// A document: its paragraphs, and the names of all elements in it.
pub(super) struct Document {
    pub(super) paragraphs: Vec<String>,
    pub(super) elements: Vec<String>,
}

impl Document {
    pub(super) fn open(bytes: &[u8]) -> Document {
        let files = unpacked(bytes);
        let (_, xml) = files
            .iter()
            .find(|(name, _)| name == "word/document.xml")
            .expect("a document");
        let xml = std::str::from_utf8(xml).expect("UTF-8");
        let mut reader = quick_xml::Reader::from_str(xml);
        let (mut paragraphs, mut elements, mut words) = (Vec::new(), Vec::new(), String::new());
        loop {
            match reader.read_event().expect("sound XML") {
                Event::Start(of) | Event::Empty(of) => {
                    let name = of.name().as_ref().to_owned();
                    if name == "w:br" {
                        words.push('\n');
                    }
                    elements.push(name);
                }
                Event::Text(text) => words += &text,
                Event::GeneralRef(of) => words += resolved(&of),
                Event::End(of) if of.name().as_ref() == "w:p" => {
                    paragraphs.push(std::mem::take(&mut words));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Document {
            paragraphs,
            elements,
        }
    }
}

/// What a name between `&` and `;` stands for.
pub(super) fn resolved(name: &str) -> &'static str {
    let known = quick_xml::escape::resolve_predefined_entity(name);
    known.unwrap_or_else(|| panic!("&{name}; is not one of ours"))
}

/// The sheets of a workbook: names and cells as they are shown.
pub(super) fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = workbook.sheet_names();
    let mut sheets = Vec::new();
    for name in names {
        let formulas = workbook.worksheet_formula(&name).expect("a sheet");
        assert_eq!(formulas.cells().count(), 0, "a formula in {name}");
        let cells = workbook.worksheet_range(&name).expect("a sheet");
        sheets.push((name, cells.rows().map(<[Data]>::to_vec).collect()));
    }
    sheets
}

/// The rows of a table.
pub(super) fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let table = bytes
        .strip_prefix("\u{feff}".as_bytes())
        .expect("the mark in front");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table);
    let records = reader
        .records()
        .map(|record| record.expect("as many cells in each row"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

//! The report as files to take away. Pure: a report and its reader's language in, bytes out.
//!
//! A file is made from a [`Report`] and never from a session, so what a report has no field for is in no file. What
//! people wrote goes through `plain` and its writer's own escaping, always, so that in no program that opens the file
//! it becomes a formula, a link, markup or a turn of direction.
//!
//! Documents are written from `sections`, spreadsheets from `tables`: a new part of the report is one file in each.

mod csv;
mod excel;
mod json;
mod markdown;
mod picture;
mod pieces;
mod plain;
mod png;
mod sections;
mod tables;
mod word;

pub use picture::Pictured;
pub use png::png;

use crate::content::{About, Level};
use crate::session::Report;
use crate::words::Language;

/// What a file is made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The report.
    pub report: &'a Report,
    /// The content of its level, or of all of them, where this program has it.
    pub levels: &'a [Level],
    /// What the program says of the tool behind it.
    pub about: &'a About,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A document for Word.
    Word,
    /// A workbook for Excel.
    Excel,
    /// One table for any spreadsheet.
    Csv,
    /// A document as plain text with marks.
    Markdown,
    /// The report for programs.
    Json,
}

/// The writer of a file could not put it together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWritten;

impl Format {
    /// Every kind.
    pub const ALL: [Format; 5] = [
        Format::Word,
        Format::Excel,
        Format::Csv,
        Format::Markdown,
        Format::Json,
    ];

    /// How its files' names end.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Word => "docx",
            Format::Excel => "xlsx",
            Format::Csv => "csv",
            Format::Markdown => "md",
            Format::Json => "json",
        }
    }

    /// Its content type.
    pub fn kind(self) -> &'static str {
        match self {
            Format::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Format::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Json => "application/json",
        }
    }

    /// The kind whose files' names end like this.
    pub fn of_extension(extension: &str) -> Option<Format> {
        Format::ALL
            .into_iter()
            .find(|format| format.extension() == extension)
    }

    /// The file.
    pub fn write(self, lang: Language, source: Source<'_>) -> Result<Vec<u8>, NotWritten> {
        match self {
            Format::Word => word::write(&sections::all(lang, source)),
            Format::Excel => excel::write(&tables::all(lang, source)),
            Format::Csv => csv::write(&tables::one(lang, source)),
            Format::Markdown => Ok(markdown::write(&sections::all(lang, source)).into_bytes()),
            Format::Json => json::write(source.report),
        }
    }
}

//! The report, as a page and as files to take away.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::App;
use super::door::Reader;
use super::fault::Fault;
use crate::export::{self, Format};
use crate::session::Report;
use crate::views::{self, Preferences};

/// The report as a page.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    reader: Reader,
) -> Result<Html<String>, Fault> {
    let report = read(&reader).await?;
    let library = app.lobby.library();
    Ok(Html(
        views::report_page(
            &prefs,
            &report,
            library.level(&report.level),
            library.about(),
        )
        .into_string(),
    ))
}

/// The report as a file to take away.
pub(super) async fn file(
    State(app): State<App>,
    prefs: Preferences,
    reader: Reader,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let format = format_of(&name).ok_or_else(Fault::nothing_here)?;
    let report = read(&reader).await?;
    let library = app.lobby.library();
    let source = export::Source {
        report: &report,
        level: library.level(&report.level),
        about: library.about(),
    };
    let bytes = format.write(prefs.language, source)?;
    let name = format!(
        "attachment; filename=\"openfloor-report.{}\"",
        format.extension()
    );
    let headers = [
        (header::CONTENT_TYPE, format.kind().to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, bytes).into_response())
}

/// The kind of file that an address asks for.
fn format_of(name: &str) -> Option<Format> {
    Format::of_extension(name.strip_prefix("report.")?)
}

async fn read(reader: &Reader) -> Result<Report, Fault> {
    Ok(reader.room.look(|session, _| session.report()).await?)
}

//! The report, as a page and for other programs.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::App;
use super::door::Reader;
use super::fault::Fault;
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

/// The report as a table.
pub(super) async fn csv(prefs: Preferences, reader: Reader) -> Result<Response, Fault> {
    let report = read(&reader).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"openfloor.csv\"",
        ),
    ];
    // The mark in front makes spreadsheets read it as UTF-8.
    let table = views::csv(prefs.language, &report);
    Ok((headers, format!("\u{feff}{table}")).into_response())
}

/// The report as JSON.
pub(super) async fn json(reader: Reader) -> Result<Json<Report>, Fault> {
    Ok(Json(read(&reader).await?))
}

async fn read(reader: &Reader) -> Result<Report, Fault> {
    Ok(reader.room.look(|session, _| session.report()).await?)
}

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

/// The poster.
pub(super) async fn poster(prefs: Preferences, reader: Reader) -> Result<Html<String>, Fault> {
    let report = read(&reader).await?;
    Ok(Html(views::poster_page(&prefs, &report).into_string()))
}

/// A file to take away: the report, or the picture of a question's themes.
pub(super) async fn file(
    State(app): State<App>,
    prefs: Preferences,
    reader: Reader,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let report = read(&reader).await?;
    if let Some(number) = number_of(&name) {
        let picture = export::picture(prefs.language, &report, number);
        let picture = picture.ok_or_else(Fault::nothing_here)?;
        return Ok(kept("image/svg+xml; charset=utf-8", &name, picture));
    }
    let format = format_of(&name).ok_or_else(Fault::nothing_here)?;
    let library = app.lobby.library();
    let source = export::Source {
        report: &report,
        level: library.level(&report.level),
        about: library.about(),
    };
    let bytes = format.write(prefs.language, source)?;
    Ok(kept(format.kind(), &name, bytes))
}

/// A file that a browser keeps and never opens as a page of ours. Its name is one of ours, whatever the address is.
fn kept(kind: &'static str, name: &str, content: impl IntoResponse) -> Response {
    let named = format!("attachment; filename=\"openfloor-{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, named),
    ];
    (headers, content).into_response()
}

/// The kind of file that an address asks for.
fn format_of(name: &str) -> Option<Format> {
    Format::of_extension(name.strip_prefix("report.")?)
}

/// The number of the question whose picture an address asks for.
fn number_of(name: &str) -> Option<usize> {
    let number = name.strip_prefix("themes-")?.strip_suffix(".svg")?;
    let plain = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    number.parse().ok().filter(|_| plain)
}

async fn read(reader: &Reader) -> Result<Report, Fault> {
    Ok(reader.room.look(|session, _| session.report()).await?)
}

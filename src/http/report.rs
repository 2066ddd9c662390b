//! The report, as a page and as files to take away.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::App;
use super::door::Reader;
use super::fault::Fault;
use crate::export::{self, Format, NotWritten, Pictured};
use crate::planning::levels_of;
use crate::session::Report;
use crate::views::{self, Preferences};
use crate::words::Language;

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
            levels_of(library, &report.level),
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

/// A file to take away: the report, or the picture of a question.
pub(super) async fn file(
    State(app): State<App>,
    prefs: Preferences,
    reader: Reader,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let file = File::of_name(&name).ok_or_else(Fault::nothing_here)?;
    let turn = app.press.turn().await?;
    let report = read(&reader).await?;
    let lang = prefs.language;
    let made = turn.makes(move || file.made(&app, lang, &report)).await?;
    Ok(kept(
        file.kind(),
        &name,
        made.ok_or_else(Fault::nothing_here)?,
    ))
}

/// A file that an address asks for.
#[derive(Clone, Copy)]
enum File {
    Report(Format),
    Svg(Pictured),
    Png(Pictured),
}

impl File {
    fn of_name(name: &str) -> Option<File> {
        let (name, ending) = name.split_once('.')?;
        match ending {
            "svg" => Pictured::of_name(name).map(File::Svg),
            "png" => Pictured::of_name(name).map(File::Png),
            ending if name == "report" => Format::of_extension(ending).map(File::Report),
            _ => None,
        }
    }

    /// Its content type.
    fn kind(self) -> &'static str {
        match self {
            File::Report(format) => format.kind(),
            File::Svg(_) => "image/svg+xml; charset=utf-8",
            File::Png(_) => "image/png",
        }
    }

    /// Its bytes; none where there is nothing to show.
    fn made(
        self,
        app: &App,
        lang: Language,
        report: &Report,
    ) -> Result<Option<Vec<u8>>, NotWritten> {
        let library = app.lobby.library();
        match self {
            File::Report(format) => {
                let source = export::Source {
                    report,
                    levels: levels_of(library, &report.level),
                    about: library.about(),
                };
                format.write(lang, source).map(Some)
            }
            File::Svg(of) => Ok(of.drawn(lang, report).map(String::into_bytes)),
            File::Png(of) => {
                let drawn = of.drawn(lang, report);
                drawn.map(|svg| export::png(&svg)).transpose()
            }
        }
    }
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

async fn read(reader: &Reader) -> Result<Report, Fault> {
    Ok(reader.room.look(|session, _| session.report()).await?)
}

//! The pages about anonymity, privacy and accessibility, and what can be taken away from them.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse};

use super::App;
use crate::views::{self, Preferences};

/// How this stays anonymous.
pub(super) async fn anonymity(prefs: Preferences) -> Html<String> {
    Html(views::anonymity_page(&prefs).into_string())
}

/// The privacy page.
pub(super) async fn notice(prefs: Preferences) -> Html<String> {
    Html(views::privacy_page(&prefs).into_string())
}

/// The template of an impact assessment.
pub(super) async fn dpia(prefs: Preferences) -> Html<String> {
    Html(views::dpia_page(&prefs).into_string())
}

/// The same as a file to edit.
pub(super) async fn dpia_file(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
) -> impl IntoResponse + use<> {
    file(
        "text/markdown; charset=utf-8",
        "attachment; filename=\"openfloor-dpia.md\"",
        views::dpia_file(prefs.language, &app.network.base(&headers)),
    )
}

/// How an answer travels.
pub(super) async fn data_flow(prefs: Preferences) -> Html<String> {
    Html(views::data_flow_page(&prefs).into_string())
}

/// The figure as a file.
pub(super) async fn data_flow_file(prefs: Preferences) -> impl IntoResponse {
    file(
        "image/svg+xml; charset=utf-8",
        "attachment; filename=\"openfloor-data-flow.svg\"",
        views::data_flow_file(prefs.language),
    )
}

/// The statement about accessibility.
pub(super) async fn accessibility(prefs: Preferences) -> Html<String> {
    Html(views::accessibility_page(&prefs).into_string())
}

fn file(kind: &'static str, name: &'static str, text: String) -> impl IntoResponse + use<> {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, text)
}

//! The four files that pages use.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::fault::Fault;
use crate::views::Assets;
use crate::words::Message;

/// One file; its address changes with its content, so browsers keep it for a year.
pub(super) async fn asset(Path(file): Path<String>) -> Result<Response, Fault> {
    let missing = || Fault::new(StatusCode::NOT_FOUND, Message::of("fault-no-such-file"));
    let (kind, bytes) = Assets::get(&file).ok_or_else(missing)?;
    Ok((
        [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ],
        bytes,
    )
        .into_response())
}

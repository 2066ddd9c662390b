//! A form with a file in it, read to its end within limits.

use std::time::Duration;

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::http::StatusCode;
use tokio::time::timeout;

use super::fault::Fault;
use super::limits::BODY_SECONDS;
use crate::words::Message;

/// Bytes of a field that is no file.
const FIELD_BYTES: usize = 1024;

/// Fields of a form with a file in it.
const FIELDS: usize = 16;

/// What came with a form.
#[derive(Default)]
pub(super) struct Uploaded {
    /// The bytes of the file, up to one more than it may have; none where none was chosen.
    pub(super) file: Vec<u8>,
    /// The other fields.
    pub(super) fields: Vec<(String, String)>,
}

impl Uploaded {
    /// A field's value; nothing where there is none.
    pub(super) fn field(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Reads a form with a file of at most `most` bytes in it; `too_large` is for one that is not read to its end. What is wrong
/// with the file itself is a message for its page.
pub(super) async fn read(
    upload: Result<Multipart, MultipartRejection>,
    most: usize,
    too_large: Message,
) -> Result<Result<Uploaded, Message>, Fault> {
    let upload = upload.map_err(|_| {
        let says = Message::of("fault-wrong-type").with("type", "multipart/form-data");
        Fault::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, says)
    })?;
    let slow = |_| Fault::new(StatusCode::REQUEST_TIMEOUT, Message::of("fault-too-slow"));
    timeout(
        Duration::from_secs(BODY_SECONDS),
        parts(upload, most, too_large),
    )
    .await
    .map_err(slow)
}

async fn parts(
    mut upload: Multipart,
    most: usize,
    too_large: Message,
) -> Result<Uploaded, Message> {
    let mut uploaded = Uploaded::default();
    let broken = |why: &MultipartError| match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large.clone(),
        _ => Message::of("fault-broken-off"),
    };
    while let Some(field) = upload.next_field().await.map_err(|why| broken(&why))? {
        let name = field.name().unwrap_or_default().to_owned();
        let room = if name == "file" { most } else { FIELD_BYTES };
        let bytes = beginning(field, room).await.map_err(|why| broken(&why))?;
        if name == "file" {
            uploaded.file = bytes;
        } else if uploaded.fields.len() == FIELDS {
            return Err(Message::of("fault-not-understood"));
        } else {
            let value = String::from_utf8_lossy(&bytes).into_owned();
            uploaded.fields.push((name, value));
        }
    }
    Ok(uploaded)
}

/// A field's bytes up to one more than there is room for; what is beyond is read and dropped.
async fn beginning(mut field: Field<'_>, room: usize) -> Result<Vec<u8>, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        let left = (room + 1).saturating_sub(bytes.len());
        bytes.extend(chunk.iter().take(left));
    }
    Ok(bytes)
}

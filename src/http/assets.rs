//! The files that pages use, compressed once.

use std::io::Write;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::fault::Fault;
use crate::views::{ASSETS, Asset};
use crate::words::Message;

/// Brotli's best: these bytes are made once and sent ten thousand times.
const QUALITY: u32 = 11;

/// Bits of brotli's window; every file is smaller than 64 KiB.
const WINDOW_BITS: u32 = 16;

/// Bytes of the compressor's buffer.
const BUFFER_BYTES: usize = 4096;

/// One file; its address changes with its content, so browsers keep it for a year.
pub(super) async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Fault> {
    let missing = || Fault::new(StatusCode::NOT_FOUND, Message::of("fault-no-such-file"));
    let asset = Asset::named(&file).ok_or_else(missing)?;
    let about = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    if takes_brotli(&headers) {
        let encoding = [(header::CONTENT_ENCODING, "br")];
        return Ok((about, encoding, compressed(asset)).into_response());
    }
    Ok((about, asset.text()).into_response())
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|accepted| accepted.to_str().ok())
        .unwrap_or_default();
    accepted
        .split(',')
        .any(|encoding| encoding.trim().eq_ignore_ascii_case("br"))
}

/// The file in brotli: made when it is first asked for.
fn compressed(asset: &Asset) -> &'static [u8] {
    static MADE: [OnceLock<Vec<u8>>; ASSETS.len()] = [const { OnceLock::new() }; ASSETS.len()];
    let at = ASSETS.iter().position(|known| known.name == asset.name);
    let make = || {
        let mut made = Vec::new();
        let mut writer =
            brotli::CompressorWriter::new(&mut made, BUFFER_BYTES, QUALITY, WINDOW_BITS);
        writer
            .write_all(asset.text().as_bytes())
            .expect("a vector takes everything");
        drop(writer);
        made
    };
    at.map_or(&[], |at| MADE[at].get_or_init(make).as_slice())
}

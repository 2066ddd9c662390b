//! What `--help` ends with: the limits that somebody who runs a server may meet, straight from where they are named.

use crate::http::limits as edge;
use crate::room::limits as rooms;
use crate::session::limits as session;

/// Bytes of a kibibyte.
const KIB: usize = 1024;

/// A limit in words: how much, and of what.
type Row = (String, &'static str);

fn seconds(seconds: u64) -> String {
    format!("{seconds} s")
}

fn kib(bytes: usize) -> String {
    format!("{} KiB", bytes / KIB)
}

/// What comes in.
fn of_requests() -> Vec<Row> {
    vec![
        (
            edge::CONNECTIONS.to_string(),
            "connections, unless chosen by --connections; then 503, try again",
        ),
        (
            edge::BACKLOG.to_string(),
            "connections waiting to be accepted, if the system allows it",
        ),
        (
            seconds(edge::FIRST_BYTE_SECONDS),
            "to send the first byte of a connection",
        ),
        (
            format!("{}, {}", kib(edge::HEAD_BYTES), seconds(edge::HEAD_SECONDS)),
            "for a request's head; then 431, or the end",
        ),
        (
            format!("{}, {}", kib(edge::BODY_BYTES), seconds(edge::BODY_SECONDS)),
            "for a request's body; then 413, or 408",
        ),
        (
            format!("{} MiB", edge::UPLOAD_BYTES / KIB / KIB),
            "of an uploaded file that are read before it is refused",
        ),
        (seconds(edge::REQUEST_SECONDS), "for one request; then 408"),
    ]
}

/// What goes out, and what is kept open.
fn of_connections() -> Vec<Row> {
    vec![
        (
            seconds(edge::STALLED_SECONDS),
            "in which a peer takes nothing of what it is sent; then the end",
        ),
        (
            seconds(edge::UNCONFIRMED_SECONDS),
            "in which a peer confirms nothing (Linux); then the end",
        ),
        (
            kib(edge::KERNEL_BUFFER_BYTES as usize),
            "that the kernel keeps of what a connection has not taken",
        ),
        (
            kib(edge::MESSAGE_BYTES),
            "of a message on a WebSocket; then close code 1009",
        ),
        (
            format!("{} MiB", edge::WRITE_BUFFER_BYTES / KIB / KIB),
            "waiting to leave on one WebSocket, at most",
        ),
        (
            format!(
                "{}, {}",
                seconds(edge::PING_SECONDS),
                seconds(edge::SILENCE_SECONDS)
            ),
            "between pings of a WebSocket; without an answer until it ends",
        ),
        (
            format!(
                "{}, {}",
                seconds(edge::EVENT_SECONDS),
                seconds(edge::POLL_SECONDS)
            ),
            "between signs of life of an event stream; of a long poll",
        ),
        (
            seconds(edge::DRAIN_SECONDS),
            "for whoever is connected when the program is stopped",
        ),
    ]
}

/// What there is room for.
fn of_sessions() -> Vec<Row> {
    vec![
        (
            rooms::SESSIONS.to_string(),
            "sessions on one server; then 503",
        ),
        (session::PEOPLE.to_string(), "people in one session"),
        (
            rooms::QUEUE_ORDERS.to_string(),
            "orders waiting for one session; beyond that, askers wait",
        ),
        (
            session::RESPONSE_CHARS.to_string(),
            "characters of one answer",
        ),
    ]
}

/// The table.
pub(super) fn table() -> String {
    let rows = [of_requests(), of_connections(), of_sessions()].concat();
    let wide = rows.iter().map(|(most, _)| most.len()).max();
    let line =
        |(most, what): &Row| format!("  {most:>wide$}  {what}\n", wide = wide.unwrap_or_default());
    let lines: String = rows.iter().map(line).collect();
    format!("Limits (fixed, unless an option says otherwise):\n{lines}")
}

//! What has been seen on one page: its regions as they are, and every frame that ever came. It applies frames as the
//! page's script does, and checks what holds for every frame.

use std::collections::BTreeMap;

use tokio::sync::watch;
use tokio::time::Instant;

use super::browser::holds_secret;
use super::html;

/// The regions that a page may have.
const REGIONS: [&str; 15] = [
    "banner",
    "scene",
    "clock",
    "notice",
    "answer",
    "picture",
    "tally",
    "stage",
    "next",
    "controls",
    "about",
    "plan",
    "sorting",
    "health",
    "rehearsal",
];

/// What has been seen so far.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) seq: u64,
    pub(crate) regions: BTreeMap<String, String>,
    pub(crate) frames: Vec<String>,
    /// When each frame came.
    pub(crate) came: Vec<Instant>,
    pub(crate) closed: Option<u16>,
}

impl Seen {
    /// A page's first paint; what a frame has brought already is newer.
    pub(crate) fn paints(&mut self, page: &str, seq: u64) {
        for id in REGIONS {
            if let Some(region) = html::element(page, id) {
                let region = region.to_owned();
                self.regions.entry(id.to_owned()).or_insert(region);
            }
        }
        self.frames.insert(0, format!("{seq} {page}"));
        self.came.insert(0, Instant::now());
    }
}

/// Applies a frame as the page does: each region replaces the one of its id; one's own state of the same question stays.
pub(crate) fn take(seen: &watch::Sender<Seen>, frame: &str, ours: bool) {
    assert!(!holds_secret(frame), "a secret in a frame: {frame}");
    let (number, regions) = frame.split_once(' ').expect("a number in front");
    let number: u64 = number.parse().expect("a number in front");
    seen.send_modify(|seen| {
        if number > 0 {
            assert!(
                number >= seen.seq,
                "frames go back: {number} after {}",
                seen.seq
            );
            seen.seq = number;
        }
        for fresh in html::children(regions) {
            let id = html::attribute(fresh, "id").expect("a region has an id");
            assert!(
                !can_be_typed_in(fresh) || keeps(fresh),
                "what people type is not kept: {fresh}"
            );
            let key = html::attribute(fresh, "data-key");
            let old = seen.regions.get(&id);
            let same =
                key.is_some() && old.is_some_and(|old| html::attribute(old, "data-key") == key);
            if ours || !same {
                seen.regions.insert(id, fresh.to_owned());
            }
        }
        seen.frames.push(frame.to_owned());
        seen.came.push(Instant::now());
    });
}

/// Whether a frame changes nothing and only says that the server is there.
pub(crate) fn is_sign_of_life(frame: &str) -> bool {
    frame.ends_with(' ')
}

/// Whether a region has a field in which words can be lost.
fn can_be_typed_in(region: &str) -> bool {
    ["<textarea", "<select", "type=\"text\""]
        .iter()
        .any(|field| region.contains(field))
}

/// Whether a region is marked so that it is never swapped while somebody types in it.
fn keeps(region: &str) -> bool {
    region
        .split('>')
        .next()
        .is_some_and(|tag| tag.contains(" data-keep"))
}

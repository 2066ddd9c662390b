//! Rooms: a session with people in it.
//!
//! A room is one task that owns one [`crate::session::Session`]. It takes orders, decides, stores, applies, and only
//! then tells. It keeps, per audience, the last bytes of every region; connections hold a cursor and are nudged.
//! This layer knows time and who is connected. It never knows HTTP, never imports views (it is handed `render` as
//! plain functions), and never holds a lock or a map reference across an await.

mod actor;
mod audience;
mod audiences;
mod beat;
mod clock;
mod desk;
mod grouping;
mod handle;
pub mod limits;
mod lines;
mod lobby;
mod new_code;
mod opening;
mod pairing;
mod passcode;
mod presence;
mod recovery;
mod refused;
mod retention;
mod seeds;
mod sorter;

pub use audience::{Audience, Frame, Region, Since};
pub use audiences::{Audiences, Place};
pub use clock::Clock;
pub use handle::{RoomHandle, Sending};
pub use lines::{Line, OnLine};
pub use lobby::{Lobby, token_bytes};
pub use new_code::CodeError;
pub use opening::{Choice, Opened, choose};
pub use pairing::{CannotHelp, HELPER_CODE_MS, HelperCode};
pub use passcode::{
    BadPasscode, MayOpen, NotLetIn, PASSCODE_BYTES, Passcode, REMEMBERED_MS, hash_passcode,
};
pub use presence::{Presence, Seat};
pub use refused::{LobbyError, RoomError};
pub use seeds::Seeds;

use crate::session::{ForFacilitator, ForParticipant, ForScreen};
use crate::words::Language;

/// How projections become regions: handed in, so that rooms never import views.
#[derive(Clone, Copy)]
pub struct Render {
    /// What every phone shows.
    pub participant: fn(&ForParticipant, Language) -> Vec<Region>,
    /// What every console shows.
    pub facilitator: fn(&ForFacilitator, Language) -> Vec<Region>,
    /// What every big screen shows.
    pub screen: fn(&ForScreen, Language) -> Vec<Region>,
    /// What every console shows besides, while the disk takes nothing.
    pub not_stored: fn(Language) -> Region,
}

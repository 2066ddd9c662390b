//! Views: projections become HTML. They never see a session, never decide, and contain no inline script or style.
//!
//! A *region* is an element with an id whose HTML is a complete snapshot of itself, so that it can be sent again at
//! any time. Text goes through maud's escaping, always.

mod accessibility;
mod agreed;
mod answer_box;
mod aside;
mod assets;
mod ballot;
mod beside;
mod check;
mod choosing;
mod columns;
mod confirm;
mod console;
mod explain;
mod follow;
mod home;
mod join;
mod layout;
mod leader;
mod levels;
pub(crate) mod marked_words;
mod marks;
pub(crate) mod one_word;
mod outcome;
mod pair;
mod paper;
mod passcode;
mod phone;
mod picture;
mod plan;
mod poster;
mod preferences;
mod privacy;
mod qr;
mod question;
mod quotations;
mod reading;
mod receipt;
mod report;
pub(crate) mod report_words;
mod screen;
mod script_words;
mod shared;
mod sheet;
mod sorting;
mod still_open;
mod take;
mod together;
mod trail;
mod warning;
mod work;

pub use accessibility::accessibility_page;
pub use answer_box::{answer_region, retry_region, warned_region};
pub use assets::{ASSETS, Asset};
pub use check::{CheckedFrom, check_page};
pub use console::{
    ConsoleLinks, RoomLinks, confirm_delete_page, confirm_end_page, console_page,
    console_page_with, facilitator_regions, link_to_join, not_stored, room_page, scan,
};
pub use explain::anonymity_page;
pub use follow::{FollowForm, follow_page};
pub use home::{StartForm, home_page, start_page};
pub use join::{join_page, open_page};
pub use layout::FirstPaint;
pub use leader::{LeaderDesk, Refused, leader_desk_page};
pub use levels::choose_level_page;
pub use pair::{helper_code, helper_code_page, pair_page};
pub use paper::{TypedNotes, paper_region};
pub use passcode::passcode_page;
pub use phone::{late_receipt, participant_regions, phone_page};
pub use plan::{PlanForm, plan_begin_page, plan_page};
pub use poster::poster_page;
pub use preferences::{Preferences, TextSize};
pub use privacy::{data_flow_file, data_flow_page, dpia_file, dpia_page, privacy_page};
pub use qr::terminal as terminal_qr;
pub use receipt::receipt_page;
pub use report::{leaders_copy_page, report_page};
pub use screen::{ScreenLinks, joining, screen_page, screen_regions};
pub use shared::{fault_page, no_problem, problem};
pub use sheet::{Sheet, sheet_page};
pub use still_open::{QuestionPage, question_page};
pub use work::{WorkAsked, work_page};

use crate::room::Render;

/// The renderers that rooms are handed.
pub fn render() -> Render {
    Render {
        participant: participant_regions,
        facilitator: facilitator_regions,
        screen: screen_regions,
        not_stored,
    }
}

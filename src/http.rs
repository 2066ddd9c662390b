//! The web: routes, guards, sockets. Knows HTTP and decides nothing; every verb goes to a room and comes back in words.

mod act;
mod api;
mod asker;
mod assets;
mod ballot;
mod caution;
mod check;
mod console;
mod cookies;
mod door;
mod fault;
mod fields;
mod figures;
mod follow;
mod guard;
mod guesses;
mod headers;
mod health;
mod home;
mod join;
mod leader;
pub mod limits;
mod links;
mod live;
mod network;
mod new_code;
mod notes;
mod origin;
mod pair;
mod passcode;
mod phone;
mod plan;
mod preferences;
mod press;
mod privacy;
mod report;
mod room_check;
mod screen;
mod serve;
mod socket;
mod stall;
mod still_open;
#[cfg(test)]
mod tests;
mod upload;
mod watching;
mod word;
mod work;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub use check::Tries;
pub use figures::{Figures, Taken, WRITE_PATIENCE, router_of_figures};
pub use guesses::Guesses;
pub use network::Network;
pub use press::Press;
pub use serve::serve;
pub use work::Work;

use crate::room::{Lobby, Passcode};

/// What every handler holds: the same for all, so that holding it costs nothing.
#[derive(Clone)]
struct App(Arc<Shared>);

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// What all handlers share.
pub struct Shared {
    /// All sessions.
    pub lobby: Arc<Lobby>,
    /// Under which addresses this server is reached.
    pub network: Arc<Network>,
    /// Who may open sessions.
    pub passcode: Passcode,
    /// Ends when the server shuts down.
    pub closing: CancellationToken,
    /// Every connection, also after it has become a socket: the server waits for their goodbyes.
    pub connections: TaskTracker,
    /// The places for whoever checks a network.
    pub tries: Tries,
    /// The turns at making files.
    pub press: Press,
    /// What is remembered of wrong join codes.
    pub guesses: Arc<Guesses>,
    /// The tasks of work for whoever tries many.
    pub work: Arc<Work>,
    /// What whoever watches the server is told.
    pub figures: Arc<Figures>,
}

/// What people with phones call.
fn phones() -> Router<App> {
    Router::new()
        .route("/s/{session}", get(phone::page))
        .route("/s/{session}/question/{prompt}", get(still_open::page))
        .route("/s/{session}/answer", post(phone::answer))
        .route("/s/{session}/mark", post(ballot::mark))
        .route("/s/{session}/word", post(word::say))
        .route("/s/{session}/pass", post(phone::pass))
        .route("/s/{session}/withdraw", post(phone::withdraw))
        .route("/s/{session}/leave", post(phone::leave))
        .route("/s/{session}/live", get(live::phone_socket))
        .route("/s/{session}/events", get(live::phone_events))
        .route("/s/{session}/poll", get(live::phone_poll))
}

/// Every address of the program, grouped by who calls it.
pub fn router(shared: Shared) -> Router {
    let app = App(Arc::new(shared));
    let everyone = Router::new()
        .route("/", get(home::home))
        .route("/join", get(join::page).post(join::join))
        .route("/j/{code}", get(join::by_link))
        .route("/start", get(home::start).post(home::open))
        .merge(plan::router())
        .merge(follow::router())
        .route("/passcode", get(passcode::page).post(passcode::give))
        .route("/open", get(links::page).post(links::claim))
        .route("/pair", get(pair::page).post(pair::pair))
        .route("/preferences", post(preferences::choose))
        .route("/check", get(check::page))
        .route("/check/round-trip", get(check::round_trip))
        .route("/check/ws", get(check::socket))
        .route("/check/events", get(check::events))
        .route("/check/poll", get(check::poll))
        .route("/anonymity", get(privacy::anonymity))
        .route("/privacy", get(privacy::notice))
        .route("/privacy/dpia", get(privacy::dpia))
        .route("/privacy/dpia.md", get(privacy::dpia_file))
        .route("/privacy/data-flow", get(privacy::data_flow))
        .route("/privacy/data-flow.svg", get(privacy::data_flow_file))
        .route("/accessibility", get(privacy::accessibility))
        .route("/assets/{file}", get(assets::asset))
        .route("/healthz", get(health::healthy))
        .route("/readyz", get(health::ready));
    let consoles = Router::new()
        .route("/console/{session}", get(console::page))
        .route("/console/{session}/do/{verb}", post(console::act))
        .route("/console/{session}/notes", post(notes::take))
        .route("/console/{session}/rehearse", post(console::rehearse))
        .route("/console/{session}/screen", post(console::open_screen))
        .route("/console/{session}/sheet", get(console::sheet))
        .route("/console/{session}/report", post(console::open_report))
        .route("/console/{session}/room", get(room_check::page))
        .route("/console/{session}/code", post(new_code::replace))
        .route("/console/{session}/pair", post(pair::offer))
        .route("/console/{session}/end", get(console::confirm_end))
        .route(
            "/console/{session}/delete",
            get(console::confirm_delete).post(console::delete),
        )
        .route("/console/{session}/live", get(live::console_socket))
        .route("/console/{session}/events", get(live::console_events))
        .route("/console/{session}/poll", get(live::console_poll));
    let screens = Router::new()
        .route("/screen/{session}", get(screen::page))
        .route("/screen/{session}/live", get(live::screen_socket))
        .route("/screen/{session}/events", get(live::screen_events))
        .route("/screen/{session}/poll", get(live::screen_poll));
    let reports = Router::new()
        .route("/report/{session}", get(report::page))
        .route("/report/{session}/poster", get(report::poster))
        .route("/report/{session}/{file}", get(report::file));
    let pages = everyone
        .merge(phones())
        .merge(consoles)
        .merge(screens)
        .merge(reports)
        .merge(leader::router());
    guard::around(pages.nest("/api", api::router()), app)
}

//! The states of the report. The one place that calls the views of reports.

use super::moments::Moments;
use super::sample::Moment;
use super::state::{State, Surface};
use crate::content::Library;
use crate::views::{self, Preferences};

/// All states.
pub(super) fn states(library: &Library, all: &Moments) -> Vec<State> {
    let (day, small, large) = (&all.day, &all.small, &all.large);
    let shows = |name, says, moment| shows(library, name, says, moment);
    vec![
        shows("full", "After a whole day", &day.ended),
        shows("during", "While the session goes on", &day.shown),
        shows("long", "The longest words", &large.ended),
        shows(
            "with-nothing",
            "Nothing can be shown",
            &small.ended_with_nothing,
        ),
        shows("before", "Nothing has been asked", &day.lobby),
        shows("rehearsal", "Of a rehearsal", &small.rehearsal_shown),
    ]
}

fn shows(library: &Library, name: &str, shows: &'static str, moment: &Moment) -> State {
    let report = moment.session.report();
    let page = views::report_page(
        &Preferences::default(),
        &report,
        library.level(&report.level),
        library.about(),
    );
    State::new(Surface::Report, name, shows, page)
}

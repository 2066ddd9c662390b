//! The states of the report. The one place that calls the views of reports.

use super::moments::Moments;
use super::readers::{ENGLISH, WELSH};
use super::sample::Sample;
use super::state::{State, Surface};
use crate::content::Library;
use crate::planning::levels_of;
use crate::views::{self, Preferences};

/// All states.
pub(super) fn states(library: &Library, all: &Moments) -> Vec<State> {
    [
        reports(library, all),
        of_steps(library, all),
        papers(library, all),
    ]
    .concat()
}

/// The report of sessions in which people wrote.
fn reports(library: &Library, all: &Moments) -> Vec<State> {
    let (day, small, large) = (&all.day, &all.small, &all.large);
    let shows = |name, says, moment| page(library, name, says, moment, ENGLISH);
    let in_welsh = |name, says, moment| page(library, name, says, moment, WELSH);
    vec![
        shows("full", "After a whole day", &day.ended),
        in_welsh("welsh", "The same in Welsh", &day.ended),
        shows("during", "While the session goes on", &day.shown),
        shows(
            "set-aside",
            "Some answers are hidden, others parked",
            &all.set_aside.parked,
        ),
        shows("paper", "Some wrote on paper", &all.paper.shown),
        in_welsh(
            "set-aside-welsh",
            "The same in Welsh",
            &all.set_aside.parked,
        ),
        shows("long", "The longest words", &large.ended),
        shows(
            "with-nothing",
            "Nothing can be shown",
            &small.ended_with_nothing,
        ),
        shows("before", "Nothing has been asked", &day.lobby),
        shows("rehearsal", "Of a rehearsal", &small.rehearsal_shown),
        shows("gate", "Some themes were held back", &all.gated.ended),
    ]
}

/// The report of sessions with steps of another kind.
fn of_steps(library: &Library, all: &Moments) -> Vec<State> {
    let shows = |name, says, moment| page(library, name, says, moment, ENGLISH);
    let in_welsh = |name, says, moment| page(library, name, says, moment, WELSH);
    vec![
        shows(
            "marked",
            "With votes, and what was agreed",
            &all.marking.ended,
        ),
        shows("levels", "Of all levels", &all.levels.ended),
        in_welsh("levels-welsh", "The same in Welsh", &all.levels.ended),
        shows("too-few-marked", "Too few voted", &all.marking.vote_too_few),
        shows(
            "then-and-now",
            "Beside the session before",
            &all.marking.compared,
        ),
        shows("one-word", "One word from everybody", &all.one_word.hidden),
        shows("together", "One phone for several", &all.together.ended),
    ]
}

/// The leader's copy, and posters.
fn papers(library: &Library, all: &Moments) -> Vec<State> {
    let (day, small, large) = (&all.day, &all.small, &all.large);
    vec![
        copy(
            library,
            "leader",
            "The leader's copy",
            &all.gated.ended,
            ENGLISH,
        ),
        copy(library, "leader-welsh", "In Welsh", &all.gated.ended, WELSH),
        copy(
            library,
            "leader-set-aside",
            "The same where answers are hidden and parked",
            &all.set_aside.parked,
            ENGLISH,
        ),
        poster("poster", "The poster", &day.ended),
        poster(
            "poster-long",
            "The poster with the longest words",
            &large.ended,
        ),
        poster(
            "poster-rehearsal",
            "The poster of a rehearsal",
            &small.rehearsal_shown,
        ),
        poster(
            "poster-with-nothing",
            "The poster of nothing",
            &small.ended_with_nothing,
        ),
    ]
}

fn poster(name: &str, shows: &'static str, moment: &Sample) -> State {
    let page = views::poster_page(&ENGLISH, &moment.session.report());
    State::new(Surface::Report, name, shows, page)
}

fn copy(
    library: &Library,
    name: &str,
    shows: &'static str,
    moment: &Sample,
    prefs: Preferences,
) -> State {
    let copy = moment.session.leaders_copy();
    let levels = levels_of(library, &copy.report.level);
    let page = views::leaders_copy_page(&prefs, &copy, levels, library.about());
    State::new(Surface::Report, name, shows, page)
}

fn page(
    library: &Library,
    name: &str,
    shows: &'static str,
    moment: &Sample,
    prefs: Preferences,
) -> State {
    let report = moment.session.report();
    let levels = levels_of(library, &report.level);
    let page = views::report_page(&prefs, &report, levels, library.about());
    State::new(Surface::Report, name, shows, page)
}

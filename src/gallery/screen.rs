//! The states of the big screen. The one place that calls the views of screens.

use super::levels::Levels;
use super::marking::Marking;
use super::moments::Moments;
use super::readers::{ENGLISH, WELSH};
use super::sample::{NOW, Sample};
use super::state::{State, Surface};
use crate::views::{self, FirstPaint, Preferences, ScreenLinks};

/// What people type to get to the program.
const ADDRESS: &str = "https://openfloor.example.nhs.uk";

/// Where the script says that the screen is not live, and what (`web/live.js`).
const NOT_LIVE: (&str, &str) = ("live-badge", "Not live since 11:06");

/// All states.
pub(super) fn states(all: &Moments) -> Vec<State> {
    let (before, after) = (before(all), after(all));
    [before, after, marking(&all.marking), levels(&all.levels)].concat()
}

fn before(all: &Moments) -> Vec<State> {
    let (day, small, waves, large) = (&all.day, &all.small, &all.waves, &all.large);
    let (badge, since) = NOT_LIVE;
    vec![
        shows("lobby-empty", "Nobody has joined yet", &day.lobby_empty),
        shows("lobby", "Many have joined", &day.lobby),
        in_welsh("lobby-welsh", "The same in Welsh", &day.lobby),
        shows("test-line", "A line for the back row", &day.test_line),
        in_welsh("test-line-welsh", "In Welsh", &day.test_line),
        in_welsh("asking-welsh", "A question in Welsh", &day.asking),
        shows("lobby-long", "The longest title", &large.lobby),
        shows("rehearsal", "A rehearsal", &small.rehearsal_lobby),
        shows(
            "asking-first",
            "A question, and no answer yet",
            &day.asking_first,
        ),
        shows("asking", "Some have answered", &day.asking),
        shows("asking-few", "Few have joined", &small.asking_too_few),
        shows(
            "asking-three",
            "A question with three answers",
            &small.three_boxes,
        ),
        shows(
            "together",
            "One phone for several people",
            &all.together.asking,
        ),
        in_welsh("together-welsh", "The same in Welsh", &all.together.asking),
        shows("asking-long", "The longest question", &large.asking),
        shows("timer-paused", "The timer stands still", &day.paused),
        shows("nearly-everyone", "Nearly everyone", &day.nearly_everyone),
        shows("everyone", "Everyone has answered", &day.everyone),
        shows("waves-not-yet", "No theme has formed yet", &waves.not_yet),
        shows("waves", "Themes form", &waves.forming),
        shows("waves-hidden", "One of them is hidden", &waves.hidden),
        shows("closing", "The last seconds", &day.closing),
        shows("not-live", "The connection is lost", &day.asking).said(badge, since),
    ]
}

fn after(all: &Moments) -> Vec<State> {
    let (day, small, waves, large) = (&all.day, &all.small, &all.waves, &all.large);
    let words = &all.one_word;
    vec![
        shows("one-word", "One word from everybody", &words.asking),
        shows("one-word-shown", "The words of several", &words.shown),
        in_welsh("one-word-welsh", "The same in Welsh", &words.hidden),
        shows("one-word-none", "No word of several", &words.no_word),
        shows("one-word-most", "The longest words", &words.most),
        shows("sorting", "The answers are being sorted", &day.sorting),
        shows("sorting-many", "Many answers", &large.sorting),
        shows("sorted", "Sorted, and not shown yet", &day.sorted),
        shows("too-few", "Too few have answered", &small.too_few),
        shows("no-theme", "No theme has formed", &small.no_theme),
        shows("themes-two", "Two themes", &small.two_themes),
        shows("themes", "Many themes", &day.shown),
        shows(
            "themes-long",
            "The longest names and question",
            &large.shown,
        ),
        shows(
            "themes-parked",
            "Some answers are hidden, others parked",
            &all.set_aside.parked,
        ),
        shows("waves-shown", "Themes after waves", &waves.shown),
        shows("gate-nothing", "None is released yet", &all.gated.nothing),
        shows("gate-one", "One has just been released", &all.gated.one),
        shows("gate-some", "Three are released", &all.gated.some),
        in_welsh("gate-some-welsh", "In Welsh", &all.gated.some),
        in_welsh("themes-welsh", "Themes in Welsh", &day.shown),
        shows("themes-more", "The next page of them", &day.more),
        shows("cs", "The three Cs", &day.cs),
        in_welsh("cs-welsh", "The same in Welsh", &day.cs),
        shows("one-theme", "One theme", &day.one_theme),
        shows(
            "one-theme-long",
            "The longest name and quotation",
            &large.one_theme,
        ),
        shows("voice", "One voice", &day.voice),
        shows("voice-long", "The longest voice", &large.voice),
        shows("beside", "Beside the national focus groups", &day.beside),
        shows("beside-next", "The next page of it", &day.beside_next),
        shows(
            "beside-nothing",
            "Beside them, with no theme",
            &small.no_theme_beside,
        ),
        shows("locked", "Nobody new gets in", &day.locked),
        shows("code", "The join code, large", &day.code),
        shows("blank", "Blank", &day.blank),
        shows("ended", "The end", &day.ended),
        shows(
            "ended-with-nothing",
            "The end, with nothing to show",
            &small.ended_with_nothing,
        ),
    ]
}

fn shows(name: &str, shows: &'static str, moment: &Sample) -> State {
    page(name, shows, moment, ENGLISH)
}

fn in_welsh(name: &str, shows: &'static str, moment: &Sample) -> State {
    page(name, shows, moment, WELSH)
}

fn page(name: &str, shows: &'static str, moment: &Sample, prefs: Preferences) -> State {
    let view = moment.session.for_screen(moment.there);
    let paint = FirstPaint {
        base: String::new(),
        seq: 0,
        now: NOW,
        regions: views::screen_regions(&view, prefs.language),
    };
    let report = format!("{ADDRESS}/open#report.{}.{}", view.session, "c".repeat(64));
    let links = ScreenLinks {
        address: ADDRESS,
        code: view.code,
        report: &report,
    };
    let page = views::screen_page(&prefs, &paint, &links);
    State::new(Surface::Screen, name, shows, page)
}

fn marking(all: &Marking) -> Vec<State> {
    vec![
        shows("follow-up", "Has it happened?", &all.follow_up),
        shows(
            "follow-up-shown",
            "What people say of it",
            &all.follow_up_shown,
        ),
        shows("check-in", "People say how they are", &all.check_in),
        shows("check-in-shown", "How they are", &all.check_in_shown),
        shows("vote", "A vote", &all.vote),
        shows(
            "vote-many",
            "More themes than there is room for",
            &all.vote_many,
        ),
        shows("vote-many-next", "The rest of them", &all.vote_many_next),
        shows(
            "vote-closed",
            "Counted, and not shown yet",
            &all.vote_closed,
        ),
        shows("vote-shown", "What came out of it", &all.vote_shown),
        shows("vote-too-few", "Too few have voted", &all.vote_too_few),
        shows("order", "An order", &all.order),
        shows("order-shown", "What came out of it", &all.order_shown),
        shows("pulse", "The three Cs on a scale", &all.pulse),
        shows("pulse-shown", "How they are met", &all.pulse_shown),
        shows(
            "pulse-few",
            "Of two Cs too few say something",
            &all.pulse_few,
        ),
        in_welsh("pulse-welsh", "The same in Welsh", &all.pulse_shown),
        shows("choose", "A question for the leader", &all.choose),
        shows("choose-shown", "Which it is", &all.choose_shown),
        shows("agree-empty", "Nothing is agreed yet", &all.agree_empty),
        shows("agree", "What is agreed", &all.agree),
    ]
}

fn levels(all: &Levels) -> Vec<State> {
    vec![
        shows("levels-asking", "Each level is asked its own", &all.asking),
        shows("levels-sorted", "Sorted, and not shown yet", &all.sorted),
        shows("levels", "The levels side by side", &all.shown),
        in_welsh("levels-welsh", "The same in Welsh", &all.shown),
    ]
}

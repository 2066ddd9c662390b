//! The states of the console. The one place that calls the views of consoles.

use maud::Markup;

use super::answers::SAID;
use super::marking::Marking;
use super::moments::Moments;
use super::paper::Paper;
use super::readers::{ENGLISH, SAFE, WELSH};
use super::sample::{NOW, Sample};
use super::state::{State, Surface};
use crate::room::Region;
use crate::session::identifying::Kind;
use crate::session::{ForFacilitator, OnRungs, Phase, Refusal, Rungs};
use crate::views::{
    self, ConsoleLinks, FirstPaint, LeaderDesk, Preferences, Refused, RoomLinks, TypedNotes,
};

/// Where the details are that some states have open.
const LINKS: &str = "id=\"links\"";
const TAKE: &str = "id=\"take\"";
const NEW_CODE: &str = "id=\"new-code\"";
const HELP: &str = "id=\"help\"";
const NOTES: &str = "id=\"notes\"";
const SORTING: &str = "id=\"sorting\"";
const MATCHING: &str = "id=\"matching\"";
const AGREED: &str = "id=\"agreed-1\"";
const OWN_QUESTIONS: &str = "id=\"own-questions\"";
const HIDDEN: &str = "id=\"hidden-answers\"";
const PARKED: &str = "id=\"parked-answers\"";
const PAPER: &str = "id=\"type-in\"";
const PLAN: &str = "id=\"plan\"";

/// All states.
pub(super) fn states(all: &Moments) -> Vec<State> {
    [
        rooms(all),
        asking(all),
        paper(all),
        sorting(all),
        marking(&all.marking),
        later(all),
        vec![
            confirm_end("confirm-end", "Asks before the end", &all.day.shown),
            confirm_end(
                "confirm-end-held",
                "Some themes are held back",
                &all.gated.some,
            ),
            confirm_delete(&all.day.shown),
        ],
    ]
    .concat()
}

fn asking(all: &Moments) -> Vec<State> {
    let (day, small, waves, large) = (&all.day, &all.small, &all.waves, &all.large);
    let mut together = day.asking.clone();
    (together.there.consoles, together.there.screens) = (2, 0);
    vec![
        shows("lobby-empty", "Nobody has joined yet", &day.lobby_empty),
        shows("lobby", "Before the first question", &day.lobby).opened(LINKS),
        shows("new-code", "Before a new join code", &day.lobby).opened(NEW_CODE),
        shows("help", "Letting somebody else help", &day.lobby).opened(HELP),
        in_welsh("lobby-welsh", "The same in Welsh", &day.lobby).opened(LINKS),
        in_welsh("asking-welsh", "A question in Welsh", &day.asking),
        shows("rehearsal", "A rehearsal", &small.rehearsal_lobby),
        shows(
            "rehearsal-shown",
            "Themes of a rehearsal",
            &small.rehearsal_shown,
        ),
        shows("asking", "A question is open", &day.asking).opened(NOTES),
        shows(
            "asking-too-few",
            "Too few have answered",
            &small.asking_too_few,
        ),
        shows("asking-long", "The longest question", &large.asking).opened(PLAN),
        shows(
            "second-facilitator",
            "Another runs it too, no screen",
            &together,
        ),
        shows("timer-paused", "The timer stands still", &day.paused),
        shows("closing", "The last seconds", &day.closing),
        shows("waves-not-yet", "No theme has formed yet", &waves.not_yet),
        shows("waves", "Themes form", &waves.forming),
        shows("waves-hidden", "One of them is hidden", &waves.hidden),
    ]
}

/// What the room has left open, and a workshop of all levels.
fn later(all: &Moments) -> Vec<State> {
    let (left, levels) = (&all.left_open, &all.levels);
    vec![
        shows(
            "still-open",
            "The first question is still open",
            &left.meanwhile,
        )
        .opened(PLAN),
        shows("all-left-open", "Nothing more to do today", &left.all),
        shows(
            "levels-asking",
            "Each level is asked its own",
            &levels.asking,
        ),
        shows("levels-sorted", "The answers of one level", &levels.sorted),
        shows("levels-another", "Those of another", &levels.another),
        shows("levels", "Side by side", &levels.shown),
    ]
}

fn marking(all: &Marking) -> Vec<State> {
    vec![
        shows("vote", "A vote", &all.vote),
        shows("vote-many", "A result of several pages", &all.vote_many),
        shows(
            "vote-closed",
            "Counted, and not shown yet",
            &all.vote_closed,
        ),
        shows("pulse-shown", "The three Cs on a scale", &all.pulse_shown).opened(OWN_QUESTIONS),
        shows("agree-empty", "Nothing is agreed yet", &all.agree_empty),
        shows("agree", "What is agreed", &all.agree).opened(AGREED),
        in_welsh("agree-welsh", "The same in Welsh", &all.agree),
    ]
}

fn paper(all: &Moments) -> Vec<State> {
    let Paper { asking, shown } = &all.paper;
    let typed = TypedNotes {
        prompt: None,
        form: "4".to_owned(),
        text: "Sister Blenkinsop listens, others should too\nA shorter handover".to_owned(),
        asked: vec![(1, vec![Kind::Name])],
    };
    vec![
        shows("paper", "Notes from paper are typed in", asking).opened(PAPER),
        in_welsh("paper-welsh", "The same in Welsh", asking).opened(PAPER),
        typed_in("paper-asked", "A note may name somebody", asking, &typed),
        shows("paper-shown", "Themes of phones and paper", shown),
    ]
}

/// The room before people come.
fn rooms(all: &Moments) -> Vec<State> {
    let day = &all.day;
    let mut alone = day.lobby_empty.clone();
    (alone.there.screens, alone.there.consoles) = (0, 0);
    let mut full = day.test_line.clone();
    full.there.consoles = 2;
    let (phones, away) = (full.there.connected, 9);
    full.there.connected = phones.saturating_sub(away);
    full.there.rungs = Rungs {
        phones: on_rungs(30, 8, 1),
        screens: on_rungs(1, 0, 0),
        consoles: on_rungs(1, 0, 1),
    };
    vec![
        room("room-alone", "Nothing is there yet", &alone, ENGLISH),
        room("room", "Everything is there", &full, ENGLISH),
        room("room-welsh", "In Welsh", &full, WELSH),
    ]
}

fn on_rungs(socket: u32, events: u32, poll: u32) -> OnRungs {
    OnRungs {
        socket,
        events,
        poll,
    }
}

fn room(name: &str, shows: &'static str, moment: &Sample, prefs: Preferences) -> State {
    let view = moment.session.for_facilitator(moment.there);
    let links = RoomLinks {
        address: "https://openfloor.example.nhs.uk",
        code: view.screen.code,
    };
    let paint = paint(&view, &prefs);
    let page = views::room_page(&prefs, view.screen.session, &paint, &links);
    State::new(Surface::Console, name, shows, page)
}

fn paint(view: &ForFacilitator, prefs: &Preferences) -> FirstPaint {
    FirstPaint {
        base: String::new(),
        seq: 0,
        now: NOW,
        regions: views::facilitator_regions(view, prefs.language),
    }
}

fn sorting(all: &Moments) -> Vec<State> {
    let (day, small, waves, large) = (&all.day, &all.small, &all.waves, &all.large);
    vec![
        shows("sorting", "The answers are being sorted", &day.sorting),
        shows("sorted", "Sorted, and not shown yet", &day.sorted).opened(SORTING),
        shows("waves-sorted", "Sorted after waves", &waves.sorted),
        shows(
            "together",
            "One phone for several people",
            &all.together.asking,
        ),
        shows(
            "together-too-few",
            "On too few phones",
            &all.together.too_few,
        ),
        shows(
            "one-word",
            "Words, before they are shown",
            &all.one_word.counted,
        ),
        shows("one-word-hidden", "A word is hidden", &all.one_word.hidden),
        in_welsh("one-word-welsh", "In Welsh", &all.one_word.hidden),
        shows("one-word-most", "The longest words", &all.one_word.most),
        shows("together-shown", "People and phones", &all.together.shown).opened(SORTING),
        in_welsh("together-welsh", "In Welsh", &all.together.shown),
        shows("too-few", "Too few have answered", &small.too_few),
        shows("shown", "The themes are shown", &day.shown),
        shows("take", "The report's files, at any time", &day.shown).opened(TAKE),
        shows("no-theme", "No theme has formed", &small.no_theme).opened(SORTING),
        safe("safe", "Safe to project", &day.sorted).opened(SORTING),
        in_welsh("shown-welsh", "In Welsh", &day.shown),
        shows("one-theme", "One theme is up", &day.one_theme),
        shows("voice-ready", "A voice is offered", &day.voice_ready),
        shows("voice", "A voice is up", &day.voice),
        shows("matching", "What themes look like", &day.shown).opened(MATCHING),
        shows("matched", "All of it is accepted", &day.matched).opened(MATCHING),
        shows("beside", "Beside the national focus groups", &day.beside),
        shows("blank", "The screen is blank", &day.blank),
        shows(
            "answers-hidden",
            "Some answers are hidden",
            &all.set_aside.hidden,
        )
        .opened(HIDDEN),
        safe(
            "answers-hidden-safe",
            "The same, safe to project",
            &all.set_aside.hidden,
        )
        .opened(HIDDEN),
        shows("parked", "Some wait for another day", &all.set_aside.parked).opened(PARKED),
        in_welsh("parked-welsh", "The same in Welsh", &all.set_aside.parked).opened(PARKED),
        shows("gate-nothing", "None is released yet", &all.gated.nothing).opened(SORTING),
        shows("gate-some", "Three are released", &all.gated.some).opened(SORTING),
        in_welsh("gate-some-welsh", "In Welsh", &all.gated.some),
        leader(
            "leader",
            "The leader's copy is written",
            &all.gated.some,
            None,
        ),
        leader(
            "leader-refused",
            "Refused: an answer word for word",
            &all.gated.ended,
            Some(&Refusal::NotOtherWords),
        ),
        shows("sorting-long", "Many answers and changes", &large.sorted).opened(SORTING),
        shows("ended", "The end", &day.ended),
    ]
}

fn shows(name: &str, shows: &'static str, moment: &Sample) -> State {
    page(name, shows, moment, ENGLISH)
}

fn safe(name: &str, shows: &'static str, moment: &Sample) -> State {
    page(name, shows, moment, SAFE)
}

fn in_welsh(name: &str, shows: &'static str, moment: &Sample) -> State {
    page(name, shows, moment, WELSH)
}

/// The box comes back with what was typed, and says what is the matter.
fn typed_in(name: &str, shows: &'static str, moment: &Sample, typed: &TypedNotes) -> State {
    let view = moment.session.for_facilitator(moment.there);
    let language = ENGLISH.language;
    let own = views::paper_region(language, &view, Some(typed));
    let mut regions = views::facilitator_regions(&view, language);
    regions.retain(|region| region.id != own.id);
    regions.push(own);
    let says = views::problem(&language.say("notes-not-taken"));
    painted(name, shows, moment, ENGLISH, (regions, says))
}

fn page(name: &str, shows: &'static str, moment: &Sample, prefs: Preferences) -> State {
    let view = moment.session.for_facilitator(moment.there);
    let regions = views::facilitator_regions(&view, prefs.language);
    painted(name, shows, moment, prefs, (regions, views::no_problem()))
}

fn painted(
    name: &str,
    shows: &'static str,
    moment: &Sample,
    prefs: Preferences,
    (regions, problem): (Vec<Region>, Markup),
) -> State {
    let view = moment.session.for_facilitator(moment.there);
    let paint = FirstPaint {
        base: String::new(),
        seq: 0,
        now: NOW,
        regions,
    };
    let id = view.screen.session;
    let link = |role: &str, digit: &str| {
        format!(
            "https://openfloor.example.nhs.uk/open#{role}.{id}.{}",
            digit.repeat(64)
        )
    };
    let links = ConsoleLinks {
        leader: Some(link("leader", "d")),
        join: format!(
            "https://openfloor.example.nhs.uk/j/{}",
            view.screen.code.compact()
        ),
        code: view.screen.code,
        console: link("console", "a"),
        screen: link("screen", "b"),
        report: link("report", "c"),
        insecure: true,
    };
    let page = views::console_page_with(&prefs, id, &paint, &links, problem);
    State::new(Surface::Console, name, shows, page)
}

/// Where the leader's copy is written, and what was refused of what was typed.
fn leader(name: &str, shows: &'static str, moment: &Sample, why: Option<&Refusal>) -> State {
    let session = &moment.session;
    let id = session.setup().id;
    let link = format!(
        "https://openfloor.example.nhs.uk/open#leader.{id}.{}",
        "d".repeat(64)
    );
    let refused = why.map(|why| Refused {
        prompt: 0,
        theme: moment.theme(1),
        text: SAID[0].to_owned(),
        says: why.to_string(),
    });
    let desk = LeaderDesk {
        session: id,
        link: why.is_none().then_some(link),
        ended: session.phase() == Phase::Ended,
        prompts: &session.to_paraphrase(),
        refused,
    };
    let page = views::leader_desk_page(&ENGLISH, &desk);
    State::new(Surface::Console, name, shows, page)
}

fn confirm_end(name: &str, shows: &'static str, moment: &Sample) -> State {
    let setup = moment.session.setup();
    let waiting = moment.session.waiting();
    let held = moment.session.themes_held() as u32;
    let page = views::confirm_end_page(&ENGLISH, setup.id, setup.keep_days, waiting, held);
    State::new(Surface::Console, name, shows, page)
}

fn confirm_delete(moment: &Sample) -> State {
    let id = moment.session.setup().id;
    let page = views::confirm_delete_page(&ENGLISH, id);
    State::new(
        Surface::Console,
        "confirm-delete",
        "Asks before all is deleted",
        page,
    )
}

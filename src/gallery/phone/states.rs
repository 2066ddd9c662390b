//! The states of the phone, one a line.

use super::{
    fresh, in_large_text, in_welsh, late, question, quiet, warned, writing, wrote, wrote_in_welsh,
};
use crate::gallery::answers::{LONG, NEAR_LIMIT, OF_TWO_MINDS};
use crate::gallery::marking::Marking;
use crate::gallery::moments::Moments;
use crate::gallery::one_word::OneWord;
use crate::gallery::readers::{ENGLISH, WELSH};
use crate::gallery::state::State;
use crate::gallery::together::Together;
use crate::session::{Refusal, limits};

/// Words that the script puts at the foot of a page (`web/live.js`).
const RECONNECTING: &str = "Trying to reconnect. You can keep writing.";
const RESTARTING: &str = "Back in a moment.";
const OFFLINE: &str = "You are offline. We keep what you write on this phone until you are back.";
const NOT_SENT: &str = "Not sent yet. We keep it on this phone and send it as soon as we can.";
const DELETED: &str = "This session has been deleted.";

/// Where the script puts them.
const FOOT: &str = "status";

/// Something before the details of a receipt, of the themes, and of words that were not sent.
const RECEIPT: &str = "class=\"receipt\"";
const THEMES: &str = "id=\"picture\"";
const KEPT: &str = "id=\"kept\"";

/// All states.
pub(in crate::gallery) fn states(moments: &Moments) -> Vec<State> {
    [
        before(moments),
        asking(moments),
        writes(moments),
        written(moments),
        after(moments),
        together(&moments.together),
        one_word(&moments.one_word),
        marking(&moments.marking),
        later(moments),
    ]
    .concat()
}

fn before(all: &Moments) -> Vec<State> {
    let (day, small, large) = (&all.day, &all.small, &all.large);
    vec![
        fresh("lobby", "Nothing has been asked yet", &day.lobby),
        in_welsh("lobby-welsh", "The same in Welsh", &day.lobby),
        in_large_text("lobby-large-text", "The same in large text", &day.lobby),
        fresh("lobby-long", "The longest title", &large.lobby),
        fresh("rehearsal", "A rehearsal", &small.rehearsal_lobby),
    ]
}

fn asking(all: &Moments) -> Vec<State> {
    let (day, small, large) = (&all.day, &all.small, &all.large);
    vec![
        fresh("asking", "A question with one box", &day.asking),
        in_welsh("asking-welsh", "A question in Welsh", &day.asking),
        in_large_text("asking-large-text", "A question in large text", &day.asking),
        fresh("asking-long", "The longest question", &large.asking),
        fresh("asking-three", "Three boxes", &small.three_boxes),
        fresh(
            "asking-rehearsal",
            "A question in a rehearsal",
            &small.rehearsal,
        ),
        fresh("timer-paused", "The timer stands still", &day.paused),
    ]
}

fn writes(all: &Moments) -> Vec<State> {
    let day = &all.day;
    let too_long = Refusal::TooLong(limits::RESPONSE_CHARS + 1);
    let (empty, longest) = (Refusal::NothingWritten, NEAR_LIMIT.repeat(2));
    vec![
        writing(
            "writing",
            "Writing, near the limit",
            &day.asking,
            NEAR_LIMIT,
            None,
        ),
        writing(
            "too-long",
            "Refused: too long",
            &day.asking,
            &longest,
            Some(&too_long),
        ),
        writing(
            "refused",
            "Refused: nothing written",
            &day.asking,
            "",
            Some(&empty),
        ),
        warned("warned", "It may name someone", &day.asking),
    ]
}

fn written(all: &Moments) -> Vec<State> {
    let (day, small, waves) = (&all.day, &all.small, &all.waves);
    vec![
        wrote("receipt", "The answer is in", &day.asking),
        wrote_in_welsh("receipt-welsh", "The same in Welsh", &day.asking),
        wrote("change", "About to change it", &day.asking).opened(RECEIPT),
        wrote("changed", "It has been changed", &day.changed).opened(RECEIPT),
        wrote(
            "receipt-three",
            "Three answers are in",
            &small.three_written,
        )
        .opened(RECEIPT),
        quiet("nothing-to-add", "Nothing to add", &day.nearly_everyone),
        wrote("everyone", "Everyone has answered", &day.everyone),
        fresh(
            "waves-not-yet",
            "Themes will form as people write",
            &waves.not_yet,
        ),
        fresh("waves", "Themes form while people write", &waves.forming),
        wrote(
            "among-a-wave",
            "Its answer is among the themes",
            &waves.forming,
        )
        .opened(RECEIPT),
        fresh("closing", "The last seconds", &day.closing),
        fresh("reconnecting", "The connection is lost", &day.asking).said(FOOT, RECONNECTING),
        wrote("restarting", "The server starts again", &day.asking).said(FOOT, RESTARTING),
        writing("offline", "Offline", &day.asking, LONG, None).said(FOOT, OFFLINE),
        writing(
            "not-sent",
            "Not sent yet",
            &day.asking,
            OF_TWO_MINDS[0],
            None,
        )
        .said(FOOT, NOT_SENT),
    ]
}

fn after(all: &Moments) -> Vec<State> {
    let (day, small, waves, large) = (&all.day, &all.small, &all.waves, &all.large);
    vec![
        late(
            "late-receipt",
            "It came in with the last seconds",
            &day.sorting,
        ),
        wrote("sorting", "Closed, and being sorted", &day.sorting),
        fresh(
            "kept",
            "It closed over what was being written",
            &day.sorting,
        )
        .opened(KEPT)
        .said_after(KEPT, LONG),
        wrote("sorted", "Sorted, and not shown yet", &day.sorted),
        wrote("too-few", "Too few have answered", &small.too_few),
        wrote("themes", "The themes", &day.shown),
        wrote("theme-open", "One theme opened", &day.shown).opened(THEMES),
        in_large_text("themes-large-text", "The themes in large text", &day.shown),
        wrote_in_welsh("themes-welsh", "The themes in Welsh", &day.shown),
        wrote(
            "themes-parked",
            "Some answers are hidden, others parked",
            &all.set_aside.parked,
        ),
        wrote("gate-nothing", "None is released yet", &all.gated.nothing),
        wrote("gate-some", "Three are released", &all.gated.some),
        wrote_in_welsh("gate-some-welsh", "In Welsh", &all.gated.some),
        wrote("themes-long", "The longest names", &large.shown).opened(THEMES),
        wrote("themes-two", "Two themes", &small.two_themes),
        wrote("no-theme", "No theme has formed", &small.no_theme),
        wrote(
            "waves-sorted",
            "Counts, before they are shown",
            &waves.sorted,
        ),
        wrote("voice", "One voice", &day.voice),
        wrote("voice-long", "The longest voice", &large.voice),
        wrote("beside", "Beside the national focus groups", &day.beside),
        wrote("cs", "The three Cs", &day.cs),
        wrote("ended", "The end", &day.ended),
        wrote(
            "ended-with-nothing",
            "The end, with nothing to show",
            &small.ended_with_nothing,
        ),
        wrote("deleted", "Deleted while it was open", &day.shown).said(FOOT, DELETED),
    ]
}

fn together(all: &Together) -> Vec<State> {
    vec![
        fresh("together", "One phone for up to four people", &all.asking),
        in_welsh("together-welsh", "The same in Welsh", &all.asking),
        wrote("together-in", "For three people", &all.asking).opened(RECEIPT),
        fresh("together-most", "For up to eight", &all.most),
        wrote("together-most-in", "For eight people", &all.most).opened(RECEIPT),
        in_large_text("together-large-text", "In large text", &all.most),
        wrote("together-shown", "The themes of them all", &all.shown),
        wrote("together-ended", "The end", &all.ended),
    ]
}

fn one_word(all: &OneWord) -> Vec<State> {
    vec![
        fresh("one-word", "One word", &all.asking),
        in_welsh("one-word-welsh", "The same in Welsh", &all.asking),
        wrote("one-word-in", "The word is in", &all.asking).opened(RECEIPT),
        wrote("one-word-shown", "The words of several", &all.shown),
        wrote("one-word-hidden", "One is hidden", &all.hidden),
        wrote("one-word-none", "No word of several", &all.no_word),
        wrote("one-word-most", "The longest words", &all.most),
    ]
}

fn marking(all: &Marking) -> Vec<State> {
    vec![
        fresh("follow-up", "Has it happened?", &all.follow_up),
        wrote(
            "follow-up-shown",
            "What people say of it",
            &all.follow_up_shown,
        ),
        fresh("check-in", "How are you?", &all.check_in),
        wrote("check-in-marked", "It is in", &all.check_in).opened(RECEIPT),
        wrote("check-in-shown", "How the room is", &all.check_in_shown),
        fresh("vote", "A vote", &all.vote),
        wrote("vote-marked", "The vote is in", &all.vote).opened(RECEIPT),
        wrote(
            "vote-closed",
            "Counted, and not shown yet",
            &all.vote_closed,
        ),
        wrote("vote-shown", "What came out of it", &all.vote_shown),
        wrote("vote-too-few", "Too few have voted", &all.vote_too_few),
        fresh("order", "An order", &all.order),
        wrote("order-shown", "What came out of it", &all.order_shown),
        fresh("pulse", "The three Cs on a scale", &all.pulse),
        wrote("pulse-shown", "How they are met", &all.pulse_shown),
        wrote(
            "pulse-few",
            "Of two Cs too few say something",
            &all.pulse_few,
        ),
        wrote_in_welsh("pulse-welsh", "The same in Welsh", &all.pulse_shown),
        fresh("choose", "A question for the leader", &all.choose),
        wrote("choose-shown", "Which it is", &all.choose_shown),
        wrote("agree-empty", "Nothing is agreed yet", &all.agree_empty),
        wrote("agree", "What is agreed", &all.agree),
        in_large_text("vote-large-text", "A vote in large text", &all.vote),
    ]
}

/// What the room has left open, and a workshop of all levels.
fn later(all: &Moments) -> Vec<State> {
    let (left, levels) = (&all.left_open, &all.levels);
    vec![
        fresh("still-open", "A question is still open", &left.meanwhile),
        fresh("all-left-open", "All questions are open", &left.all),
        question("question", "One of them", &left.all, ENGLISH),
        question("question-welsh", "The same in Welsh", &left.all, WELSH),
        fresh(
            "level-asking",
            "A level in its own words",
            &levels.asking_aspiring,
        ),
        fresh("levels", "The levels, one below the other", &levels.shown),
        in_welsh("levels-welsh", "The same in Welsh", &levels.shown),
    ]
}

//! What several pages promise, in words, with the program's own limits in the blanks.

use crate::session::limits::{
    KEEP_DAYS, KEEP_DAYS_CHOICE, LARGE_ROOM_PEOPLE, MANY_RESPONSES, QUOTED_PEOPLE,
    QUOTED_PEOPLE_OF_MANY, RECEIPT_DAYS, STILL_TO_ANSWER, WAVE_PEOPLE, WAVE_PEOPLE_LARGE_ROOM,
};
use crate::words::{Language, Value};

/// How long a session is kept.
pub(in crate::views) fn kept_for(lang: Language) -> String {
    lang.with(
        "promise-kept-for",
        [
            ("days", KEEP_DAYS.into()),
            ("least", (*KEEP_DAYS_CHOICE.start()).into()),
            ("most", (*KEEP_DAYS_CHOICE.end()).into()),
        ],
    )
}

/// From which themes quotations are taken.
pub(in crate::views) fn quoted_from(lang: Language) -> String {
    lang.with(
        "promise-quoted-from",
        [
            ("people", QUOTED_PEOPLE.into()),
            ("many-people", QUOTED_PEOPLE_OF_MANY.into()),
            ("many-answers", MANY_RESPONSES.into()),
        ],
    )
}

/// When an answer that fits no theme is shown.
pub(in crate::views) fn single_voices(lang: Language) -> String {
    lang.say("promise-single-voices").into_owned()
}

/// In which steps themes appear while a question is open.
pub(in crate::views) fn in_waves(lang: Language) -> String {
    lang.with(
        "promise-in-waves",
        [
            ("people", WAVE_PEOPLE.into()),
            ("large-people", WAVE_PEOPLE_LARGE_ROOM.into()),
            ("large-room", LARGE_ROOM_PEOPLE.into()),
        ],
    )
}

/// When anybody learns how many have not answered yet.
pub(in crate::views) fn still_to_answer(lang: Language) -> String {
    lang.with(
        "promise-still-to-answer",
        [("people", STILL_TO_ANSWER.into())],
    )
}

/// How long a deletion receipt stays.
pub(in crate::views) fn receipt_kept(lang: Language) -> String {
    lang.with(
        "promise-receipt-kept",
        [("count", Value::Number(RECEIPT_DAYS))],
    )
}

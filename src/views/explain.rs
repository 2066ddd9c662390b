//! "How this stays anonymous": one tap from every phone screen, read in a minute, and honest about what remains.

use maud::{Markup, html};

use super::preferences::Preferences;
use super::privacy::promises::{in_waves, kept_for, quoted_from, single_voices, still_to_answer};
use super::privacy::{on_page, parties};
use crate::session::limits;
use crate::words::Language;

/// The page about anonymity.
pub fn anonymity_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    super::privacy::papers_page(
        prefs,
        &lang.say("how-anonymous"),
        "/anonymity",
        html! {
            p.lead { (lang.say("anonymity-lead")) }
            (what_we_do(lang))
            (what_remains(lang))
            p.notice { (lang.say("speak-up")) }
            p.screen-only { (lang.say("anonymity-go-back")) }
            (how_to_check(lang))
            details {
                summary { (lang.say("parties-title")) }
                (on_page::table(&parties(lang)))
            }
            (details_of_construction(lang))
        },
    )
}

fn what_we_do(lang: Language) -> Markup {
    html! {
        h2 { (lang.say("anonymity-what-we-do")) }
        ul {
            (point(&lang.say("anonymity-no-names.lead"), &lang.say("anonymity-no-names")))
            (point(&lang.say("anonymity-nothing-to-connect.lead"), &lang.say("anonymity-nothing-to-connect")))
            (point(&lang.say("anonymity-sealed.lead"), &lang.say("anonymity-sealed")))
            (point(&lang.say("anonymity-shuffled.lead"), &lang.say("anonymity-shuffled")))
            (point(&lang.say("anonymity-never-too-few.lead"), &never_too_few(lang)))
            (point(&lang.say("anonymity-marks.lead"), &lang.say("anonymity-marks")))
            (point(&lang.say("anonymity-one-word.lead"), &lang.say("anonymity-one-word")))
            (point(&lang.say("anonymity-together.lead"), &lang.say("anonymity-together")))
            (point(&lang.say("anonymity-levels.lead"), &lang.with("anonymity-levels", [("people", limits::COMPARISON_CELL.into())])))
            (point(&lang.say("anonymity-paper.lead"), &lang.say("anonymity-paper")))
            (point(&lang.say("anonymity-set-aside.lead"), &lang.say("anonymity-set-aside")))
            (point(&lang.say("anonymity-deleted.lead"), &lang.with("anonymity-deleted", [("kept", kept_for(lang).into())])))
        }
    }
}

fn never_too_few(lang: Language) -> String {
    let choice = limits::SMALLEST_GROUP_CHOICE;
    lang.with(
        "anonymity-never-too-few",
        [
            ("people", limits::SMALLEST_GROUP.into()),
            ("least", (*choice.start()).into()),
            ("most", (*choice.end()).into()),
        ],
    )
}

/// A point that begins in bold.
fn point(lead: &str, words: &str) -> Markup {
    html! { li { strong { (lead) } " " (words) } }
}

fn what_remains(lang: Language) -> Markup {
    html! {
        h2 { (lang.say("anonymity-what-remains")) }
        ul {
            (point(&lang.say("anonymity-own-words.lead"), &lang.say("anonymity-own-words")))
            (point(&lang.say("anonymity-small-groups.lead"), &lang.say("anonymity-small-groups")))
            (point(&lang.say("anonymity-eyes.lead"), &lang.say("anonymity-eyes")))
            (point(&lang.say("anonymity-machines.lead"), &lang.say("anonymity-machines")))
            (point(&lang.say("anonymity-copies.lead"), &lang.say("anonymity-copies")))
        }
    }
}

fn how_to_check(lang: Language) -> Markup {
    html! {
        h2 { (lang.say("anonymity-how-to-check")) }
        ul {
            li { (lang.say("anonymity-check-address")) }
            li { (lang.say("anonymity-check-cookie")) }
            li { (lang.say("anonymity-check-number")) }
            li { (lang.say("anonymity-check-receipt")) }
            li { (lang.say("anonymity-check-source")) }
        }
    }
}

fn details_of_construction(lang: Language) -> Markup {
    let voices = [("voices", single_voices(lang).into())];
    let waves = [
        ("waves", in_waves(lang).into()),
        ("quoted", quoted_from(lang).into()),
    ];
    let still = [("still", still_to_answer(lang).into())];
    html! {
        details {
            summary { (lang.say("anonymity-how-built")) }
            ul {
                li { (lang.say("anonymity-built-number")) }
                li { (lang.say("anonymity-built-mark")) }
                li { (lang.say("anonymity-built-seal")) }
                li { (lang.say("anonymity-built-closing")) }
                li { (lang.say("anonymity-built-deleting")) }
                li { (lang.with("anonymity-built-voices", voices)) }
                li { (lang.with("anonymity-built-waves", waves)) }
                li { (lang.with("anonymity-built-still", still)) }
            }
        }
    }
}

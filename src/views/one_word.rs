//! One word from everybody: the box on the phone, what came out beside the list, and the console's way to hide a word.

use maud::{Markup, html};

use super::answer_box::held;
use super::shared::act;
use crate::session::{Activity, ItemName, Outcome, Own, PromptFace, SessionId, limits};
use crate::words::Language;

/// Characters that the box takes: more than a word has, so that what is too long is said and not cut.
const TYPED_CHARS: usize = limits::WORD_CHARS * 4;

/// The box of one phone, with what stands in it.
pub(super) fn phone(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own) -> Markup {
    let inside = match own.word {
        None => html! {
            @if own.passed { p.receipt { (lang.say("passed-ballot")) } }
            (form(lang, session, prompt, own, "send"))
            @if !own.passed { (button(lang, session, prompt, "pass", "second", "rather-not")) }
        },
        Some(_) => html! {
            p.receipt { (lang.say("word-is-in")) }
            details {
                summary { (lang.say("show-or-change-word")) }
                (form(lang, session, prompt, own, "send-change"))
                (button(lang, session, prompt, "withdraw", "quiet", "take-back"))
            }
        },
    };
    held(prompt.prompt, own, inside)
}

/// The same after a refusal, with what was typed still in it.
pub(super) fn retry(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own) -> Markup {
    held(prompt.prompt, own, form(lang, session, prompt, own, "send"))
}

fn form(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own, send: &str) -> Markup {
    let typed = own.word.as_deref().unwrap_or_default();
    html! {
        form method="post" action={ "/s/" (session) "/word" } data-send {
            input type="hidden" name="prompt" value=(prompt.prompt);
            label for="word" { (lang.say("your-word")) }
            input #word type="text" name="word" value=(typed) dir="auto" autocomplete="off" maxlength=(TYPED_CHARS) aria-describedby="short";
            p.hint #short { (lang.say("word-how")) }
            button.send type="submit" { (lang.say(send)) }
        }
    }
}

fn button(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    verb: &str,
    class: &str,
    key: &str,
) -> Markup {
    html! {
        form.pass method="post" action={ "/s/" (session) "/" (verb) } data-send {
            input type="hidden" name="prompt" value=(prompt.prompt);
            button class=(class) type="submit" { (lang.say(key)) }
        }
    }
}

/// What is not in the list of words: a sentence each.
pub(crate) fn outside(lang: Language, activity: Activity, outcome: &Outcome) -> Vec<String> {
    let Outcome::Counted {
        rows,
        other_words,
        hidden_words,
        ..
    } = outcome
    else {
        return Vec::new();
    };
    if activity != Activity::OneWord {
        return Vec::new();
    }
    let none_told = rows.is_empty() && *hidden_words == 0;
    let others = match none_told {
        true => lang.say("no-word-told").into_owned(),
        false => lang.count("other-words", *other_words),
    };
    let others = (none_told || *other_words > 0).then_some(others);
    let hidden = (*hidden_words > 0).then(|| lang.count("words-hidden", *hidden_words));
    others.into_iter().chain(hidden).collect()
}

/// On the console: each word with a button that hides it or brings it back, in the order of the alphabet, so that a word
/// stays where it is when it is pressed.
pub(super) fn to_hide(
    lang: Language,
    session: SessionId,
    prompt: usize,
    outcome: &Outcome,
    hidden: &[String],
) -> Markup {
    let rows = match outcome {
        Outcome::Counted { rows, .. } => rows.as_slice(),
        Outcome::TooFew { .. } => &[],
    };
    let told = rows.iter().filter_map(|row| match &row.name {
        ItemName::Word { word } => Some((word, "hide-word")),
        _ => None,
    });
    let hidden = hidden.iter().map(|word| (word, "show-word"));
    let mut words: Vec<_> = told.chain(hidden).collect();
    words.sort();
    html! {
        @if !words.is_empty() {
            div.buttons #words {
                @for (at, (word, verb)) in words.into_iter().enumerate() {
                    form method="post" action=(act(session, verb)) data-send {
                        input type="hidden" name="prompt" value=(prompt);
                        input type="hidden" name="text" value=(word);
                        button.quiet id={ "word-" (at) } type="submit" dir="auto" { (lang.with(verb, [("word", word.as_str().into())])) }
                    }
                }
            }
        }
    }
}

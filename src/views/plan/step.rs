//! One step on the plan page: what people do in it, how long, and what can be done with the step.

use maud::{Markup, html};

use super::super::reading::english;
use super::{PlanForm, fields};
use crate::content::Prompt;
use crate::planning::{ACTIVITIES, DraftStep, OWN_SLOTS, name_of, words_of};
use crate::session::{Activity, Wording, limits};
use crate::words::Language;

/// A text of the content in the page's language where there is one, and the language it is in where that is another.
pub(super) fn words<'w>(
    lang: Language,
    english_words: &'w str,
    welsh: Option<&'w String>,
) -> (&'w str, Option<&'static str>) {
    match welsh.filter(|_| lang == Language::Welsh) {
        Some(welsh) => (welsh, None),
        None => (english_words, english(lang)),
    }
}

/// A step with its fields and buttons.
pub(super) fn card(lang: Language, form: &PlanForm<'_>, at: usize, step: &DraftStep) -> Markup {
    let field = |name: &str| format!("step-{at}-{name}");
    let usual = usual(lang, step);
    let prompt = asked(form, step);
    html! {
        li.card id={ "step-" (at) } {
            (heading(lang, at, step, prompt, usual.as_ref()))
            input type="hidden" name=(field("activity")) value=(step.activity);
            @if !step.question.is_empty() { input type="hidden" name=(field("question")) value=(step.question); }
            @match (&usual, prompt) {
                _ if step.is_own_question() => (own_question(lang, form, at, step)),
                (Some(usual), _) => (activity(lang, form, at, step, usual)),
                (None, Some(prompt)) => {
                    @let (text, of) = words(lang, &prompt.text, prompt.welsh.as_ref().map(|welsh| &welsh.text));
                    p lang=[of] { (text) }
                },
                (None, None) => {},
            }
            @if step.activity == name_of(Activity::Answer) { (together(lang, form, &field("together"), &step.together)) }
            (fields::number(lang, form, &field("minutes"), &lang.say("plan-minutes"), &step.minutes))
            (fields::notes(lang, form, &field("notes"), &step.notes))
            (buttons(lang, form, at))
        }
    }
}

/// The words that an activity has by itself.
fn usual(lang: Language, step: &DraftStep) -> Option<Wording> {
    let activity = ACTIVITIES
        .iter()
        .find(|known| name_of(**known) == step.activity);
    activity.and_then(|activity| words_of(lang, *activity))
}

/// The question of the level that a step asks.
fn asked<'f>(form: &'f PlanForm<'_>, step: &DraftStep) -> Option<&'f Prompt> {
    let mut prompts = form.level()?.prompts.iter();
    prompts.find(|prompt| prompt.id == step.question)
}

fn heading(
    lang: Language,
    at: usize,
    step: &DraftStep,
    prompt: Option<&Prompt>,
    usual: Option<&Wording>,
) -> Markup {
    let own = lang.say("plan-of-own");
    let (title, of) = match (prompt, usual) {
        _ if !step.title.trim().is_empty() => (step.title.as_str(), None),
        (Some(prompt), _) => words(
            lang,
            &prompt.title,
            prompt.welsh.as_ref().map(|welsh| &welsh.title),
        ),
        (None, Some(usual)) => (usual.title.as_str(), None),
        (None, None) => (own.as_ref(), None),
    };
    let kind = match (prompt, usual) {
        (Some(_), _) => Some(lang.say("plan-of-level")),
        (None, None) if title != own => Some(own.clone()),
        _ => None,
    };
    html! {
        h3 { (at + 1) ". " span lang=[of] { (title) } }
        @if let Some(kind) = kind { p.small { (kind) } }
    }
}

fn own_question(lang: Language, form: &PlanForm<'_>, at: usize, step: &DraftStep) -> Markup {
    let field = |name: &str| format!("step-{at}-{name}");
    let answers = field("answers");
    html! {
        (fields::line(lang, form, &field("title"), &lang.say("plan-own-title"), &step.title))
        (fields::area(lang, form, &field("text"), &lang.say("plan-own-question"), &step.text, 2))
        (fields::line(lang, form, &field("hint"), &lang.say("plan-own-hint"), &step.hint))
        div.field.number {
            label for=(answers) { (lang.say("plan-own-answers")) }
            (fields::flaw(lang, form, &answers))
            select id=(answers) name=(answers) {
                @for count in OWN_SLOTS { option value=(count) selected[step.answers == count.to_string()] { (count) } }
            }
        }
    }
}

/// How many people one phone may speak for.
fn together(lang: Language, form: &PlanForm<'_>, name: &str, now: &str) -> Markup {
    html! {
        div.field.number {
            label for=(name) { (lang.say("plan-together")) }
            (fields::flaw(lang, form, name))
            select id=(name) name=(name) {
                @for people in limits::TOGETHER_CHOICE { option value=(people) selected[now == people.to_string()] { (lang.count("people", people.into())) } }
            }
        }
    }
}

fn activity(
    lang: Language,
    form: &PlanForm<'_>,
    at: usize,
    step: &DraftStep,
    usual: &Wording,
) -> Markup {
    let field = |name: &str| format!("step-{at}-{name}");
    let own = ["title", "text", "hint"].map(&field);
    let is_open = form.flaws.iter().any(|flaw| own.contains(&flaw.field));
    let number = match ACTIVITIES
        .iter()
        .find(|known| name_of(**known) == step.activity)
    {
        Some(Activity::Vote { .. }) => Some("plan-dots"),
        Some(Activity::Rank { .. }) => Some("plan-places"),
        _ => None,
    };
    let shown = if step.text.trim().is_empty() {
        &usual.text
    } else {
        &step.text
    };
    html! {
        p { (shown) }
        @if let Some(key) = number { (fields::number(lang, form, &field("number"), &lang.say(key), &step.number)) }
        details open[is_open] {
            summary { (lang.say("plan-own-words")) }
            p.small { (lang.say("plan-own-words-hint")) }
            (fields::line(lang, form, &own[0], &lang.say("plan-own-title"), &step.title))
            (fields::area(lang, form, &own[1], &lang.say("plan-own-question"), &step.text, 2))
            (fields::line(lang, form, &own[2], &lang.say("plan-own-hint"), &step.hint))
        }
    }
}

/// What can be done with a step. Read out, each button says which step it means.
fn buttons(lang: Language, form: &PlanForm<'_>, at: usize) -> Markup {
    let last = form.draft.steps.len().saturating_sub(1);
    let button = |verb: &str, key: &str| {
        let (id, what) = (format!("{verb}-{at}"), lang.say(key));
        let which = [("what", what.as_ref().into()), ("step", (at + 1).into())];
        html! {
            button.second id=(id) type="submit" name="do" value=(id) autofocus[form.goes_on == id] aria-label=(lang.with("plan-which", which)) { (what) }
        }
    };
    html! {
        div.buttons {
            @if at > 0 { (button("up", "plan-up")) }
            @if at < last { (button("down", "plan-down")) }
            (button("copy", "plan-copy"))
            (button("remove", "plan-remove"))
        }
    }
}

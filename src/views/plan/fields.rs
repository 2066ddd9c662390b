//! The fields of the plan page. Each shows what was typed, whatever it was, and what is wrong with it beside it.
//!
//! Numbers are typed as text: a browser sends nothing at all of a number that it does not understand.

use maud::{Markup, html};

use super::{PlanForm, choose_level};
use crate::planning::{DraftPause, Flaw};
use crate::session::limits;
use crate::words::Language;

fn flaw_of<'f>(form: &'f PlanForm<'_>, name: &str) -> Option<&'f Flaw> {
    form.flaws.iter().find(|flaw| flaw.field == name)
}

/// What is wrong with a field.
pub(super) fn flaw(lang: Language, form: &PlanForm<'_>, name: &str) -> Markup {
    html! {
        @if let Some(flaw) = flaw_of(form, name) { p.flaw id={ (name) "-flaw" } { (lang.tell(&flaw.says)) } }
    }
}

pub(super) fn invalid(form: &PlanForm<'_>, name: &str) -> Option<&'static str> {
    flaw_of(form, name).map(|_| "true")
}

pub(super) fn described(form: &PlanForm<'_>, name: &str) -> Option<String> {
    flaw_of(form, name).map(|_| format!("{name}-flaw"))
}

/// One line of text.
pub(super) fn line(
    lang: Language,
    form: &PlanForm<'_>,
    name: &str,
    label: &str,
    value: &str,
) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            (flaw(lang, form, name))
            input id=(name) type="text" name=(name) value=(value) autocomplete="off" autofocus[form.goes_on == name]
                aria-invalid=[invalid(form, name)] aria-describedby=[described(form, name)];
        }
    }
}

/// A whole number.
pub(super) fn number(
    lang: Language,
    form: &PlanForm<'_>,
    name: &str,
    label: &str,
    value: &str,
) -> Markup {
    html! {
        div.field.number {
            label for=(name) { (label) }
            (flaw(lang, form, name))
            input id=(name) type="text" inputmode="numeric" name=(name) value=(value) autocomplete="off" autofocus[form.goes_on == name]
                aria-invalid=[invalid(form, name)] aria-describedby=[described(form, name)];
        }
    }
}

/// Several lines of text.
pub(super) fn area(
    lang: Language,
    form: &PlanForm<'_>,
    name: &str,
    label: &str,
    value: &str,
    rows: usize,
) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            (flaw(lang, form, name))
            // A browser drops the first line break of a text area.
            textarea id=(name) name=(name) rows=(rows) autofocus[form.goes_on == name]
                aria-invalid=[invalid(form, name)] aria-describedby=[described(form, name)] { "\n" (value) }
        }
    }
}

/// The facilitator's notes, folded away unless something is wrong with them.
pub(super) fn notes(lang: Language, form: &PlanForm<'_>, name: &str, value: &str) -> Markup {
    let rows = value.lines().count().clamp(3, 8);
    html! {
        details open[flaw_of(form, name).is_some() || form.goes_on == name] {
            summary { (lang.say("plan-notes-show")) }
            (area(lang, form, name, &lang.say("plan-notes"), value, rows))
        }
    }
}

/// A button that sends the whole form.
pub(super) fn button(form: &PlanForm<'_>, verb: &str, words: &str, class: Option<&str>) -> Markup {
    html! { button class=[class] id=(verb) type="submit" name="do" value=(verb) autofocus[form.goes_on == verb] { (words) } }
}

/// What is not a step: title, level, how it runs, ground rules.
pub(super) fn about(lang: Language, form: &PlanForm<'_>) -> Markup {
    let draft = form.draft;
    let (group, days) = ("smallest_group", "keep_days");
    html! {
        section.card {
            h2 { (lang.say("plan-about")) }
            (line(lang, form, "name", &lang.say("plan-name"), &draft.name))
            (line(lang, form, "title", &lang.say("plan-session-title"), &draft.title))
            (flaw(lang, form, "level"))
            (choose_level(lang, &draft.level, form.levels))
            fieldset {
                legend { (lang.say("start-reveal")) }
                (flaw(lang, form, "reveal-after-closing"))
                (reveal(form, "after-closing", &lang.say("start-after-closing")))
                (reveal(form, "waves", &lang.say("start-waves")))
                (reveal(form, "one-by-one", &lang.say("start-one-by-one")))
            }
            div.numbers {
                (number(lang, form, group, &lang.say("start-smallest-group"), &draft.smallest_group))
                (number(lang, form, days, &lang.say("start-keep-days"), &draft.keep_days))
            }
        }
        section.card {
            h2 { (lang.say("plan-rules")) }
            p.small { (lang.with("plan-rules-hint", [("count", limits::RULES.into())])) }
            @for (at, rule) in draft.rules.iter().enumerate() {
                (line(lang, form, &format!("rule-{at}"), &lang.with("plan-rule", [("number", (at + 1).into())]), rule))
            }
        }
    }
}

fn reveal(form: &PlanForm<'_>, value: &str, words: &str) -> Markup {
    html! {
        label.choice {
            input id={ "reveal-" (value) } type="radio" name="reveal" value=(value) checked[form.draft.reveal == value];
            span { (words) }
        }
    }
}

/// The opening or the closing.
pub(super) fn pause(lang: Language, form: &PlanForm<'_>, name: &str, pause: &DraftPause) -> Markup {
    let heading = lang.say(if name == "opening" {
        "plan-opening"
    } else {
        "plan-closing"
    });
    html! {
        section.card {
            h2 { (heading) }
            (number(lang, form, &format!("{name}-minutes"), &lang.say("plan-minutes"), &pause.minutes))
            (notes(lang, form, &format!("{name}-notes"), &pause.notes))
        }
    }
}

//! The page on which a facilitator makes a plan: one plain form that carries the whole draft, and needs no script.

mod begin;
mod fields;
mod step;

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::english;
use super::shared;
use crate::content::Level;
use crate::planning::{ACTIVITIES, ALL_LEVELS, Draft, Flaw, OWN, name_of, words_of};
use crate::session::limits;
use crate::words::Language;

pub use begin::plan_begin_page;

/// What the plan page offers and shows.
pub struct PlanForm<'a> {
    /// The levels.
    pub levels: &'a [Level],
    /// What has been made so far.
    pub draft: &'a Draft,
    /// What is wrong with it.
    pub flaws: &'a [Flaw],
    /// The field or button where the reader goes on; empty for the top of the page.
    pub goes_on: &'a str,
    /// The step that was added last.
    pub add: &'a str,
    /// Whether the way here is not encrypted.
    pub insecure: bool,
}

impl PlanForm<'_> {
    /// The level that the draft is for, where there is such a one. All levels have the questions of the first.
    fn level(&self) -> Option<&Level> {
        let mut levels = self.levels.iter();
        match self.draft.level.as_str() {
            ALL_LEVELS => levels.next(),
            id => levels.find(|level| level.id == id),
        }
    }
}

/// The page with a draft on it.
pub fn plan_page(prefs: &Preferences, form: &PlanForm<'_>) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("plan-title"),
        Surface::Plan,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("plan-title")) }
                p { (lang.say("plan-how")) }
                (flaws(lang, form.flaws))
                form.plan method="post" action="/plan" novalidate {
                    (totals(lang, form))
                    (fields::about(lang, form))
                    (fields::pause(lang, form, "opening", &form.draft.opening))
                    h2 { (lang.say("plan-steps")) }
                    ol.steps { @for (at, step) in form.draft.steps.iter().enumerate() { (step::card(lang, form, at, step)) } }
                    (adding(lang, form))
                    (fields::pause(lang, form, "closing", &form.draft.closing))
                    div.buttons {
                        (fields::button(form, "open", &lang.say("plan-open"), None))
                        (fields::button(form, "save", &lang.say("plan-save"), Some("second")))
                    }
                }
                p.small { (lang.say("plan-file-copy")) }
                p { a href="/plan" { (lang.say("plan-start-again")) } }
                (shared::footer(lang, form.insecure))
            }
        },
    )
}

/// Everything that is wrong, with the way to each place.
fn flaws(lang: Language, flaws: &[Flaw]) -> Markup {
    html! {
        @if !flaws.is_empty() {
            div.problem #problem role="alert" {
                p { strong { (lang.say("plan-wrong")) } }
                p { (lang.say("plan-go-there")) }
                ul { @for flaw in flaws { li { a href={ "#" (flaw.field) } { (lang.tell(&flaw.says)) } } } }
            }
        }
    }
}

/// How long it all takes. Its button is the first of the form, so that Enter in a field does nothing worse than adding up.
fn totals(lang: Language, form: &PlanForm<'_>) -> Markup {
    let draft = form.draft;
    let steps = [("steps", draft.steps.len().into())];
    html! {
        section.totals {
            p { strong { (lang.with("plan-total", [("minutes", draft.minutes().into())])) } " " span.small { (lang.with("plan-total-of", steps)) } }
            (fields::button(form, "check", &lang.say("plan-check"), Some("second")))
        }
    }
}

fn adding(lang: Language, form: &PlanForm<'_>) -> Markup {
    let prompts = form
        .level()
        .map(|level| level.prompts.as_slice())
        .unwrap_or_default();
    let option = |value: &str, words: &str, of: Option<&str>| {
        html! { option value=(value) lang=[of] selected[form.add == value] { (words) } }
    };
    html! {
        section.adding {
            h2 { (lang.say("plan-add")) }
            (fields::flaw(lang, form, "add"))
            label for="add" { (lang.say("plan-add-what")) }
            select #add name="add" autofocus[form.goes_on == "add"] aria-invalid=[fields::invalid(form, "add")] aria-describedby=[fields::described(form, "add")] {
                optgroup label=(lang.say("plan-add-questions")) {
                    @for prompt in prompts {
                        @let (title, of) = step::words(lang, &prompt.title, prompt.welsh.as_ref().map(|welsh| &welsh.title));
                        (option(&prompt.id, title, of))
                    }
                }
                (option(OWN, &lang.say("plan-add-own"), None))
                optgroup label=(lang.say("plan-add-others")) {
                    @for activity in ACTIVITIES {
                        (option(name_of(activity), &words_of(lang, activity).map(|words| words.title).unwrap_or_default(), None))
                    }
                }
            }
            button.second type="submit" name="do" value="add" disabled[form.draft.steps.len() >= limits::PROMPTS] { (lang.say("plan-add-button")) }
        }
    }
}

/// Choosing a level, or all of them.
pub(super) fn choose_level(lang: Language, chosen: &str, levels: &[Level]) -> Markup {
    let each = levels.iter();
    let each = each.map(|level| (level.id.as_str(), level.name.as_str()));
    let all = lang.say("all-levels");
    let options = each.chain([(ALL_LEVELS, all.as_ref())]);
    choice(
        lang,
        "level",
        &lang.say("plan-begin-level"),
        chosen,
        options,
    )
}

/// Choosing one of these.
pub(super) fn choice<'c>(
    lang: Language,
    id: &str,
    label: &str,
    chosen: &str,
    options: impl Iterator<Item = (&'c str, &'c str)>,
) -> Markup {
    html! {
        label for=(id) { (label) }
        select id=(id) name=(id) lang=[english(lang)] { @for (value, name) in options { option value=(value) selected[value == chosen] { (name) } } }
    }
}

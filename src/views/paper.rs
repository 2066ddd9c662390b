//! Notes from paper on the console: a box to type them in while a question is open, one on each line.

use maud::{Markup, html};

use super::reading::english;
use super::shared::region;
use crate::room::Region;
use crate::session::identifying::Kind;
use crate::session::{ConsolePrompt, ForFacilitator, Heads, Scene, limits};
use crate::words::Language;

/// What stands in the box when it comes back.
#[derive(Default)]
pub struct TypedNotes {
    /// The prompt that they are notes to; none where nothing has been typed.
    pub prompt: Option<usize>,
    /// The form's mark, by which sending it again counts once.
    pub form: String,
    /// Everything that was typed.
    pub text: String,
    /// What the notes in these places, from 1, may tell about somebody.
    pub asked: Vec<(usize, Vec<Kind>)>,
}

/// The region. `typed` is there where the box comes back with something in it.
pub fn paper_region(lang: Language, view: &ForFacilitator, typed: Option<&TypedNotes>) -> Region {
    let open = match &view.screen.scene {
        Scene::Asking { prompt, .. } if prompt.activity.is_written() => Some(prompt.prompt),
        _ => None,
    };
    let fresh = TypedNotes {
        // The number of notes so far is another one in every form that is not the same form again.
        form: view.notes.to_string(),
        ..TypedNotes::default()
    };
    region(
        "paper",
        html! {
            section #paper data-keep {
                @if let Some(prompt) = open {
                    details #type-in open[typed.is_some()] {
                        summary {
                            (lang.say("paper"))
                            @if view.notes > 0 { " " span.state { (lang.count("notes-so-far", view.notes)) } }
                        }
                        (form(lang, view, prompt, typed.unwrap_or(&fresh)))
                    }
                }
            }
        },
    )
}

fn form(lang: Language, view: &ForFacilitator, prompt: usize, typed: &TypedNotes) -> Markup {
    let group = [("needed", view.smallest_group.into())];
    html! {
        form.paper method="post" action={ "/console/" (view.screen.session) "/notes" } data-send data-done=(lang.say("done-notes")) {
            (whose(lang, view, typed.prompt.unwrap_or(prompt)))
            input type="hidden" name="form" value=(typed.form);
            label for="notes-box" { (lang.say("paper-notes")) }
            p.hint #notes-hint { (lang.with("paper-how", [("most", limits::NOTES_AT_ONCE.into())])) " " (lang.with("paper-rule", group)) }
            textarea #notes-box name="notes" rows="5" required autocomplete="off" aria-describedby="notes-hint" { (typed.text) }
            @if !typed.asked.is_empty() { (asked(lang, &typed.asked)) }
            button.second #take-notes type="submit" { (lang.say("take-notes")) }
        }
    }
}

/// To which prompt the notes are: where each level has one, the facilitator says which.
fn whose(lang: Language, view: &ForFacilitator, prompt: usize) -> Markup {
    let levels: Vec<&ConsolePrompt> = view.levels_here().collect();
    html! {
        @if levels.is_empty() { input type="hidden" name="prompt" value=(prompt); }
        @else {
            label for="notes-of" { (lang.say("report-column-level")) }
            select #notes-of name="prompt" {
                @for level in levels {
                    @let at = level.face.prompt;
                    option value=(at) selected[at == prompt] lang=[english(lang)] { (level.face.level.as_deref().unwrap_or_default()) }
                }
            }
        }
    }
}

/// The same question as under an answer box, for each note that it concerns, and the button that takes them as they are.
fn asked(lang: Language, asked: &[(usize, Vec<Kind>)]) -> Markup {
    html! {
        div.warning #notes-warning tabindex="-1" {
            p { strong { (lang.say("notes-may-name")) } }
            @for (line, kinds) in asked {
                @for kind in kinds { p { (lang.with("note-number", [("line", (*line).into())])) " " (lang.say(kind.key())) } }
            }
        }
        button.second #take-as-it-is type="submit" name="as_it_is" value="1" { (lang.say("take-as-it-is")) }
    }
}

/// How many answered, how many of them on paper, and on how many phones the others; for the console and the report.
pub(super) fn people_counted(lang: Language, heads: Heads) -> String {
    let people = lang.count("people", heads.people);
    let people = match heads.on_paper {
        0 => people,
        on_paper => lang.with(
            "people-on-paper",
            [("people", people.into()), ("count", on_paper.into())],
        ),
    };
    match heads.phones {
        None => people,
        Some(phones) => {
            let phones = lang.count("phones", phones);
            lang.with(
                "people-on-phones",
                [("people", people.into()), ("phones", phones.into())],
            )
        }
    }
}

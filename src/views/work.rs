//! The page of a phone that has to work before its code is looked up.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use crate::session::JoinCode;

/// What a try takes.
pub struct WorkAsked<'a> {
    /// The code that was typed.
    pub code: JoinCode,
    /// The level that was chosen.
    pub level: Option<&'a str>,
    /// What is to be solved.
    pub task: &'a str,
    /// Leading zero bits of a solution.
    pub bits: u32,
    /// Seconds to wait instead, without script.
    pub seconds: u32,
}

/// The page works by itself and then joins. Without script it says how long to wait.
pub fn work_page(prefs: &Preferences, asked: &WorkAsked<'_>) -> Markup {
    let lang = prefs.language;
    let wait = lang.with("work-wait", [("seconds", asked.seconds.into())]);
    page(
        prefs,
        &lang.say("work-title"),
        Surface::Work,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("work-title")) }
                p { (lang.say("work-why")) }
                form.join #work method="post" action="/join" data-task=(asked.task) data-bits=(asked.bits) data-code=(asked.code.compact()) {
                    input type="hidden" name="code" value=(asked.code);
                    input type="hidden" name="work" value="";
                    @if let Some(level) = asked.level { input type="hidden" name="level" value=(level); }
                    label #working hidden { (lang.say("work-going")) progress max="1" value="0" {} }
                    noscript { p { (wait) } }
                    button type="submit" { (lang.say("join-button")) }
                }
            }
        },
    )
}

//! Which themes say the same as a national finding: suggestions to accept, and matches to take back.

use maud::{Markup, html};

use crate::session::{ForFacilitator, Phase, SessionId, ThemeMatches};
use crate::theming::Finding;
use crate::views::beside::cited;
use crate::views::reading::english;
use crate::views::shared::act;
use crate::words::Language;

/// The region for matching.
pub(super) fn matching(lang: Language, view: &ForFacilitator) -> Markup {
    let open: usize = view.to_match.iter().map(|of| of.suggested.len()).sum();
    html! {
        section #matching data-keep {
            @if let Some(prompt) = view.current.filter(|_| !view.to_match.is_empty() && view.phase != Phase::Ended) {
                details id={ "matching-" (prompt) } {
                    summary { strong { (lang.say("beside")) } " " span.state { @if open > 0 { (lang.count("suggestions", open as u32)) } } }
                    p.hint { (lang.say("matching-how")) }
                    ul.matching { @for of in &view.to_match { li { (theme(lang, view.screen.session, prompt, of)) } } }
                }
            }
        }
    }
}

fn theme(lang: Language, session: SessionId, prompt: usize, of: &ThemeMatches) -> Markup {
    let pair = |finding: &Finding, verb: &str, key: &str, class: &str| {
        html! {
            form.inline method="post" action=(act(session, verb)) data-send {
                (theme_fields(prompt, of))
                input type="hidden" name="finding" value=(finding.id);
                button id={ (verb) "-" (of.theme.0) "-" (finding.id) } class=(class) type="submit" { (lang.say(key)) span.unseen { ": " (of.label) } }
            }
        }
    };
    html! {
        h3 dir="auto" { (of.label) }
        @for finding in &of.accepted {
            p { (lang.say("same-as")) ": " (cited(lang, finding)) }
            div.turn { (pair(finding, "not-same", "match-back", "quiet")) }
        }
        @for finding in &of.suggested {
            p { (lang.say("looks-like")) ": " (cited(lang, finding)) }
            div.turn { (pair(finding, "same", "match-accept", "second")) (pair(finding, "not-same", "match-not", "quiet")) }
        }
        @if !of.others.is_empty() { (choose(lang, session, prompt, of)) }
    }
}

fn choose(lang: Language, session: SessionId, prompt: usize, of: &ThemeMatches) -> Markup {
    let id = format!("finding-{}", of.theme.0);
    html! {
        form.choose method="post" action=(act(session, "same")) data-send {
            (theme_fields(prompt, of))
            label for=(id) { (lang.say("same-as")) span.unseen { ": " (of.label) } }
            select id=(id) name="finding" { @for finding in &of.others { option value=(finding.id) lang=[english(lang)] { (finding.text) } } }
            button.quiet id={ "choose-" (of.theme.0) } type="submit" { (lang.say("match")) }
        }
    }
}

fn theme_fields(prompt: usize, of: &ThemeMatches) -> Markup {
    html! { input type="hidden" name="prompt" value=(prompt); input type="hidden" name="theme" value=(of.theme.0); }
}

//! Which themes say the same as a national finding: suggestions to accept, and matches to take back.

use maud::{Markup, html};

use crate::session::{ForFacilitator, Phase, SessionId, ThemeMatches};
use crate::theming::Finding;
use crate::views::shared::act;
use crate::views::words;

/// The region for matching.
pub(super) fn matching(view: &ForFacilitator) -> Markup {
    let open: usize = view.to_match.iter().map(|of| of.suggested.len()).sum();
    html! {
        section #matching data-keep {
            @if let Some(prompt) = view.current.filter(|_| !view.to_match.is_empty() && view.phase != Phase::Ended) {
                details id={ "matching-" (prompt) } {
                    summary { strong { (words::BESIDE) } " " span.state { (suggestions(open)) } }
                    p.hint { "A theme may look like something the national groups said. It counts only once you accept it." }
                    ul.matching { @for of in &view.to_match { li { (theme(view.screen.session, prompt, of)) } } }
                }
            }
        }
    }
}

fn suggestions(open: usize) -> String {
    match open {
        0 => String::new(),
        1 => "1 suggestion to look at".to_owned(),
        many => format!("{many} suggestions to look at"),
    }
}

fn theme(session: SessionId, prompt: usize, of: &ThemeMatches) -> Markup {
    let pair = |finding: &Finding, verb: &str, label: &str, class: &str| {
        html! {
            form.inline method="post" action=(act(session, verb)) data-send {
                (theme_fields(prompt, of))
                input type="hidden" name="finding" value=(finding.id);
                button id={ (verb) "-" (of.theme.0) "-" (finding.id) } class=(class) type="submit" { (label) span.unseen { ": " (of.label) } }
            }
        }
    };
    html! {
        h3 dir="auto" { (of.label) }
        @for finding in &of.accepted {
            p { "The same as: " (cited(finding)) }
            div.turn { (pair(finding, "not-same", "Take the match back", "quiet")) }
        }
        @for finding in &of.suggested {
            p { "Looks like: " (cited(finding)) }
            div.turn { (pair(finding, "same", "Accept", "second")) (pair(finding, "not-same", "Not the same", "quiet")) }
        }
        @if !of.others.is_empty() { (choose(session, prompt, of)) }
    }
}

fn choose(session: SessionId, prompt: usize, of: &ThemeMatches) -> Markup {
    let id = format!("finding-{}", of.theme.0);
    html! {
        form.choose method="post" action=(act(session, "same")) data-send {
            (theme_fields(prompt, of))
            label for=(id) { "The same as" span.unseen { ": " (of.label) } }
            select id=(id) name="finding" { @for finding in &of.others { option value=(finding.id) { (finding.text) } } }
            button.quiet id={ "choose-" (of.theme.0) } type="submit" { "Match" }
        }
    }
}

fn theme_fields(prompt: usize, of: &ThemeMatches) -> Markup {
    html! { input type="hidden" name="prompt" value=(prompt); input type="hidden" name="theme" value=(of.theme.0); }
}

fn cited(finding: &Finding) -> Markup {
    html! { "“" (finding.text) "” " span.small { "(" (finding.section) ")" } }
}

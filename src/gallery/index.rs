//! The page that leads to all states.

use maud::{DOCTYPE, Markup, html};

use super::state::{State, Surface};

/// The index, by surface, in the style of a page that has one.
pub(super) fn index(states: &[State], style: Option<&str>) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Gallery – Openfloor" }
                link rel="icon" type="image/svg+xml" href="assets/icon.svg";
                @if let Some(style) = style { link rel="stylesheet" href={ "assets/" (style) }; }
            }
            body data-surface="plain" {
                main #main {
                    h1 { "Every page of Openfloor" }
                    p { "Made from sample sessions. Nothing here is real, and no button does anything." }
                    @for surface in Surface::ALL { (of_surface(surface, states)) }
                }
            }
        }
    }
}

fn of_surface(surface: Surface, states: &[State]) -> Markup {
    let there = states.iter().filter(|state| state.surface == surface);
    html! {
        section {
            h2 { (surface.heading()) }
            ul {
                @for state in there {
                    li { a href=(state.file()) data-state=(state.name) data-of=(surface.word()) { (state.name) } ": " (state.shows) }
                }
            }
        }
    }
}

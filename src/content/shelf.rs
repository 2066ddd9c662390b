//! The shelf: packs put beside each other, overrides in place, the whole set checked once at the end.
//!
//! Never lets the order of files decide: of two packs of one folder that give the same thing, neither wins.

use super::fault::{ContentFault, ContentFaults};
use super::limits::LEVEL_COUNT;
use super::lines::Source;
use super::pack::{self, Body};
use super::{About, Level, Library, PackText, Plan};
use std::rc::Rc;

/// Where a pack comes from. A folder's pack may take the place of an embedded one, not of its neighbour.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    Embedded,
    Folder,
}

/// One item, with what is needed to speak of it later.
struct Held<T> {
    id: String,
    item: T,
    origin: Origin,
    source: Rc<Source>,
    /// Where the item stands in its source; empty for the whole file.
    place: String,
}

impl<T> Held<T> {
    fn fault(&self, field: &str, says: String) -> ContentFault {
        let place = format!("{}.{field}", self.place);
        self.source.fault(place.trim_start_matches('.'), says)
    }
}

/// What has been put up so far, and what is wrong with it.
#[derive(Default)]
pub(super) struct Shelf {
    levels: Vec<Held<Level>>,
    plans: Vec<Held<Plan>>,
    abouts: Vec<Held<About>>,
    faults: Vec<ContentFault>,
}

impl Shelf {
    /// Reads a pack and puts up what it holds. Faults are kept until the end, so that all are told at once.
    pub(super) fn put(&mut self, text: &PackText, origin: Origin) {
        let pack = match pack::read(text) {
            Ok(pack) => pack,
            Err(faults) => return self.faults.extend(faults),
        };
        let source = Rc::new(pack.source);
        match pack.body {
            Body::Level(level) => self.put_level(*level, origin, source),
            Body::Plans(plans) => self.put_plans(plans.plans, origin, &source),
            Body::About(about) => self.put_about(*about, origin, source),
        }
    }

    /// Keeps a fault that is not about what a pack holds.
    pub(super) fn refuse(&mut self, fault: ContentFault) {
        self.faults.push(fault);
    }

    fn put_level(&mut self, level: Level, origin: Origin, source: Rc<Source>) {
        let held = Held {
            id: level.id.clone(),
            item: level,
            origin,
            source,
            place: String::new(),
        };
        self.faults.extend(lay(held, &mut self.levels));
    }

    fn put_plans(&mut self, plans: Vec<Plan>, origin: Origin, source: &Rc<Source>) {
        for (number, plan) in plans.into_iter().enumerate() {
            let held = Held {
                id: plan.id.clone(),
                item: plan,
                origin,
                source: Rc::clone(source),
                place: format!("plans.{number}"),
            };
            self.faults.extend(lay(held, &mut self.plans));
        }
    }

    fn put_about(&mut self, about: About, origin: Origin, source: Rc<Source>) {
        let held = Held {
            id: about.id.clone(),
            item: about,
            origin,
            source,
            place: String::new(),
        };
        self.faults.extend(lay(held, &mut self.abouts));
    }

    /// The library, if nothing is wrong with any pack nor with all of them together.
    pub(super) fn into_library(mut self) -> Result<Library, ContentFaults> {
        if self.faults.is_empty() {
            self.check_set();
        }
        match self.abouts.pop() {
            Some(about) if self.faults.is_empty() => Ok(Library {
                levels: items(self.levels),
                plans: items(self.plans),
                about: about.item,
            }),
            _ => Err(ContentFaults(self.faults)),
        }
    }

    /// What no single pack can know: the four levels stand in one row, and there is an about page.
    fn check_set(&mut self) {
        self.levels
            .sort_by_key(|held| (held.item.order, held.origin));
        for pair in self.levels.windows(2) {
            let [first, second] = pair else { continue };
            if first.item.order == second.item.order {
                self.faults.push(clash(first, second));
            }
        }
        if self.faults.is_empty() && self.levels.len() != LEVEL_COUNT {
            let says = format!(
                "there are {} levels, but it takes {LEVEL_COUNT}. Add the file of the missing one.",
                self.levels.len()
            );
            self.faults.push(about_the_set(says));
        }
        if self.abouts.is_empty() {
            let says = "there is no about page. Add a file with kind = \"about\".";
            self.faults.push(about_the_set(says.to_owned()));
        }
    }
}

/// Puts a thing up, in the place of an embedded one with its id if there is one.
fn lay<T>(held: Held<T>, row: &mut Vec<Held<T>>) -> Option<ContentFault> {
    match row.iter_mut().find(|there| there.id == held.id) {
        None => row.push(held),
        Some(there) if there.origin == held.origin => {
            let says = format!(
                "{} already gives \"{}\". Keep one of the two, or give this one another id.",
                there.source.file(),
                held.id
            );
            return Some(held.fault("id", says));
        }
        Some(there) => *there = held,
    }
    None
}

fn clash(first: &Held<Level>, second: &Held<Level>) -> ContentFault {
    let says = format!(
        "the level \"{}\" has order {}, which the level \"{}\" has too. \
         There are four levels: to change one, use its id and its order.",
        second.id, second.item.order, first.id
    );
    second.fault("order", says)
}

/// A fault of no single file.
fn about_the_set(says: String) -> ContentFault {
    ContentFault {
        file: "all content files".to_owned(),
        line: 1,
        says,
    }
}

fn items<T>(row: Vec<Held<T>>) -> Vec<T> {
    row.into_iter().map(|held| held.item).collect()
}

//! The deletion receipt stays for a year: it tells of no small group, whatever was going on when it was written.

use super::day::{Day, Step};
use crate::session::*;

fn held(day: &Day) -> Counts {
    day.session.receipt(Why::Asked, 0).held.expect("it is read")
}

fn asked(people: u8) -> Day {
    let mut day = Day::with_group(Reveal::AfterClosing, 5);
    day.live(&Step::Open(0));
    (0..people).for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 60])));
    day
}

#[test]
fn an_open_question_counts_once_enough_people_have_answered() {
    let nothing = held(&asked(0));
    assert_eq!(
        nothing,
        Counts {
            prompts: 1,
            people: None,
            answers: None
        }
    );
    for people in 1..5 {
        assert_eq!(held(&asked(people)), nothing, "{people} have answered");
    }
    let enough = Counts {
        prompts: 1,
        people: Some(5),
        answers: Some(10),
    };
    assert_eq!(held(&asked(5)), enough);

    let mut day = asked(5);
    day.live(&Step::CloseNow(0));
    day.live(&Step::Box(0));
    day.live(&Step::Open(1));
    (0..4).for_each(|phone| day.live(&Step::Respond(phone, 1, [50, 60])));
    assert_eq!(
        held(&day),
        Counts {
            prompts: 2,
            ..enough
        }
    );
}

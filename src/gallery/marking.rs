//! An away day with every kind of step: people say how they are, write, vote, order, choose, and agree what happens next.

use super::answers::SAID;
use super::sample::{NOW, Sample, choice, marks};
use crate::content::Library;
use crate::room::Choice;
use crate::session::{Activity, Command, Commitment, PlannedPrompt, Setup, Slide};

/// People in the room.
const PEOPLE: u32 = 24;

/// The steps around the question, in their order: what people do, a few words for lists, and what they are asked.
const BEFORE: [(Activity, &str, &str); 1] =
    [(Activity::CheckIn, "Check-in", "How are you arriving today?")];
const AFTER: [(Activity, &str, &str); 5] = [
    (
        Activity::Vote { dots: 3 },
        "Vote",
        "Which of these matters most for our ward?",
    ),
    (
        Activity::Rank { places: 3 },
        "Order",
        "Put the three most important in order.",
    ),
    (
        Activity::Pulse,
        "Pulse",
        "How often do you meet this in your leaders?",
    ),
    (
        Activity::Choose,
        "Choose",
        "Which question shall we put to our leader?",
    ),
    (
        Activity::Commit,
        "Agree",
        "What will we do, who does it, and by when?",
    ),
];

/// Its moments.
pub(super) struct Marking {
    pub(super) follow_up: Sample,
    pub(super) follow_up_shown: Sample,
    pub(super) compared: Sample,
    pub(super) check_in: Sample,
    pub(super) check_in_shown: Sample,
    pub(super) vote: Sample,
    pub(super) vote_closed: Sample,
    pub(super) vote_shown: Sample,
    pub(super) vote_too_few: Sample,
    pub(super) vote_many: Sample,
    pub(super) vote_many_next: Sample,
    pub(super) order: Sample,
    pub(super) order_shown: Sample,
    pub(super) pulse: Sample,
    pub(super) pulse_shown: Sample,
    pub(super) pulse_few: Sample,
    pub(super) choose: Sample,
    pub(super) choose_shown: Sample,
    pub(super) agree_empty: Sample,
    pub(super) agree: Sample,
    pub(super) ended: Sample,
}

/// The steps of the day, around a question of the level.
fn planned(library: &Library) -> Setup {
    let mut setup = Sample::setup(library, &choice(&[("title", "Ward 7 away day")]));
    let question = setup.prompts.swap_remove(0);
    let step = |(activity, title, text): &(Activity, &str, &str)| PlannedPrompt {
        activity: *activity,
        title: (*title).to_owned(),
        text: (*text).to_owned(),
        hint: String::new(),
        section: String::new(),
        slots: 1,
        findings: Vec::new(),
        welsh: None,
        ..question.clone()
    };
    setup.prompts = BEFORE.iter().map(step).collect();
    setup.prompts.push(question.clone());
    setup.prompts.extend(AFTER.iter().map(step));
    setup
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Marking {
    let mut day = Sample::of(planned(library));
    day.joined(PEOPLE);

    let check_in = day
        .opens(0)
        .mark(0, 0..20, |phone, _| vec![spread(phone, 5)])
        .now();
    let check_in_shown = day.closes(0).now();
    let mut asked = day.ask(library, 1);
    asked.write(SAID.into_iter().take(PEOPLE as usize));
    asked.close_now().sort();
    day.does(Command::Show { prompt: 1 });

    let vote_few = day.aside_steps(|day| {
        day.opens(2).mark(2, 0..3, dots).closes(2);
    });
    let vote = day.opens(2).mark(2, 0..21, dots).now();
    day.does(Command::CloseNow { prompt: 2 });
    let vote_closed = day.now();
    let vote_shown = day.does(Command::Show { prompt: 2 }).now();
    let order = day.opens(3).mark(3, 0..21, places).now();
    let order_shown = day.closes(3).now();
    let pulse = day
        .opens(4)
        .mark(4, 0..22, |phone, items| {
            (0..items as u32)
                .map(|at| spread((phone + 1) * (at + 1), 5))
                .collect()
        })
        .now();
    let pulse_few = day.aside_steps(few_say_more_than_one_thing);
    let pulse_shown = day.closes(4).now();
    day.does(Command::AddQuestion {
        text: "When did you last work a night shift with us?".to_owned(),
    });
    let choose = day
        .opens(5)
        .mark(5, 0..23, |phone, items| {
            one_hot(items, (phone * phone) as usize % items)
        })
        .now();
    let choose_shown = day.closes(5).now();
    let agree_empty = day.opens(6).now();
    day.agrees();
    let agree = day.now();
    day.does(Command::CloseNow { prompt: 6 });
    let ended = day.does(Command::End { now: NOW / 1_000 }).now();
    let [vote_many, vote_many_next] = many_themes(library);
    let [follow_up, follow_up_shown, compared] = next_time(library, &ended);
    Marking {
        follow_up,
        follow_up_shown,
        compared,
        check_in,
        check_in_shown,
        vote,
        vote_closed,
        vote_shown,
        vote_too_few: vote_few,
        vote_many,
        vote_many_next,
        order,
        order_shown,
        pulse,
        pulse_shown,
        pulse_few,
        choose,
        choose_shown,
        agree_empty,
        agree,
        ended,
    }
}

/// A vote on more themes than the big screen has rows, and its second page.
fn many_themes(library: &Library) -> [Sample; 2] {
    let mut day = Sample::of(planned(library));
    let people = SAID.len() as u32;
    let mut asked = day.joined(people).ask(library, 1);
    asked.write(SAID);
    asked.close_now().sort();
    day.does(Command::Show { prompt: 1 });
    let shown = day.opens(2).mark(2, 0..people, dots).closes(2).now();
    let next = day.turn(Slide::Outcome { page: 1 }).now();
    [shown, next]
}

/// All say the first thing of the pulse, and two people the others.
fn few_say_more_than_one_thing(day: &mut Sample) {
    let first_only = |phone: u32, items: usize| {
        let said = |at: usize| if at == 0 || phone < 2 { 4 } else { 0 };
        (0..items).map(said).collect()
    };
    day.mark(4, 0..22, first_only).closes(4);
}

/// The session that follows: the room is asked whether it happened, and then the same question again.
fn next_time(library: &Library, before: &Sample) -> [Sample; 3] {
    let report = serde_json::to_value(before.session.report()).expect("a report is data");
    let mut next = Sample::open(library, &Choice::following("future", "away-day", report));
    next.joined(PEOPLE);
    let said = |phone: u32, items: usize| {
        (0..items as u32)
            .map(|item| 1 + ((phone + item * 2) % 4) as u8)
            .collect()
    };
    let asked = next.opens(0).mark(0, 0..20, said).now();
    let shown = next.closes(0).now();
    let mut again = next.joined(2 * PEOPLE).ask(library, 1);
    again.write(SAID);
    again.close_now().sort();
    next.does(Command::Show { prompt: 1 });
    let compared = next.does(Command::End { now: NOW / 1_000 }).now();
    [asked, shown, compared]
}

/// What was agreed: what people said, what will be done, who, by when.
const AGREED: [(&str, &str, &str, &str); 3] = [
    (
        "We never see a manager at night.",
        "One of us comes to a night handover every week.",
        "Matron and ward manager, in turn",
        "From 1 December",
    ),
    (
        "We hear nothing back about our ideas.",
        "A board by the staff room says what became of each idea.",
        "Ward manager",
        "Next team meeting",
    ),
    (
        "",
        "We meet again and ask whether it happened.",
        "Practice educator",
        "End of February",
    ),
];

/// A point of a scale, more often high than low.
fn spread(phone: u32, points: u8) -> u8 {
    let from_high = (phone * phone + phone) % 11 % u32::from(points);
    points - from_high as u8
}

fn one_hot(items: usize, chosen: usize) -> Vec<u8> {
    (0..items).map(|item| u8::from(item == chosen)).collect()
}

fn dots(phone: u32, items: usize) -> Vec<u8> {
    let mut marks = vec![0; items];
    for dot in 0..3 {
        marks[(phone * dot + dot * dot) as usize % items] = 1;
    }
    marks
}

fn places(phone: u32, items: usize) -> Vec<u8> {
    let mut marks = vec![0; items];
    for place in 1..=3u8 {
        marks[(phone as usize / 5 + usize::from(place)) % items] = place;
    }
    marks
}

impl Sample {
    fn opens(&mut self, prompt: usize) -> &mut Sample {
        let (joined, now) = (self.there.joined, NOW);
        self.does(Command::Open {
            prompt,
            joined,
            now,
        })
    }

    /// Closes a step and shows what came out.
    fn closes(&mut self, prompt: usize) -> &mut Sample {
        self.does(Command::CloseNow { prompt });
        self.does(Command::Show { prompt })
    }

    /// These phones mark the items: `how` gives the marks of a phone for so many items.
    fn mark(
        &mut self,
        prompt: usize,
        phones: std::ops::Range<u32>,
        how: impl Fn(u32, usize) -> Vec<u8>,
    ) -> &mut Sample {
        let face = self.session.face(prompt).and_then(|face| face.ballot);
        let items = face.map_or(0, |ballot| ballot.marks);
        for phone in phones {
            let (person, _) = marks(&self.session, prompt, phone);
            let marks = how(phone, items);
            self.does(Command::Mark {
                prompt,
                person,
                marks,
            });
        }
        self
    }

    /// Writes down what was agreed.
    fn agrees(&mut self) {
        for (said, will, who, by) in AGREED {
            let commitment = Commitment {
                said: said.to_owned(),
                will: will.to_owned(),
                who: who.to_owned(),
                by: by.to_owned(),
            };
            self.does(Command::Agree {
                number: None,
                commitment,
            });
        }
    }

    /// The session as it would stand after these steps, which do not happen.
    fn aside_steps(&self, steps: impl FnOnce(&mut Sample)) -> Sample {
        let mut aside = self.clone();
        steps(&mut aside);
        aside
    }
}

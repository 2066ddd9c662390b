//! What must hold after every event, said with nothing but the book.

use std::collections::BTreeSet;

use openfloor::session::{Event, PromptStage, Refusal, Reveal, Scene, Tally, Why};
use openfloor::views;
use openfloor::words::Language;

use super::book::{
    Page, Phone, everybody, made_up_words, people, person, prompt_of, response, words_of,
    words_of_several,
};
use super::choices::SLOTS;
use super::day::Day;
use super::seen::{Projected, Reader};

/// New people that a wave needs, by the people who have answered.
fn wave_of(people: usize) -> usize {
    if people > 40 { 10 } else { 5 }
}

pub(super) fn says_nothing(refusal: &Refusal) {
    let said = format!("{refusal} {refusal:?}");
    assert!(made_up_words(&said).is_empty(), "a refusal tells: {said}");
}

impl Day {
    pub(super) fn check(&mut self, event: Option<&Event>, who: Option<Phone>) {
        if let Some(Event::WaveTaken { prompt }) = event {
            // The book has turned the page already: this is what was due a moment ago.
            assert!(self.shown.due[*prompt], "a wave was taken and not due");
        }
        self.turn_over(event);
        let now = self.projected();
        self.seen.read(&now);
        for (reader, words) in self.seen.words() {
            for word in &words {
                let may = self.may_read(reader, word);
                assert!(
                    may,
                    "{reader:?} reads {word} (stage {:?})",
                    self.session.stage(prompt_of(word))
                );
            }
        }
        self.check_tally(&now);
        self.check_waves();
        self.check_boxes();
        self.check_sums(&now);
        self.check_own(who.unwrap_or(0));
        self.check_own(who.map_or(1, |who| (who + 1) % self.joined.max(1)));
        self.check_pictures(event, &now);
    }

    pub(super) fn enough(&self, people: usize) -> bool {
        people >= self.choices.smallest_group as usize
    }

    /// Whether somebody may read a word somebody else has written.
    fn may_read(&self, reader: Reader, word: &str) -> bool {
        let prompt = prompt_of(word);
        let page = &self.book[prompt];
        let in_public = matches!(reader, Reader::Participant | Reader::Screen);
        let hears_early = !in_public || self.choices.reveal == Reveal::Waves;
        match (self.session.stage(prompt), &page.closed) {
            (PromptStage::Open | PromptStage::Closing, _) => {
                let pictured = self.shown.pictured.as_ref();
                let of_several = pictured.is_some_and(|of| words_of_several(of).contains(word));
                let reports = matches!(reader, Reader::Report | Reader::Leader);
                !reports && hears_early && of_several
            }
            (PromptStage::Sorted, Some(closed)) if self.enough(people(closed).len()) => {
                if in_public && !page.shown {
                    hears_early && words_of_several(closed).contains(word)
                } else if reader == Reader::Leader {
                    self.words_of_labels(prompt).contains(word)
                } else if reader == Reader::Facilitator {
                    words_of(closed).contains(word)
                } else {
                    let in_report = reader == Reader::Report;
                    self.words_in_public(prompt, in_report).contains(word)
                }
            }
            _ => false,
        }
    }

    /// Whether enough people are there for a wave, and enough of them new.
    pub(super) fn due(&self, page: &Page) -> bool {
        let there = page.people();
        let before = page.wave.as_ref().map(everybody).unwrap_or_default();
        let new = there.difference(&before).count();
        self.enough(there.len()) && new >= wave_of(there.len())
    }

    fn check_waves(&mut self) {
        for prompt in 0..SLOTS.len() {
            let open = matches!(
                self.session.stage(prompt),
                PromptStage::Open | PromptStage::Closing
            );
            let due = open && self.due(&self.book[prompt]);
            assert_eq!(
                self.session.wave_due(prompt),
                due,
                "a wave of prompt {prompt}"
            );
            self.shown.due[prompt] = due;
        }
    }

    /// What a closed prompt hands over for sorting.
    fn check_boxes(&self) {
        for (prompt, page) in self.book.iter().enumerate() {
            let sorting = self.session.stage(prompt) == PromptStage::Sorting;
            let closed = page.closed.as_ref().filter(|_| sorting);
            let enough = closed.filter(|closed| self.enough(people(closed).len()));
            let texts: Option<Vec<String>> = self.session.to_box(prompt).map(|all| {
                all.iter()
                    .map(|response| response.text.to_string())
                    .collect()
            });
            let expected: Vec<String> = enough
                .into_iter()
                .flat_map(|closed| closed.values().map(|written| written.text.clone()))
                .collect();
            assert_eq!(texts.is_some(), sorting);
            assert_eq!(
                texts.unwrap_or_default(),
                expected,
                "what is boxed of prompt {prompt}"
            );
        }
    }

    /// How many answers are told while they are read, and on the receipt if all were deleted now.
    fn check_sums(&self, now: &Projected) {
        let enough = |page: &Page| {
            let answers = page.closed.as_ref().unwrap_or(&page.standing);
            let told = self.enough(people(answers).len());
            told.then_some(answers.len() as u32)
        };
        for scene in [&now.participant.scene, &now.screen.scene] {
            if let Scene::Sorting { prompt, answers } = scene {
                assert_eq!(*answers, enough(&self.book[prompt.prompt]), "to be read");
            }
        }
        let held = self
            .session
            .receipt(Why::Asked, 0)
            .held
            .expect("it is read");
        let answers = self.book.iter().filter_map(enough);
        assert_eq!(held.answers, answers.reduce(|a, b| a + b), "on the receipt");
        assert_eq!(held.people.is_some(), held.answers.is_some());
        let told = held
            .people
            .is_none_or(|people| self.enough(people as usize));
        assert!(told, "a small group is on the receipt");
    }

    fn check_tally(&self, now: &Projected) {
        let current = self.session.current();
        let asked = current.filter(|&at| {
            let stage = self.session.stage(at);
            stage > PromptStage::Waiting && stage < PromptStage::Sorted
        });
        let enough = asked.is_some_and(|at| self.enough(self.book[at].people().len()));
        assert_eq!(
            now.facilitator.enough_answered, enough,
            "enough have answered"
        );
        for scene in [&now.participant.scene, &now.screen.scene] {
            let Scene::Asking { prompt, tally, .. } = scene else {
                continue;
            };
            let done = self.book[prompt.prompt].done() as u32;
            let missing = u32::from(self.joined).saturating_sub(done);
            match *tally {
                Tally::Counted { done: told, joined } => {
                    assert_eq!((told, joined), (done, u32::from(self.joined)));
                    assert!(
                        done == 0 || missing >= 3,
                        "it tells that {missing} are missing"
                    );
                }
                Tally::NearlyAll => assert!(done > 0 && (1..3).contains(&missing)),
                Tally::All { done: told } => assert!(told == done && done > 0 && missing == 0),
            }
        }
    }

    /// One phone's own answers: exactly what it wrote to an open prompt, and nothing that another wrote.
    fn check_own(&self, who: Phone) {
        for (prompt, slots) in SLOTS.into_iter().enumerate() {
            let ids: Vec<_> = (0..slots).map(|slot| response(prompt, who, slot)).collect();
            let own = self.session.own(prompt, person(prompt, who), &ids);
            let open = matches!(
                self.session.stage(prompt),
                PromptStage::Open | PromptStage::Closing
            );
            let page = &self.book[prompt];
            let stands = |id| page.standing.get(id).map(|written| written.text.clone());
            let expected: Vec<Option<String>> = ids.iter().filter(|_| open).map(stands).collect();
            let told: Vec<Option<String>> = own
                .answers
                .iter()
                .map(|a| a.text.as_deref().map(str::to_owned))
                .collect();
            assert_eq!(told, expected, "phone {who} at prompt {prompt}");
            assert_eq!(own.passed, open && page.passed.contains(&who));
            let face = self.session.face(prompt).expect("a prompt");
            let html =
                views::answer_region(Language::English, self.session.setup().id, &face, &own).html;
            let written = page
                .standing
                .values()
                .filter(|written| written.phone == who);
            let words: BTreeSet<String> = written.flat_map(|w| w.words.clone()).collect();
            assert!(
                made_up_words(&html).is_subset(&words),
                "another's words: {html}"
            );
        }
    }
}

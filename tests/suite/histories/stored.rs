//! What the store of a history keeps: the log, the journal of the live prompt, and nothing of it once that is boxed.

use openfloor::session::{Event, PromptStage, Session};

use super::book::{made_up_words, people, prompt_of, words_of};
use super::day::Day;

impl Day {
    /// Stores an event as the store does.
    pub(super) fn store(&mut self, event: Event) {
        match &event {
            Event::Boxed { prompt, .. } => {
                self.stored.retain(|kept| kept.journal() != Some(*prompt));
            }
            Event::RehearsalEnded => self.stored.truncate(1),
            _ => {}
        }
        let ends_something = matches!(event, Event::Boxed { .. } | Event::RehearsalEnded);
        if event.journal().is_none() {
            self.may_be_kept(&event);
        }
        self.stored.push(event);
        if ends_something {
            self.stored.iter().for_each(|event| self.may_be_kept(event));
        }
    }

    /// Outside the journal no event has a word of an answer, but for the box of enough people.
    fn may_be_kept(&self, event: &Event) {
        let json = serde_json::to_string(event).expect("an event is plain data");
        for word in made_up_words(&json) {
            let prompt = prompt_of(&word);
            let live = event.journal().is_some() && prompt == self.live;
            let boxed = self.session.stage(prompt) == PromptStage::Sorted;
            let closed = self.book[prompt].closed.as_ref().filter(|_| boxed);
            let enough = closed.filter(|closed| {
                people(closed).len() >= self.choices.smallest_group as usize
                    && words_of(closed).contains(&word)
            });
            assert!(live && !boxed || enough.is_some(), "kept: {word} in {json}");
        }
    }

    /// The server stops and starts: what was stored is all there is.
    pub(super) fn restart(&mut self) {
        self.group();
        let written = |event: &Event| serde_json::to_string(event).expect("plain data");
        let read = |json: String| serde_json::from_str(&json).expect("what was written");
        self.stored = self.stored.iter().map(written).map(read).collect();
        self.session = Session::replay(&self.stored).expect("an opening");
        let mut sorting = std::mem::replace(
            &mut self.sorting,
            super::sorting::Sorting::new(self.choices.grouping),
        );
        if self
            .session
            .live_prompts()
            .any(|prompt| prompt == self.live)
        {
            sorting.rebuild(self);
        }
        self.sorting = sorting;
        self.counts.restarts += 1;
        let before = self.seen.words();
        self.check(None, None);
        assert!(
            before == self.seen.words(),
            "a restart shows something else"
        );
    }

    /// At the end of a history everything is read once more.
    pub(super) fn close_the_book(&mut self) {
        self.restart();
        for event in self.stored.iter().filter(|event| event.journal().is_none()) {
            self.may_be_kept(event);
        }
    }
}

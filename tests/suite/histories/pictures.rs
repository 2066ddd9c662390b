//! Pictures as data: who is behind each theme, whose words are quoted, and when a picture may change.

use std::collections::BTreeMap;

use openfloor::session::{
    Event, Parked, Picture, PromptStage, Reveal, Scene, ShownTheme, TakenOut,
};
use openfloor::theming::{Correction, NamedBy, ResponseId, Theme, ThemeId, Themes};

use super::book::{Answers, PAPER, Written, counted, everybody, made_up_words, people, several};
use super::day::Day;
use super::seen::{Projected, Reader};

/// What was shown last.
#[derive(Default)]
pub(super) struct Shown {
    /// Whether a wave of each prompt was due after the event before.
    pub(super) due: [bool; 3],
    /// What stood when the wave was taken that the picture is made of.
    pub(super) pictured: Option<Answers>,
    last: BTreeMap<Reader, Picture>,
}

impl Day {
    pub(super) fn check_pictures(&mut self, event: Option<&Event>, now: &Projected) {
        if self.session.phase() != openfloor::session::Phase::Ended {
            let scenes = [
                (Reader::Participant, &now.participant.scene),
                (Reader::Screen, &now.screen.scene),
            ];
            for (reader, scene) in scenes {
                match scene {
                    Scene::Asking {
                        prompt, picture, ..
                    } => {
                        let waves = self.choices.reveal == Reveal::Waves;
                        assert!(waves || *picture == Picture::NotYet, "a wave in public");
                        self.check_wave(reader, prompt.prompt, picture, event);
                    }
                    Scene::Themes {
                        prompt,
                        picture,
                        up,
                    } => {
                        self.check_up(prompt.prompt, picture, up);
                        let quotes = self.book[prompt.prompt].shown;
                        self.check_let_through(prompt.prompt, picture.themes());
                        self.check_final(prompt.prompt, picture, quotes);
                    }
                    _ => {}
                }
            }
        }
        self.check_console(event, now);
        self.check_report(&now.report);
        self.check_slides(now.facilitator.slides.is_some());
        for prompt in &now.report.prompts {
            let closed = self.book[prompt.face.prompt]
                .closed
                .clone()
                .expect("closed");
            let all = everybody(&closed);
            let enough = self.enough(people(&closed).len());
            let told = enough.then_some(all.len() as u32);
            let on_paper = all.iter().filter(|who| **who >= PAPER).count() as u32;
            assert_eq!(prompt.on_paper, enough.then_some(on_paper));
            // Who subtracts what is on paper finds at least a smallest group of phones, or none.
            let phones = told.map_or(0, |all| all - on_paper) as usize;
            assert!(
                phones == 0 || self.enough(phones),
                "{phones} phones are shown"
            );
            assert_eq!(prompt.people, told);
            assert_eq!(prompt.answers, told.map(|_| closed.len() as u32));
            if told.is_some() {
                let all = [prompt.themes.clone(), prompt.parked.themes.clone()].concat();
                let why = prompt.answers_hidden.iter().map(|because| because.answers);
                self.check_let_through(prompt.face.prompt, &all);
                let outside = prompt.other + prompt.hidden + prompt.parked.other;
                let outside = outside + prompt.held_answers;
                let outside = outside + why.sum::<u32>();
                self.check_themes(prompt.face.prompt, &all, outside, true);
            } else {
                assert_eq!(prompt.parked, Parked::default());
                assert!(prompt.answers_hidden.is_empty());
                assert!(prompt.themes.is_empty() && prompt.other + prompt.hidden == 0);
            }
        }
    }

    /// A new picture, or a corrected box, from this event on.
    pub(super) fn turn_over(&mut self, event: Option<&Event>) {
        match event {
            Some(Event::PromptOpened { .. } | Event::RehearsalEnded) => {
                self.shown.pictured = None;
                self.shown.last.clear();
            }
            Some(Event::WaveGrouped { prompt, .. }) => {
                self.shown.pictured = self.book[*prompt].wave.clone();
            }
            Some(Event::Corrected {
                prompt, correction, ..
            }) if self.session.stage(*prompt) == PromptStage::Sorted => {
                let boxed = self.sorting.boxed.get_mut(prompt).expect("a box");
                let before = self.sorting.before.entry(*prompt).or_default();
                before.push(boxed.clone());
                boxed.correct(correction).expect("the session could");
                let was = before.last().expect("pushed").clone();
                self.hold_again(*prompt, &was);
                match correction {
                    Correction::HideAnswers { .. } => self.counts.hidden_answers += 1,
                    Correction::Park { .. } | Correction::ParkAnswers { .. } => {
                        self.counts.parked += 1;
                    }
                    Correction::BringBack { .. } => self.counts.brought_back += 1,
                    _ => {}
                }
            }
            Some(Event::Undone { prompt, .. })
                if self.session.stage(*prompt) == PromptStage::Sorted =>
            {
                let before = self.sorting.before.get_mut(prompt).and_then(Vec::pop);
                let before = before.expect("a correction that stands");
                let was = self.sorting.boxed.insert(*prompt, before);
                let was = was.expect("a box");
                self.hold_again(*prompt, &was);
                self.hold_renamed(*prompt, &was);
            }
            _ => {}
        }
    }

    fn check_console(&mut self, event: Option<&Event>, now: &Projected) {
        let view = &now.facilitator;
        let Some(at) = view.current else {
            return assert_eq!(view.picture, Picture::NotYet);
        };
        let texts = view.to_sort.iter().flat_map(|(_, _, answers)| answers);
        let hidden = view.hidden_answers.iter().map(|hidden| &hidden.answer);
        let aside = hidden.chain(&view.parked_answers);
        let texts: usize = texts.chain(&view.other_answers).chain(aside).count();
        match self.session.stage(at) {
            PromptStage::Sorted => {
                self.check_final(at, &view.picture, true);
                let closed = self.book[at].closed.as_ref().expect("closed");
                let enough = self.enough(people(closed).len());
                assert_eq!(
                    texts,
                    if enough { closed.len() } else { 0 },
                    "answers to sort"
                );
            }
            PromptStage::Sorting => {
                assert_eq!(
                    view.picture,
                    Picture::NotYet,
                    "a picture of a closed prompt"
                );
                assert!(texts == 0 && view.hidden_in_wave.is_empty());
            }
            _ => {
                assert!(
                    texts == 0 && view.to_sort.is_empty(),
                    "answers before their time"
                );
                self.check_wave(Reader::Facilitator, at, &view.picture, event);
            }
        }
    }

    /// A picture of an open prompt: made of whole waves, of several people a theme, without a quotation.
    fn check_wave(
        &mut self,
        reader: Reader,
        prompt: usize,
        picture: &Picture,
        event: Option<&Event>,
    ) {
        let before = self.shown.last.insert(reader, picture.clone());
        let grouped = matches!(event, Some(Event::WaveGrouped { prompt: at, .. }) if *at == prompt);
        let stayed = before.is_none_or(|before| before == *picture);
        assert!(stayed || grouped, "the picture changed without a wave");
        let Picture::Themes {
            themes,
            other,
            hidden,
            taken_out,
        } = picture
        else {
            return assert_eq!(*picture, Picture::NotYet);
        };
        assert_eq!(
            *taken_out,
            TakenOut::default(),
            "of answers nobody can read"
        );
        let of = self.shown.pictured.as_ref().expect("a wave");
        let told: u32 = themes.iter().map(|theme| theme.answers).sum();
        assert_eq!(
            (told + other + hidden) as usize,
            of.len(),
            "answers in the picture"
        );
        for theme in themes {
            assert!(theme.quotes.is_empty(), "a quotation before closing");
            let hidden = find(&self.sorting.stands, theme.id).hidden;
            assert!(!hidden, "{} is hidden", theme.label);
            let behind = member_phones(&self.sorting.stands, theme.id, &|id| of.get(&id));
            assert_eq!(behind.1, theme.answers as usize);
            is_named_by_several(&self.sorting.stands, theme, &|id| of.get(&id), of.len());
            assert!(
                behind.0 >= several(of.len()),
                "{} is of {} people",
                theme.label,
                behind.0
            );
        }
    }

    fn check_final(&self, prompt: usize, picture: &Picture, quotes: bool) {
        let closed = self.book[prompt].closed.as_ref().expect("closed");
        let needed = self.choices.smallest_group;
        if !self.enough(people(closed).len()) {
            return assert_eq!(*picture, Picture::TooFew { needed });
        }
        let Picture::Themes {
            themes,
            other,
            hidden,
            taken_out,
        } = picture
        else {
            panic!("no themes: {picture:?}");
        };
        let outside = other + hidden + taken_out.hidden + taken_out.parked;
        let outside = outside + taken_out.held_answers;
        self.check_themes(prompt, themes, outside, quotes);
    }

    fn check_let_through(&self, prompt: usize, themes: &[ShownTheme]) {
        for theme in themes {
            let through = self.is_let_through(prompt, theme.id);
            assert!(through, "{} is held back", theme.label);
        }
    }

    fn check_themes(&self, prompt: usize, themes: &[ShownTheme], outside: u32, quotes: bool) {
        let closed = self.book[prompt].closed.as_ref().expect("closed");
        let boxed = &self.sorting.boxed[&prompt];
        let hidden_words = self.hidden_words(prompt);
        let of = |id: ResponseId| closed.get(&ResponseId(!id.0));
        let told: u32 = themes.iter().map(|theme| theme.answers).sum();
        assert_eq!(
            (told + outside) as usize,
            closed.len(),
            "answers in the picture"
        );
        for theme in themes {
            let (behind, answers) = member_phones(boxed, theme.id, &of);
            assert_eq!(answers, theme.answers as usize);
            if self.sorting.before.get(&prompt).is_none_or(Vec::is_empty) {
                is_named_by_several(boxed, theme, &of, closed.len());
            }
            assert!(
                behind >= several(closed.len()),
                "{} is of {behind} people",
                theme.label
            );
            let kept = find(boxed, theme.id);
            assert!(!kept.hidden, "{} is hidden", theme.label);
            assert!(
                quotes || theme.quotes.is_empty(),
                "a quotation before it is shown"
            );
            let pinned = kept.pin.filter(|id| !boxed.aside.contains_key(id));
            let pinned = pinned.map(|id| of(id).expect("it stood").text.as_str());
            let pinned = pinned.filter(|text| !hidden_words.contains(&text.to_lowercase()));
            assert!(
                !quotes || pinned.is_none() || pinned == theme.quotes.first().map(|quote| &**quote),
                "another quotation than the pinned one comes first"
            );
            for quote in &theme.quotes {
                assert!(
                    !hidden_words.contains(&quote.to_lowercase()),
                    "it is hidden"
                );
                let seen = |id: &&ResponseId| !boxed.aside.contains_key(id);
                let mut members = kept.members.iter().filter(seen).filter_map(|id| of(*id));
                assert!(
                    members.any(|written| written.text == **quote),
                    "{}",
                    quote.as_str()
                );
            }
        }
    }
}

fn find(themes: &Themes, id: ThemeId) -> &Theme {
    let found = themes.themes.iter().find(|theme| theme.id == id);
    found.expect("a theme that was grouped")
}

/// Phones behind a theme, and its answers.
/// Each word of a name that is made of what people wrote comes from several of the theme's own people; where one of them has
/// a phone, paper does not count.
fn is_named_by_several<'a>(
    themes: &Themes,
    shown: &ShownTheme,
    of: &dyn Fn(ResponseId) -> Option<&'a Written>,
    answers: usize,
) {
    let theme = find(themes, shown.id);
    if theme.named_by != NamedBy::Words {
        return;
    }
    for word in made_up_words(&shown.label) {
        let members = theme.members.iter().filter_map(|id| of(*id));
        let writers = members.filter(|written| written.words.contains(&word));
        let behind = counted(writers.map(|written| written.phone).collect());
        assert!(behind.len() >= several(answers), "{word} is of {behind:?}");
    }
}

fn member_phones<'a>(
    themes: &Themes,
    id: ThemeId,
    of: &dyn Fn(ResponseId) -> Option<&'a Written>,
) -> (usize, usize) {
    let seen = |id: &&ResponseId| !themes.aside.contains_key(id);
    let members: Vec<_> = find(themes, id).members.iter().filter(seen).collect();
    let phones = members.iter().map(|id| of(**id).expect("it stood").phone);
    let phones: std::collections::BTreeSet<_> = phones.collect();
    (counted(phones).len(), members.len())
}

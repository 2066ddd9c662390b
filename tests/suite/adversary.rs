//! The adversary on bytes: he knows in which order the phones sent, holds every byte on the disk, and says who wrote what.

mod careless;
mod evidence;
mod game;
mod luck;
mod medium;
mod methods;
mod moment;
mod scores;

use openfloor::session::Event;
use openfloor::session::identity::{Key, Token, hex};

use super::patience::full;
use super::world::World;
use careless::{Careless, WAYS, talkative_boxes};
use evidence::{Evidence, events_left, gather};
use game::{PHONES, PROMPTS, SLIPS, Table, Talk, Truth, address, world_below};
use medium::Medium;
use methods::METHODS;
use moment::{Moment, copy_of, files_below};
use scores::Scores;

/// Games in a full run and in the ordinary one.
const GAMES: [u64; 2] = [50, 8];

/// What a careless way of storing must give away at least.
const SEEN_THROUGH: f64 = 0.99;

/// Games differ in what is shown meanwhile and in what people write about.
fn kind_of(game: u64) -> (&'static str, Talk) {
    let reveal = ["after-closing", "waves"][game as usize % 2];
    (reveal, [Talk::Mixed, Talk::Drifting][game as usize / 2 % 2])
}

#[tokio::test]
async fn nobody_can_tell_from_the_bytes_who_wrote_what() {
    let mut scores = Scores::default();
    for game in 0..GAMES[usize::from(!full())] {
        let (reveal, talk) = kind_of(game);
        let truth = Truth::of(game, talk);
        let world = world_below(&std::env::temp_dir()).await;
        let mut table = Table::gathers(&world, &truth, reveal).await;
        let moments = table.plays().await;
        let events = events_left(world.folder()).await;
        scores.add(&truth, &gather(&events, &moments));
    }
    scores.print("Openfloor");
    scores.are_chance(full());
}

#[test]
fn every_careless_way_of_storing_is_seen_through_and_every_method_sees_through_one() {
    let truth = Truth::of(1_000, Talk::Mixed);
    let mut won = Vec::new();
    let mut seen_through = |name: &str, evidence: Vec<Evidence>| {
        let mut scores = Scores::default();
        scores.add(&truth, &evidence);
        scores.print(name);
        assert!(scores.best() >= SEEN_THROUGH, "{name}: {}", scores.best());
        won.extend(
            METHODS
                .into_iter()
                .filter(|&method| scores.share(method) >= SEEN_THROUGH),
        );
    };
    for way in WAYS {
        let folder = tempfile::tempdir().expect("a folder");
        seen_through(&format!("{way:?}"), way.plays(folder.path(), &truth));
    }
    seen_through("a theme for every phone", talkative_boxes(&truth, true));
    seen_through(
        "one theme in the order of sending",
        talkative_boxes(&truth, false),
    );
    for method in METHODS {
        assert!(won.contains(&method), "{method:?} has never won");
    }
}

#[tokio::test]
async fn without_its_keys_an_open_question_is_noise() {
    let truth = Truth::of(2_000, Talk::Mixed);
    let world = world_below(&std::env::temp_dir()).await;
    let mut table = Table::gathers(&world, &truth, "after-closing").await;
    table.asks(0).await;

    // With the keys everything can be read, so what is looked for is what is there.
    let session_key = key_of(&world, "session.key");
    let prompt_key = key_of(&world, "prompt-0.key");
    let tokens = table.hands.iter().map(|hand| hand.token(&session_key));
    let tokens: Vec<Token> = tokens.collect();
    let mut found = 0;
    for event in events_left(world.folder()).await {
        if let Event::Responded {
            person,
            response,
            text,
            ..
        } = event
        {
            let token = &tokens[truth.writer(0, &text)];
            assert!(token.person(&prompt_key) == person);
            found += usize::from(
                (0..SLIPS as u8).any(|slot| token.response(&prompt_key, slot) == response),
            );
        }
    }
    assert_eq!(found, PHONES * SLIPS);

    let copy = copy_of(world.folder(), |path| !path.starts_with("keys"));
    let copy = Moment::of_folder(copy.path(), 0, true);
    assert!(
        copy.has(table.facilitator.session.as_bytes()),
        "this test can find what is there"
    );
    assert_eq!(copy.sightings().len(), 0, "an answer can be read");
    for (phone, token) in tokens.iter().enumerate() {
        let mut ids = vec![token.person(&prompt_key).0, token.person(&session_key).0];
        ids.extend((0..SLIPS as u8).map(|slot| token.response(&prompt_key, slot).0));
        let mut traces = vec![
            token.write().into_bytes(),
            address(phone).to_string().into_bytes(),
        ];
        for id in ids {
            traces.extend([
                id.to_be_bytes().to_vec(),
                id.to_le_bytes().to_vec(),
                hex(&id.to_be_bytes()).into_bytes(),
            ]);
        }
        for trace in traces {
            assert!(!copy.has(&trace), "phone {phone} has left {trace:?}");
        }
    }
}

#[tokio::test]
async fn the_medium_below_the_files_tells_no_more_than_they_do() {
    let disk = match Medium::mounts() {
        Ok(disk) => disk,
        Err(reason) => return eprintln!("not run here: {reason}"),
    };
    let truth = Truth::of(3_000, Talk::Mixed);
    let mut scores = Scores::default();
    let mut copies = Vec::new();
    let mut keys = Vec::new();
    {
        let world = world_below(&disk.path()).await;
        let mut table = Table::gathers(&world, &truth, "after-closing").await;
        for prompt in 0..PROMPTS {
            let files = table.asks(prompt).await;
            copies.extend(files.into_iter().map(|moment| Moment {
                bytes: Vec::new(),
                ..moment
            }));
            let raw = Moment::of_medium(disk.raw(), prompt, true);
            let key = *key_of(&world, &format!("prompt-{prompt}.key")).bytes();
            assert!(raw.has(&key), "this test can find a key");
            assert_eq!(
                raw.sightings().len(),
                0,
                "an answer stands on the medium while its question is open"
            );
            keys.push(key);
            table.closes(prompt).await;
        }
        let raw = Moment::of_medium(disk.raw(), PROMPTS - 1, false);
        assert_eq!(raw.sightings().len(), 0, "an answer stands on the medium");
        for key in keys {
            assert!(
                !raw.has(&key),
                "the key of a closed question is left on the medium"
            );
        }
        copies.push(raw);
        scores.add(&truth, &gather(&events_left(world.folder()).await, &copies));
    }
    scores.print("Openfloor on the medium");
    scores.are_chance(false);
}

#[test]
fn careless_slips_are_read_off_the_medium_long_after_the_files_are_clean() {
    let disk = match Medium::mounts() {
        Ok(disk) => disk,
        Err(reason) => return eprintln!("not run here: {reason}"),
    };
    let truth = Truth::of(4_000, Talk::Mixed);
    let evidence = Careless::LogKept.plays_and_cleans_up(&disk.path(), &truth, || disk.raw());
    let mut scores = Scores::default();
    scores.add(&truth, &evidence);
    scores.print("LogKept on the medium, after VACUUM");
    assert!(scores.best() >= SEEN_THROUGH, "{}", scores.best());
}

/// A key of the only session, while it is there.
fn key_of(world: &World, name: &str) -> Key {
    let mut files = files_below(world.folder()).into_iter();
    let found = files.find(|(path, _)| path.ends_with(name)).expect("a key");
    Key::new(found.1.try_into().expect("32 bytes"))
}

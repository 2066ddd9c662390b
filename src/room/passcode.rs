//! Who may open sessions: anybody, or whoever knows the facilitators' passcode, of which this server has only a hash.
//!
//! Checking a passcode takes memory and time on purpose, so it is done away from the threads that serve everybody, few at
//! once, and wrong ones have a budget: whoever sends thousands keeps neither the processor nor anybody's phone waiting.
//! What a right one earns is [`MayOpen`], without which nothing opens a session, and a word that a device may keep for the day.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params};
use rand::RngExt;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::token_bytes;
use crate::session::identity::{Key, Token};
use crate::words::Message;

/// Characters of a passcode, at least: everybody who facilitates shares it, and nobody has to learn it by heart.
const FEWEST_CHARACTERS: usize = 12;

/// Bytes of a passcode; more is wrong without being looked at.
pub const PASSCODE_BYTES: usize = 256;

/// Passcodes that are checked at the same time. Each takes 19 MiB and, on one core, some tens of milliseconds.
const AT_ONCE: usize = 2;

/// Seconds that somebody waits for a turn.
const PATIENCE_SECONDS: u64 = 5;

/// Wrong passcodes in one second, on the whole server, after which none is checked until the next: they take a tenth or two
/// of one core, and a year of guessing is 160 million tries. The right one is refused as well, or guessing on would pay;
/// devices that are remembered notice nothing.
const WRONG_A_SECOND: u32 = 5;

/// Milliseconds for which a device is remembered: it is let in until the end of the next stretch of this length.
pub const REMEMBERED_MS: u64 = 12 * 60 * 60 * 1_000;

/// KiB of memory that checking may take: a hash that asks for more would let few requests take all there is.
const MOST_KIB: u32 = 64 * 1_024;

/// Rounds that checking may take.
const MOST_ROUNDS: u32 = 10;

/// Leave to open one session. Only this file makes one.
pub struct MayOpen(());

/// Why a passcode opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLetIn {
    /// It is not the one.
    Wrong,
    /// Too many wrong ones just now.
    TooOften,
    /// Too many are being checked.
    Busy,
}

impl NotLetIn {
    /// What to say to whoever typed it.
    pub fn message(self) -> Message {
        Message::of(match self {
            NotLetIn::Wrong => "passcode-wrong",
            NotLetIn::TooOften => "passcode-too-often",
            NotLetIn::Busy => "passcode-busy",
        })
    }
}

/// What is wrong with a passcode that is to be hashed, or with a hash. For operators, in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPasscode {
    /// Too short to be one.
    #[error(
        "a passcode has at least {FEWEST_CHARACTERS} characters: take four words that have nothing to do with each other"
    )]
    Short,
    /// Too long.
    #[error("a passcode has at most {PASSCODE_BYTES} bytes")]
    Long,
    /// Not what `openfloor hash-passcode` prints.
    #[error(
        "this is no hash of a passcode: make one with “openfloor hash-passcode”; it begins with $argon2id$"
    )]
    NotAHash,
    /// A hash that would take too much to check.
    #[error(
        "checking this hash takes more than {MOST_KIB} KiB or {MOST_ROUNDS} rounds: make one with “openfloor hash-passcode”"
    )]
    TooHeavy,
}

/// The hash of a passcode, as it stands in the operator's file.
///
/// # Errors
/// [`BadPasscode`] where it is too short or too long.
pub fn hash_passcode(typed: &str) -> Result<String, BadPasscode> {
    if typed.chars().count() < FEWEST_CHARACTERS {
        return Err(BadPasscode::Short);
    }
    if typed.len() > PASSCODE_BYTES {
        return Err(BadPasscode::Long);
    }
    let hash = Argon2::default().hash_password_with_salt(typed.as_bytes(), &token_bytes());
    Ok(hash.map_err(|_| BadPasscode::Long)?.to_string())
}

/// The facilitators' passcode, if there is one.
#[derive(Clone)]
pub struct Passcode(Option<Arc<Asked>>);

struct Asked {
    hash: PasswordHash,
    /// Vouches for remembered devices; a restart forgets them all.
    key: Key,
    turns: Arc<Semaphore>,
    /// A second, and the wrong passcodes in it.
    wrong: Mutex<(u64, u32)>,
}

impl Passcode {
    /// No passcode: anybody opens sessions.
    pub fn none() -> Passcode {
        Passcode(None)
    }

    /// The passcode of this hash.
    ///
    /// # Errors
    /// [`BadPasscode`] where that is none, or one that takes too much to check.
    pub fn of(hash: &str) -> Result<Passcode, BadPasscode> {
        let hash = PasswordHash::new(hash.trim()).map_err(|_| BadPasscode::NotAHash)?;
        let is_ours = Algorithm::try_from(hash.algorithm.as_str()) == Ok(Algorithm::Argon2id);
        if !is_ours || hash.salt.is_none() || hash.hash.is_none() {
            return Err(BadPasscode::NotAHash);
        }
        let takes = Params::try_from(&hash).map_err(|_| BadPasscode::NotAHash)?;
        if takes.m_cost() > MOST_KIB || takes.t_cost() > MOST_ROUNDS {
            return Err(BadPasscode::TooHeavy);
        }
        Ok(Passcode(Some(Arc::new(Asked {
            hash,
            key: Key::new(rand::rng().random()),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            wrong: Mutex::default(),
        }))))
    }

    /// Leave for everybody, where no passcode is asked.
    pub fn not_asked(&self) -> Option<MayOpen> {
        self.0.is_none().then_some(MayOpen(()))
    }

    /// Leave for a device that gives back what [`Passcode::word`] gave it.
    pub fn remembers(&self, word: &str, now_ms: u64) -> Option<MayOpen> {
        let Some(asked) = &self.0 else {
            return Some(MayOpen(()));
        };
        let stretch = now_ms / REMEMBERED_MS;
        let knows = |of: u64| Token::read(&asked.key_of(of), word).is_some();
        (knows(stretch) || knows(stretch.saturating_sub(1))).then_some(MayOpen(()))
    }

    /// What a device that was let in may keep, in hex digits. It says nothing of the passcode.
    pub fn word(&self, _: &MayOpen, now_ms: u64) -> Option<String> {
        let key = self.0.as_ref()?.key_of(now_ms / REMEMBERED_MS);
        Some(Token::issue(&key, token_bytes(), None).write())
    }

    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`NotLetIn`] where that opens nothing, or is not looked at.
    pub async fn check(&self, typed: Zeroizing<String>, now_ms: u64) -> Result<MayOpen, NotLetIn> {
        let Some(asked) = self.0.clone() else {
            return Ok(MayOpen(()));
        };
        asked.has_budget(now_ms)?;
        if typed.is_empty() || typed.len() > PASSCODE_BYTES {
            return Err(NotLetIn::Wrong);
        }
        let patience = Duration::from_secs(PATIENCE_SECONDS);
        let turn = timeout(patience, asked.turns.clone().acquire_owned()).await;
        let turn = turn.map_err(|_| NotLetIn::Busy)?;
        // Whoever waited may have waited behind as many wrong ones as a second takes.
        asked.has_budget(now_ms)?;
        let work = tokio::task::spawn_blocking(move || {
            let fits = Argon2::default().verify_password(typed.as_bytes(), &asked.hash);
            if fits.is_err() {
                asked.counts_wrong(now_ms);
            }
            drop(turn);
            fits.is_ok()
        });
        match work.await {
            Ok(true) => Ok(MayOpen(())),
            _ => Err(NotLetIn::Wrong),
        }
    }
}

impl Asked {
    fn key_of(&self, stretch: u64) -> Key {
        self.key.derive(&format!("remembered in {stretch}"))
    }

    fn has_budget(&self, now_ms: u64) -> Result<(), NotLetIn> {
        match self.second(now_ms).1 >= WRONG_A_SECOND {
            true => Err(NotLetIn::TooOften),
            false => Ok(()),
        }
    }

    /// Counts a wrong one. Of a flood, one line a second is logged.
    fn counts_wrong(&self, now_ms: u64) {
        let mut second = self.second(now_ms);
        second.1 += 1;
        if second.1 == 1 {
            tracing::warn!("a wrong passcode was typed");
        }
    }

    /// The count of this second. A request that began in an earlier one counts in the latest.
    fn second(&self, now_ms: u64) -> MutexGuard<'_, (u64, u32)> {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        let second = now_ms / 1_000;
        if second > wrong.0 {
            *wrong = (second, 0);
        }
        wrong
    }
}

impl fmt::Debug for MayOpen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("leave to open a session")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &str = "four words of nothing";

    fn passcode() -> Passcode {
        Passcode::of(&hash_passcode(RIGHT).expect("a hash")).expect("a passcode")
    }

    async fn tried(passcode: &Passcode, typed: &str, now_ms: u64) -> Result<(), NotLetIn> {
        let typed = Zeroizing::new(typed.to_owned());
        passcode.check(typed, now_ms).await.map(drop)
    }

    #[tokio::test]
    async fn only_the_right_one_lets_in_exactly_as_it_is() {
        let passcode = passcode();
        assert!(passcode.not_asked().is_none());
        assert_eq!(tried(&passcode, RIGHT, 0).await, Ok(()));
        let long = "x".repeat(PASSCODE_BYTES + 1);
        for (second, wrong) in ["", "Four words of nothing", "four words of nothing ", &long]
            .into_iter()
            .enumerate()
        {
            let now = second as u64 * 1_000;
            assert_eq!(
                tried(&passcode, wrong, now).await,
                Err(NotLetIn::Wrong),
                "{wrong}"
            );
        }
    }

    #[tokio::test]
    async fn wrong_ones_have_a_budget_that_comes_back() {
        let passcode = passcode();
        for _ in 0..WRONG_A_SECOND {
            assert_eq!(tried(&passcode, "wrong", 5_000).await, Err(NotLetIn::Wrong));
        }
        for typed in ["wrong", RIGHT] {
            assert_eq!(
                tried(&passcode, typed, 5_999).await,
                Err(NotLetIn::TooOften)
            );
        }
        assert_eq!(tried(&passcode, RIGHT, 6_000).await, Ok(()));
    }

    #[tokio::test]
    async fn a_device_is_remembered_for_the_day_and_by_this_server_alone() {
        let (passcode, other) = (passcode(), passcode());
        let leave = passcode.check(Zeroizing::new(RIGHT.to_owned()), 0).await;
        let word = passcode.word(&leave.expect("let in"), 0).expect("a word");
        for (now, lets_in) in [
            (0, true),
            (2 * REMEMBERED_MS - 1, true),
            (2 * REMEMBERED_MS, false),
        ] {
            assert_eq!(passcode.remembers(&word, now).is_some(), lets_in, "{now}");
        }
        assert!(other.remembers(&word, 0).is_none());
        let changed = word.replacen(|c| c != '0', "0", 1);
        assert!(passcode.remembers(&changed, 0).is_none());
    }

    #[test]
    fn what_is_no_hash_or_too_heavy_is_named() {
        assert_eq!(hash_passcode("eleven char"), Err(BadPasscode::Short));
        assert_eq!(hash_passcode(&"x".repeat(257)), Err(BadPasscode::Long));
        let hash = hash_passcode(RIGHT).expect("a hash");
        assert_ne!(
            hash_passcode(RIGHT),
            Ok(hash.clone()),
            "each has a salt of its own"
        );
        for (hash, why) in [
            ("", BadPasscode::NotAHash),
            (RIGHT, BadPasscode::NotAHash),
            (&hash.replace("argon2id", "argon2i"), BadPasscode::NotAHash),
            (
                &hash.replace("m=19456", "m=99999999"),
                BadPasscode::TooHeavy,
            ),
            (&hash.replace("t=2", "t=11"), BadPasscode::TooHeavy),
        ] {
            assert_eq!(Passcode::of(hash).err(), Some(why), "{hash}");
        }
    }
}

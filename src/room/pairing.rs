//! Letting somebody else help: a helper code that is typed once, within ten minutes, and opens the same console.
//!
//! Whoever types it gets the facilitator's own secret, not a grant of his own. The store keeps digests only, so a grant of
//! its own would need an event, digests for screen and report beside it, and a rule for what wins; and it would promise
//! that a helper could be put out again, which is not so once somebody has seen the links on the console. The secret is
//! at hand because the console that asks for a code has just proved itself with it. It waits in memory only, is wiped
//! when the code is used or runs out, when the session ends or is deleted, and a restart forgets it.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rand::RngExt;

use super::{Clock, Lobby};
use crate::session::identity::Secret;
use crate::session::{CODES, JoinCode, SessionId};
use crate::words::Message;

/// Milliseconds in which a helper code can be typed.
pub const HELPER_CODE_MS: u64 = 10 * 60 * 1_000;

/// Helper codes of one session that wait at the same time: more than anybody hands out in ten minutes.
const HELPER_CODES: usize = 3;

/// Helper codes that wait on the whole server: a guess is to hit none of them, so they must be few among all codes.
const HELPER_CODES_IN_ALL: usize = 100;

/// Wrong tries that begin like a code, after which it is worth nothing: somebody may have seen one half of it.
const WRONG_OF_CODE: u32 = 5;

/// Wrong tries in one second, on the whole server, after which nobody is let in until the next. Ten minutes of guessing
/// then find one code once in 20,000 times, and one of as many as may wait once in 200.
const WRONG_A_SECOND: u32 = 5;

/// Letters by which a wrong try is held against a code: its first half.
const HALF: usize = 3;

/// A code for a helper. Without `Debug`, and never in an address: it opens a console.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HelperCode(JoinCode);

impl HelperCode {
    /// Reads what was typed, as generously as a join code.
    ///
    /// # Errors
    /// [`CannotHelp::NotACode`] where it cannot be one.
    pub fn parse(typed: &str) -> Result<HelperCode, CannotHelp> {
        let code = JoinCode::parse(typed);
        code.map(HelperCode).map_err(|_| CannotHelp::NotACode)
    }

    /// The code as it is read out: `KMT-RWX`.
    pub fn shown(&self) -> String {
        self.0.to_string()
    }

    fn draw() -> HelperCode {
        let mut rng = rand::rng();
        loop {
            if let Some(code) = JoinCode::from_number(rng.random_range(0..CODES)) {
                return HelperCode(code);
            }
        }
    }

    fn begins_like(&self, other: &HelperCode) -> bool {
        self.0.compact()[..HALF] == other.0.compact()[..HALF]
    }
}

/// Why a helper code was not made, or not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotHelp {
    /// Not six letters of a code.
    NotACode,
    /// No such code waits: mistyped, used, or too late. Which of these is nobody's business.
    NotWaiting,
    /// Too many wrong tries just now.
    TooOften,
    /// As many codes as may wait for this session do.
    EnoughWaiting,
    /// As many codes as may wait on the whole server do.
    EnoughOnServer,
}

impl CannotHelp {
    /// What to say to whoever asked.
    pub fn message(&self) -> Message {
        match self {
            CannotHelp::NotACode => Message::of("help-not-a-code"),
            CannotHelp::NotWaiting => Message::of("help-not-waiting"),
            CannotHelp::TooOften => Message::of("help-too-often"),
            CannotHelp::EnoughOnServer => Message::of("help-enough-on-server"),
            CannotHelp::EnoughWaiting => {
                Message::of("help-enough-waiting").with("most", HELPER_CODES)
            }
        }
    }
}

impl fmt::Display for CannotHelp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// The helper codes that wait. Times are in milliseconds since 1970.
#[derive(Default)]
pub(super) struct Pairings {
    inside: Mutex<Inside>,
}

#[derive(Default)]
struct Inside {
    waiting: Vec<Waiting>,
    /// Wrong tries in this second.
    wrong: (u64, u32),
}

struct Waiting {
    code: HelperCode,
    session: SessionId,
    secret: Secret,
    until: u64,
    /// Wrong tries that began like it.
    wrong: u32,
}

impl Pairings {
    fn offer(
        &self,
        session: SessionId,
        secret: Secret,
        now: u64,
    ) -> Result<HelperCode, CannotHelp> {
        let mut inside = self.lock(now);
        let of_session = inside.waiting.iter().filter(|of| of.session == session);
        if of_session.count() >= HELPER_CODES {
            return Err(CannotHelp::EnoughWaiting);
        }
        if inside.waiting.len() >= HELPER_CODES_IN_ALL {
            return Err(CannotHelp::EnoughOnServer);
        }
        let mut code = HelperCode::draw();
        // A wrong try at one code must not wear out another.
        while inside.waiting.iter().any(|of| of.code.begins_like(&code)) {
            code = HelperCode::draw();
        }
        inside.waiting.push(Waiting {
            code,
            session,
            secret,
            until: now + HELPER_CODE_MS,
            wrong: 0,
        });
        Ok(code)
    }

    fn accept(&self, code: HelperCode, now: u64) -> Result<(SessionId, Secret), CannotHelp> {
        let mut inside = self.lock(now);
        // A right try is refused as well, or guessing on would pay.
        if inside.wrong.1 >= WRONG_A_SECOND {
            return Err(CannotHelp::TooOften);
        }
        if let Some(at) = inside.waiting.iter().position(|of| of.code == code) {
            let Waiting {
                session, secret, ..
            } = inside.waiting.swap_remove(at);
            return Ok((session, secret));
        }
        inside.wrong.1 += 1;
        for of in &mut inside.waiting {
            of.wrong += u32::from(of.code.begins_like(&code));
        }
        inside.waiting.retain(|of| of.wrong < WRONG_OF_CODE);
        Err(CannotHelp::NotWaiting)
    }

    /// Sees to it that a code that is offered now is gone when it runs out, whether anybody asks or not. As many of these wait
    /// as codes were offered in ten minutes, and each holds nothing of them.
    fn drops_what_runs_out(self: Arc<Self>, clock: Clock) {
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(HELPER_CODE_MS)).await;
            drop(self.lock(clock.now_ms()));
        });
    }

    /// Wipes the codes of a session that is over.
    pub(super) fn forget(&self, session: SessionId) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.waiting.retain(|of| of.session != session);
    }

    /// What waits at this time; what has run out is gone.
    fn lock(&self, now: u64) -> MutexGuard<'_, Inside> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.waiting.retain(|of| now < of.until);
        let second = now / 1_000;
        if inside.wrong.0 != second {
            inside.wrong = (second, 0);
        }
        inside
    }
}

impl Lobby {
    /// A helper code for a session, by whoever holds its secret.
    ///
    /// # Errors
    /// [`CannotHelp::EnoughWaiting`].
    pub fn offer_help(
        &self,
        session: SessionId,
        secret: &Secret,
    ) -> Result<HelperCode, CannotHelp> {
        let now = self.clock.now_ms();
        let code = self.pairings.offer(session, secret.clone(), now)?;
        self.pairings.clone().drops_what_runs_out(self.clock);
        Ok(code)
    }

    /// The session and the secret that a helper code stands for. From then on the code is worth nothing.
    ///
    /// # Errors
    /// [`CannotHelp::NotWaiting`] or [`CannotHelp::TooOften`].
    pub fn accept_help(&self, code: HelperCode) -> Result<(SessionId, Secret), CannotHelp> {
        let (id, secret) = self.pairings.accept(code, self.clock.now_ms())?;
        tracing::info!(session = %id, "somebody else helps to run it");
        Ok((id, secret))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_790_000_000_000;
    const OURS: SessionId = SessionId(1);
    const THEIRS: SessionId = SessionId(2);

    fn offered(pairings: &Pairings, session: SessionId) -> HelperCode {
        let secret = Secret::new([session.0 as u8; 32]);
        let code = pairings.offer(session, secret, NOW);
        code.unwrap_or_else(|why| panic!("{why}"))
    }

    fn answer(pairings: &Pairings, code: HelperCode, now: u64) -> Result<SessionId, CannotHelp> {
        pairings.accept(code, now).map(|(session, _)| session)
    }

    /// A wrong code: one that begins like `code`, or one that does not, as asked.
    fn wrong(code: HelperCode, begins_like: bool) -> HelperCode {
        loop {
            let other = HelperCode::draw();
            let letters = other.0.compact();
            let written = match begins_like {
                true => format!("{}{}", &code.0.compact()[..HALF], &letters[HALF..]),
                false => letters,
            };
            let drawn = HelperCode(JoinCode::parse(&written).unwrap());
            if drawn != code && drawn.begins_like(&code) == begins_like {
                return drawn;
            }
        }
    }

    #[test]
    fn a_code_opens_its_own_session_once() {
        let pairings = Pairings::default();
        let (ours, theirs) = (offered(&pairings, OURS), offered(&pairings, THEIRS));
        let (session, secret) = pairings.accept(theirs, NOW).ok().unwrap();
        assert_eq!(session, THEIRS);
        assert_eq!(secret.write(), Secret::new([2; 32]).write());
        assert_eq!(answer(&pairings, theirs, NOW), Err(CannotHelp::NotWaiting));
        assert_eq!(answer(&pairings, ours, NOW), Ok(OURS));
    }

    #[test]
    fn a_code_runs_out_after_ten_minutes() {
        let pairings = Pairings::default();
        let (early, late) = (offered(&pairings, OURS), offered(&pairings, OURS));
        assert_eq!(answer(&pairings, early, NOW + HELPER_CODE_MS - 1), Ok(OURS));
        let refused = answer(&pairings, late, NOW + HELPER_CODE_MS);
        assert_eq!(refused, Err(CannotHelp::NotWaiting));
    }

    #[test]
    fn a_fourth_code_waits_until_one_is_used_or_gone() {
        let pairings = Pairings::default();
        let first = offered(&pairings, OURS);
        for _ in 1..HELPER_CODES {
            offered(&pairings, OURS);
        }
        let fourth = |now| pairings.offer(OURS, Secret::new([1; 32]), now).err();
        assert_eq!(fourth(NOW), Some(CannotHelp::EnoughWaiting));
        offered(&pairings, THEIRS);
        assert_eq!(answer(&pairings, first, NOW), Ok(OURS));
        assert_eq!(fourth(NOW), None);
        assert_eq!(fourth(NOW), Some(CannotHelp::EnoughWaiting));
        assert_eq!(fourth(NOW + HELPER_CODE_MS), None);
    }

    #[test]
    fn few_codes_wait_on_the_whole_server_and_no_two_begin_alike() {
        let pairings = Pairings::default();
        let offer = |session| pairings.offer(SessionId(session), Secret::new([1; 32]), NOW);
        let codes = (0..HELPER_CODES_IN_ALL as u64).map(|session| offer(session).ok().unwrap());
        let begins: std::collections::BTreeSet<String> = codes
            .map(|code| code.0.compact()[..HALF].to_owned())
            .collect();
        assert_eq!(begins.len(), HELPER_CODES_IN_ALL);
        assert_eq!(offer(7_000).err(), Some(CannotHelp::EnoughOnServer));
        let later = pairings.offer(SessionId(7_000), Secret::new([1; 32]), NOW + HELPER_CODE_MS);
        assert!(later.is_ok());
    }

    #[test]
    fn after_five_wrong_tries_in_a_second_even_the_right_one_waits() {
        let pairings = Pairings::default();
        let code = offered(&pairings, OURS);
        for _ in 0..WRONG_A_SECOND {
            let refused = answer(&pairings, wrong(code, false), NOW);
            assert_eq!(refused, Err(CannotHelp::NotWaiting));
        }
        assert_eq!(answer(&pairings, code, NOW), Err(CannotHelp::TooOften));
        assert_eq!(answer(&pairings, code, NOW + 1_000), Ok(OURS));
    }

    #[test]
    fn whoever_knows_the_first_half_has_five_tries() {
        let pairings = Pairings::default();
        let (known, other) = (offered(&pairings, OURS), offered(&pairings, THEIRS));
        for second in 0..u64::from(WRONG_OF_CODE) {
            let guess = wrong(known, true);
            let refused = answer(&pairings, guess, NOW + second * 1_000);
            assert_eq!(refused, Err(CannotHelp::NotWaiting));
        }
        let later = NOW + 60_000;
        assert_eq!(answer(&pairings, known, later), Err(CannotHelp::NotWaiting));
        assert_eq!(answer(&pairings, other, later), Ok(THEIRS));
    }

    #[tokio::test(start_paused = true)]
    async fn what_has_run_out_is_gone_from_memory_although_nobody_asks() {
        let clock = Clock::set(1);
        let pairings = Arc::new(Pairings::default());
        let offer = || {
            let offered = pairings.offer(OURS, Secret::new([1; 32]), clock.now_ms());
            assert!(offered.is_ok());
            pairings.clone().drops_what_runs_out(clock);
        };
        let waiting = || pairings.inside.lock().unwrap().waiting.len();
        offer();
        tokio::time::sleep(Duration::from_millis(HELPER_CODE_MS / 2)).await;
        offer();
        assert_eq!(waiting(), 2);
        tokio::time::sleep(Duration::from_millis(HELPER_CODE_MS / 2 + 1)).await;
        assert_eq!(waiting(), 1);
        tokio::time::sleep(Duration::from_millis(HELPER_CODE_MS / 2)).await;
        assert_eq!(waiting(), 0);
    }

    #[test]
    fn a_deleted_session_takes_its_codes_along() {
        let pairings = Pairings::default();
        let (ours, theirs) = (offered(&pairings, OURS), offered(&pairings, THEIRS));
        pairings.forget(OURS);
        assert_eq!(answer(&pairings, ours, NOW), Err(CannotHelp::NotWaiting));
        assert_eq!(answer(&pairings, theirs, NOW), Ok(THEIRS));
    }
}

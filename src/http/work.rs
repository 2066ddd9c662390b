//! A proof of work for one try of one join code: cheap to check, and of use for nothing else.
//!
//! A task is `BITS.SECONDS.VOUCHED`, made when a try was turned away. It is solved by a number for which SHA-256 of
//! `TASK:CODE:NUMBER` begins with so many zero bits, and comes back as `TASK.NUMBER`. The code is part of it, so
//! that each guess needs work of its own; nothing is remembered, so that asking for tasks costs nobody anything.

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;

use crate::session::JoinCode;
use crate::session::identity::{KEY_BYTES, Key, hex};

/// Seconds for which a task can be solved: several times what the hardest takes on an old phone.
const TASK_SECONDS: u64 = 180;

/// Characters of a proof: far more than any has.
const PROOF_CHARS: usize = 100;

/// Makes tasks and knows its own again.
pub struct Work {
    key: Key,
}

impl Default for Work {
    fn default() -> Work {
        Work {
            key: Key::new(rand::random::<[u8; KEY_BYTES]>()),
        }
    }
}

impl Work {
    /// A task of so many bits, set now, in seconds since 1970.
    pub(super) fn task(&self, bits: u32, now: u64) -> String {
        let terms = format!("{bits}.{now}");
        let vouched = self.vouched(&terms);
        format!("{terms}.{vouched}")
    }

    /// The bits that a proof proves for this code; 0 where it proves nothing.
    pub(super) fn proven(&self, proof: &str, code: JoinCode, now: u64) -> u32 {
        self.read(proof, code, now).unwrap_or(0)
    }

    fn read(&self, proof: &str, code: JoinCode, now: u64) -> Option<u32> {
        let (task, number) = proof
            .get(..PROOF_CHARS.min(proof.len()))?
            .rsplit_once('.')?;
        let (terms, vouched) = task.rsplit_once('.')?;
        if !bool::from(self.vouched(terms).as_bytes().ct_eq(vouched.as_bytes())) {
            return None;
        }
        let (bits, set) = terms.split_once('.')?;
        let (bits, set): (u32, u64) = (bits.parse().ok()?, set.parse().ok()?);
        let code = code.compact();
        let solved = zero_bits(&Sha256::digest(format!("{task}:{code}:{number}"))) >= bits;
        (solved && now.saturating_sub(set) <= TASK_SECONDS).then_some(bits)
    }

    fn vouched(&self, terms: &str) -> String {
        let mark = self.key.mark(terms.as_bytes()).to_be_bytes();
        hex(&mark[..8])
    }
}

fn zero_bits(digest: &[u8]) -> u32 {
    let zeros = digest.iter().take_while(|byte| **byte == 0).count();
    zeros as u32 * 8 + digest.get(zeros).map_or(0, |byte| byte.leading_zeros())
}

/// A number that solves a task, as a phone would find it.
#[cfg(test)]
pub(super) fn solved(task: &str, code: JoinCode, bits: u32) -> String {
    let code = code.compact();
    let solves =
        |number: &u32| zero_bits(&Sha256::digest(format!("{task}:{code}:{number:08x}"))) >= bits;
    let number = (0..).find(solves).expect("a number");
    format!("{task}.{number:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_790_000_000;
    const BITS: u32 = 8;

    fn code(written: &str) -> JoinCode {
        JoinCode::parse(written).unwrap()
    }

    #[test]
    fn a_proof_holds_for_its_own_code_and_for_three_minutes() {
        let work = Work::default();
        let proof = solved(&work.task(BITS, NOW), code("KMTRWX"), BITS);
        assert_eq!(work.proven(&proof, code("KMTRWX"), NOW), BITS);
        let last = NOW + TASK_SECONDS;
        assert_eq!(work.proven(&proof, code("KMTRWX"), last), BITS);
        assert_eq!(work.proven(&proof, code("KMTRWX"), last + 1), 0);
        assert_eq!(Work::default().proven(&proof, code("KMTRWX"), NOW), 0);
        let others = ["KMTRWZ", "BCDFGH", "ZZZVVV", "WRTMKX"].map(code);
        let fits = others
            .iter()
            .filter(|other| work.proven(&proof, **other, NOW) > 0);
        assert!(fits.count() < others.len(), "one in 256 fits by chance");
    }

    #[test]
    fn nobody_makes_a_task_easier_or_younger() {
        let work = Work::default();
        let task = work.task(BITS, NOW);
        let vouched = task.rsplit_once('.').unwrap().1;
        for forged in [
            format!("0.{NOW}.{vouched}"),
            format!("{BITS}.{}.{vouched}", NOW + 500),
        ] {
            let proof = solved(&forged, code("KMTRWX"), BITS);
            assert_eq!(work.proven(&proof, code("KMTRWX"), NOW), 0, "{forged}");
        }
        let long = format!("{task}.{}", "0".repeat(10_000));
        for garbage in ["", ".", "..", "a.b.c.d", "8.é.1.2", &task, &long] {
            assert_eq!(work.proven(garbage, code("KMTRWX"), NOW), 0, "{garbage}");
        }
    }

    #[test]
    fn zero_bits_are_counted_from_the_front() {
        assert_eq!(zero_bits(&[0x80, 0]), 0);
        assert_eq!(zero_bits(&[0, 0x10]), 11);
        assert_eq!(zero_bits(&[0, 0]), 16);
    }
}

//! Wrong join codes: how many may be typed before each further try costs work.
//!
//! A code has six letters, so somebody could try many. Only wrong codes are counted, for each address and for all together;
//! where either has had its share, a try must bring a proof of work ([`super::work`]), which grows with what is owed. Nobody
//! is refused: a ward behind one address with somebody who guesses among its people gets in a few seconds later. Of an
//! address only a digest is kept, under a key in memory that changes every hour, and only where a code was wrong.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::session::identity::{KEY_BYTES, Key};

/// Addresses whose wrong tries are remembered at the same time. Beyond that only the share of all together holds.
const ADDRESSES: usize = 10_000;

/// Bits of the first work that is asked for: about a second on an old phone.
const LEAST_BITS: u32 = 17;

/// Bits of the hardest: half a minute on an old phone. More would shut people out for somebody else's guessing.
const MOST_BITS: u32 = 22;

/// What wrong tries may cost nothing.
struct Share {
    /// Wrong tries that are free at once.
    free: u64,
    /// Milliseconds after which one more is free.
    every_ms: u64,
    /// Wrong tries beyond that after which a try costs twice the work.
    doubling: u64,
}

/// Of one address. 300 people on one ward mistype 15 codes.
const OF_ADDRESS: Share = Share {
    free: 30,
    every_ms: 3_000,
    doubling: 10,
};

/// Of everybody: five a second find one of 1,000 open sessions in three and a half hours.
const OF_ALL: Share = Share {
    free: 50,
    every_ms: 200,
    doubling: 50,
};

impl Share {
    /// Wrong tries that are not yet made up for by time.
    fn owed(&self, debt: Debt, now: u64) -> u64 {
        debt.paid_at.saturating_sub(now).div_ceil(self.every_ms)
    }

    fn price(&self, debt: Debt, now: u64) -> Option<Price> {
        let over = self.owed(debt, now).checked_sub(self.free)?;
        Some(Price {
            bits: LEAST_BITS + (over / self.doubling) as u32,
            seconds: ((over + 1) * self.every_ms).div_ceil(1_000) as u32,
        })
    }

    /// What is owed after one more wrong try; never more than time makes up for in a few minutes.
    fn charged(&self, debt: Debt, now: u64) -> Debt {
        let most = self.free + self.doubling * u64::from(MOST_BITS - LEAST_BITS);
        let owed = debt.paid_at.max(now) + self.every_ms;
        Debt {
            paid_at: owed.min(now + most * self.every_ms),
        }
    }
}

/// Until when wrong tries are remembered, in milliseconds since 1970.
#[derive(Clone, Copy, Default)]
struct Debt {
    paid_at: u64,
}

/// What a try costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Price {
    /// Leading zero bits that a proof must have.
    pub(super) bits: u32,
    /// Seconds after which a try is free again, if nobody types a wrong code meanwhile.
    pub(super) seconds: u32,
}

/// What is remembered of wrong codes.
pub struct Guesses {
    inside: Mutex<Inside>,
}

struct Inside {
    key: Key,
    of_all: Debt,
    of: HashMap<u128, Debt>,
}

impl Default for Guesses {
    fn default() -> Guesses {
        Guesses {
            inside: Mutex::new(Inside {
                key: drawn(),
                of_all: Debt::default(),
                of: HashMap::new(),
            }),
        }
    }
}

impl Guesses {
    /// Looks a code up for an address that has proven so many bits of work. `find` is asked only once the price is paid,
    /// so that nothing can be learnt from a try that was not.
    ///
    /// # Errors
    /// The price, where it is higher.
    pub(super) fn look_up<T>(
        &self,
        address: IpAddr,
        proven: u32,
        now: u64,
        find: impl FnOnce() -> Option<T>,
    ) -> Result<Option<T>, Price> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let asker = inside.asker(address);
        // The price may have gone up while somebody worked.
        if let Some(price) = inside.price(asker, now).filter(|at| proven + 1 < at.bits) {
            return Err(price);
        }
        let found = find();
        if found.is_none() {
            inside.charge(asker, now);
        }
        Ok(found)
    }

    /// Forgets every address.
    pub fn forget_addresses(&self) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.key = drawn();
        inside.of = HashMap::new();
    }
}

impl Inside {
    /// Who counts as one: an address, or the 64 bits by which a household or a ward is known in the newer internet.
    fn asker(&self, address: IpAddr) -> u128 {
        match address.to_canonical() {
            IpAddr::V4(address) => self.key.mark(&address.octets()),
            IpAddr::V6(address) => self.key.mark(&address.octets()[..8]),
        }
    }

    fn price(&self, asker: u128, now: u64) -> Option<Price> {
        let own = self.of.get(&asker).copied().unwrap_or_default();
        let prices = [OF_ADDRESS.price(own, now), OF_ALL.price(self.of_all, now)];
        let highest = prices.into_iter().flatten();
        highest.max_by_key(|price| (price.bits, price.seconds))
    }

    fn charge(&mut self, asker: u128, now: u64) {
        let before = OF_ALL.price(self.of_all, now);
        self.of_all = OF_ALL.charged(self.of_all, now);
        if before.is_none() && OF_ALL.price(self.of_all, now).is_some() {
            tracing::warn!("many wrong join codes are being typed: joining asks for work now");
        }
        if !self.of.contains_key(&asker) && self.of.len() >= ADDRESSES {
            self.of.retain(|_, debt| debt.paid_at > now);
            if self.of.len() >= ADDRESSES {
                return;
            }
        }
        let own = self.of.entry(asker).or_default();
        *own = OF_ADDRESS.charged(*own, now);
    }
}

/// A key that nobody knows, not even the next hour.
fn drawn() -> Key {
    Key::new(rand::random::<[u8; KEY_BYTES]>())
}

#[cfg(test)]
mod tests;

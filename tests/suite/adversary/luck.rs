//! How well somebody does who matches slips and phones at random, played out many times over.
//!
//! One question is simulated. Sums over several questions follow from that exactly, by convolution, so that bounds far
//! out, which a simulation would hardly ever reach, are still known.

use rand::SeedableRng;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;

use super::game::{PHONES, SLIPS, TOPICS, Talk};

/// Questions that are played out.
const DRAWS: usize = 40_000;

/// Slips of one question that a claimed order gives to the right phone: the first three to the first sender, and so on.
pub(super) fn linked(writers: &[usize], senders: &[usize]) -> usize {
    let ranks = writers.iter().enumerate();
    ranks
        .filter(|(rank, writer)| senders.get(rank / SLIPS) == Some(writer))
        .count()
}

/// Neighbours in a claimed order that come from one phone.
pub(super) fn beside(writers: &[usize], _senders: &[usize]) -> usize {
    writers.windows(2).filter(|pair| pair[0] == pair[1]).count()
}

/// What a score counts.
pub(super) type Count = fn(&[usize], &[usize]) -> usize;

/// The chance of every count, for so many questions together.
pub(super) struct Luck(Vec<f64>);

impl Luck {
    /// For one question, of a full box. Where topics drift, whoever knows the themes but not their order has them in
    /// blocks: a block that falls into its place links many slips at once, so that chance goes further.
    pub(super) fn of_one(count: Count, talk: Talk) -> Luck {
        let mut rng = StdRng::seed_from_u64(0x0F_10_0E);
        let senders: Vec<usize> = (0..PHONES).collect();
        let slips: Vec<usize> = (0..PHONES * SLIPS).map(|slip| slip / SLIPS).collect();
        let block = match talk {
            Talk::Mixed => 1,
            Talk::Drifting => slips.len() / TOPICS.len(),
        };
        let mut blocks: Vec<Vec<usize>> = slips.chunks(block).map(<[usize]>::to_vec).collect();
        let mut chances = vec![0.0; slips.len() + 1];
        for _ in 0..DRAWS {
            blocks.shuffle(&mut rng);
            blocks.iter_mut().for_each(|block| block.shuffle(&mut rng));
            chances[count(&blocks.concat(), &senders)] += 1.0 / DRAWS as f64;
        }
        while chances.last() == Some(&0.0) {
            chances.pop();
        }
        Luck(chances)
    }

    /// For no question at all.
    pub(super) fn of_nothing() -> Luck {
        Luck(vec![1.0])
    }

    /// For so many questions together, each with a chance of its own.
    pub(super) fn times(&self, questions: usize) -> Luck {
        (0..questions).fold(Luck::of_nothing(), |sum, _| sum.and(self))
    }

    /// For these questions and others together.
    pub(super) fn and(&self, other: &Luck) -> Luck {
        let mut sum = vec![0.0; self.0.len() + other.0.len() - 1];
        for (a, chance) in self.0.iter().enumerate() {
            for (b, more) in other.0.iter().enumerate() {
                sum[a + b] += chance * more;
            }
        }
        Luck(sum)
    }

    /// What is to be expected.
    pub(super) fn mean(&self) -> f64 {
        self.0
            .iter()
            .enumerate()
            .map(|(count, chance)| count as f64 * chance)
            .sum()
    }

    /// The lowest count that chance goes beyond no more often than this.
    pub(super) fn most(&self, beyond: f64) -> usize {
        let mut above = 0.0;
        for count in (0..self.0.len()).rev() {
            above += self.0[count];
            if above > beyond {
                return count;
            }
        }
        0
    }
}

#[test]
fn chance_is_one_in_as_many_as_there_are_phones() {
    let slips = (PHONES * SLIPS) as f64;
    let (mixed, drifting) = (
        Luck::of_one(linked, Talk::Mixed),
        Luck::of_one(linked, Talk::Drifting),
    );
    assert!((mixed.mean() / slips - 1.0 / PHONES as f64).abs() < 0.001);
    assert!((drifting.mean() / slips - 1.0 / PHONES as f64).abs() < 0.002);
    assert!((mixed.times(5).mean() - 5.0 * mixed.mean()).abs() < 0.001);
    // Two neighbours of 90: of 89 others two are of the same phone.
    assert!((Luck::of_one(beside, Talk::Mixed).mean() - 2.0).abs() < 0.05);
    assert!(mixed.most(0.5) < mixed.most(0.001) && mixed.most(0.001) < drifting.most(0.001));
}

//! How well each method did in each game, held against chance.

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::evidence::Evidence;
use super::game::{PHONES, PROMPTS, SLIPS, Talk, Truth};
use super::luck::{Count, Luck, beside, linked};
use super::methods::{METHODS, Method};

/// How much better than chance a method's mean may be over a full number of games.
const TIMES_CHANCE: f64 = 1.5;

/// How often a sound program may fail the small test by bad luck: less than once in this many times.
const FALSE_ALARM: f64 = 1.0 / 10_000.0;

/// One method in one game.
struct Score {
    game: usize,
    talk: Talk,
    method: Method,
    linked: usize,
    beside: usize,
    /// Questions in which there was nothing to go by.
    guessed: usize,
}

/// All methods in all games.
#[derive(Default)]
pub(super) struct Scores {
    games: usize,
    scores: Vec<Score>,
}

impl Scores {
    /// Tries every method on a game.
    pub(super) fn add(&mut self, truth: &Truth, evidence: &[Evidence]) {
        let talk = truth.talk;
        assert_eq!(evidence.len(), PROMPTS, "every question has a box");
        let mut rng = StdRng::seed_from_u64(self.games as u64);
        for method in METHODS {
            let mut score = Score {
                game: self.games,
                talk,
                method,
                linked: 0,
                beside: 0,
                guessed: 0,
            };
            for (prompt, of) in evidence.iter().enumerate() {
                let claim = method.claims(of, &mut rng);
                assert_eq!(
                    claim.order.len(),
                    PHONES * SLIPS,
                    "every slip is in the box"
                );
                let writers = claim
                    .order
                    .iter()
                    .map(|&slip| truth.writer(prompt, &of.slips[slip].text));
                let writers: Vec<usize> = writers.collect();
                score.linked += linked(&writers, &truth.senders[prompt]);
                score.beside += beside(&writers, &truth.senders[prompt]);
                score.guessed += usize::from(claim.guessed);
            }
            self.scores.push(score);
        }
        self.games += 1;
    }

    fn of(&self, method: Method) -> impl Iterator<Item = &Score> {
        self.scores
            .iter()
            .filter(move |score| score.method == method)
    }

    /// The share of slips that a method linked.
    pub(super) fn share(&self, method: Method) -> f64 {
        let linked: usize = self.of(method).map(|score| score.linked).sum();
        linked as f64 / (self.games * PROMPTS * PHONES * SLIPS) as f64
    }

    /// The share of the best method.
    pub(super) fn best(&self) -> f64 {
        METHODS
            .into_iter()
            .map(|method| self.share(method))
            .fold(0.0, f64::max)
    }

    /// Prints a line for each method.
    pub(super) fn print(&self, title: &str) {
        let slips = (PROMPTS * PHONES * SLIPS) as f64;
        println!(
            "\n{title}: {} games; linked by chance {:.2} %, beside one of the same phone {:.2} %",
            self.games,
            100.0 / PHONES as f64,
            100.0 * 2.0 * PROMPTS as f64 / slips
        );
        println!(
            "{:<14} {:>9} {:>10} {:>9} {:>8}",
            "method", "linked %", "at most %", "beside %", "guessed"
        );
        for method in METHODS {
            let most = self.of(method).map(|score| score.linked).max().unwrap_or(0);
            let beside: usize = self.of(method).map(|score| score.beside).sum();
            let guessed: usize = self.of(method).map(|score| score.guessed).sum();
            println!(
                "{:<14} {:>9.2} {:>10.2} {:>9.2} {:>4}/{}",
                format!("{method:?}"),
                100.0 * self.share(method),
                100.0 * most as f64 / slips,
                100.0 * beside as f64 / slips / self.games as f64,
                guessed,
                self.games * PROMPTS
            );
        }
    }

    /// Nobody did better than chance: not in linking slips to phones, nor in finding slips of one phone beside each other.
    /// The second is asked only where people wrote about anything at any time. Where topics drift, the slips of a phone are
    /// in one theme: what was written gives them away, not how it is stored.
    pub(super) fn are_chance(&self, full: bool) {
        let both = [Talk::Mixed, Talk::Drifting];
        self.is_chance("linked", linked, |score| score.linked, &both, full);
        self.is_chance("beside", beside, |score| score.beside, &both[..1], full);
    }

    /// In a full number of games the bounds are those of the promise. In a few games chance itself goes further, so the
    /// bounds are where chance goes once in ten thousand runs of the test: a quarter of that each for the means and for the
    /// single games, of both counts. The bound for single games is one for the luckiest of all pairs of a game and a method.
    fn is_chance(
        &self,
        name: &str,
        count: Count,
        of: fn(&Score) -> usize,
        talks: &[Talk],
        full: bool,
    ) {
        let judged = |score: &&Score| talks.contains(&score.talk);
        let pairs = self.scores.iter().filter(judged).count() as f64;
        let beyond = if full { 0.001 } else { FALSE_ALARM / 4.0 };
        let mut sum = Luck::of_nothing();
        for &talk in talks {
            let scores: Vec<&Score> = self
                .scores
                .iter()
                .filter(|score| score.talk == talk)
                .collect();
            let game = Luck::of_one(count, talk).times(PROMPTS);
            sum = sum.and(&game.times(scores.len() / METHODS.len()));
            let (single, most) = (game.most(0.001), game.most(beyond / pairs));
            let above = scores.iter().filter(|score| of(score) > single).count();
            println!(
                "{name}, {talk:?}: {above} of {} pairs above their own 99.9th percentile of {single}, {:.2} expected; \
                 the luckiest may have {most}",
                scores.len(),
                scores.len() as f64 * 0.001
            );
            for score in scores {
                assert!(
                    of(score) <= most,
                    "{:?}: {} {name} in game {}",
                    score.method,
                    of(score),
                    score.game
                );
            }
        }
        let most = match full {
            true => (TIMES_CHANCE * sum.mean()) as usize,
            false => sum.most(FALSE_ALARM / 4.0 / METHODS.len() as f64),
        };
        println!(
            "{name}: a method may have {most} in all games, {:.0} by chance",
            sum.mean()
        );
        for method in METHODS {
            let theirs: usize = self.of(method).filter(judged).map(of).sum();
            assert!(theirs <= most, "{method:?}: {theirs} {name} in all games");
        }
    }
}

//! What a text means, as numbers that are alike where meanings are. Without the `model` feature nothing has one.

#[cfg(feature = "model")]
mod asset;
#[cfg(feature = "model")]
mod layers;
#[cfg(feature = "model")]
mod model;
#[cfg(feature = "model")]
mod tokens;

/// The meaning of one text: a vector of length 1, or of zeros where nothing could be read.
#[derive(Clone)]
pub(super) struct Meaning(Box<[f32]>);

use super::likeness::BACKGROUND;

/// Products summed side by side, so that the processor can do them together.
const LANES: usize = 16;

impl Meaning {
    /// The meaning of a text as typed.
    #[cfg(feature = "model")]
    pub(super) fn of(text: &str) -> Self {
        Self(model::MODEL.read(&super::words::spelled_out(text)))
    }

    /// The direction that all of these have in common; zeros where there are none.
    pub(super) fn mean<'a>(all: impl Iterator<Item = &'a Meaning>) -> Self {
        let sum = all.fold(Vec::new(), |mut sum: Vec<f32>, meaning| {
            sum.resize(meaning.0.len(), 0.0);
            sum.iter_mut()
                .zip(&meaning.0)
                .for_each(|(sum, value)| *sum += value);
            sum
        });
        Self(sum.into()).at_length_one()
    }

    /// This meaning with half of `background` taken out of it.
    pub(super) fn without(&self, background: &Self) -> Self {
        let shares = self.0.iter().zip(&background.0);
        let left: Vec<f32> = shares
            .map(|(value, common)| value - BACKGROUND * common)
            .collect();
        Self(left.into()).at_length_one()
    }

    fn at_length_one(mut self) -> Self {
        let length = self.dot(&self).sqrt();
        if length > 0.0 {
            self.0.iter_mut().for_each(|value| *value /= length);
        }
        self
    }

    /// The cosine between two meanings, −1 to 1.
    pub(super) fn dot(&self, other: &Self) -> f32 {
        let mut sums = [0.0_f32; LANES];
        let (a, _) = self.0.as_chunks::<LANES>();
        let (b, _) = other.0.as_chunks::<LANES>();
        for (a, b) in a.iter().zip(b) {
            for (sum, (a, b)) in sums.iter_mut().zip(a.iter().zip(b)) {
                *sum += a * b;
            }
        }
        sums.iter().sum()
    }
}

#[cfg(all(test, feature = "model"))]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> f32 {
        Meaning::of(a).dot(&Meaning::of(b))
    }

    #[test]
    fn what_means_the_same_is_alike_and_what_does_not_is_not() {
        let same = alike(
            "we never see our managers",
            "managers are not visible to us",
        );
        let other = alike("we never see our managers", "the car park is full by seven");
        assert!(same > 0.4 && other < 0.2, "{same} {other}");
    }

    #[test]
    fn a_meaning_has_length_one_and_is_the_same_each_time() {
        assert!((alike("say thank you", "say thank you") - 1.0).abs() < 1e-5);
        assert_eq!(
            alike("say thank you", "a rota"),
            alike("say thank you", "a rota")
        );
    }

    #[test]
    fn what_cannot_be_read_is_like_nothing() {
        for text in ["", "   ", "👍🎉", "...!?", "24/7", &"abcdefghij".repeat(50)] {
            assert_eq!(alike(text, text), 0.0, "{text}");
        }
    }

    #[test]
    fn the_longest_answer_is_read() {
        assert!(alike(&"rota ".repeat(100), "rota") > 0.5);
    }
}

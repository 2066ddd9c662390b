//! How alike every two texts of a prompt are, as one square table.
//! It never sees words or vectors: any way of reading texts can fill it.

/// Share of the session's mean that is taken out of every text. What everybody says tells no two texts apart; taking
/// out all of it makes small sessions unstable. Half was best on development data.
pub(super) const BACKGROUND: f32 = 0.5;

/// A square table of similarities, −1 to 1, row by row. Texts without any words have 0 with everything.
#[derive(Clone, Default)]
pub(super) struct Likeness {
    side: usize,
    values: Vec<f32>,
}

impl Likeness {
    /// A table of zeros with `side` rows.
    pub(super) fn zeros(side: usize) -> Self {
        Self {
            side,
            values: vec![0.0; side * side],
        }
    }

    /// Similarities of text `i` to every text.
    pub(super) fn row(&self, i: usize) -> &[f32] {
        &self.values[i * self.side..(i + 1) * self.side]
    }

    /// For filling in: the row of text `i`.
    pub(super) fn row_mut(&mut self, i: usize) -> &mut [f32] {
        &mut self.values[i * self.side..(i + 1) * self.side]
    }

    /// Similarity of two texts.
    pub(super) fn at(&self, i: usize, j: usize) -> f32 {
        self.values[i * self.side + j]
    }

    /// Copies the half below the diagonal to the half above it.
    pub(super) fn mirror(&mut self) {
        for i in 0..self.side {
            for j in 0..i {
                self.values[j * self.side + i] = self.values[i * self.side + j];
            }
        }
    }

    /// The table of the texts `chosen` alone, in that order.
    pub(super) fn only(&self, chosen: &[usize]) -> Self {
        let values = chosen
            .iter()
            .flat_map(|&i| chosen.iter().map(move |&j| self.at(i, j)))
            .collect();
        Self {
            side: chosen.len(),
            values,
        }
    }

    /// Whether nothing could be read in text `i`.
    pub(super) fn is_blank(&self, i: usize) -> bool {
        self.at(i, i) == 0.0
    }

    /// Number of texts.
    pub(super) fn side(&self) -> usize {
        self.side
    }

    /// From dot products of unit vectors to cosines after half of the mean of the first `responses` rows is taken out.
    /// Works on the products alone: (x − am)·(y − am) = xy − a(xm + ym) + a²mm.
    pub(super) fn centred(mut self, responses: usize) -> Self {
        let count = responses.max(1) as f32;
        let to_mean: Vec<f32> = (0..self.side)
            .map(|i| self.row(i)[..responses].iter().sum::<f32>() / count)
            .collect();
        let mean = to_mean[..responses].iter().sum::<f32>() / count;
        let shift = |i: usize, j: usize, xy: f32| {
            xy - BACKGROUND * (to_mean[i] + to_mean[j]) + BACKGROUND * BACKGROUND * mean
        };
        let scale: Vec<f32> = (0..self.side)
            .map(|i| match self.at(i, i) {
                0.0 => 0.0,
                length => shift(i, i, length).max(f32::EPSILON).sqrt().recip(),
            })
            .collect();
        for i in 0..self.side {
            for (j, value) in self.row_mut(i).iter_mut().enumerate() {
                *value = shift(i, j, *value) * scale[i] * scale[j];
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[f32]]) -> Likeness {
        let mut table = Likeness::zeros(rows.len());
        for (i, row) in rows.iter().enumerate() {
            table.row_mut(i).copy_from_slice(row);
        }
        table
    }

    #[test]
    fn centring_is_the_same_as_taking_half_the_mean_out_of_every_vector() {
        let vectors = [[1.0_f32, 0.0], [0.0, 1.0], [0.6, 0.8]];
        let mean = [0.5 * 1.6 / 3.0, 0.5 * 1.8 / 3.0];
        let moved = vectors.map(|[x, y]| [x - mean[0], y - mean[1]]);
        let dot = |a: [f32; 2], b: [f32; 2]| a[0] * b[0] + a[1] * b[1];
        let products = vectors.map(|a| vectors.map(|b| dot(a, b)));
        let centred = table(&[&products[0], &products[1], &products[2]]).centred(3);
        for (i, a) in moved.iter().enumerate() {
            for (j, b) in moved.iter().enumerate() {
                let cosine = dot(*a, *b) / (dot(*a, *a) * dot(*b, *b)).sqrt();
                assert!((centred.at(i, j) - cosine).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn blank_texts_stay_like_nothing() {
        let centred = table(&[&[1.0, 0.0], &[0.0, 0.0]]).centred(2);
        assert!(centred.is_blank(1) && !centred.is_blank(0));
        assert_eq!((centred.at(0, 1), centred.at(1, 0)), (0.0, 0.0));
    }

    #[test]
    fn an_empty_table_is_fine() {
        assert_eq!(Likeness::zeros(0).centred(0).side(), 0);
    }
}

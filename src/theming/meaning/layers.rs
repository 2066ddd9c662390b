//! The steps of the model's pass over one text, one row a piece. Plain arithmetic in 32-bit floats, always in the same order.

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView2, ArrayViewMut1, Axis, Slice};

use super::asset::Unread;

/// Numbers a piece is described by.
pub(super) const WIDTH: usize = 384;

/// Parts that attend each on their own.
const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;

/// Numbers between the two steps of a layer's second half.
const INNER: usize = 1536;

/// Keeps the division in a norm from zero.
const NORM_FLOOR: f32 = 1e-12;

/// A product with a matrix, and an offset.
struct Linear {
    /// Inputs by outputs.
    weights: Array2<f32>,
    offset: Array1<f32>,
}

impl Linear {
    fn read(unread: &mut Unread, inputs: usize, outputs: usize) -> Self {
        let rows = unread.rows(outputs, inputs).widened();
        let weights = Array2::from_shape_fn((inputs, outputs), |(i, o)| rows[o * inputs + i]);
        Self {
            weights,
            offset: unread.floats(outputs).into(),
        }
    }

    fn apply(&self, x: &Array2<f32>) -> Array2<f32> {
        let mut out = Array2::zeros((x.nrows(), self.offset.len()));
        general_mat_mul(1.0, x, &self.weights, 0.0, &mut out);
        out + &self.offset
    }
}

/// Brings each row to mean 0 and spread 1, then to the model's own scale.
pub(super) struct Norm {
    gain: Array1<f32>,
    offset: Array1<f32>,
}

impl Norm {
    /// The next norm of the file.
    pub(super) fn read(unread: &mut Unread) -> Self {
        Self {
            gain: unread.floats(WIDTH).into(),
            offset: unread.floats(WIDTH).into(),
        }
    }

    /// `x` has one row a piece, [`WIDTH`] wide.
    pub(super) fn apply(&self, mut x: Array2<f32>) -> Array2<f32> {
        for mut row in x.rows_mut() {
            row -= row.sum() / WIDTH as f32;
            let spread = row.dot(&row) / WIDTH as f32;
            row /= (spread + NORM_FLOOR).sqrt();
        }
        x * &self.gain + &self.offset
    }
}

/// One of the model's six layers.
pub(super) struct Layer {
    query_key_value: Linear,
    attended: Linear,
    attended_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

impl Layer {
    /// The next layer of the file.
    pub(super) fn read(unread: &mut Unread) -> Self {
        Self {
            query_key_value: Linear::read(unread, WIDTH, 3 * WIDTH),
            attended: Linear::read(unread, WIDTH, WIDTH),
            attended_norm: Norm::read(unread),
            up: Linear::read(unread, WIDTH, INNER),
            down: Linear::read(unread, INNER, WIDTH),
            norm: Norm::read(unread),
        }
    }

    /// `x` has one row a piece, [`WIDTH`] wide; so has the result.
    pub(super) fn apply(&self, x: Array2<f32>) -> Array2<f32> {
        let attended = self.attended.apply(&self.attend(&x));
        let x = self.attended_norm.apply(attended + x);
        let mut inner = self.up.apply(&x);
        inner.mapv_inplace(gelu);
        self.norm.apply(self.down.apply(&inner) + x)
    }

    /// Every piece looks at all pieces, head by head.
    fn attend(&self, x: &Array2<f32>) -> Array2<f32> {
        let parts = self.query_key_value.apply(x);
        let mut out = Array2::zeros(x.dim());
        for head in 0..HEADS {
            let part = |part: usize| {
                let start = part * WIDTH + head * HEAD;
                parts.slice_axis(Axis(1), Slice::from(start..start + HEAD))
            };
            let looks = weights(part(0), part(1));
            let columns = Slice::from(head * HEAD..(head + 1) * HEAD);
            let mut mixed = out.slice_axis_mut(Axis(1), columns);
            general_mat_mul(1.0, &looks, &part(2), 0.0, &mut mixed);
        }
        out
    }
}

/// How much each piece looks at each other piece: rows that sum to 1.
fn weights(query: ArrayView2<f32>, key: ArrayView2<f32>) -> Array2<f32> {
    let mut looks = query.dot(&key.t()) / (HEAD as f32).sqrt();
    looks.rows_mut().into_iter().for_each(softmax);
    looks
}

fn softmax(mut row: ArrayViewMut1<f32>) {
    let most = row.fold(f32::MIN, |most, &value| most.max(value));
    row.mapv_inplace(|value| (value - most).exp());
    row /= row.sum();
}

fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + libm::erff(x * std::f32::consts::FRAC_1_SQRT_2))
}

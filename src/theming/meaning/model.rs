//! all-MiniLM-L6-v2, run here: no answer leaves the process to be read. One text at a time gives the same numbers whatever
//! else is read, so that a restart groups as before.

use std::sync::LazyLock;

use ndarray::{Array2, Axis};

use super::asset::{ASSET, Rows, Unread};
use super::layers::{Layer, Norm, WIDTH};
use super::tokens::{MOST_PIECES, Vocabulary};

const PIECES: usize = 30_522;
const LAYERS: usize = 6;

/// The model, unpacked when first asked: 42 MB of floats beside the 23 MB of the file.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(Model::load);

/// The model, ready to read.
pub(super) struct Model {
    /// Splits texts into pieces.
    pub(super) vocabulary: Vocabulary,
    pieces: Rows,
    positions: Rows,
    norm: Norm,
    layers: Vec<Layer>,
}

impl Model {
    fn load() -> Self {
        let mut unread = Unread(ASSET);
        Self {
            vocabulary: Vocabulary::new(unread.vocabulary()),
            pieces: unread.rows(PIECES, WIDTH),
            positions: unread.rows(MOST_PIECES, WIDTH),
            norm: Norm::read(&mut unread),
            layers: (0..LAYERS).map(|_| Layer::read(&mut unread)).collect(),
        }
    }

    /// The meaning of a text: the mean of its pieces at length 1, or zeros where no word is known. [`WIDTH`] numbers.
    pub(super) fn read(&self, text: &str) -> Box<[f32]> {
        let Some(pieces) = self.vocabulary.split(text) else {
            return vec![0.0; WIDTH].into();
        };
        let mut x = Array2::zeros((pieces.len(), WIDTH));
        for ((position, &piece), mut row) in pieces.iter().enumerate().zip(x.rows_mut()) {
            let sum = self
                .pieces
                .row(piece as usize)
                .zip(self.positions.row(position));
            row.iter_mut()
                .zip(sum)
                .for_each(|(x, (piece, position))| *x = piece + position);
        }
        let x = self.norm.apply(x);
        let x = self.layers.iter().fold(x, |x, layer| layer.apply(x));
        let sum = x.sum_axis(Axis(0));
        (&sum / sum.dot(&sum).sqrt()).to_vec().into()
    }
}

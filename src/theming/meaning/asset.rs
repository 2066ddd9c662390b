//! Reads the model's file, which `content/model/make.py` describes. It copies nothing but what has to be widened.

/// The model's file, inside the program.
pub(super) static ASSET: &[u8] = include_bytes!("../../../content/model/minilm.int8");

/// A matrix of 8-bit rows: row `r` is its bytes times `scales[r]`.
pub(super) struct Rows {
    columns: usize,
    scales: Vec<f32>,
    bytes: &'static [u8],
}

impl Rows {
    /// One row, widened.
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = f32> + '_ {
        let scale = self.scales[row];
        let bytes = &self.bytes[row * self.columns..][..self.columns];
        bytes
            .iter()
            .map(move |&byte| f32::from(byte.cast_signed()) * scale)
    }

    /// All rows, widened, one after the other.
    pub(super) fn widened(&self) -> Vec<f32> {
        let rows = 0..self.scales.len();
        rows.flat_map(|row| self.row(row)).collect()
    }
}

/// What is left to read of the file. Its shape is known, and a test holds its checksum: reading cannot fail.
pub(super) struct Unread(pub(super) &'static [u8]);

impl Unread {
    fn take(&mut self, length: usize) -> &'static [u8] {
        let (head, tail) = self.0.split_at(length);
        self.0 = tail;
        head
    }

    /// The vocabulary, one piece a line.
    pub(super) fn vocabulary(&mut self) -> &'static str {
        let length = self.take(4).iter().rev();
        let length = length.fold(0, |length, &byte| length << 8 | usize::from(byte));
        std::str::from_utf8(self.take(length)).unwrap_or_default()
    }

    /// So many floats.
    pub(super) fn floats(&mut self, count: usize) -> Vec<f32> {
        let (floats, _) = self.take(4 * count).as_chunks::<4>();
        floats
            .iter()
            .map(|&bytes| f32::from_le_bytes(bytes))
            .collect()
    }

    /// A matrix of `rows` by `columns`.
    pub(super) fn rows(&mut self, rows: usize, columns: usize) -> Rows {
        Rows {
            columns,
            scales: self.floats(rows),
            bytes: self.take(rows * columns),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_file_is_the_one_that_the_script_makes() {
        let digest: String = Sha256::digest(ASSET)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            digest,
            "8abf0c0c7cc1ebf4d3ababc22e739ae3af970c35b7a99eb6050584b925daf72a"
        );
        assert!(ASSET.len() <= 23_000_000);
    }
}

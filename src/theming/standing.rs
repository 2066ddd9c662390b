//! The corrections that still stand, in the one order in which they can be taken back: the newest first.

use std::collections::VecDeque;

use super::cannot_correct::CannotCorrect;

/// Corrections of one prompt that can be taken back, one after another: more than anybody remembers. On the board of an
/// open prompt each holds what it has changed, which is at most some 200 kB where there are 2,000 responses.
const UNDOABLE: usize = 100;

/// Numbered corrections of one prompt with what is kept of each. The oldest are forgotten, which makes them final.
#[derive(Clone)]
pub struct Standing<T> {
    made: u32,
    undone: u32,
    last: VecDeque<(u32, T)>,
}

impl<T> Default for Standing<T> {
    fn default() -> Self {
        Self {
            made: 0,
            undone: 0,
            last: VecDeque::new(),
        }
    }
}

impl<T> Standing<T> {
    /// Corrections that were made, undone or not. The newest has this number.
    pub fn made(&self) -> u32 {
        self.made
    }

    /// Corrections that still stand.
    pub fn count(&self) -> u32 {
        self.made - self.undone
    }

    /// Those that can be taken back, newest first, with their numbers.
    pub fn newest_first(&self) -> impl DoubleEndedIterator<Item = (u32, &T)> {
        self.last.iter().rev().map(|(number, kept)| (*number, kept))
    }

    /// What is kept of each, to be changed.
    pub fn kept_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.last.iter_mut().map(|(_, kept)| kept)
    }

    /// Whether this correction can be taken back now. It cannot again where that has been done already.
    ///
    /// # Errors
    /// [`CannotCorrect::NotTheLast`] where it is no correction at all, or a newer one has to be taken back before it.
    pub fn may_undo(&self, number: u32) -> Result<bool, CannotCorrect> {
        match self.last.back() {
            Some((newest, _)) if *newest == number => Ok(true),
            Some((newest, _)) if *newest > number => Err(CannotCorrect::NotTheLast),
            _ if (1..=self.made).contains(&number) => Ok(false),
            _ => Err(CannotCorrect::NotTheLast),
        }
    }

    /// Takes in the next correction. Gives what was kept of one that is forgotten for it.
    pub fn push(&mut self, kept: T) -> Option<T> {
        self.made = self.made.saturating_add(1);
        self.last.push_back((self.made, kept));
        let full = self.last.len() > UNDOABLE;
        full.then(|| self.last.pop_front()).flatten().map(|it| it.1)
    }

    /// Takes the newest correction out if it has this number.
    ///
    /// # Errors
    /// [`CannotCorrect::NotTheLast`] where it has another, or none stands.
    pub fn take_back(&mut self, number: u32) -> Result<T, CannotCorrect> {
        let newest = self.last.pop_back_if(|(newest, _)| *newest == number);
        let (_, kept) = newest.ok_or(CannotCorrect::NotTheLast)?;
        self.undone += 1;
        Ok(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_goes_first_and_each_only_once() {
        let mut standing = Standing::default();
        assert_eq!(standing.may_undo(1), Err(CannotCorrect::NotTheLast));
        standing.push('a');
        standing.push('b');
        assert_eq!(standing.may_undo(1), Err(CannotCorrect::NotTheLast));
        assert_eq!(standing.take_back(2), Ok('b'));
        assert_eq!(standing.may_undo(2), Ok(false), "taken back already");
        assert_eq!(standing.take_back(2), Err(CannotCorrect::NotTheLast));
        standing.push('c');
        assert_eq!(
            standing.may_undo(2),
            Err(CannotCorrect::NotTheLast),
            "its number does not come again"
        );
        assert!(standing.newest_first().eq([(3, &'c'), (1, &'a')]));
        assert_eq!((standing.made(), standing.count()), (3, 2));
    }

    #[test]
    fn the_oldest_is_forgotten_and_goes_on_counting() {
        let mut standing = Standing::default();
        for number in 0..UNDOABLE {
            assert_eq!(standing.push(number), None);
        }
        assert_eq!(standing.push(7), Some(0));
        assert_eq!(standing.count() as usize, UNDOABLE + 1);
        for number in (2..=UNDOABLE as u32 + 1).rev() {
            assert!(standing.take_back(number).is_ok());
        }
        assert_eq!(standing.take_back(1), Err(CannotCorrect::NotTheLast));
        assert_eq!(standing.count(), 1);
    }
}

//! Grouping, off the network threads: one board per live prompt, worked on by one blocking task at a time.

use std::collections::VecDeque;
use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::task::{JoinError, JoinHandle};

use crate::session::{Event, Refusal, Session, WavePicture};
use crate::theming::{Board, CannotCorrect, Finding, LooksLike, Response, Seed, Themes};

/// Work that may wait for the board: a wave, the last grouping, and the facilitator's corrections. Beyond that,
/// corrections are refused in words.
const WAITING_WORK: usize = 32;

/// Answers below which every wave is settled; from then on the board decides.
const SETTLED_EACH_WAVE: usize = 20;

/// Something to do with the board.
pub(super) enum Work {
    /// A wave was taken.
    Wave(Arc<[Response]>),
    /// The facilitator corrects the themes of an open prompt, or takes a correction back: the event, once it has happened.
    Correct(Event, Reply),
    /// The prompt is closed: group for good, beside what the national focus groups said.
    Finish(Arc<[Response]>, Vec<Finding>),
}

/// Where the answer to a correction goes.
pub(super) type Reply = oneshot::Sender<Result<(), super::RoomError>>;

/// What came out.
pub(super) enum Done {
    Wave(WavePicture),
    Corrected(Event, WavePicture, Reply),
    /// Everything was like that already.
    AsBefore(Reply),
    CannotCorrect(Refusal, Reply),
    Finished(Arc<[Response]>, Themes, Vec<LooksLike>),
}

/// The board of the live prompt.
pub(super) struct Sorter {
    pub(super) prompt: usize,
    seeds: Arc<[Seed]>,
    board: Option<Board>,
    waiting: VecDeque<Work>,
    running: Option<JoinHandle<(Board, Done)>>,
}

impl Sorter {
    /// An empty board for a prompt that has just been opened.
    pub(super) fn new(prompt: usize, seeds: Arc<[Seed]>) -> Sorter {
        Sorter {
            prompt,
            board: Some(Board::new(&seeds)),
            seeds,
            waiting: VecDeque::new(),
            running: None,
        }
    }

    /// The board as these events left it: waves and corrections in their order, so that theme ids stay the same.
    pub(super) fn rebuild(prompt: usize, seeds: Arc<[Seed]>, events: &[Event]) -> Sorter {
        let mut sorter = Sorter::new(prompt, seeds.clone());
        let (Some(board), Some((first, rest))) = (&mut sorter.board, events.split_first()) else {
            return sorter;
        };
        let Some(mut session) = Session::replay(std::slice::from_ref(first)) else {
            return sorter;
        };
        for event in rest {
            session.apply(event);
            match event {
                Event::RehearsalEnded => *board = Board::new(&seeds),
                Event::WaveTaken { prompt: at } if *at == prompt => {
                    take_wave(board, &session.wave(prompt).unwrap_or_default());
                }
                Event::Corrected { prompt: at, .. } | Event::Undone { prompt: at, .. }
                    if *at == prompt =>
                {
                    // It was possible when it was stored; the same board takes it again.
                    let _ = correct(board, event);
                }
                _ => {}
            }
        }
        sorter
    }

    /// Gives the board something to do; a correction that finds the queue full is refused.
    pub(super) fn push(&mut self, work: Work) {
        if self.waiting.len() >= WAITING_WORK
            && let Work::Correct(_, reply) = work
        {
            let busy = Refusal::CannotCorrect(
                "The themes are being sorted. Try again in a moment.".to_owned(),
            );
            let _ = reply.send(Err(super::RoomError::Refused(busy)));
            return;
        }
        self.waiting.push_back(work);
        self.start();
    }

    /// Whether nothing waits and nothing runs. A wave is taken only then, so that the log has waves and corrections in
    /// the order in which the board met them.
    pub(super) fn is_idle(&self) -> bool {
        self.running.is_none() && self.waiting.is_empty()
    }

    fn start(&mut self) {
        if self.running.is_some() {
            return;
        }
        let Some(mut board) = self.board.take() else {
            return;
        };
        match self.waiting.pop_front() {
            None => self.board = Some(board),
            Some(work) => {
                self.running = Some(tokio::task::spawn_blocking(move || {
                    let done = carry_out(&mut board, work);
                    (board, done)
                }));
            }
        }
    }

    /// Waits for the next result; never, while there is nothing to do.
    ///
    /// # Errors
    /// Where the grouping broke off. The board starts again from nothing.
    pub(super) async fn next(&mut self) -> Result<Done, JoinError> {
        let Some(running) = &mut self.running else {
            return std::future::pending().await;
        };
        let ended = running.await;
        self.running = None;
        let (board, done) = ended.inspect_err(|_| self.board = Some(Board::new(&self.seeds)))?;
        self.board = Some(board);
        self.start();
        Ok(done)
    }
}

/// The first waves are settled each time: with so few answers on the screen nothing has a place yet that anybody would miss.
/// Later, or once the facilitator has put something right, the board settles by itself, and seldom.
fn take_wave(board: &mut Board, responses: &[Response]) {
    board.update(responses);
    if responses.len() < SETTLED_EACH_WAVE && !board.is_corrected() {
        board.settle();
    }
}

/// Lets a correction, or an undo, happen on the board. Says whether anything is different now.
fn correct(board: &mut Board, event: &Event) -> Result<bool, CannotCorrect> {
    match event {
        Event::Corrected { correction, .. } => board.correct(correction),
        Event::Undone { number, .. } => board.undo(*number).map(|()| true),
        _ => Ok(false),
    }
}

fn carry_out(board: &mut Board, work: Work) -> Done {
    match work {
        Work::Wave(responses) => {
            take_wave(board, &responses);
            Done::Wave(WavePicture::of(&board.themes()))
        }
        Work::Correct(event, reply) => match correct(board, &event) {
            Ok(true) => Done::Corrected(event, WavePicture::of(&board.themes()), reply),
            Ok(false) => Done::AsBefore(reply),
            Err(why) => Done::CannotCorrect(why.into(), reply),
        },
        Work::Finish(responses, findings) => {
            board.update(&responses);
            board.settle();
            let looks_like = board.looks_like(&findings);
            Done::Finished(responses, board.themes(), looks_like)
        }
    }
}

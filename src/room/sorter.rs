//! Grouping, off the network threads: one board for each live prompt, worked on by one blocking task at a time.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::sync::oneshot;
use tokio::task::JoinError;

use super::desk::PromptDesk;
use crate::session::{Event, Refusal, Session, WavePicture};
use crate::theming::{Board, CannotCorrect, Finding, LooksLike, Response, Text, Themes};

/// Work that may wait for the board: a wave, the last grouping, and the facilitator's corrections. Beyond that,
/// corrections are refused in words.
const WAITING_WORK: usize = 32;

/// Answers that may wait to be read ahead; what comes beyond that is read with its wave.
const WAITING_UNREAD: usize = 4_096;

/// Answers read in one turn: about a tenth of a second, for which a wave or a correction may have to wait.
const READ_AT_ONCE: usize = 8;

/// Answers below which every wave is settled; from then on the board decides.
const SETTLED_EACH_WAVE: usize = 20;

/// Something to do with the board.
pub(super) enum Work {
    /// The prompt has been opened: read the phrases of its expected themes, one theme at a turn.
    Prepare,
    /// The room has been opened again: do what these events did.
    Rebuild(Arc<[Event]>),
    /// Answers have come: read them before their wave is taken.
    ReadAhead(Vec<Text>),
    /// A wave was taken.
    Wave(Arc<[Response]>),
    /// The facilitator corrects the themes of an open prompt, or takes a correction back.
    Correct(Event, Reply),
    /// The prompt is closed: group for good, and say what looks like one of these findings.
    Finish(Arc<[Response]>, Vec<Finding>),
}

/// Where the answer to a correction goes.
pub(super) type Reply = oneshot::Sender<Result<(), super::RoomError>>;

/// What came out.
pub(super) enum Done {
    /// Nothing to tell.
    Ready,
    /// There are more phrases to read.
    Unprepared,
    Wave(WavePicture),
    Corrected(Event, WavePicture, Reply),
    /// Everything was like that already.
    AsBefore(Reply),
    CannotCorrect(Refusal, Reply),
    Finished(Arc<[Response]>, Themes, Vec<LooksLike>),
}

/// A piece of work under way, with the board it has taken.
type Running = Pin<Box<dyn Future<Output = Result<(Board, Done), JoinError>> + Send>>;

/// The board of a live prompt.
pub(super) struct Sorter {
    prompt: usize,
    desk: PromptDesk,
    board: Option<Board>,
    waiting: VecDeque<Work>,
    unread: VecDeque<Text>,
    running: Option<Running>,
}

impl Sorter {
    /// An empty board for a prompt that has just been opened.
    pub(super) fn new(prompt: usize, desk: PromptDesk) -> Sorter {
        Sorter::begin(prompt, desk, Work::Prepare)
    }

    /// The board as these events left it: waves and corrections in their order, so that theme ids stay the same.
    pub(super) fn rebuild(prompt: usize, desk: PromptDesk, events: Arc<[Event]>) -> Sorter {
        Sorter::begin(prompt, desk, Work::Rebuild(events))
    }

    fn begin(prompt: usize, desk: PromptDesk, first: Work) -> Sorter {
        let mut sorter = Sorter {
            prompt,
            board: Some(Board::new(desk.reader, &desk.seeds)),
            desk,
            waiting: VecDeque::from([first]),
            unread: VecDeque::new(),
            running: None,
        };
        sorter.start();
        sorter
    }

    /// Gives the board something to do; a correction that finds the queue full is refused.
    pub(super) fn push(&mut self, work: Work) {
        if self.waiting.len() >= WAITING_WORK
            && let Work::Correct(_, reply) = work
        {
            let _ = reply.send(Err(Refusal::Sorting.into()));
            return;
        }
        self.waiting.push_back(work);
        self.start();
    }

    /// An answer has come. It is read when there is nothing else to do.
    pub(super) fn expect(&mut self, text: &Text) {
        if self.unread.len() < WAITING_UNREAD {
            self.unread.push_back(text.clone());
            self.start();
        }
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
        let Some(work) = self.next_work() else {
            return;
        };
        let (prompt, desk) = (self.prompt, self.desk.clone());
        let empty = || Board::new(self.desk.reader, &self.desk.seeds);
        let mut board = self.board.take().unwrap_or_else(empty);
        self.running = Some(Box::pin(async move {
            let _turn = desk.turns.acquire().await;
            let working = tokio::task::spawn_blocking(move || {
                let done = carry_out(&mut board, prompt, work);
                (board, done)
            });
            working.await
        }));
    }

    /// What is to be done now. The last grouping comes after all answers have been read: in short turns, between which other
    /// rooms have theirs.
    fn next_work(&mut self) -> Option<Work> {
        let reads = matches!(self.waiting.front(), None | Some(Work::Finish(..)));
        if reads && !self.unread.is_empty() {
            let now = self.unread.len().min(READ_AT_ONCE);
            return Some(Work::ReadAhead(self.unread.drain(..now).collect()));
        }
        self.waiting.pop_front()
    }

    /// The next result; pending while there is nothing to do.
    ///
    /// # Errors
    /// Where the grouping broke off. The board starts again from nothing.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Done, JoinError>> {
        let Some(running) = &mut self.running else {
            return Poll::Pending;
        };
        let ended = ready!(running.as_mut().poll(cx));
        self.running = None;
        let ended = ended.map(|(board, done)| {
            self.board = Some(board);
            if matches!(done, Done::Unprepared) {
                self.waiting.push_front(Work::Prepare);
            }
            done
        });
        self.start();
        Poll::Ready(ended)
    }
}

/// Does again what these events did to the board. Gives the picture of a wave that was taken and has not been shown yet.
fn rebuild(board: &mut Board, prompt: usize, events: &[Event]) -> Option<WavePicture> {
    let (first, rest) = events.split_first()?;
    let mut session = Session::replay(std::slice::from_ref(first))?;
    let mut shown = true;
    for event in rest {
        session.apply(event);
        match event {
            Event::RehearsalEnded => *board = board.emptied(),
            Event::WaveTaken { prompt: at } if *at == prompt => {
                take_wave(board, &session.wave(prompt).unwrap_or_default());
                shown = false;
            }
            Event::WaveGrouped { prompt: at, .. } if *at == prompt => shown = true,
            Event::Corrected { prompt: at, .. } | Event::Undone { prompt: at, .. }
                if *at == prompt =>
            {
                // It was possible when it was stored; the same board takes it again.
                let _ = correct(board, event);
            }
            _ => {}
        }
    }
    (!shown).then(|| WavePicture::of(&board.themes()))
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

fn carry_out(board: &mut Board, prompt: usize, work: Work) -> Done {
    match work {
        Work::Prepare if board.prepare() => Done::Unprepared,
        Work::Prepare => Done::Ready,
        Work::Rebuild(events) => rebuild(board, prompt, &events).map_or(Done::Ready, Done::Wave),
        Work::ReadAhead(texts) => {
            board.read_ahead(texts.iter());
            Done::Ready
        }
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
            let mut themes = board.themes();
            themes.also = board.also();
            Done::Finished(responses, themes, looks_like)
        }
    }
}

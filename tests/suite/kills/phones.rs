//! Phones that send as fast as they get receipts, and resume as the page does: what has no receipt is sent again, in the same
//! slots, as soon as the server is back.

use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, watch};

use crate::browser::form;
use crate::sent::{Book, Place};

/// Answers that each phone may give to the question.
pub(super) const SLOTS: usize = 3;

/// The room of one question: its phones, their book, and whether the server is there.
pub(super) struct Hall {
    server: SocketAddr,
    path: String,
    prompt: usize,
    question: usize,
    book: Mutex<Book>,
    receipts: AtomicU64,
    progress: Notify,
    there: watch::Sender<Phase>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Serving,
    Away,
    Over,
}

impl Hall {
    pub(super) fn new(server: SocketAddr, session: &str, prompt: usize, question: usize) -> Hall {
        Hall {
            server,
            path: format!("/s/{session}/answer"),
            prompt,
            question,
            book: Mutex::default(),
            receipts: AtomicU64::new(0),
            progress: Notify::new(),
            there: watch::Sender::new(Phase::Serving),
        }
    }

    pub(super) fn server_is_away(&self) {
        self.there.send_replace(Phase::Away);
    }

    pub(super) fn server_is_back(&self) {
        self.there.send_replace(Phase::Serving);
    }

    /// Nobody writes anything new; what has no receipt yet is sent until it has.
    pub(super) fn is_over(&self) {
        self.there.send_replace(Phase::Over);
    }

    /// Waits for so many more receipts.
    pub(super) async fn has_given(&self, more: u64) {
        let enough = self.receipts.load(Ordering::Relaxed) + more;
        while self.receipts.load(Ordering::Relaxed) < enough {
            self.progress.notified().await;
        }
    }

    pub(super) fn receipts(&self) -> usize {
        self.book().receipts()
    }

    /// What is wrong with the answers that were found in the end.
    pub(super) fn faults(&self, found: &[String]) -> Vec<String> {
        self.book().faults(self.question, found, u64::MAX)
    }

    /// The life of one phone.
    pub(super) async fn sits(self: Arc<Hall>, phone: usize, cookies: String) {
        let mut there = self.there.subscribe();
        let mut waiting = None;
        loop {
            let _ = there.wait_for(|phase| *phase != Phase::Away).await;
            let Ok(mut line) = TcpStream::connect(self.server).await else {
                continue;
            };
            let _ = line.set_nodelay(true);
            loop {
                if *there.borrow() == Phase::Over && waiting.is_none() {
                    return;
                }
                let texts = waiting.get_or_insert_with(|| self.writes(phone));
                if self.sends(&mut line, &cookies, texts).await.is_err() {
                    break;
                }
                waiting = None;
                self.has_receipt(phone);
            }
        }
    }

    fn places(&self, phone: usize) -> impl Iterator<Item = Place> + use<> {
        let question = self.question;
        (0..SLOTS).map(move |slot| Place {
            question,
            phone,
            slot,
        })
    }

    fn writes(&self, phone: usize) -> Vec<String> {
        let mut book = self.book();
        self.places(phone)
            .map(|place| book.sends(place, 0))
            .collect()
    }

    fn has_receipt(&self, phone: usize) {
        let mut book = self.book();
        self.places(phone)
            .for_each(|place| book.has_receipt(place, 0));
        drop(book);
        self.receipts.fetch_add(SLOTS as u64, Ordering::Relaxed);
        self.progress.notify_one();
    }

    /// Sends the form of the page and waits for its receipt.
    async fn sends(&self, line: &mut TcpStream, cookies: &str, texts: &[String]) -> io::Result<()> {
        let prompt = self.prompt.to_string();
        let mut fields = vec![("prompt", prompt.as_str())];
        let names = ["answer0", "answer1", "answer2"];
        fields.extend(names.into_iter().zip(texts.iter().map(String::as_str)));
        let (path, server, body) = (&self.path, self.server, form(&fields));
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {server}\r\norigin: http://{server}\r\ncookie: {cookies}\r\n\
             accept: {}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
            crate::browser::FRAME,
            body.len()
        );
        line.write_all((head + &body).as_bytes()).await?;
        let mut answer = Vec::new();
        while !is_whole(&answer) {
            if line.read_buf(&mut answer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        let answer = String::from_utf8_lossy(&answer);
        let is_receipt = answer.starts_with("HTTP/1.1 200") && answer.contains("class=\"receipt\"");
        assert!(is_receipt, "{answer}");
        Ok(())
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether an answer has come to its end.
fn is_whole(answer: &[u8]) -> bool {
    let head = answer.windows(4).position(|end| end == b"\r\n\r\n");
    let length = head.and_then(|head| {
        let lines = std::str::from_utf8(&answer[..head]).ok()?;
        let length = lines
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))?;
        Some(head + 4 + length.parse::<usize>().ok()?)
    });
    length.is_some_and(|length| answer.len() >= length)
}

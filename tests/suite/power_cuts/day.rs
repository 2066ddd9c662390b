//! A day whose every change of the disk is recorded: questions answered, changed, closed, a rehearsal wiped, a session deleted, a
//! server killed in the middle, and a disk in trouble if that is asked for.

use std::ops::Range;
use std::path::PathBuf;

use futures_util::future::join_all;
use openfloor::session::SessionId;
use serde_json::{Value, json};

use crate::browser::{Answer, Ask, Browser, FRAME};
use crate::disk::record::Line;
use crate::disk::{Disk, Trouble};
use crate::patience::in_time;
use crate::sent::{Book, Place};
use crate::staying::Server;

/// The question with three slots, and one with a single one.
const THREE: (usize, usize) = (3, 3);
const ONE: (usize, usize) = (0, 1);

/// A question that was asked, and what became of it.
pub(super) struct Asked {
    pub(super) number: usize,
    pub(super) prompt: usize,
    slots: usize,
    /// When its closing was asked for, and when it was told.
    pub(super) closed: Option<Range<u64>>,
    /// The same of the end of the rehearsal it belonged to.
    pub(super) wiped: Option<Range<u64>>,
    /// Its key.
    pub(super) key: Vec<u8>,
}

/// A session, and what became of it.
pub(super) struct Met {
    pub(super) id: SessionId,
    secret: String,
    phones: Vec<Browser>,
    /// When its link was given.
    pub(super) opened: u64,
    pub(super) asked: Vec<Asked>,
    pub(super) deleted: Option<Range<u64>>,
    pub(super) key: Vec<u8>,
}

/// A day.
pub(super) struct Day {
    server: Server,
    disk: Disk,
    pub(super) book: Book,
    pub(super) met: Vec<Met>,
    questions: usize,
    /// When a server began to start again, and when it served.
    pub(super) restarts: Vec<Range<u64>>,
}

impl Day {
    /// A day in which a disk has this trouble.
    pub(super) async fn with(trouble: Trouble) -> Day {
        let folder = tempfile::tempdir().expect("a folder");
        let disk = Disk::below(folder.path());
        let mut day = Day {
            server: Server::starts_in(folder, disk.surroundings()),
            disk,
            book: Book::default(),
            met: Vec::new(),
            questions: 0,
            restarts: Vec::new(),
        };
        day.an_away_day(trouble).await;
        day.a_rehearsal().await;
        day.a_session_that_is_deleted().await;
        day.server.is_killed();
        day
    }

    async fn an_away_day(&mut self, trouble: Trouble) {
        let session = self.opens(8).await;
        self.asks(session, THREE).await;
        self.everybody_answers(session).await;
        self.is_killed_while_people_change_their_answers(session)
            .await;
        self.gets_into(trouble, session).await;
        if trouble == Trouble::SyncFails {
            self.gets_into_and_is_killed(trouble, session).await;
        }
        self.everybody_answers(session).await;
        self.closes(session, trouble).await;
        self.asks(session, ONE).await;
        self.everybody_answers(session).await;
    }

    async fn a_rehearsal(&mut self) {
        let session = self.opens(5).await;
        let path = format!("/console/{}/rehearse", self.met[session].id);
        let ask = Ask::post(&path)
            .form(&[("phones", "0")])
            .header("accept", FRAME);
        self.facilitator_asks(session, ask).await.is(200);
        self.asks(session, THREE).await;
        self.everybody_answers(session).await;
        let begun = self.disk.now();
        self.does(session, "end-rehearsal", json!({})).await.is(200);
        self.met[session].asked[0].wiped = Some(begun..self.disk.now());
        self.asks(session, ONE).await;
        self.everybody_answers(session).await;
    }

    async fn a_session_that_is_deleted(&mut self) {
        let session = self.opens(5).await;
        self.asks(session, ONE).await;
        self.everybody_answers(session).await;
        let begun = self.disk.now();
        let path = format!("/api/sessions/{}", self.met[session].id);
        let gone = self
            .facilitator_asks(session, Ask::new("DELETE", &path))
            .await;
        gone.is(200);
        self.met[session].deleted = Some(begun..self.disk.now());
    }

    /// Somebody opens a session, and so many phones join.
    async fn opens(&mut self, phones: usize) -> usize {
        let ask = Ask::post("/api/sessions").json(&json!({ "level": "future" }));
        let opened = self.server.browser().asks(ask).await.is(201).json();
        let text = |name: &str| opened[name].as_str().expect("a text").to_owned();
        let (id, code) = (text("session").parse().expect("an id"), text("code"));
        let mut met = Met {
            id,
            secret: text("facilitator"),
            phones: Vec::new(),
            opened: self.disk.now(),
            asked: Vec::new(),
            deleted: None,
            key: self.key(id, "session.key"),
        };
        for _ in 0..phones {
            let mut phone = self.server.browser();
            phone.posts("/join", &[("code", &code)]).await.is(200);
            met.phones.push(phone);
        }
        self.met.push(met);
        self.met.len() - 1
    }

    async fn asks(&mut self, session: usize, (prompt, slots): (usize, usize)) {
        self.does(session, "open", json!({ "prompt": prompt }))
            .await
            .is(200);
        self.questions += 1;
        let asked = Asked {
            number: self.questions,
            prompt,
            slots,
            closed: None,
            wiped: None,
            key: self.key(self.met[session].id, &format!("prompt-{prompt}.key")),
        };
        self.met[session].asked.push(asked);
    }

    fn starts_again(&mut self) {
        let begun = self.disk.now();
        self.server.starts_again();
        self.restarts.push(begun..self.disk.now());
    }

    /// Everybody writes something new to the last question, and all send at once.
    async fn everybody_answers(&mut self, session: usize) {
        let written = self.everybody_writes(session);
        for answer in self.everybody_sends(session, &written).await {
            let answer = answer.expect("the server is there").is(200);
            answer.says("class=\"receipt\"");
        }
    }

    async fn is_killed_while_people_change_their_answers(&mut self, session: usize) {
        let written = self.everybody_writes(session);
        let begun = self.disk.now();
        let Day { server, disk, .. } = self;
        let sends = all_send(&self.met[session], &written);
        let kill = async {
            in_time(async {
                while disk.now() == begun {
                    tokio::task::yield_now().await;
                }
            })
            .await;
            server.is_killed();
        };
        let _ = tokio::join!(sends, kill);
        self.starts_again();
        let answers = self.everybody_sends(session, &written).await;
        assert!(answers.iter().all(has_receipt));
    }

    /// The disk gets into trouble, people send and hold no receipt; then it is well again, and they send again.
    async fn gets_into(&mut self, trouble: Trouble, session: usize) {
        let written = self.everybody_writes(session);
        self.disk.has(trouble);
        match trouble {
            Trouble::None => {}
            Trouble::DiesAtSync => {
                let answers = self.everybody_sends(session, &written).await;
                assert!(answers.iter().all(Option::is_none), "no receipt");
                self.dies();
            }
            _ => {
                for answer in self.everybody_sends(session, &written).await {
                    answer.expect("the server is there").is(507);
                }
                self.disk.has(Trouble::None);
            }
        }
        let answers = self.everybody_sends(session, &written).await;
        assert!(answers.iter().all(has_receipt));
    }

    /// The same, and the server is killed before it has noticed that the disk is well again.
    async fn gets_into_and_is_killed(&mut self, trouble: Trouble, session: usize) {
        let written = self.everybody_writes(session);
        self.disk.has(trouble);
        for answer in self.everybody_sends(session, &written).await {
            answer.expect("the server is there").is(507);
        }
        self.server.is_killed();
        self.disk.has(Trouble::None);
        self.starts_again();
        let answers = self.everybody_sends(session, &written).await;
        assert!(answers.iter().all(has_receipt));
    }

    /// The server has died by itself, and is started on a disk that is well.
    fn dies(&mut self) {
        self.server.dies();
        self.disk.has(Trouble::None);
        self.starts_again();
    }

    /// Closes the last question and waits until it is sorted.
    async fn closes(&mut self, session: usize, trouble: Trouble) {
        let (begun, prompt) = (self.disk.now(), self.met[session].asked[0].prompt);
        if trouble != Trouble::None {
            // The closing is stored, and the box is on its way to the disk.
            self.disk.has_after(trouble, 1);
            let ask = self.verb(session, "close-now", &json!({ "prompt": prompt }));
            self.facilitator_asks_if_there(session, ask).await;
            if trouble == Trouble::SyncFails {
                self.disk.fails_to_sync(begun).await;
                self.server.is_killed();
            }
            self.dies();
        }
        // It may be closed already.
        self.does(session, "close-now", json!({ "prompt": prompt }))
            .await;
        let path = format!("/api/sessions/{}/report", self.met[session].id);
        in_time(async {
            loop {
                let report = self.facilitator_asks(session, Ask::get(&path)).await;
                if report.json()["prompts"][0]["answers"].is_u64() {
                    return;
                }
            }
        })
        .await;
        // Keys go after the commit: the next who is answered is answered after that.
        self.does(session, "lock-door", json!({})).await.is(200);
        self.met[session].asked[0].closed = Some(begun..self.disk.now());
    }

    /// What everybody writes next: for each phone, one text a slot.
    fn everybody_writes(&mut self, session: usize) -> Vec<Vec<String>> {
        let (met, at) = (&self.met[session], self.disk.now());
        let asked = met.asked.last().expect("a question");
        let (question, slots) = (asked.number, asked.slots);
        let phone = |phone| {
            (0..slots).map(move |slot| Place {
                question,
                phone,
                slot,
            })
        };
        let phones = 0..met.phones.len();
        let written = phones.map(|number| {
            phone(number)
                .map(|place| self.book.sends(place, at))
                .collect()
        });
        written.collect()
    }

    /// Everybody sends at once; receipts go into the book.
    async fn everybody_sends(
        &mut self,
        session: usize,
        written: &[Vec<String>],
    ) -> Vec<Option<Answer>> {
        let met = &self.met[session];
        let question = met.asked.last().expect("a question").number;
        let answers = all_send(met, written).await;
        let at = self.disk.now();
        for (phone, (answer, texts)) in answers.iter().zip(written).enumerate() {
            if has_receipt(answer) {
                let places = (0..texts.len()).map(|slot| Place {
                    question,
                    phone,
                    slot,
                });
                places.for_each(|place| self.book.has_receipt(place, at));
            }
        }
        answers
    }

    async fn does(&self, session: usize, verb: &str, body: Value) -> Answer {
        let ask = self.verb(session, verb, &body);
        self.facilitator_asks(session, ask).await
    }

    fn verb(&self, session: usize, verb: &str, body: &Value) -> Ask {
        let path = format!("/api/sessions/{}/do/{verb}", self.met[session].id);
        Ask::post(&path).json(body)
    }

    async fn facilitator_asks(&self, session: usize, ask: Ask) -> Answer {
        let answer = self.facilitator_asks_if_there(session, ask).await;
        answer.expect("the server is there")
    }

    async fn facilitator_asks_if_there(&self, session: usize, ask: Ask) -> Option<Answer> {
        let ask = ask.bearer(&self.met[session].secret);
        self.server.browser().asks_if_there(ask).await
    }

    fn key(&self, id: SessionId, name: &str) -> Vec<u8> {
        let path = self.kept().join("keys").join(id.to_string()).join(name);
        std::fs::read(path).expect("a key")
    }

    /// Where the server kept everything.
    pub(super) fn kept(&self) -> PathBuf {
        Server::kept(self.server.folder.path())
    }

    pub(super) fn changes(&self) -> Vec<Line> {
        self.disk.changes()
    }

    pub(super) fn receipts(&self) -> usize {
        self.book.receipts()
    }

    /// While something is ended.
    pub(super) fn endings(&self) -> impl Iterator<Item = Range<u64>> {
        let questions = self.met.iter().flat_map(|met| &met.asked);
        let of_questions = questions.flat_map(|asked| [asked.closed.clone(), asked.wiped.clone()]);
        let of_sessions = self.met.iter().map(|met| met.deleted.clone());
        of_questions.chain(of_sessions).flatten()
    }

    /// The record misses nothing: all of it together is what the folder holds.
    pub(super) fn is_recorded_whole(&self) {
        let luck = rand::SeedableRng::seed_from_u64(0);
        let mut platter = crate::disk::platter::Platter::empty(&self.kept(), luck);
        self.changes()
            .iter()
            .for_each(|line| platter.changes(&line.change));
        let files = platter.whole();
        assert!(files.len() >= 5, "a database, its log, and keys");
        for (path, bytes) in files {
            let there = std::fs::read(self.kept().join(&path)).expect("the file is there");
            assert!(there == bytes, "{} was changed unseen", path.display());
        }
    }
}

fn has_receipt(answer: &Option<Answer>) -> bool {
    answer.as_ref().is_some_and(|answer| answer.status == 200)
}

async fn all_send(met: &Met, written: &[Vec<String>]) -> Vec<Option<Answer>> {
    let prompt = met.asked.last().expect("a question").prompt.to_string();
    let path = format!("/s/{}/answer", met.id);
    let send = |(phone, texts): (&Browser, &Vec<String>)| {
        let names = ["answer0", "answer1", "answer2"];
        let mut fields = vec![("prompt", prompt.as_str())];
        fields.extend(names.into_iter().zip(texts.iter().map(String::as_str)));
        let ask = Ask::post(&path).form(&fields).header("accept", FRAME);
        let mut phone = phone.clone();
        async move { phone.asks_if_there(ask).await }
    };
    join_all(met.phones.iter().zip(written).map(send)).await
}

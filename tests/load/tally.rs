//! Who has got a frame: exactly one for each phone in each round is what is wanted.

use std::ops::Range;

use crate::engine::Heard;

/// The frames of some phones since the last look.
pub(crate) struct Tally {
    /// Their numbers among all connections.
    pub(crate) peers: Range<usize>,
    got: Vec<u32>,
    seqs: Vec<u64>,
    /// Phones whose socket is open.
    pub(crate) open: usize,
    /// Phones that have got a frame.
    pub(crate) reached: usize,
    /// When the first and the last of them got it.
    pub(crate) first: u64,
    pub(crate) last: u64,
    /// Bytes of text in the last frame, and of all frames with their heads.
    pub(crate) payload_bytes: u64,
    pub(crate) all_bytes: u64,
    /// Frames that came beside the one, or out of order.
    pub(crate) surplus: u64,
    /// What has gone wrong.
    pub(crate) ended: Vec<String>,
}

impl Tally {
    pub(crate) fn of(peers: Range<usize>) -> Tally {
        let many = peers.len();
        Tally {
            peers,
            got: vec![0; many],
            seqs: vec![0; many],
            open: 0,
            reached: 0,
            first: 0,
            last: 0,
            payload_bytes: 0,
            all_bytes: 0,
            surplus: 0,
            ended: Vec::new(),
        }
    }

    pub(crate) fn many(&self) -> usize {
        self.peers.len()
    }

    /// Begins another round.
    pub(crate) fn starts_over(&mut self) {
        self.got.fill(0);
        (self.reached, self.first, self.last, self.surplus) = (0, 0, 0, 0);
    }

    /// Notes what came, if it came to one of these phones.
    pub(crate) fn hear(&mut self, peer: usize, at: u64, heard: &Heard<'_>) {
        if !self.peers.contains(&peer) {
            return;
        }
        let number = peer - self.peers.start;
        match heard {
            Heard::Socket => self.open += 1,
            Heard::Frame(frame, _) => {
                let newer = frame.seq > self.seqs[number];
                self.seqs[number] = frame.seq;
                self.got[number] += 1;
                self.payload_bytes = frame.payload_bytes;
                self.all_bytes += frame.whole_bytes;
                self.surplus += u64::from(!newer || self.got[number] > 1);
                if self.got[number] == 1 {
                    self.reached += 1;
                    self.last = at;
                    if self.reached == 1 {
                        self.first = at;
                    }
                }
            }
            Heard::Answer(answer) => self
                .ended
                .push(format!("a socket was refused with {}", answer.status())),
            Heard::Ended(why) => self.ended.push(why.clone()),
        }
    }
}

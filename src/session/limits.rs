//! Every limit of a session, with its unit and its reason.

/// Characters in one answer: room for a few sentences on a phone, short enough to read on the big screen.
pub const RESPONSE_CHARS: usize = 500;

/// Characters from which a phone shows how many are left.
pub const RESPONSE_CHARS_SHOWN_FROM: usize = 400;

/// Prompts in one session: more than three hours of talk.
pub const PROMPTS: usize = 24;

/// Answers one person may give to one prompt.
pub const SLOTS: u8 = 5;

/// People whom one phone may speak for in a step: the largest group that still talks as one.
pub const TOGETHER_CHOICE: std::ops::RangeInclusive<u8> = 1..=8;

/// Phones that must have answered before the people they speak for count as more than the phones themselves.
pub const PHONES_TOGETHER: u32 = 3;

/// Characters of one word at a check-in: longer than "heartbroken", shorter than a sentence.
pub const WORD_CHARS: usize = 24;

/// Words that count as one: "not sure" is how somebody is.
pub const WORDS: usize = 2;

/// Words that are told of one step, the most frequent ones: what a screen has room for.
pub const WORDS_TOLD: usize = 20;

/// The highest point of a scale; the lowest is 1.
pub const SCALE: u8 = 5;

/// What may be said of something that was agreed: it happened, in part, not, or one cannot tell.
pub const HAPPENED: u8 = 4;

/// Dots that each person may have in a vote. 0 stands for a third of the themes, three to five: so few that choosing is hard, so
/// many that more than one thing is chosen.
pub const DOTS_CHOICE: std::ops::RangeInclusive<u8> = 0..=5;

/// Things agreed in one session: more than anybody does.
pub const COMMITMENTS: usize = 20;

/// Themes of one prompt of an earlier session: more than any grouping finds.
pub const EARLIER_THEMES: usize = 100;

/// Bytes of an earlier session's report file: the largest report is smaller.
pub const EARLIER_BYTES: usize = 1024 * 1024;

/// Questions that the room may add to those that are put to the leader.
pub const OWN_QUESTIONS: usize = 5;

/// Characters of one line that the facilitator writes: of a commitment, or a question of the room's own.
pub const LINE_CHARS: usize = 200;

/// Themes that each person may put in order: nominal group technique asks for three or five.
pub const PLACES_CHOICE: std::ops::RangeInclusive<u8> = 2..=5;

/// People whose phones one session takes in: the largest conference, and no more than one server has connections for.
pub const PEOPLE: u32 = 20_000;

/// People who must have answered before anything of a prompt is shown to anyone, unless the facilitator chose otherwise.
pub const SMALLEST_GROUP: u32 = 5;

/// The lowest and the highest smallest group that may be chosen, in people. Below three, two people could work out the third.
pub const SMALLEST_GROUP_CHOICE: std::ops::RangeInclusive<u32> = 3..=15;

/// New people whose answers appear together: somebody who watches one person press "send" learns no more than that group.
pub const WAVE_PEOPLE: u32 = 5;

/// The same in a large room, where waves come quickly.
pub const WAVE_PEOPLE_LARGE_ROOM: u32 = 10;

/// People who have answered above which a room counts as large.
pub const LARGE_ROOM_PEOPLE: u32 = 40;

/// The number still to answer is shown only when it is nobody or at least this many people.
pub const STILL_TO_ANSWER: u32 = 3;

/// People a theme needs before its words are quoted: one person's words alone would point at that person.
pub const QUOTED_PEOPLE: u32 = 2;

/// The same where there are many answers, and enough of them to be stricter.
pub const QUOTED_PEOPLE_OF_MANY: u32 = 3;

/// What a cell of a comparison must hold to be shown, in people or answers. Higher than for a prompt's themes: a
/// comparison divides the same people once more.
pub const COMPARISON_CELL: u32 = 10;

/// Rows, and columns, of a comparison: more than levels, sites or themes there are, and a bound on the work.
pub const COMPARISON_LINES: usize = 64;

/// Answers from which a theme's quotations need [`QUOTED_PEOPLE_OF_MANY`].
pub const MANY_RESPONSES: usize = 20;

/// Days after which a session that nobody ends counts as ended, from its opening or from the last prompt that was opened:
/// enough to prepare an away day a few weeks ahead.
pub const UNENDED_DAYS: u32 = 30;

/// Days a session is kept after its end unless the facilitator chose otherwise.
pub const KEEP_DAYS: u32 = 30;

/// The shortest and the longest time a finished session may be kept, in days.
pub const KEEP_DAYS_CHOICE: std::ops::RangeInclusive<u32> = 1..=365;

/// Days a deletion receipt is kept: long enough for anybody who asks in the next audit.
pub const RECEIPT_DAYS: u64 = 365;

/// Characters of a session's title.
pub const TITLE_CHARS: usize = 80;

/// Days that a prompt may be left open for people who cannot come: long enough for everybody's next shift and a reminder.
pub const LEFT_OPEN_DAYS_CHOICE: std::ops::RangeInclusive<u32> = 1..=30;

/// Ground rules of a session: people read them while others arrive.
pub const RULES: usize = 4;

/// Characters of one ground rule: one line on the big screen.
pub const RULE_CHARS: usize = 80;

/// Characters of a prompt's title or of a plan's name: one line in lists.
pub const NAME_CHARS: usize = 60;

/// Characters of a question, and of the line under it: two lines on the big screen, one breath aloud.
pub const QUESTION_CHARS: usize = 200;

/// Minutes one prompt may be given.
pub const MINUTES_CHOICE: std::ops::RangeInclusive<u32> = 1..=60;

/// Facilitator's corrections to one prompt's themes, undone or not, while it is open and again after that: far more than an hour of sorting, and a bound on the log.
pub const CORRECTIONS: u32 = 500;

/// Answers that one correction moves or makes a theme of: more than anybody ticks by hand, and their ids fit into a request.
pub const CHOSEN: usize = 500;

/// Characters of a theme in other words: two or three sentences for whoever reads the leader's copy.
pub const PARAPHRASE_CHARS: usize = 280;

/// Words from which an answer that stands in a paraphrase as a whole counts as quoted. Fewer make a phrase that anybody uses.
pub const QUOTED_WORDS: usize = 4;

/// Pages that the view beside the national focus groups can be turned, forwards or back.
pub const BESIDE_PAGES: i32 = 999;

/// Notes from paper in one form: as many as one pair of eyes checks before sending.
pub const NOTES_AT_ONCE: usize = 30;

/// Notes from paper to one prompt: a conference whose phones stayed at home, and a bound on what one person types.
pub const NOTES: usize = 500;

/// Milliseconds in which an answer under the thumb may still be sent after the facilitator closed the prompt.
pub const GRACE_MS: u64 = 25_000;

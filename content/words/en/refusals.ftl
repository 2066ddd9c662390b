# What is said where something was refused or went wrong. Each says what is the matter and what to do.

# What a session says no to
refused-not-yours = That is not yours to do here. Use the link you were given.
refused-ended = This session has ended.
refused-no-such-question = This session has no such question. Reload the page.
refused-not-open-yet = This question has not opened yet. It will open here when it does.
refused-closed = This question has closed, so the answer was not stored. Your words are still on your phone.
refused-overtaken = Something newer from this phone came in before that, and it stands here now. Look at it, and send again if you want to change it.
refused-already-shown = An answer of yours is among the themes already, so it can no longer be changed. You can take it back and write a new one.
refused-nothing-written = Write at least one answer, or choose Nothing to add.
refused-too-long = An answer can have { $most } characters. This one has { $length }. Make it shorter and send it again.
refused-too-many-answers = This question takes fewer answers. Send { $most } at most.
refused-another-is-open = Question { $number } is still open. Close it first.
refused-not-sorted = The answers are not sorted yet. Close the question first.
refused-sorting = The themes are being sorted. Try again in a moment.
refused-too-many-chosen = That is too much in one go. Choose { $most } answers at most.
refused-too-many-corrections = The themes of this question have been changed { $most } times, which is the limit.
refused-cannot-match = That theme or that finding is no longer there. Look at the themes again and choose another.
refused-not-shown = Show the themes of this question first.
refused-not-among-shown = That theme is not among the themes shown. Choose another.
refused-not-next-voice = That answer is not the next single voice. Look at the console again.
refused-nothing-beside = The national focus groups said nothing about this question.
refused-too-few = Not enough answers to show yet. We need { $needed } people so no one can be picked out.
refused-rehearsal-too-late = A rehearsal can start only before the first question has opened.
refused-not-rehearsing = This session is not being rehearsed.

# How themes cannot be changed
refused-no-such-theme = That theme is no longer there. Look at the themes again and choose another.
refused-no-such-answer = That answer is no longer there. Look at the themes again and choose another.
refused-name-length = A theme's name needs 1 to { $most } characters. Make it shorter, or type one.
refused-same-theme = These are the same theme. Choose two different themes to merge.
refused-nothing-chosen = No answers were chosen. Choose the answers first.
refused-still-open = That can be done once the question is closed.
refused-not-the-last = That was not your last change. Look at the list and undo the last one first.

# How a session cannot be opened
refused-no-such-level = There is no level “{ $level }”. Choose one of: { $known }.
refused-no-such-plan = There is no session plan “{ $plan }”. Choose one of: { $known }.
refused-how-many-questions = Choose between 1 and { $most } questions.
refused-smallest-group = The smallest group to show can be { $least } to { $most } people.
refused-keep-days = A session can be kept for { $least } to { $most } days after it ends.
refused-title-length = A title can have { $most } characters.
refused-minutes = A question can be given { $least } to { $most } minutes.
refused-how-many-answers = A question takes 1 to { $most } answers from each person.

# What is no session code
refused-code-empty = Type the session code. It is on the big screen: 6 letters.
refused-code-length = A session code has 6 letters. You typed { $typed }. Check the big screen.
refused-code-letter = Session codes do not use “{ $letter }”. Check the big screen.

# What a room or this server cannot do just now
refused-not-stored = This could not be stored, so it does not count yet. Keep this page open and send it again in a moment.
refused-away = The session is restarting. Back in a moment.
refused-gone = There is no such session. It may have been deleted.
refused-server-full = This server holds { $sessions } sessions, which is its limit. Delete old ones, or ask whoever runs it.
refused-store = The session could not be stored or read. Ask whoever runs the server to look at its log.

# Requests that are not fulfilled
fault-nothing-here = There is nothing at this address. Check the link, or join with a session code.
fault-another-site = This came from another site's page, so it was refused. Open this address itself and try again.
fault-other-name = This server does not go by that name. Open { $address } instead.
fault-not-that-kind = This address does not take that kind of request.
fault-too-long = The request took too long. Try again.
fault-went-wrong = Something went wrong here. Nothing you wrote is lost: try again in a moment.
fault-not-understood = This request could not be read. Reload the page and try again.
fault-no-such-session = There is no such session. It may have ended and been deleted. Check the code on the big screen.
fault-not-joined = This phone has not joined this session. Join with the code on the big screen.
fault-code-not-in-use = That code is not in use. Check the big screen.
fault-work = Many wrong codes were typed just now. Wait { $seconds } { $seconds ->
    [1] second
   *[other] seconds
} and try again, or send a proof of work.
fault-not-rehearsed = Start a rehearsal in the console first, so that pretend answers never mix with real ones.
fault-session-full = This session is full.
fault-no-such-file = There is no such file.
fault-one-answer = Choose the one answer that is to be the first quotation.
fault-no-such-verb = There is nothing called “{ $verb }” to do here.
fault-field-missing = “{ $field }” is missing or not understood. Reload the page and try again.
fault-not-a-page = This address is a WebSocket. Open the page itself instead.
fault-since = “since” must be the number in front of the last frame.
fault-server-full = This server is full. Try again in a few seconds.
fault-edition = “openfloor-edition” must be a number, 1 for the first thing a phone sends to a question.
fault-wrong-type = Send this as { $type }.
fault-too-slow = The request came too slowly. Send it again.
fault-broken-off = The request broke off before it was whole. Send it again.
fault-too-large = That is too much in one go: a request can have { $kib } KiB. Make it shorter and send it again.
fault-not-utf-8 = The text that came in is not UTF-8, so it was not stored. Send it as UTF-8.
fault-form-unreadable = The form could not be read: { $why }. Nothing was stored. Reload the page and try again.
fault-json-unreadable = The JSON could not be read: { $why }. Nothing was stored. Reload the page and try again.

# What an answer seems to tell about somebody. Nothing is refused here: the writer is asked once.
looks-like-e-mail = It looks like an e-mail address.
looks-like-phone-number = It looks like a phone number.
looks-like-date-of-birth = It looks like a date of birth.
looks-like-postcode = It looks like a postcode.
looks-like-name = It looks like a person’s name.
fault-not-now = Not just now
fault-did-not-work = That did not work
fault-door-locked = Nobody new can join this session now. Ask the facilitator to let you in.

# Steps in which people mark something, and what is written down
refused-not-written = Nobody writes in this step. Mark what you choose.
refused-no-such-choice = That cannot be marked here. Look at the page again and choose from what is on it.
refused-nothing-marked = Nothing is marked yet. Choose something, or say that you would rather not.
refused-too-many-marked = { $most ->
    [one] Only 1 can be marked. Take some away.
   *[other] At most { $most } can be marked. Take some away.
}
refused-same-place-twice = Two things have the same place. Give each its own.
refused-no-themes-yet = There are no two themes to choose from yet. Ask a question first, and close it.
refused-nothing-agreed = Write what will be done.
refused-no-such-commitment = That is not written down any more. Look at the list again.
refused-too-many-commitments = There is room for { $most } things. Take one away first.
refused-too-many-questions = There is room for { $most } questions of the room’s own.
refused-line-too-long = A line can have { $most } characters. This one has { $length }. Make it shorter.
refused-no-file = No file is chosen, or it is empty. Choose the data file of the earlier report: openfloor-report.json.
refused-no-report = This is not the data file of a report. Open the earlier report, take its data file with you, and choose that one: openfloor-report.json.
refused-report-too-large = This file holds more than a report can. Choose the data file of an earlier report.
refused-nothing-to-follow = There is nothing to follow up: nothing was agreed the time before.
refused-nothing-to-leave-open = There is no question left to leave open: every question of the plan has been asked already.
refused-agreed-together = What happens next is agreed by the room together, so this step cannot be left open. Close it when you have agreed.
refused-left-open = A question can be left open for { $least } to { $most } days.
fault-choose-reason = Choose why these answers are to be hidden. Everybody is told the reason, as a number.

# Notes on paper
refused-no-notes = Type at least one note: one on each line.
refused-note-too-long = A note can have { $most } characters. Line { $line } has { $length }. Make it shorter and send it again.
refused-too-many-notes = You typed { $typed } notes. Send { $most } at a time at most.
refused-paper-full = A question takes { $most } notes from paper, which is the limit.
# How a plan of a facilitator's own cannot be run
refused-plan-without-themes = Step { $step } needs the themes of a question, but no question stands before it. Move it down, or put a question before it.
refused-dots = Step { $step }: each person can have { $least } to { $most } dots.
refused-places = Step { $step }: each person can put { $least } to { $most } themes in order.
refused-rules = There can be { $most } ground rules at most. Take some out.
refused-rule-length = A ground rule can have { $most } characters. Make it shorter.
refused-plan-and-choices = A whole plan has its level, title and choices in it. Send the plan alone, or the choices without it.
refused-other-level = This question is for people of another level.
refused-levels-reveal = In a workshop of all levels, themes are shown after closing. Choose that, or a session of one level.
refused-levels-vote = In a workshop of all levels, each level has its own themes and its own questions to the leader, so people do not vote, put in order or choose. Take another plan, or a session of one level.
fault-which-level = This session asks people by level. Say which you are: { $known }.

# Files to take away
fault-press-busy = Many people are taking files just now. Try again in a minute.

# Releasing themes, and the leader's copy
refused-no-gate = This session shows all themes of a question at once, so there is nothing to release.
refused-paraphrase-too-long = What you say about a theme can have { $most } characters. This has { $length }. Make it shorter.
refused-not-other-words = A whole answer stands in this, word for word. Say it so that nobody can tell who wrote it.
fault-not-ended = The leader’s copy opens once the session has ended. Come back to this link then.

# One phone that answers for several people
refused-not-together = Here every phone answers for one person. Send it again from one person.
refused-too-many-together = Here one phone can answer for 1 to { $most } people. Say how many you are and send it again.
refused-together = One phone can answer for 1 to { $most } people, in steps where people write answers that become themes.

# One word from everybody
refused-not-one-word = Write one or two words, in letters only.
refused-word-too-long = A word can have { $most } characters. This has { $length }. Make it shorter.
refused-no-such-word = That word is not in the list any more. Look at the list again.

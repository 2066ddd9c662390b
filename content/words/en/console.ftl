# What the facilitator reads on the console.

console = Console
now = Now
room = Room
plan = Plan
open-screen = Open the big screen
safe-to-project = Safe to project
safe-means = Hides on this console what people wrote, so that it may be seen by the room.
answers-out-of-sight = What people wrote is out of sight here, because this console is marked as safe to project.

# Where the session stands
standing-lobby = { $plan }. { $joined }.
standing-asking = Question { $number }: { $tally }.
standing-marking = Step { $number }: { $tally }.
standing-closed = Question { $number } is closed.
standing-sorted = Question { $number } is sorted. Look through the themes, then show them.
standing-sorted-waves = Question { $number } is sorted. Look through the answers; showing adds quotations to the themes.
standing-shown = Question { $number } is on the big screen.
standing-ended = This session has ended.

# The big button
open-question = Open question { $number }
close-answers = Close answers
close-now = Close now, do not wait
sorting-answers = Sorting the answers…
show-themes = Show themes
end-session = End session
would-be-deleted = Fewer than { $needed } people have written an answer. If you close now, these answers are deleted unread.
would-be-deleted-of-levels = When you close, the answers of every level in which fewer than { $needed } people have written one are deleted unread.
would-be-deleted-together = Too few phones have answered so far. If you close now, these answers are deleted unread.
not-yet = Themes appear once { $needed } people have answered, and then for several people at a time.
notes-for-question = Notes for this question

# Beside it
one-more-minute = +1 minute
pause-timer = Pause the timer
run-timer = Run the timer
show-code = Show the join code
hide-code = Hide the join code
blank-screen = Blank the big screen
unblank-screen = Show the big screen

# The plan
before-first-question = Before the first question
at-the-end = At the end
notes = Notes
end-here = End the session here
open-this-question = Open this question
open-this-step = Open this step
show-these-themes = Show these themes
show-this-result = Show this result
minutes = { $count } min
state-nothing-yet = nothing to choose from yet
state-open = open
state-closing = closing
state-sorting = sorting
state-not-shown = sorted, not shown
state-counted = counted, not shown
state-shown = shown

# The room
connected-now = { $count } connected now
no-screen = No big screen is connected
screen-connected = Big screen connected
another-facilitator = Another facilitator is also running this
not-stored-now = What people send cannot be stored at the moment, so nothing new is counted. Phones keep it and send it again by themselves. Ask whoever runs the server whether its disk is full.
nothing-below = Nothing is shown below { $needed } people
lock-door = Let nobody new in
unlock-door = Let people in again
door-is-locked = Nobody new can join. Those who are in stay in.
rehearsal-heading = Rehearsal
send-pretend = Send pretend people in ({ $count })
end-rehearsal = End the rehearsal and wipe it
try-it-first = Try it first
try-it-first-how = Pretend people join and answer. All of it is wiped before you start.
rehearse = Rehearse with pretend people ({ $count })

# Links and keys
your-links = Your links
link-to-join = To join
    .hint = What the QR code on the big screen holds.
link-console = This console
    .hint = Secret: whoever has it runs the session. Keep it to come back from another device.
link-screen = The big screen
    .hint = For another computer. It can only look.
link-report = The report
    .hint = For your leader, once the session has ended. The big screen shows it as a code at the end.
links-not-encrypted = This server is reached without encryption: use these links only on a network you trust.
print-sheet = Print a joining sheet
delete-everything-now = Delete everything now
keys = Keys
keys-where = They work on this page and, while it is open in the same browser, on the big screen: so does what you click on in your hand. Each has a button. While you write, they are off.
key-forward = Next on the big screen, or the next act
key-back = Back on the big screen
key-close = Close answers
key-code = Show or hide the join code
key-pause = Pause or run the timer
key-minute = One minute more
key-blank = Blank or show the big screen

# What is on the big screen
on-the-screen = On the big screen
on-the-screen-now = Now: { $what }
turn-back = Back: { $what }
turn-next = Next: { $what }
all-themes = All themes
more-themes = More themes
turn-back-page = Back page
turn-next-page = Next page
slide-all = all themes
slide-more = more themes
slide-cs = the three Cs
slide-voice = a single voice
slide-beside = beside the national focus groups
open-on-screen = Open on the big screen
single-voices = Single voices
voice-is-up = A single voice is on the big screen.
take-voice-down = Take it down, and out of the report
voice-next = The next one. Read it first: it may name somebody. What you put up is also in the report, as one person’s answer.
voice-none-left = No answer outside the themes is left to show. One that may name somebody is never offered.
voice-not-in-waves = This session showed themes as they formed. Single voices are not offered then: somebody who watched could work out who came late.
put-voice-up = Put this voice up
skip-voice = Skip it

# Sorting
answers-heading = Answers
hidden = Hidden
hidden-note = hidden
too-few-for-a-theme = too few people to show
rename-merge-hide = Rename, merge or hide
name = Name
rename = Rename
merge-into = Merge into
merge = Merge
bring-back = Bring it back
hide-from-screen = Hide from the big screen
choose-some = Choose some, then say below what to do with them.
choose-by-keys = Arrow keys go through them, Space chooses.
with-the-chosen = With the chosen answers
first-quotation = First quotation
new-theme = New theme
make-theme = Make a theme of the chosen answers
move-to = Move to
move-chosen = Move the chosen answers
pin-chosen = Pin the chosen answer as the first quotation
unpin = Unpin
done = Done.
done-renamed = Renamed.
done-merged = Merged.
done-made = Made a theme of them.
done-moved = Moved.
done-pinned = Pinned.
done-unpinned = Unpinned.
done-taken-back = Taken back.

# What was changed
what-you-changed = What you changed
undo = Undo
before-that = Before that: { $changes }
a-theme = a theme
did-merge = Merged { $theme } into { $into }
did-name = Named { $theme }
did-move = { $count ->
    [one] Moved an answer to { $into }
   *[other] Moved { $count } answers to { $into }
}
did-split = Split off { $theme }
did-pin = Pinned a quotation in { $theme }
did-unpin = Unpinned the quotation in { $theme }
did-hide = Hid { $theme }
did-bring-back = Brought back { $theme }

# Matching with the national focus groups
suggestions = { $count ->
    [one] 1 suggestion to look at
   *[other] { $count } suggestions to look at
}
matching-how = A theme may look like something the national groups said. It counts only once you accept it.
same-as = The same as
looks-like = Looks like
match = Match
match-back = Take the match back
match-accept = Accept
match-not = Not the same

# Steps in which people mark something, and what is written down
open-step = Open step { $number }
close-step = Close this step
show-result = Show the result
result = Result
standing-counted = Step { $number } is closed and counted. Only you see the result so far.
standing-outcome = The result of step { $number } is up.
standing-agreeing = The room agrees what happens next. Write it down below; everybody sees it at once.
what-is-agreed = What is agreed
agreed = { $count ->
    [0] nothing yet
    [one] 1 thing
   *[other] { $count } things
}
who-a-role = Who: a role, not a name
write-down = Write it down
take-away = Take it away
questions-to-choose = Questions to choose from
own-question = A question of the room’s own
add-question = Add the question
leave-open = Leave this question open
leave-open-how = For people who cannot leave the floor. It closes by itself, also while nobody is here, and anybody with the join code can answer until then. The console link brings you back.
leave-open-days = Days to leave it open
leave-it-open = Leave it open
leave-all-open = Leave the questions open
leave-all-open-how = For people who cannot leave the floor: every question that has not been closed takes answers for some days, and closes by itself. Whoever has the join code can answer them in any order.
leave-them-open = Leave them open
state-left-open = left open
return-to-question = Go back to question { $number }
return-to-step = Go back to step { $number }
return-to-this-question = Go back to this question
return-to-this-step = Go back to this step
close-this-question = Close this question now
close-this-step = Close this step now
nothing-today = Nothing more to do today. What is left open closes by itself; the console link brings you back.
# A new join code
new-code = New join code
new-code-means = For when a picture of the code has gone round. The old code lets nobody in any more; whoever is in stays in. The big screen and the QR code change by themselves. A printed sheet has to be printed again.
new-code-make = Make a new join code
new-code-done = There is a new join code.
# Hiding and parking single answers, and parking themes
hide-because = Hide, because
choose-reason = Choose a reason
reason-names-person = it names a person
reason-names-patient = it names a patient or a ward detail
reason-hurts = it hurts somebody
reason-other = another reason
hide-chosen = Hide the chosen answers
park-chosen = Park the chosen answers
park = Park this
unpark = Put it back on the list
parked-note = parked
parked-answers = Parked answers
hidden-answers = Hidden answers
hidden-answers-hint = They are counted and quoted nowhere. Everybody sees how many there are, and the report says why.
bring-chosen-back = Bring the chosen answers back
done-hidden = Hidden.
done-parked = Parked.
done-back = Brought back.
did-park = Parked { $theme }
did-unpark = Put { $theme } back on the list
did-hide-answers = { $count ->
    [one] Hid an answer
   *[other] Hid { $count } answers
}
did-park-answers = { $count ->
    [one] Parked an answer
   *[other] Parked { $count } answers
}
did-bring-answers-back = { $count ->
    [one] Brought an answer back
   *[other] Brought { $count } answers back
}

# Notes on paper
paper = Type in notes from paper
notes-so-far = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
paper-notes = Notes, one on each line
paper-how = Each line counts as one person. { $most } at a time at most.
take-notes = Take these notes in
done-notes = Taken in.
notes-may-name = Some of these notes may name somebody. Change them, or take them as they are.
notes-not-taken = These notes have not been taken in yet: some may name somebody.
note-number = Note { $line }:
take-as-it-is = Take them as they are

# Checking the room, before people come
room-check-title = Check the room
room-check-intro = Five minutes before people come. What is here changes by itself.
room-check-scan = Scan this with your own phone
room-check-phones = Phones
waiting-for-phone = Waiting for a phone…
phones-connected = { $count ->
    [one] 1 phone is connected
   *[other] { $count } phones are connected
}
phones-away = { $count ->
    [one] 1 phone has joined and is not connected: it is asleep, or shows plain pages
   *[other] { $count } phones have joined and are not connected: they are asleep, or show plain pages
}
room-check-no-screen = Press “Open the big screen” on the console, and move that window to the projector.
room-check-full-screen = To fill the projector, move the mouse to the top right corner of the big screen and press “Full screen” there.
room-check-back-row = Show a line, then sit in the last row, or ask somebody there, and read it.
show-test-line = Show a line for the back row
hide-test-line = Take the line down
test-line-is-up = The line is on the big screen. If nobody can read it at the back, move people nearer or make the picture larger.
room-check-consoles = This console
console-plain = This browser shows plain pages: load this page again to see what is new.
# On which rung of the ladder some are connected
on-socket = Live by WebSocket: { $count }
on-events = Live by server-sent events: { $count }
on-poll = Live by polling: { $count }
rungs-mean = WebSocket is the quickest. Where a network does not allow it, pages step down by themselves, and no answer is lost.
room-check-clock = Clock
server-clock = When this page was made, the server’s clock stood at { $minutes } min { $seconds } s past the hour.
device-clock-right = This device’s clock agrees with the server’s.
device-clock-ahead = This device’s clock is { $seconds } seconds ahead of the server’s.
device-clock-behind = This device’s clock is { $seconds } seconds behind the server’s.
device-clock-means = Timers go by the server’s clock, so a wrong one here does no harm.

# Turning the pages of a result on the big screen
slide-result = the result
slide-result-more = the rest of the result
more-of-result = More of the result
# Themes that are released one by one
gate-released = The room sees { $count } of { $of } themes.
gate-how = Only what you release is seen on the big screen, on phones and in the report. A released theme is held back again when something that was held back comes into it.
release-next = Release “{ $theme }”
release-or-go-on = You can also go on without it: open the next question in the plan, or end the session there.
release-all = Release all
release = Release
hold-back = Hold back
held-note = held back
done-released = Released.
done-held-back = Held back.
# Words that several people wrote
hide-word = Hide “{ $word }”
show-word = Bring “{ $word }” back

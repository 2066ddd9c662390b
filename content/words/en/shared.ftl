# Words that several surfaces share. People read "question", "answer", "theme", "big screen", "session code";
# never "prompt", "participant", "submit", "cluster", "invalid".
# For translators: a name in { $braces } is a blank that the program fills; keep it. The forms after -> are plurals.

openfloor = Openfloor
purpose = A team says what it needs from its leaders, together, without anyone being singled out.
skip = Skip to the main part
rehearsal = REHEARSAL: nothing here is real, and all of it will be wiped.
how-anonymous = How this stays anonymous
privacy = Privacy
data-flow = How an answer travels
dpia = Data protection impact assessment
accessibility = Accessibility
go-to-start = Go to the start
not-encrypted = This server is reached without encryption. That is fine on your own machine or a network you trust; elsewhere, whoever runs the network could read along.

language = Language
language-unchecked = The Welsh words have not yet been checked by a translator.
text-size = Text size
text-normal = Normal
text-large = Large
change = Change

# Counts
people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
joined = { $count ->
    [0] Nobody has joined yet
    [one] 1 person has joined
   *[other] { $count } people have joined
}
# What a theme has and what is counted elsewhere and says it too
in-part = { $counted } + { $count } in part
people-gave = { $people } gave { $answers }.

# How many have answered
tally-counted = { $done } of { $joined } have answered
tally-nearly = Nearly everyone has answered
tally-all = Everyone has answered: { $people }

# The timer
time-is-up = Time. Finish your sentence.
timer-left = { $time } left
timer-paused = Paused, { $time } left
one-minute-left = 1 minute left.
ten-seconds-left = 10 seconds left.
seconds-left = { $seconds } seconds left.

# A question and its themes
question-of = Question { $number } of { $of }
answers-closed = Answers are closed.
themes = Themes
other-points = Other points
other-points-with = Other points: { $answers }
hidden-points = { $answers } hidden by the facilitator
too-few = Not enough answers to show. We need { $needed } people so no one can be picked out. These answers have been deleted.
no-theme = No theme has formed. Every answer says something of its own.
one-voice = One voice
one-voice-note = One person’s answer that fits no theme, picked by chance.
beside = Beside the national focus groups
beside-both = Both
beside-here-only = Here only
beside-national-only = National only
beside-not-asked = Not asked here
beside-here = Here:
beside-meaning = “Both” means that the facilitator found the two to say the same. “National only” means that no theme shown here does; somebody may still have said it.
beside-limit = The national groups were small and had few staff in Bands 5 and 6. What they said is a list without numbers, so no amounts are shown.
three-cs = The three Cs
compassion = Compassion
credibility = Credibility
visibility = Visibility
no-c = None of the three
no-theme-of-c = No theme here

# The connection
reconnecting = Trying to reconnect.
reconnecting-typing = Trying to reconnect. You can keep writing.
offline = You are offline.
offline-typing = You are offline. We keep what you write on this phone until you are back.
back-in-a-moment = Back in a moment.
session-deleted = This session has been deleted.
sending = Sending…
not-sent-yet = Not sent yet. We keep it on this phone and send it as soon as we can.
did-not-reach = That did not reach the server. Press again in a moment.
not-live-since = Not live since { $time }
stale = There is something new here. It appears when you have finished here.
see-what-is-new = See what is new

qr = QR code of the address to join
qr-report = QR code of the report
session-code-spelled = Session code { $letters }

# The safety line
speak-up = This is not a place to report a safety concern. Talk to your Freedom to Speak Up Guardian, or follow your local process.

beside-not-asked-why = The national focus groups also spoke about this. Here it was left out of the plan, not opened, or answered by too few people to show.

# What people mark, and what comes out of it
dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
points = { $count ->
    [one] 1 point
   *[other] { $count } points
}
took-part = { $people } took part.
scale-ends = 1 is low, 5 is high.
scale-ends-pulse = 1 is hardly ever, 5 is nearly always.
spread-how = Under each number: how many people chose it.
from-1-to-5 = From 1 to 5

# What is agreed
you-said = You said:
we-will = We will:
who = Who:
by-when = By when:
nothing-agreed-yet = Nothing is written down yet.
people-here = People
too-few-of-item = Too few said something about this to show it.
too-few-marks = Too few people took part to show anything. We need { $needed } so no one can be picked out. What was marked has been deleted.
step-of = Step { $number } of { $of }
happened = Yes
happened-partly = In part
happened-not = No
cannot-tell = Can’t tell
left-open = This stays open until { $until }. You can come back on this phone and answer or change your answer until then.
# What is parked, on every surface
parked = Parked for another day
parked-points = { $answers } parked for another day

# How many answered, where some of them wrote on paper. $people is a count such as "12 people".
people-on-paper = { $people }, { $count } of them on paper
paper-rule = Notes on paper never stand in for phones: if anybody answers by phone, { $needed } people must, or nothing is shown.

# Levels side by side
each-level-its-question = Each level has its own question. Yours is on your phone.
level-too-few = Too few answers to show. We need { $needed } people of a level, so no one can be picked out.
levels-how = Only levels with { $least } or more people are shown, their largest themes first. There are no numbers beside them, because a number of one level could tell how few answered in another.
hidden-of-levels = Some answers are hidden by the facilitator.
parked-of-levels = Some answers are parked for another day.
one-level-at-a-time = The answers of one level at a time
# Themes that are shown one by one, and what is held back. $answers is a count such as "12 answers".
themes-one-by-one = The themes come up here one by one.
held-back = { $count ->
    [one] 1 theme with { $answers } is held back
   *[other] { $count } themes with { $answers } are held back
}
link-leader = The leader’s copy
    .hint = The report without anybody’s own words, for a leader who should not read quotations. It opens once the session has ended, and nothing else.
# One phone that answers for several people. $people is a count such as "16 people", $phones one such as "8 phones".
one-phone-for-several = One phone may answer for up to { $most } people.
together-rule = Where one phone may answer for several people, nothing is shown until { $phones } phones have answered for { $needed } people; the largest group counts as one, so no number opens other people’s answers.
phones-counted = { $done } of { $joined } phones have answered
phones-nearly = Nearly every phone has answered
phones-all = Every phone has answered: { $phones }
people-on-phones = { $people }, on { $phones }
phones = { $count ->
    [one] 1 phone
   *[other] { $count } phones
}

# One word from everybody: what is beside the list of words
no-word-told = No word came from several people.
other-words = { $count ->
    [one] and 1 other word
   *[other] and { $count } other words
}
words-hidden = { $count ->
    [one] 1 word hidden
   *[other] { $count } words hidden
}

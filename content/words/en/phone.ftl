# What people read on their phones.

your-session = Your session
leaders-of = { $level } leaders
you-are-in = You are in.
no-names = No names. Your answers are not linked to you.
opens-here = The first question will open here. You do not need to refresh.
nothing-before = Nothing is shown before { $count } people have answered. Answers are shuffled and cut loose from every phone when a question closes.

about-question = About this question
# The name of the tool and of its section
about-question-source = In our own words, after the Clinical Leaders Network’s tool for frontline leadership: { $section }.
your-answer = Your answer
answer-number = Answer { $number }
keep-it-short = Short answers work well. Do not name people or patients.
send = Send
send-change = Send the change
nothing-to-add = Nothing to add
characters-left = Characters left: { $count }
characters-over = Characters too many: { $count }

may-name = This may name someone. Change it, or send it as it is.
as-it-is = Send as it is
back-not-sent = Not sent yet. Please read the note under your answer.
number-taken-out = We took out what looks like an NHS number.

answer-is-in = Your answer is in. You can change it until the question closes.
answers-are-in = Your answers are in. You can change them until the question closes.
answer-is-shown = Your answer is among the themes now. You can take it back, but not change it.
stored-and-closed = Your answer is in. This question has closed.
passed = That is fine. If something comes to you, you can still write it.
show-answer = Show
show-or-change = Show or change
take-back = Take it back
words-not-sent = Words you had not sent

still-typing = This question is closing. Send what you have written.
look-up = Look up: we are sorting them into themes.
wait-for-themes = Your facilitator will show the themes in a moment.
# Beside an answer that this phone sent itself; nobody else sees it
yours = yours
# Read out when themes come up: the largest one and how many said it
top-theme = Top theme: { $theme }, { $count }

thank-you = Thank you.
read-report = Read the report
report-stays = The report stays at this address on this phone for { $count ->
    [one] 1 day
   *[other] { $count } days
}. Then everything is deleted.
leave-session = Leave this session

# Where people mark something instead of writing
vote-how = { $most ->
    [one] Choose 1.
   *[other] Choose up to { $most }.
}
choose-how = Choose one question for your leader.
rank-how = Give places 1 to { $places }. 1 is the most important. You need not use them all.
no-place = No place
choice-is-in = Your choice is in. You can change it until this closes.
show-or-change-choice = Show or change my choice
rather-not = I would rather not say
passed-ballot = That is fine. You can still choose.
closed-look-up = This is closed. Look up: the result comes in a moment.
chosen-of = { $chosen } of { $most } chosen

# What the room has left and still takes answers
still-open = Still open
still-open-too = Also still open
still-open-until = Open until { $until }.
you-are-done-with-it = You are done with this one.
to-the-session = To the session
# Where one phone may answer for several people
how-many-people = How many people is this answer from?

# One word from everybody
your-word = Your word
word-how = One or two words, in letters. Do not name people or patients.
word-is-in = Your word is in. You can change it until this closes.
show-or-change-word = Show or change it

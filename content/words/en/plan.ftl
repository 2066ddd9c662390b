# A plan of a facilitator's own: the page, its file, and what can be wrong with them.

plan-title = Make your own plan
plan-how = Start from a ready plan, then change it as you like. This server keeps no plan: save it as a file, and open the file again when you need it.
plan-begin = Start from a ready plan
plan-begin-level = Level
plan-begin-plan = Ready plan
plan-begin-button = Start with this plan
plan-file = Open a plan you saved
plan-file-label = Your plan’s file, such as openfloor-plan-away-day.json
plan-file-button = Open the file
plan-file-copy = To make a second plan from a first, open the first, give it another name and save it again.
plan-start-again = Start again, or open a file. Save this plan first.
plan-wrong = This plan cannot be used yet
plan-go-there = Nothing you typed is lost. Go to:

plan-total = { $minutes ->
    [one] 1 minute in all
   *[other] { $minutes } minutes in all
}
plan-total-of = { $steps ->
    [one] The opening, 1 step and the closing.
   *[other] The opening, { $steps } steps and the closing.
}
plan-check = Check and add up
plan-about = About the session
plan-name = Name of the plan
plan-session-title = Title on the big screen (you may leave it empty)
plan-rules = Ground rules
plan-rules-hint = Up to { $count } short lines. They stand on the big screen and on phones while people join, and at the foot of the report.
plan-rule = Ground rule { $number }
plan-opening = Opening
plan-closing = Closing
plan-steps = Steps
plan-minutes = Minutes
plan-notes = Notes for you, one a line
plan-notes-show = Notes for you
plan-own-title = Short title, for lists
plan-own-question = The question
plan-own-hint = One line under it (you may leave it empty)
plan-own-answers = Answers from each person
plan-own-words = Words of your own
plan-own-words-hint = Leave a box empty to keep the usual words.
plan-dots = Dots for each person
plan-places = Themes each person puts in order
plan-of-level = Question of the level
plan-of-own = Your own question
# A question or activity in a list of steps, and what is pressed
plan-up = Move up
plan-down = Move down
plan-copy = Make a second one
plan-remove = Take out
# Read out for the four buttons above: $what is one of them, $step the number of the step
plan-which = { $what }: step { $step }
plan-add = Add a step
plan-add-what = What to add, at the end
plan-add-questions = Questions of the level
plan-add-own = A question of your own
plan-add-others = Other activities
plan-add-button = Add it
plan-open = Open the session
plan-save = Save as a file

# What people do in a step, and the words that each has by itself
activity-check-in = Check-in
    .question = How are you, here and now?
    .hint = Everybody sees how many chose each number. Nobody sees what you chose.
activity-pulse = The three Cs here
    .question = How do you meet compassion, visibility and credibility where you work?
    .hint = One number for each. Everybody sees how many chose each number.
activity-vote = Vote
    .question = Which of these themes matter most to you?
    .hint = Put your dots on them, one on each. Nobody sees the dots until the vote closes.
activity-rank = Put in order
    .question = Which of these themes come first for you?
    .hint = The most important one first.
activity-choose = Choose a question
    .question = Which question do we put to our leader?
    .hint = Choose the one you most want an answer to.
activity-follow-up = Did it happen?
    .question = Last time we agreed these things. Has it happened?
    .hint = For each one: yes, in part, or no. Nobody sees what you chose.
activity-commit = What happens next
    .question = What will we do, who will do it, and by when?
    .hint = Say it aloud. Your facilitator writes it down.

# What is wrong with a plan
plan-field-unknown = This form has no field “{ $field }”. Reload the page and try again.
plan-flaw-button = Press one of the buttons of this page.
plan-flaw-name = The name of the plan needs 1 to { $most } characters.
plan-flaw-reveal = Choose when themes appear.
plan-flaw-pause-minutes = The opening and the closing can take { $least } to { $most } minutes each. Write a whole number.
plan-flaw-pause-notes = The notes to the opening and to the closing can have { $most } characters each. Make them shorter.
plan-flaw-how-many = A plan has 1 to { $most } steps. Add one, or take some out.
plan-flaw-minutes = Step { $step }: give it { $least } to { $most } minutes, as a whole number.
plan-flaw-notes = Step { $step }: its notes can have { $most } characters. Make them shorter.
plan-flaw-activity = Step { $step }: nobody knows what people do in it. Take it out and add another.
plan-flaw-no-title = Step { $step }: write a short title for your question.
plan-flaw-no-question = Step { $step }: write your question.
plan-flaw-title-length = Step { $step }: its title can have { $most } characters. Make it shorter.
plan-flaw-question-length = Step { $step }: its question can have { $most } characters. Make it shorter.
plan-flaw-hint-length = Step { $step }: the line under its question can have { $most } characters. Make it shorter.
plan-flaw-answers = Step { $step }: each person can give 1 to { $most } answers to a question of your own.
plan-flaw-question = Step { $step }: this level has no question “{ $question }”. Take the step out and add another.
plan-flaw-two-questions = Step { $step }: it has a question of the level and something else as well. Take the step out and add what you need.
plan-flaw-too-large = This plan is too long for a file of { $kib } KiB. Shorten some notes.

# What is wrong with a file
plan-file-none = No file was chosen. Choose the file of a plan that you saved here.
plan-file-too-large = This file is too large for a plan: a plan has { $kib } KiB at most. Choose the file that you saved here.
plan-file-no-text = This file is not text, so it is no plan. Choose the file that you saved here.
plan-file-no-plan = This file is no plan of Openfloor. Choose the file that you saved here.
plan-file-schema = This plan was saved by another version of Openfloor (schema { $schema }). This one reads schema { $known }.
plan-file-unreadable = Line { $line } of this file cannot be read: { $why }. Choose the file as it was saved, or mend that line.

# One phone that answers for several people
plan-together = Answers may come from groups of up to
plan-flaw-together = Step { $step }: one phone can answer for { $least } to { $most } people.

# One word from everybody
activity-one-word = One word
    .question = In one word, how are you right now?
    .hint = Everybody sees the words that several people wrote, and how many wrote each. All other words are deleted unread.

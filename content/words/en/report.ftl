# The report, as a page and as a table.

report-untitled = { $level } leaders: what we need
report-step = Openfloor report · { $level } leaders · { $plan }

# The summary. $people, $answers and $questions are counts in words, such as "31 people".
report-nothing-closed = No question has been closed yet.
report-one-question = { $people } gave { $answers } to one question.
report-several-questions = Up to { $people } gave { $answers } to { $questions }.
report-came-up-most = What came up most: { $themes }.

# Under a question
report-counts = { $people }, { $answers }
report-not-changed = The facilitator changed nothing in these themes.
report-changed = The facilitator made { $changes } to these themes.
report-national = What the national focus groups said

report-key-questions = Questions to take to your leader

report-method = How this was made, and its limits
report-method-answers = Answers were anonymous and short. A program on the session’s own server grouped them by their words and meaning; the facilitator could correct the groups. Nothing is shown where fewer than { $needed } people answered. Quotations stand for several people’s answers; what is headed “{ one-voice }” is one person’s answer that the facilitator put up.
report-method-source = The questions follow “{ $title }” ({ $author }, { $year }), in our own words. Its limits are ours too:

# The links to the files
report-take-with-you = Take the report with you
    .hint = As it stands now: questions that are closed, and nothing below the smallest group.
report-as-document = Word
report-as-workbook = Excel
report-as-table = Table (CSV)
report-as-text = Text (Markdown)
report-as-data = Data (JSON)

# The headings of the table; "c" is one of the three Cs
report-column-question = question
report-column-theme = theme
report-column-c = c
report-column-answers = answers
report-column-quotation = quotation
report-nothing-to-show = Too few people answered for anything to be shown.

report-chosen = What the room marked
report-agreed = You said, we will
then-and-now = Then and now
then = Then
now-told = Now
then-and-now-how = Answers in each theme, last time and this time. A dash stands where there are fewer than { $least }, or where the number could be worked out from others.
then-and-now-theme = Theme
# What the facilitator hid one by one. $reasons is a list such as "2 named a person, 1 for another reason".
report-answers-hidden = { $answers } hidden by the facilitator: { $reasons }.
hidden-names-person = { $count } named a person
hidden-names-patient = { $count } named a patient or a ward detail
hidden-hurts = { $count } hurt somebody
hidden-other = { $count } for another reason
parked-one-by-one = { $answers } parked one by one, so without words.
parked-theme = Parked for another day: { $theme }
# What the level's content adds
report-development = Ways to grow as a leader
report-needs = What people at this level need
report-programmes = Programmes of the NHS Clinical Leaders Network
report-resources = Where to read on

# The sheets of the workbook, and their further headings. A sheet's name has 31 characters at most.
report-sheet-themes = Themes
report-sheet-quotations = Quotations
report-sheet-beside = Beside the national groups
report-sheet-notes = About
report-column-people = people
report-column-phones = phones
report-column-all-answers = answers in all
report-column-in-part = in part
report-column-relation = how they compare
report-column-here = here
report-column-national = national focus groups
report-column-section = section of the tool
report-hidden = hidden by the facilitator

# Under the summary
report-ground-rules = Use what stands here freely. Never reveal, or try to work out, who said something or which team they are in (the Chatham House Rule).

# The poster, and the pictures for slides
poster = Poster
poster-you-said = You said
poster-print = This prints one sheet for each question, on A4 or A3.
poster-limit = Themes of anonymous answers, grouped by a program. Not a vote.
report-pictures = Pictures for slides
report-more-themes = { $count ->
    [one] { $count } more theme
   *[other] { $count } more themes
}
report-column-item = what was marked
report-sheet-marked = Marked
report-sheet-agreed = Agreed
# A workshop of all levels
report-untitled-all = What we need from our leaders, level by level
report-step-all = Openfloor report · All levels · { $plan }
report-of-levels = People of all levels answered { $questions }, each level in its own words. What every level asks of leaders stands side by side below.
report-column-level = Level
report-sheet-levels = Levels

# Pictures for slides, of what people marked; $count are lines for which there is no room
report-more-rows = { $count } more
picture-marked-limit = Marked anonymously by those who took part.

# What only files need
spread-in-line = After each point: how many people chose it.
report-column-part = part of the report
report-column-name = theme, or what it is of
report-column-number = number
report-column-words = quotation, or what there is to say

# What is held back, and the leader's copy
none-released = None of the themes was released.
report-held-back = held back by the facilitator
leaders-copy-of = Leader’s copy: { $title }
leaders-copy-is = Nobody’s own words are in it. What people meant is said by the facilitator, where anything is said; what was left out is counted.
facilitators-words = in the facilitator’s words
copy-quotations = { $count ->
    [one] 1 quotation is left out here.
   *[other] { $count } quotations are left out here.
}
copy-voices = { $count ->
    [one] 1 single voice is left out here.
   *[other] { $count } single voices are left out here.
}
leaders-copy-method = Answers were anonymous and short. A program on the session’s own server grouped them by their words and meaning; the facilitator could correct the groups, hide answers and hold themes back. Nothing is shown where fewer than { $needed } people answered.

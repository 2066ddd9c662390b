# The plain pages: the first one, joining, starting, ending and deleting a session.

home-title = Join or start a session
home-running = Running a team session?

join-title = Join your session
join-code = Session code
join-code-hint = 6 letters, shown on the big screen.
join-button = Join
join-no-names = No names. Your answers are not linked to you.
join-opening-link = Opening your link
join-one-moment = One moment.
join-needs-script = This link needs JavaScript once, to keep its secret out of every log. Switch it on and open the link again.

start-title = Start a session
start-choose = Choose the level of leadership your team will talk about. The session opens at once; no account is needed.
start-open = Open a session for { $level } leaders
start-choices = Plan, title and how it runs
start-plan = Session plan
# After the name of a plan. $questions is a count in words, such as "6 questions".
start-plan-length = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, { $questions }.
start-name = Title (you may leave it empty)
start-reveal = When themes appear
start-after-closing = When you show them, after a question has closed
start-waves = As they form, for several people at a time
start-smallest-group = Smallest group to show (people)
start-keep-days = Keep the report (days after the end)

end-title = End the session
end-ask = End this session?
end-waiting = { $count ->
    [one] The plan has 1 more question.
   *[other] The plan has { $count } more questions.
}
end-no-answers = Nobody can answer any more.
end-report = Everyone who took part can read the report on their phone.
end-deleted-after = { $count ->
    [one] After 1 day everything is deleted: questions, answers, themes and the report.
   *[other] After { $count } days everything is deleted: questions, answers, themes and the report.
}
end-button = End session
# Under the button that ends, and under the one that deletes
end-go-back = No, go back

# The title and the button
delete-everything = Delete everything
delete-ask = Delete everything now?
delete-what = Every question, answer, theme and the report of this session will be deleted. Nobody can bring them back.
link-not-whole = This link is not whole. Copy all of it, also the part behind the #.
link-no-answer = The server cannot be reached. Try again in a moment.

# The sheet of paper by which people join
sheet-title = Joining sheet
sheet-how-to-print = One page to print for the wall or the tables: use “Print” in your browser.
sheet-scan = Scan the code with your phone’s camera, or go to { $address }.
sheet-type = If you are asked for a code, type { $code }. You need no account and give no name.
sheet-anonymous = Nobody is shown who wrote what. Do not name people or patients.

# Letting somebody else help to run a session, by a helper code
help-title = Let somebody else help
help-means = Makes a helper code that is valid for { $minutes } minutes and once. Whoever types it runs this session together with you.
help-stays = Whoever has used a helper code keeps access until the session is deleted.
help-make-code = Make a helper code
help-another-code = Make another code
help-type-it = The other person opens { $address } and types:
help-once = Valid for { $minutes } minutes, and once. Do not show it to the room.
help-not-a-code = A helper code has 6 letters. Look at it again on the facilitator’s console.
help-not-waiting = This helper code is not valid: it may be mistyped, used, or too old. Check it, or ask the facilitator for a new one.
help-too-often = Too many wrong helper codes have been tried just now. Wait a few seconds, then send it again.
help-enough-waiting = { $most } helper codes of this session have not been used yet. Use one of them, or wait ten minutes until it runs out.
back-to-console = Back to the console
pair-title = Help to run a session
pair-code = Helper code
pair-hint = 6 letters, shown on the facilitator’s console under “Let somebody else help”. It is not the code that people join with.
pair-button = Open the console

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

# The way from opening a session, and from joining, to a plan of one's own
start-own-plan = Make your own plan
start-own-plan-why = Other questions, another order, your own ground rules.

# The plain pages: the first one, joining, starting, ending and deleting a session.

home-title = Join or start a session
home-running = Running a team session?

join-title = Join your session
join-code = Session code
join-code-hint = 6 letters, shown on the big screen.
join-button = Join
join-no-names = No names. Your answers are not linked to you.
work-title = Nearly in
work-why = Many wrong codes were typed just now, so somebody may be trying them out. To show that you are not, this phone does some sums first. Nothing about you is used for them.
work-going = Doing sums. This can take half a minute.
work-wait = Without JavaScript: wait { $seconds } { $seconds ->
    [1] second
   *[other] seconds
}, then press the button.
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
help-enough-on-server = This server cannot make more helper codes just now. Wait ten minutes, or give the console’s link on.
back-to-console = Back to the console
pair-title = Help to run a session
pair-code = Helper code
pair-hint = 6 letters, shown on the facilitator’s console under “Let somebody else help”. It is not the code that people join with.
pair-button = Open the console

# The passcode for whoever opens sessions, where the server asks for one
passcode-title = Passcode for facilitators
passcode-label = Passcode
passcode-hint = Whoever runs this server has given it to you. It is asked once a day on this device.
passcode-button = Go on
passcode-to-join = You only want to take part?
passcode-wrong = That is not the passcode. Look at capital letters and spaces, and type it again.
passcode-too-often = Too many wrong passcodes have been tried just now. Wait a few seconds, then type it again.
passcode-busy = Many passcodes are being checked just now. Type it again in a moment.
passcode-first = This server asks for the passcode before it opens a session.
passcode-before-plan = This server asks for the passcode again. Nothing of your plan is lost: open /passcode in a second tab, type it there, come back here and press this button again.
passcode-for-programs = This server asks for the passcode before it opens a session. Send it along in the header { $header }.

# Checking the network a week before the day
check-link = A week before: check the network of the room
check-title = Check this network
check-intro = Open this page on the network that people will use, best a week before the day, and on a phone like theirs. It tries what a session needs, once. Nothing about you is stored.
check-no-script = JavaScript does not run here. Without it this page cannot try the live ways. Pages and style work if you can read this; people can take part with plain pages, which they load again to see what is new.
check-testing = Being tried. This takes about ten seconds.
check-well = This network is ready: everything a session needs works from here.
check-down = A session works on this network, by a slower way that pages choose by themselves. Send the text below to the IT department if you want the quickest way.
check-plain = Only plain pages work on this network: people must load pages again to see what is new. Send the text below to the IT department before the day, or use another network.
check-busy = Too many people are checking just now. Load this page again in a minute.
check-results = What works from here
check-untested = Not tried yet.
check-pages = Pages:
check-pages-works = they arrive, as you see.
check-style = Style:
check-style-works = it arrives. Pages look as they should.
check-style-not = it does not arrive. Pages can be read, but look bare. Ask the IT department whether files of this host are filtered.
check-script = JavaScript:
check-script-works = it runs. Pages can be live.
check-script-not = it does not run.
check-round-trip = There and back:
check-quick = { $ms } ms. Quick: people notice nothing.
check-slow = { $ms } ms. Slow, but it will do: people wait a moment after they press Send.
check-very-slow = { $ms } ms. Very slow: ask the IT department for a better network, or move nearer to an access point.
check-round-trip-not = requests get lost. Move nearer to an access point and load this page again; if it stays so, use another network.
check-socket = WebSocket:
check-socket-works = it works. What is new comes at once.
check-socket-not = it does not get through. Pages take the next way by themselves, and no answer is lost. Ask the IT department to let WebSocket upgrades through.
check-events = Server-sent events:
check-events-works = they work. They are the second way, nearly as quick.
check-events-not = they do not get through, or are kept back. Ask the IT department not to buffer them.
check-poll = Polling:
check-poll-works = it works. It is the third way, a little slower.
check-poll-not = requests that wait are cut off. Ask the IT department to let a request wait for 60 seconds.
check-ask-heading = What to ask the IT department for
check-ask-how = Copy this text and send it. What was found here is added at its end.
check-ask =
    For a team session we will use a web page on your network, also on people’s own phones. Please allow:

    Host name: { $host }
    Port: { $port } ({ $http })
    WebSocket ({ $socket }): let “Upgrade: websocket” through to this host, also through a proxy or TLS inspection
    Server-sent events: do not buffer responses of type text/event-stream
    Waiting: let one request take 60 seconds

    Nothing else is loaded, from no other host, and nothing is installed.
check-ask-results = Found on this network:
# The way from opening a session, and from joining, to a plan of one's own
start-own-plan = Make your own plan
start-own-plan-why = Other questions, another order, your own ground rules.

# Opening a session that follows an earlier one
follow-title = Follow an earlier session
follow-why = Ask whether what was agreed has happened, and compare then and now.
follow-how = A session can follow an earlier one, however long ago. It begins by asking the room, anonymously, whether each thing that was agreed has happened, and its report compares then and now.
follow-file = The data file of the earlier report
    .hint = It is called openfloor-report.json. The report offers it under “Take the report with you”.
follow-kept = The file is read once. What was agreed and the names and sizes of themes are kept with the new session, and deleted with it; nothing else of the file is.

# A workshop of several levels
all-levels = All levels
all-levels-why = A workshop in which people of every level sit together. Each person chooses a level when joining and gets the questions of that level. The big screen shows what each level asks of leaders, side by side.
all-levels-open = Start with all levels
which-level = Which level fits you best?
which-level-why = You get the questions of this level. It is shown for nobody by name, and only where ten or more people of a level have answered.
# Themes that are shown one by one, and the leader's copy
start-one-by-one = Theme by theme, as you release each: for when leaders are in the room
end-held = { $count ->
    [one] 1 theme is still held back. It will not be in the report: nothing is released after the end.
   *[other] { $count } themes are still held back. They will not be in the report: nothing is released after the end.
}
leaders-copy = Leader’s copy
leaders-copy-write = Write the leader’s copy
leaders-copy-means = It is the report without anybody’s own words: themes and numbers, and what you say about each theme. Quotations and single voices are left out and counted.
leaders-copy-open = Open the leader’s copy
leaders-copy-no-link = This session was opened before there was a link to the leader’s copy. Open it here, and print it or save it as a PDF.
leaders-copy-not-yet = Until the session has ended, only this console can open it.
in-other-words = In other words
in-other-words-how = Say what people mean by a theme, as nobody said it: up to { $most } characters. It is in the leader’s copy only, marked as the facilitator’s words. Leave it empty to say nothing. You can change it until the session is deleted.
in-other-words-nothing = No theme has been shown so far.
held-not-in-copy = { $count ->
    [one] 1 theme is held back, so it is not in the copy.
   *[other] { $count } themes are held back, so they are not in the copy.
}
keep-words = Keep these words

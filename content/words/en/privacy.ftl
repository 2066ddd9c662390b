# The pages about anonymity and privacy, the figure of the data flow, and the deletion receipt.

# Promises that several pages make. Each stands inside a longer sentence, so it has no capital and no full stop, unless
# it says otherwise. The blanks are limits that the program keeps to.

# "{ $days } days": the standard; the other two: what may be chosen instead.
promise-kept-for = { $days } days after it has ended, or { $least } to { $most } days if the facilitator chose so at the start
promise-quoted-from = themes of at least { $people } people ({ $many-people } from { $many-answers } answers on)
promise-single-voices = one at a time, answers that fit no theme: only after closing, picked by chance (the facilitator can skip some), never one that seems to name somebody, and never in a session that showed themes as they formed
promise-in-waves = at least { $people } new people at a time ({ $large-people } once more than { $large-room } have answered)
# Begins a sentence, still without a full stop.
promise-still-to-answer = How many are still to answer is shown only when it is nobody or at least { $people } people
# How long a deletion receipt stays.
promise-receipt-kept = { $count ->
    [one] 1 day
   *[other] { $count } days
}

# All papers
papers-more = More about privacy and accessibility
# In front of what only the organisation that runs the server can say.
papers-to-fill = Your organisation fills in

# "How this stays anonymous". Each point begins with a few words in bold, its .lead.
anonymity-lead = Nobody in the session is shown who wrote an answer, the facilitator included. Once a question has closed, the program itself cannot tell any more.
anonymity-what-we-do = What we do
anonymity-no-names = There are no accounts. Your phone gets a random number, and the server keeps no list of them.
    .lead = No names.
anonymity-nothing-to-connect = Every question knows your phone by a different mark, so your answers to two questions cannot be put together.
    .lead = Nothing to connect.
anonymity-sealed = While a question is open, each answer is a sealed record. All have the same size, and none has a time on it.
    .lead = Sealed.
anonymity-shuffled = When the question closes, the answers are shuffled and cut loose from every phone. The key to the sealed records is destroyed.
    .lead = Shuffled.
anonymity-never-too-few = No answer and no theme is shown to anyone before { $people } people have answered. If fewer have when the question closes, their answers are deleted unread. (The facilitator may choose { $least } to { $most } people, only at the start.)
    .lead = Never too few.
# { $kept } is promise-kept-for
anonymity-deleted = The whole session deletes itself { $kept }.
    .lead = Deleted.
anonymity-what-remains = What remains
anonymity-own-words = Your style, or something only you could know, may give you away. An answer that fits no theme may be shown on its own.
    .lead = Your own words.
anonymity-small-groups = People may guess. Your phone shows how many phones have joined, so that you can judge. One person can join with several.
    .lead = Small groups.
anonymity-eyes = Someone beside you may read your phone, or see when you press Send.
    .lead = Eyes.
anonymity-machines = While it happens, whoever runs the server could see address and answer together as they pass through. Whoever runs the network can see that you take part.
    .lead = The machines.
anonymity-copies = What others photograph or write down is out of our hands.
    .lead = Copies.
anonymity-go-back = To go back to your session, use the Back button of your phone.
anonymity-how-to-check = How you can check it
anonymity-check-address = Does the address begin with https? Then the network cannot read along, unless your employer has set up your device for that.
anonymity-check-cookie = Look at what your browser keeps for this site: a cookie that holds a random number, one for your language and text size if you chose them, and nothing from any other company.
anonymity-check-number = Compare the number of people on your phone with the people in the room. If it is higher, ask why.
anonymity-check-receipt = After the session has been deleted, its address shows a receipt: when, why and how much. Nothing of what was said.
anonymity-check-source = The program is free software (MIT or Apache licence). Anybody may read what it does, or ask somebody who can.
anonymity-how-built = How it is built
anonymity-built-number = The random number has 128 bits. The session’s key vouches for it (HMAC-SHA-256), so the server can recognise it without a list.
anonymity-built-mark = The mark of a question is an HMAC of that number under the question’s own key. It exists in memory and inside sealed records only. It counts you once, and lets you change or take back your answer.
anonymity-built-seal = Records are sealed with XChaCha20-Poly1305. The question’s key is a file outside the database that only the program may read.
anonymity-built-closing = At closing, a cryptographic generator shuffles the answers and gives them new random ids. Marks become counts of people for each theme. Then the sealed records are deleted, the key is overwritten and removed, and the database is compacted. If the machine stops halfway, the next start finishes the work.
anonymity-built-deleting = Whatever is kept of a session is encrypted under the session’s key, a file in the key folder. Deleting a session destroys that key, so older copies of the database become unreadable too.
# { $voices } is promise-single-voices
anonymity-built-voices = After closing, the facilitator may also show, { $voices }. Whoever watches learns that somebody wrote it, and nothing else.
# { $waves } is promise-in-waves, { $quoted } promise-quoted-from
anonymity-built-waves = If the session shows themes while a question is open, they are names and counts for { $waves }. Quotations come only after closing, from { $quoted }.
# { $still } is promise-still-to-answer
anonymity-built-still = { $still }.

# The table of what each party can learn: .open is while a question is open, .closed after it has closed.
parties-title = What each party can learn
parties-who = Who
parties-open = While a question is open
parties-closed = After it has closed
parties-you = You, on your phone
    .open = Your own answers. You can change them or take them back.
    .closed = What everybody sees. The server can no longer tell which answers are yours. Your phone marks quotations that you wrote, from its own memory, until the next question; close the page and it has forgotten.
# { $still } is promise-still-to-answer, { $waves } promise-in-waves, { $quoted } promise-quoted-from, { $voices } promise-single-voices
parties-room = People next to you, and at the big screen
    .open = How many have joined and how many have answered. { $still }. If the session shows themes as they form: their names and counts, for { $waves }. Someone who watches you press Send knows that you have answered.
    .closed = What the facilitator shows: themes, counts, and some quotations from { $quoted }; and { $voices }. The report, once the session has ended, with the single answers that were shown. Not who wrote what.
# { $waves } is promise-in-waves
parties-facilitator = The facilitator
    .open = The same, and how many phones are connected. Names and counts of themes in any case, for { $waves }. No answer.
    .closed = Every answer, word for word and shuffled, to sort them into themes. Not who wrote it, and not when. No answer at all if too few people have written one.
parties-server = Whoever runs the server or the encryption in front of it
    .open = Network address and answer together, if they look while it passes through. With the key folder: all stored answers in the order they came (and when, if they look again and again), and which came from the same phone within this question.
    .closed = All answers, shuffled, without author or time. More only if they made a record of their own while the question was open; the program makes none.
parties-network = Whoever runs the network
    .open = With encryption (https): which devices take part, when they send and about how much. More on a device that is set up to let them read along, as some employers do. Without encryption: everything.
    .closed = The same.
parties-database = Somebody who steals the database or a backup of it, without the key folder
    .open = No word of it. Sealed records of one size in the order they came, with the session’s random id, its join code, the question’s number and the day of deletion.
    .closed = No word of it. The shuffled answers are encrypted too.
parties-disk = Somebody who steals the whole disk, with the key folder
    .open = All answers in the order they came, and which came from the same phone within this question.
    .closed = All answers, shuffled, without author or time; after the session has been deleted, nothing. An SSD may hold old blocks of a destroyed key, which is why the key folder belongs on an encrypted disk or a tmpfs.

# The privacy page, from its first words to "Purpose and lawful basis"
notice-about = Openfloor collects short answers from a team, without names, and groups them into themes. It runs on one server of your organisation, or of somebody your organisation has asked to run it.
notice-short-account = You need no account. Nothing asks for your name.
notice-short-alone = No answer is kept together with who gave it or when.
# { $kept } is promise-kept-for
notice-short-deleted = Every session is deleted { $kept }.
notice-short-nobody = Nobody else gets any data. No page loads anything from elsewhere.
notice-responsible = Who is responsible
notice-controller = The organisation that runs this server decides why and how it is used. In the words of the law it is the controller. Your invitation should name it; if it does not, ask the facilitator. The makers of the program run nothing for it and receive nothing from it.
notice-controller-fill = its name, the contact for questions about privacy, and its data protection officer. Put them into the invitation to a session, or into your own privacy notice with a link to this page.
notice-purpose-and-basis = Purpose and lawful basis
notice-purpose = Purpose: to let a team say what it needs from its leaders, so that they can act on it. Answers are not for judging anybody, and no decision about a person is made from them.
notice-basis-fill = the lawful basis under Article 6 of the UK GDPR, and a condition under Article 9 if answers may tell about health, belief or union membership. The impact assessment has hints.

# What is processed: .why, .where, .how-long are the cells of a row
notice-data = What is processed, where, and for how long
notice-processed = What is processed
notice-what = What
notice-why = Why
notice-where = Where
notice-how-long = How long
# { $kept } is promise-kept-for
notice-answers = Your answers, up to { $characters } characters each
    .why = To find the team’s themes
    .where = While a question is open: sealed in the database, with the key elsewhere. After closing: shuffled and encrypted.
    .how-long = Until the session is deleted: { $kept }. If too few people have answered, only until the question closes.
notice-number = A random number
    .why = To keep your place and count you once
    .where = A cookie on your phone. The server keeps no list.
notice-marks = Marks of your phone: another for each question, and one for the head-count
    .why = To count people, and to let you change or take back an answer
    .where = The server’s memory, and inside the sealed records. The one for the head-count: in memory only.
    .how-long = Until the question closes; for the head-count, while the session runs
notice-address = Your network address
    .why = To bring the page to you, and to notice somebody who tries out join codes
    .where = The server’s memory
    .how-long = While you are connected. After a wrong join code, a mark made of it for up to an hour. It is never stored.
notice-language = The language and text size you chose; if you chose none, the language your browser asks for
    .why = To give you the pages as you read them
    .where = Your choice: a cookie in your browser. The server’s memory.
    .how-long = On the server while you are connected. It is never stored there.
notice-session = About the session: title, level, questions, themes, counts, what the facilitator corrected, and what the facilitator wrote about themes for the leader’s copy
    .why = To run the session and make its report
    .where = The database, encrypted
    .how-long = Until the session is deleted
notice-finding = The session’s random id, its join code and the day of its deletion
    .why = To find the session, and to delete it in time
    .where = The database, not encrypted
    .how-long = Until the session is deleted
# { $kept } is promise-receipt-kept
notice-receipt = The deletion receipt
    .why = To show when and why a session was deleted
    .where = The database. No content.
    .how-long = For { $kept }
notice-unended = A session that nobody ends counts as ended { $days } days after its last question was opened.
notice-not-stored = What is not stored
notice-none-of-this = None of this is stored, and none of it is written to the program’s log:
notice-not-name = your name, account or staff number
notice-not-address = your network address
notice-not-browser = your browser or your kind of phone
notice-not-joined = when you joined
notice-not-sent = when an answer was sent

# What the browser keeps. The names of cookies are technical and stay as they are.
notice-cookies = Cookies and what your browser keeps
notice-kept = What your browser keeps
notice-cookies-kept = As long as the session may last: { $days } days as standard
# { $kept } is notice-cookies-kept
notice-phone-kept = { $kept }, or until you leave the session
notice-cookie-phone = Cookie phone-…
    .why = Keeps your place in the session. It holds the random number.
notice-cookie-links = Cookies console-…, screen-…, report-… and leader-…
    .why = For facilitators and for who opens their links: let this browser into the console, the big screen, the report or the leader’s copy.
notice-cookie-let-in = Cookie let-in
    .why = For facilitators only, where this server asks for a passcode: it was typed in this browser. It says nothing about who you are.
    .how-long = { $hours } hours
notice-cookie-preferences = Cookie preferences
    .why = Only if you chose something there: your language, the size of your text, and whether a console hides answers. It says nothing about who you are.
    .how-long = A year after you last chose
notice-unsent = Words you have not sent yet
    .why = So that they are not lost when the network fails
    .how-long = Until they are sent or you close the page. They stay on your phone.
notice-own = What you sent to the question before
    .why = So that your phone can mark quotations that you wrote. It never leaves the phone.
    .how-long = Until the next question, or until you close the page or leave the session.
notice-no-other-cookies = No script can read the cookies, and they are sent to this server only. Where the address begins with https, they travel encrypted only, under names that begin with __Host-. There are no other cookies: none for counting visits, none for advertising, none from anybody else.

# Rights, deletion, protection
notice-rights = Your rights
notice-rights-law = Under the UK GDPR you may ask the organisation for access to data about you, and for its correction, deletion or restriction. You may object, and you may complain to the Information Commissioner’s Office (ico.org.uk).
# “Nothing to add” is the name of a button
notice-rights-choice = Taking part is your choice. You can leave, or press “Nothing to add”.
notice-rights-open = While a question is open, you can read, change and take back your own answers, on the phone you wrote them with.
notice-rights-closed = After it has closed, nobody can find one person’s answers any more, the organisation included. What would lead to them has been destroyed, not hidden. So single answers cannot be shown to you, corrected or deleted then.
notice-rights-named = If an answer names you or somebody else, tell the facilitator or the organisation. They can keep a theme off the big screen, and they can delete the whole session at once.
notice-deletion = Deletion
# { $kept } is promise-kept-for
notice-deletion-how = A session deletes itself { $kept }. The facilitator can delete everything earlier. Its rows go from the database, and its key is destroyed, so older backups of the database become unreadable too. (That does not hold for an operator who has backed up the key folder as well.)
# { $kept } is promise-receipt-kept
notice-deletion-receipt = Each deletion leaves a receipt for { $kept }: the session’s id, when it was deleted, why (asked for, or time over), and how many questions, people and answers there were. Anybody who has the session’s address can read it.
notice-who-else = Who else gets data
notice-nobody = Nobody. The pages have no code from others, no analytics and no fonts or pictures from elsewhere. The program asks no other computer for anything; it finds the themes by itself.
notice-protection = How it is protected
notice-protected-sealed = While a question is open, answers are sealed one by one under a key of that question, in a file outside the database.
notice-protected-shuffled = When it closes, they are shuffled, cut loose from every phone, and that key is destroyed.
notice-protected-few = Nothing is shown before { $people } people have answered, unless another number was chosen at the start.
notice-protected-encrypted = Whatever is kept of a session is encrypted. A copy of the database alone is noise.
notice-protected-memory = Keys are wiped from memory after use, and the program leaves no memory dump when it fails.
notice-protected-code = Pages run no code but the program’s own.
notice-risks = Some risks remain, above all through what people write and through whoever runs the server while it happens. The page about anonymity names them.
notice-others = Patients and other people
notice-name-nobody = Answers should name nobody. NHS numbers are recognised and masked before anything is stored. If an answer seems to hold a name, a phone number, an e-mail address, a date of birth or a postcode, you are warned before it is sent. You can change it, or send it as it is. No program finds everything: please look yourself.
notice-not-for = What this is not for
notice-nobody-watches = Nobody watches answers as they come in, and nobody can find out who gave one. So nobody can come back to you.
notice-no-device = Openfloor is not a medical device. It gives no advice about care and is not meant for patient data.

# The page with the figure
flow-lead = From your phone to the report, and to deletion. The table below says the same in words.
flow-borders = Dashed lines are borders of trust: what crosses one can be seen by somebody else.
flow-take = Take the figure away (SVG)
flow-in-words = The same in words
flow-nothing-else = Nothing leaves the server but what is listed here.

# Its table: the numbers are those of the figure
flow-title = Every flow of data
flow-flow = Flow
flow-what = What
flow-where = Where
flow-how-long = How long
flow-who = Who can read it
flow-joining = 1. Joining
    .what = The join code goes up. A random number comes back.
    .where = A cookie on the phone. The server keeps no list.
    .how-long = Until the person leaves the session, or the cookie is too old.
    .who = That phone’s browser. No script can.
flow-sending = 2. Sending an answer
    .what = The answer, the cookie and, as with every page, the network address.
    .where = On its way: the network, then the encryption in front of the server (TLS proxy), then the program’s memory. NHS numbers are masked here.
    .how-long = While it passes. The address is not kept.
    .who = Whoever runs the server or the proxy, while it happens. The network sees it only where https is missing.
flow-sealing = 3. Keeping it sealed
    .what = The answer and the question’s mark of the phone, as one sealed record of one size. No time.
    .where = The database.
    .how-long = Until the question closes.
    .who = Nobody without the question’s key.
flow-keys = 4. Keys
    .what = The key of the open question and the key of the session.
    .where = Files in the key folder, outside the database. Only the program’s user may read them.
    .how-long = The question’s key until it closes. The session’s key until the session is deleted.
    .who = The program, and whoever runs the server.
# { $kept } is promise-kept-for
flow-closing = 5. Closing
    .what = The answers, shuffled, under new random ids. Marks become counts of people for each theme. Too few people: all is deleted unread.
    .where = The database, encrypted under the session’s key. The sealed records and the question’s key are destroyed.
    .how-long = Until the session is deleted: { $kept }.
    .who = The program. Nobody from the files without the session’s key.
flow-console = 6. Console
    .what = While open: counts, and themes for several people at a time. After closing: every answer, shuffled, to sort into themes.
    .where = The facilitator’s browser.
    .how-long = As long as the page is open.
    .who = The facilitator, and whoever has the console’s link.
# { $quoted } is promise-quoted-from, { $voices } promise-single-voices
flow-screen = 7. Big screen and phones
    .what = Themes and counts, and after closing some quotations from { $quoted }; and { $voices }.
    .where = Browsers in the room.
    .how-long = As long as the page is open.
    .who = Everybody in the room.
flow-report = 8. Report
    .what = Questions, themes, counts, quotations and the single answers that were shown, as a page, a table (CSV) and data (JSON).
    .where = Browsers. Files where people save them.
    .how-long = On the server until the session is deleted. Saved copies: as their owners decide.
    .who = The facilitator and whoever has the report’s link. Phones that joined, once the session has ended. The leader’s link opens, from then on, a copy without quotations and single answers.
# { $kept } is promise-receipt-kept
flow-deletion = 9. Deletion
    .what = All rows of the session, and its key. A receipt stays: the session’s id, when and why it was deleted, and how many questions, people and answers there were.
    .where = The receipt is in the database.
    .how-long = The receipt stays for { $kept }.
    .who = Anybody who has the session’s address can read the receipt.

# The figure. It is drawn: keep each line about as long as it is in English, and as many lines.
figure-words = From the phone, through the encryption in front of the server, into the program’s memory; from there sealed into the database, with the keys in another folder. At closing the answers are shuffled and the question’s key is destroyed. Console, big screen and report show what is allowed. In the end everything is deleted, and a receipt stays. The table on the page has the details.
figure-in-the-room = In the room
figure-on-the-way = On the way
figure-on-the-server = On the server
figure-to-people = To people
figure-in-the-end = In the end
# Beside the arrows
figure-arrow-answer = 2. answer, address
figure-arrow-decrypted = 2. decrypted
figure-arrow-sealed = 3. sealed
figure-arrow-keys = 4. keys
figure-arrow-shuffled = 5. shuffled
figure-arrow-one-left = 5. one left
figure-arrow-shown = 6, 7, 8. shown
figure-arrow-over = 9. time is over
# The stations, each with its .lines
figure-phone = 1. Your phone
    .lines =
        your answer; a random number
        in a cookie, and no name
figure-proxy = Encryption (TLS proxy)
    .lines =
        sees address and answer pass;
        should keep no access log
figure-memory = Memory of the program
    .lines =
        masks NHS numbers, counts people,
        forgets the address
figure-database-open = Database
    .lines =
        while open:
        sealed records
        of one size,
        without a time
figure-keys-open = Key folder
    .lines =
        while open:
        question’s key,
        session’s key
figure-database-closed = Database
    .lines =
        after closing:
        shuffled answers,
        encrypted;
        no author,
        no time
figure-keys-closed = Key folder
    .lines =
        after closing:
        session’s key only
figure-console = 6. Console
    .lines = the facilitator: all answers, shuffled
figure-screen = 7. Big screen and phones
    .lines = everybody: themes, some quotations
figure-report = 8. Report
    .lines = themes, counts, quotations
# { $kept } is promise-receipt-kept
figure-deletion = 9. Deletion
    .lines =
        { $days } days after the end, or at once:
        rows and session’s key go;
        receipt stays for { $kept }, no content

# The receipt at the address of a deleted session
receipt-title = Deleted
receipt-heading = This session has been deleted
receipt-everything = Everything of that session has been deleted from this server: its questions, answers, themes and report, and the keys with which they were sealed. Nobody can bring it back.
receipt-receipt = Deletion receipt
receipt-session = Session
receipt-when = Deleted
receipt-why = Why
    .asked = The facilitator deleted it.
    .time-over = The time for which it was to be kept was over.
receipt-held = What it had held
    .unreadable = It could not be read any more.
    .questions = { $questions }.
    .people = { $questions }, from up to { $people }.
    .counts-and-people = { $questions }, { $answers }, from up to { $people }.
receipt-not-counted = Not counted are answers to questions that too few people had answered, and to those that each level was asked in its own words.
# { $kept } is promise-receipt-kept
receipt-all-that-is-left = This receipt is all that is left. It stays at this address for { $kept }; print it if you need it longer. Copies that people made of the report, and backups of this server together with its keys, are in the hands of those who made them.
# A day and a time: 24 November 2026, 03:43 UTC
receipt-day-and-time = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }, { $time } UTC
# For a time that no calendar has
receipt-seconds = { $seconds } seconds after 1970

# Among what we do on the page about anonymity
anonymity-marks = Where you mark something instead of writing, nobody sees any mark before the step has closed, the facilitator included. Then the marks are counted and destroyed; only the counts stay: none if too few people took part, and none of one thing on a scale that too few said something about.
    .lead = Votes and scales.
anonymity-one-word = Where everybody writes one word, only words that several people wrote are shown, and how many wrote each. All other words are deleted when the step closes, and nobody sees them, the facilitator included.
    .lead = One word.
anonymity-levels = Where everybody chooses a level, your phone keeps which one, and your answer stands among those of that level, because each level is asked in its own words. Nothing of a level is shown before { $people } of its people have answered, and no number from which a smaller one would follow.
    .lead = Ten of a level.
anonymity-together = Where one phone may answer for several people, the numbers are added up when the question closes, and only the sum stays. A large number opens nobody else’s answer: the largest counts as one, and at least three phones must have answered.
    .lead = One phone for several people.
anonymity-paper = The facilitator may type in what people wrote on paper. Each note counts as one person, and the report says how many were on paper. Notes never stand in for phones: if anybody answers by phone, as many people with phones must have answered as without a single note.
    .lead = Notes on paper.
anonymity-set-aside = The facilitator can hide a single answer, for instance because it names somebody. It is still counted. Everybody sees how many are hidden, and the report says why.
    .lead = Never hidden in silence.

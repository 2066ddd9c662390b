# The template of a data protection impact assessment (DPIA), after the seven steps of the one that the UK Information
# Commissioner's Office gives out. Keep the words of the law and of that template where your language has them.

dpia-take = Take it away to edit (Markdown)
dpia-about = A template for organisations that use Openfloor. It follows the seven steps of the DPIA template of the UK Information Commissioner’s Office (ICO). What the program does is filled in; what depends on you is marked. It is no legal advice, and not an assessment until you have checked and signed it.
dpia-controller-details = Submitting controller details
dpia-item = Item
dpia-entry = Entry
dpia-controller = Name of controller
dpia-title = Title of this DPIA
dpia-officer = Data protection officer
dpia-version = Version and date

# Step 1
dpia-step-1 = Step 1: Identify the need for a DPIA
dpia-need-what = Openfloor runs the discussion part of a team’s away day. A facilitator puts questions about leadership to a team. People answer from their phones, without account or name. The program groups the answers into themes, shows them on a big screen and makes a report.
dpia-need-why = A DPIA is sensible, though the design keeps personal data small, for these reasons:
dpia-need-employees = The people are employees, and their leaders see the results. They are not equally free on both sides.
dpia-need-free-text = Answers are free text. They may hold opinions about colleagues, or tell about health, belief or union membership, without having been asked for.
dpia-need-promise = The promise of anonymity is what makes people speak. If it failed, they could be harmed at work.
dpia-need-pseudonymised = While a question is open, the stored answers are pseudonymised, and so personal data. After closing, nothing stored leads from an answer to a person, unless its words do. Treat them as personal data wherever words might.
dpia-need-fill = whether your screening calls for a DPIA, and why; your reference number.

# Step 2
dpia-step-2 = Step 2: Describe the processing
dpia-nature = Nature
dpia-nature-source = Source: the people themselves, on their phones. Nothing is taken from other systems.
dpia-nature-collection = Collection: a phone that joins gets a random number in a cookie. The server keeps no list of them.
dpia-nature-use = Use: answers are grouped into themes by their words and their meaning, by the program itself, on the same server; the language model for it is part of the program, learns nothing and sends nothing. The facilitator sorts and shows them.
dpia-nature-storage-open = Storage while a question is open: each answer is one sealed record of one size (XChaCha20-Poly1305), under a key of that question in a file outside the database. Beside the seal stand session, number and question. No time.
dpia-nature-closing = Closing: answers are shuffled and get new random ids. The marks of phones become counts of people for each theme. Sealed records and the question’s key are destroyed, and the database is compacted. After a crash, the next start finishes the work.
dpia-nature-too-few = Too few people: below the smallest group ({ $people } people, or { $least } to { $most } as chosen at the start), answers are deleted unread at closing.
dpia-nature-storage-closed = Storage after closing: encrypted under the session’s key, a file in the key folder.
# { $kept } is promise-kept-for, { $receipt } is promise-receipt-kept
dpia-nature-deletion = Deletion: a session goes { $kept }, or at once if the facilitator says so. Rows and key go; a receipt without content stays for { $receipt }.
dpia-nature-sharing = Sharing: none. No processor is involved but one you choose to run the server.
dpia-nature-fill = where the server stands, who runs it, and whether that is a processor under contract; who may read the disk, the backups and the proxy’s records.
dpia-scope = Scope
dpia-scope-data = Data: free text of up to { $characters } characters an answer; “nothing to add”; counts of people. Network addresses pass through memory only.
dpia-scope-not-stored = Not stored and not logged: names, accounts, addresses, browsers, joining times, times of answers.
dpia-scope-special = Special category data: not asked for, but people may write it. Patient data: not meant to be there; NHS numbers are masked, and other signs of a person bring up a warning.
dpia-scope-amount = Amount: up to { $questions } questions in a session, up to { $answers } answers a person and question, up to { $people } people. A usual session is one team on one day.
dpia-scope-how-long = How long: { $days } days after the session’s end; { $least } to { $most } can be chosen.
dpia-scope-fill = which teams and how many people, how often, and how long you will keep sessions.
dpia-context = Context
dpia-context-people = The people are staff, students or trainees. No children and no patients are meant to take part.
dpia-context-control = Control: taking part is voluntary. People can change or take back an answer until the question closes, and can leave. Afterwards nobody can find a single person’s answer.
dpia-context-expectation = Expectation: every phone page links to a page that says in plain words what is done and what remains.
dpia-context-art = State of the art: published ciphers and libraries, nothing of the program’s own invention. The source is open.
dpia-context-fill = how people are told beforehand; earlier concerns about surveys or anonymity in your organisation; codes and standards that bind you (such as the Data Security and Protection Toolkit, or DTAC).
dpia-purposes = Purposes
dpia-purposes-leaders = Leaders get themes they can act on, and people see that they were heard.
dpia-purposes-not-for = It is not for judging people, for disciplinary matters, or for reporting safety concerns.
dpia-purposes-fill = what you want to achieve with it, and who acts on the results.

# Step 3
dpia-step-3 = Step 3: Consultation process
dpia-consult-suggested = Suggested, before the first session:
dpia-consult-people = some of the people who would take part, or staff networks
dpia-consult-unions = staff side or trade unions
dpia-consult-guardian = the Freedom to Speak Up Guardian, because the page points people to this role
dpia-consult-security = information security, and whoever would run the server
dpia-consult-officer = the data protection officer, and the Caldicott Guardian if teams work with patients
dpia-consult-fill = whom you asked, when, and what they said; or why asking is not appropriate.

# Step 4
dpia-step-4 = Step 4: Assess necessity and proportionality
dpia-basis = Lawful basis
dpia-basis-yours = For you to decide. Public bodies often look at public task (Article 6(1)(e) of the UK GDPR); legitimate interests (Article 6(1)(f)) are not open to a public authority for its own tasks. Consent is a weak basis between employer and staff. If answers may hold special category data, a condition under Article 9 is needed as well.
dpia-basis-fill = the lawful basis, and the condition under Article 9 where there is one.
dpia-necessary = Is it necessary, and is there a gentler way?
dpia-necessary-purpose = The purpose needs the text of answers and the number of people behind a theme. It does not need to know who they are, so the program does not keep it.
dpia-necessary-link = Many survey tools keep the author or the time beside an answer and hide it. Here the link is destroyed.
dpia-necessary-quality = Quality and minimisation: nothing is shown below { $people } people as standard, quotations need several people, an answer that fits no theme is shown only where the facilitator puts it up, and sessions delete themselves after { $days } days as standard.
dpia-necessary-creep = Other uses (“function creep”): there is nothing that leads back to people, so there is nothing to use for it.
dpia-rights = Rights and information
# The two names are the pages' own: how-anonymous and privacy
dpia-rights-informed = To be informed: the pages “How this stays anonymous” and “Privacy” of this server, and your own notice.
dpia-rights-access = Access, correction, deletion: by people themselves, on their phone, until a question closes. After that no answer can be matched to a person (compare Article 11 of the UK GDPR). Whole sessions can be deleted at once.
dpia-rights-objection = Objection: people need not take part, and no page shows who did not answer.
dpia-rights-decision = No decision is made by the program about anybody.
dpia-rights-transfers = Transfers abroad: none by the program.
dpia-rights-fill = how you answer requests; where the server stands; how you make sure that whoever runs it complies.

# Step 5. Each risk has a text of its own, used here, and .program and .organisation (measures), used in step 6.
dpia-step-5 = Step 5: Identify and assess risks
dpia-assessed = Assessed as for a tool of this kind without the measures of step 6. The levels are suggestions: check each against your own situation.
dpia-risks = Risks to people
dpia-risk = Risk
dpia-likelihood = Likelihood of harm
    .remote = Remote
    .possible = Possible
    .probable = Probable
dpia-severity = Severity of harm
    .minimal = Minimal
    .significant = Significant
    .severe = Severe
dpia-overall = Overall risk
    .low = Low
    .medium = Medium
    .high = High
# The name of a risk in the second table, and in front of the risk itself in the first
dpia-risk-number = R{ $number }
    .with = R{ $number }. { $risk }
dpia-risks-fill = other risks of your own situation, and other levels where you disagree.

# Step 6
dpia-step-6 = Step 6: Identify measures to reduce risk
dpia-measures = Measures
dpia-measures-program = What the program does
dpia-measures-organisation = What your organisation does
dpia-effect = Effect on risk
    .reduced = Reduced
    .reduced-rest-accepted = Reduced, the rest accepted
    .accepted = Accepted
dpia-residual = Residual risk
dpia-approved = Measure approved
dpia-measures-fill = which measures you take, who is responsible for them, and by when.

# The risks
# { $quoted } is promise-quoted-from, { $voices } is promise-single-voices
dpia-risk-author = An author is recognised by style, or by something only that person could know, and is treated badly for it.
    .program = Short answers ({ $characters } characters at most). Quotations only after closing, from { $quoted }. The facilitator may also show, { $voices }. Advice beside the box: name nobody. The facilitator can keep themes off the screen.
    .organisation = Choose a facilitator from outside the team. Make clear beforehand that nobody may ask who said what.
dpia-risk-small-team = In a small team, people work out who must have said something, or who has not answered.
    .program = Nothing is shown below { $people } people ({ $least } at least, fixed at the start); answers of fewer are deleted unread. How many are still to answer shows only as nobody or at least { $still }.
    .organisation = Do not use it with very small teams. Raise the smallest group where people know each other well.
dpia-risk-watching = Somebody watches who presses Send, and links that to what appears on the screen.
    .program = As standard, the room sees nothing before closing. If themes may form earlier: names and counts only, for at least { $people } new people at a time.
    .organisation = Give everybody time. Ask all to hold their phones for the whole time, also those who do not answer.
dpia-risk-many-phones = A facilitator joins with many phones, so that few real people reach the smallest group.
    .program = Every phone shows how many have joined. The smallest group cannot be changed after the start.
    .organisation = Compare the number that joined with the people in the room, aloud.
dpia-risk-pressure = People feel made to take part, or a manager demands to know who said something.
    .program = “Nothing to add” counts as done, and no page shows who answered. After closing there is nothing to hand over.
    .organisation = Say that taking part is voluntary. Keep disciplinary and appraisal processes away from it.
dpia-risk-named = Somebody names a patient, a colleague or themselves in an answer.
    .program = NHS numbers are masked before storing. E-mail and phone numbers, dates of birth, postcodes and a title with a name bring up a warning. The session can be deleted at once.
    .organisation = Remind people at the start. Agree who deletes a session, and when to report an incident.
dpia-risk-safety = Somebody reports harm or a safety concern here, and nobody can act on it.
    .program = Every phone says that this is not the place, and names the Freedom to Speak Up Guardian.
    .organisation = Name the Guardian in the room. Agree what the facilitator does if an answer is worrying.
dpia-risk-copies = Photographs, saved reports or links passed on outlive the session.
    .program = The report holds themes, counts, some quotations and the single answers that were shown, and no trace of people.
    .organisation = Agree who gets the report and where it is kept. Keep the console’s link to the facilitator.
dpia-risk-operator = Whoever runs the server or the proxy records addresses and answers while they pass through, or changes the program to do so.
    .program = It stores and logs no address, browser or time of an answer, at any level. It cannot stop the machine it runs on.
    .organisation = Switch off the proxy’s access log. Few administrators, none of them in the team. Install a build you can trace to its source.
dpia-risk-network = Somebody on the network reads along.
    .program = With https, cookies travel encrypted only. Without, the start pages say that the way is not encrypted.
    .organisation = Put a proxy with TLS in front. Do not use the program without, except on a network you trust.
dpia-risk-theft = The disk, the database or a backup is stolen or read by somebody who should not.
    .program = Everything of a session is encrypted; the keys are in another folder. After closing, no author and no time is there to be found, even with the keys.
    .organisation = Keep the key folder apart, out of ordinary backups, on a tmpfs or an encrypted disk.
dpia-risk-remains = What was deleted survives: old blocks of an SSD, swap, hibernation, old backups.
    .program = What survives of the database is encrypted, and its keys are overwritten and removed. Keys are wiped from memory; there are no core dumps.
    .organisation = Key folder on a tmpfs or an encrypted disk; no swap or encrypted swap, no hibernation. (A tmpfs is empty after the machine restarts: all sessions are lost then.) Keep backups no longer than sessions.
dpia-risk-too-long = Data is kept longer than needed.
    .program = Each session deletes itself, also one that nobody ends ({ $days } days as standard). A receipt shows it.
    .organisation = Set a time for keeping that fits your own rules. Check receipts now and then.
dpia-risk-loss = Answers are lost by a crash, a full disk or a lost key, and people have spoken in vain.
    .program = A phone says that an answer is in only once it is on disk. Unsent words stay on the phone.
    .organisation = Back up the sessions’ keys apart from the database if you need to restore. Never the keys of open questions.
dpia-risk-strangers = Somebody from outside gets or guesses the join code, and sends false or abusive answers.
    .program = A code lets somebody answer and see what the room sees, nothing more. Quotations wait until the facilitator has looked. Themes can be kept off the screen.
    .organisation = Do not publish codes. Limit the number of attempts at your proxy.
dpia-risk-fault = A fault in the program breaks one of these promises.
    .program = The source is open, and its automatic tests try to break these promises.
    .organisation = Install updates. Have it tested by your own people as your rules ask for.

# Step 7
dpia-step-7 = Step 7: Sign off and record outcomes
dpia-sign-off = Sign off
dpia-sign-name = Name, position and date
dpia-sign-notes = Notes
dpia-sign-measures = Measures approved by
    .note = Put the actions into your plan, with a date and a person for each.
dpia-sign-residual = Residual risks approved by
    .note = If a high risk remains, ask the ICO before going ahead.
dpia-sign-advice = DPO advice provided by
    .note = The DPO advises on compliance, on the measures of step 6, and on whether to go ahead.
dpia-sign-overruled = DPO advice accepted or overruled by
    .note = If overruled, explain why.
dpia-sign-responses = Consultation responses reviewed by
    .note = If you decide against what people said, explain why.
dpia-sign-review = This DPIA will be kept under review by
    .note = The DPO should look at compliance as well, and again after each change of the program.
dpia-sign-fill = a summary of the data protection officer’s advice, and the date of the next review.

# Not yet checked by a translator.

openfloor = Openfloor
purpose = Mae tîm yn dweud beth sydd ei angen arno gan ei arweinwyr, gyda’i gilydd, heb i neb gael ei enwi.
skip = Neidio i’r brif ran
rehearsal = YMARFER: nid oes dim yma’n real, a bydd y cyfan yn cael ei ddileu.
how-anonymous = Sut mae hyn yn aros yn ddienw
privacy = Preifatrwydd
data-flow = Sut mae ateb yn teithio
dpia = Asesiad o’r effaith ar ddiogelu data
accessibility = Hygyrchedd
go-to-start = Mynd i’r dechrau
not-encrypted = Nid yw’r ffordd at y gweinydd hwn wedi’i hamgryptio. Mae hynny’n iawn ar eich peiriant eich hun neu ar rwydwaith rydych yn ymddiried ynddo; fel arall, gallai pwy bynnag sy’n rhedeg y rhwydwaith ddarllen hefyd.

language = Iaith
language-unchecked = Nid yw’r geiriau Cymraeg wedi’u gwirio gan gyfieithydd eto.
text-size = Maint y testun
text-normal = Arferol
text-large = Mawr
change = Newid

people = { $count ->
    [one] 1 person
    [two] 2 berson
    [few] 3 pherson
    [many] 6 pherson
   *[other] { $count } o bobl
}
answers = { $count ->
    [one] 1 ateb
   *[other] { $count } ateb
}
questions = { $count ->
    [one] 1 cwestiwn
    [two] 2 gwestiwn
    [few] 3 chwestiwn
    [many] 6 chwestiwn
   *[other] { $count } cwestiwn
}
changes = { $count ->
    [one] 1 newid
   *[other] { $count } newid
}
joined = { $count ->
    [zero] Nid oes neb wedi ymuno eto
    [one] Mae 1 person wedi ymuno
    [two] Mae 2 berson wedi ymuno
    [few] Mae 3 pherson wedi ymuno
    [many] Mae 6 pherson wedi ymuno
   *[other] Mae { $count } o bobl wedi ymuno
}
in-part = { $counted } + { $count } yn rhannol
people-gave = { $people }, { $answers }.

tally-counted = Mae { $done } o { $joined } wedi ateb
tally-nearly = Mae bron pawb wedi ateb
tally-all = Mae pawb wedi ateb: { $people }

time-is-up = Amser. Gorffennwch eich brawddeg.
timer-left = { $time } ar ôl
timer-paused = Wedi’i oedi, { $time } ar ôl
one-minute-left = 1 funud ar ôl.
ten-seconds-left = 10 eiliad ar ôl.
seconds-left = { $seconds } eiliad ar ôl.

question-of = Cwestiwn { $number } o { $of }
answers-closed = Mae’r atebion wedi cau.
themes = Themâu
other-points = Pwyntiau eraill
other-points-with = Pwyntiau eraill: { $answers }
hidden-points = { $answers } wedi’i guddio gan yr hwylusydd
too-few = Dim digon o atebion i’w dangos. Mae angen { $needed } person fel na ellir adnabod neb. Mae’r atebion hyn wedi’u dileu.
no-theme = Nid oes thema wedi ffurfio. Mae pob ateb yn dweud rhywbeth gwahanol.
one-voice = Un llais
one-voice-note = Ateb un person nad yw’n perthyn i unrhyw thema, wedi’i ddewis ar hap.
beside = Ochr yn ochr â’r grwpiau ffocws cenedlaethol
beside-both = Y ddau
beside-here-only = Yma’n unig
beside-national-only = Cenedlaethol yn unig
beside-not-asked = Heb ei ofyn yma
beside-here = Yma:
beside-meaning = Ystyr “Y ddau” yw bod yr hwylusydd yn gweld bod y ddau’n dweud yr un peth. Ystyr “Cenedlaethol yn unig” yw nad oes thema a ddangosir yma’n gwneud hynny; efallai fod rhywun wedi’i ddweud serch hynny.
beside-limit = Roedd y grwpiau cenedlaethol yn fach ac ychydig o staff Band 5 a 6 oedd ynddynt. Rhestr heb rifau yw’r hyn a ddywedwyd ganddynt, felly ni ddangosir unrhyw symiau.
three-cs = Y tair C
compassion = Tosturi
credibility = Hygrededd
visibility = Gwelededd
no-c = Dim un o’r tair
no-theme-of-c = Dim thema yma

reconnecting = Yn ceisio ailgysylltu.
reconnecting-typing = Yn ceisio ailgysylltu. Gallwch ddal i ysgrifennu.
offline = Rydych all-lein.
offline-typing = Rydych all-lein. Rydym yn cadw’r hyn rydych yn ei ysgrifennu ar y ffôn hwn nes byddwch yn ôl.
back-in-a-moment = Yn ôl mewn eiliad.
session-deleted = Mae’r sesiwn hon wedi’i dileu.
sending = Yn anfon…
not-sent-yet = Heb ei anfon eto. Rydym yn ei gadw ar y ffôn hwn ac yn ei anfon cyn gynted ag y gallwn.
did-not-reach = Ni chyrhaeddodd hynny’r gweinydd. Pwyswch eto mewn eiliad.
not-live-since = Ddim yn fyw ers { $time }
stale = Mae rhywbeth newydd yma. Bydd yn ymddangos pan fyddwch wedi gorffen yma.
see-what-is-new = Gweld beth sy’n newydd

qr = Cod QR y cyfeiriad i ymuno
qr-report = Cod QR yr adroddiad
session-code-spelled = Cod y sesiwn { $letters }

speak-up = Nid dyma’r lle i roi gwybod am bryder diogelwch. Siaradwch â’ch Gwarcheidwad Rhyddid i Godi Llais, neu dilynwch eich proses leol.

beside-not-asked-why = Siaradodd y grwpiau ffocws cenedlaethol am hyn hefyd. Yma fe’i gadawyd allan o’r cynllun, ni chafodd ei agor, neu fe’i hatebwyd gan rhy ychydig o bobl i’w ddangos.

# What people mark, and what comes out of it
dots = { $count ->
    [one] 1 dot
    [two] 2 ddot
   *[other] { $count } dot
}
points = { $count ->
    [one] 1 pwynt
    [two] 2 bwynt
   *[other] { $count } pwynt
}
took-part = { $people } wedi cymryd rhan.
scale-ends = Mae 1 yn isel, mae 5 yn uchel.
scale-ends-pulse = Mae 1 yn golygu bron byth, mae 5 yn golygu bron bob amser.
spread-how = O dan bob rhif: faint o bobl a’i dewisodd.
from-1-to-5 = O 1 i 5

# What is agreed
you-said = Dywedoch chi:
we-will = Byddwn ni’n:
who = Pwy:
by-when = Erbyn pryd:
nothing-agreed-yet = Does dim wedi’i nodi eto.
people-here = Pobl
too-few-of-item = Dywedodd rhy ychydig o bobl rywbeth am hyn i’w ddangos.
too-few-marks = Cymerodd rhy ychydig o bobl ran i ddangos dim. Mae angen { $needed } arnom fel na ellir adnabod neb. Mae’r hyn a farciwyd wedi’i ddileu.
step-of = Cam { $number } o { $of }
happened = Do
happened-partly = Yn rhannol
happened-not = Naddo
cannot-tell = Ddim yn gwybod
left-open = Mae hwn yn aros ar agor tan { $until }. Gallwch ddod yn ôl ar y ffôn hwn ac ateb neu newid eich ateb tan hynny.
# What is parked, on every surface
parked = Wedi’i neilltuo at ddiwrnod arall
parked-points = { $answers } wedi’i neilltuo at ddiwrnod arall

# How many answered, where some of them wrote on paper. $people is a count such as "12 people".
people-on-paper = { $people }, { $count } ohonynt ar bapur
paper-rule = Nid yw nodiadau ar bapur byth yn cymryd lle ffonau: os bydd unrhyw un yn ateb ar ffôn, rhaid i { $needed } o bobl wneud, neu ni ddangosir dim.

# Levels side by side
each-level-its-question = Mae gan bob lefel ei chwestiwn ei hun. Mae’ch un chi ar eich ffôn.
level-too-few = Rhy ychydig o atebion i’w dangos. Mae angen { $needed } o bobl o lefel arnom, fel na ellir adnabod neb.
levels-how = Dim ond lefelau gyda { $least } neu fwy o bobl sy’n cael eu dangos, eu themâu mwyaf yn gyntaf. Nid oes rhifau wrth eu hymyl, oherwydd gallai rhif un lefel ddatgelu cyn lleied a atebodd mewn un arall.
hidden-of-levels = Mae rhai atebion wedi’u cuddio gan yr hwylusydd.
parked-of-levels = Mae rhai atebion wedi’u neilltuo at ddiwrnod arall.
one-level-at-a-time = Atebion un lefel ar y tro
themes-one-by-one = Daw’r themâu i fyny yma fesul un.
held-back = { $count ->
    [one] Mae 1 thema gyda { $answers } yn cael ei dal yn ôl
    [two] Mae 2 thema gyda { $answers } yn cael eu dal yn ôl
   *[other] Mae { $count } thema gyda { $answers } yn cael eu dal yn ôl
}
link-leader = Copi’r arweinydd
    .hint = Yr adroddiad heb eiriau neb ei hun, i arweinydd na ddylai ddarllen dyfyniadau. Mae’n agor ar ôl i’r sesiwn ddod i ben, a dim byd arall.
# One phone that answers for several people. $people is a count such as "16 people", $phones one such as "8 phones".
one-phone-for-several = Gall un ffôn ateb dros hyd at { $most } o bobl.
together-rule = Lle gall un ffôn ateb dros sawl person, ni ddangosir dim nes bod { $phones } ffôn wedi ateb dros { $needed } o bobl; mae’r grŵp mwyaf yn cyfrif fel un, felly nid oes rhif yn agor atebion pobl eraill.
phones-counted = Mae { $done } o { $joined } ffôn wedi ateb
phones-nearly = Mae bron pob ffôn wedi ateb
phones-all = Mae pob ffôn wedi ateb: { $phones }
people-on-phones = { $people }, ar { $phones }
phones = { $count ->
    [one] 1 ffôn
    [two] 2 ffôn
    [few] 3 ffôn
    [many] 6 ffôn
   *[other] { $count } ffôn
}

# One word from everybody: what is beside the list of words
no-word-told = Ni ddaeth yr un gair gan sawl person.
other-words = { $count ->
    [one] ac 1 gair arall
    [two] a 2 air arall
    [few] a 3 gair arall
    [many] a 6 gair arall
   *[other] a { $count } gair arall
}
words-hidden = { $count ->
    [one] 1 gair wedi’i guddio
    [two] 2 air wedi’u cuddio
    [few] 3 gair wedi’u cuddio
    [many] 6 gair wedi’u cuddio
   *[other] { $count } gair wedi’u cuddio
}

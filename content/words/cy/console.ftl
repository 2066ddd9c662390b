# Not yet checked by a translator.

console = Consol
now = Nawr
room = Ystafell
plan = Cynllun
open-screen = Agor y sgrin fawr
safe-to-project = Diogel i’w daflunio
safe-means = Mae’n cuddio ar y consol hwn yr hyn a ysgrifennodd pobl, fel y gall yr ystafell ei weld.
answers-out-of-sight = Mae’r hyn a ysgrifennodd pobl o’r golwg yma, am fod y consol hwn wedi’i nodi’n ddiogel i’w daflunio.

standing-lobby = { $plan }. { $joined }.
standing-asking = Cwestiwn { $number }: { $tally }.
standing-marking = Cam { $number }: { $tally }.
standing-closed = Mae cwestiwn { $number } wedi cau.
standing-sorted = Mae cwestiwn { $number } wedi’i ddidoli. Edrychwch drwy’r themâu, yna dangoswch nhw.
standing-sorted-waves = Mae cwestiwn { $number } wedi’i ddidoli. Edrychwch drwy’r atebion; mae dangos yn ychwanegu dyfyniadau at y themâu.
standing-shown = Mae cwestiwn { $number } ar y sgrin fawr.
standing-ended = Mae’r sesiwn hon wedi dod i ben.

open-question = Agor cwestiwn { $number }
close-answers = Cau’r atebion
close-now = Cau nawr, peidio ag aros
sorting-answers = Yn didoli’r atebion…
show-themes = Dangos y themâu
end-session = Gorffen y sesiwn
would-be-deleted = Mae llai na { $needed } o bobl wedi ysgrifennu ateb. Os byddwch yn cau nawr, caiff yr atebion hyn eu dileu heb eu darllen.
would-be-deleted-of-levels = Pan fyddwch yn cau, caiff atebion pob lefel lle mae llai na { $needed } o bobl wedi ysgrifennu un eu dileu heb eu darllen.
would-be-deleted-together = Mae rhy ychydig o ffonau wedi ateb hyd yma. Os byddwch yn cau nawr, caiff yr atebion hyn eu dileu heb eu darllen.
not-yet = Bydd themâu’n ymddangos pan fydd { $needed } o bobl wedi ateb, ac wedyn ar gyfer sawl person ar y tro.
notes-for-question = Nodiadau ar gyfer y cwestiwn hwn

one-more-minute = +1 funud
pause-timer = Oedi’r amserydd
run-timer = Rhedeg yr amserydd
show-code = Dangos y cod ymuno
hide-code = Cuddio’r cod ymuno
blank-screen = Gwagio’r sgrin fawr
unblank-screen = Dangos y sgrin fawr

before-first-question = Cyn y cwestiwn cyntaf
at-the-end = Ar y diwedd
notes = Nodiadau
end-here = Gorffen y sesiwn yma
open-this-question = Agor y cwestiwn hwn
open-this-step = Agor y cam hwn
show-these-themes = Dangos y themâu hyn
show-this-result = Dangos y canlyniad hwn
minutes = { $count } mun
state-nothing-yet = dim i ddewis ohono eto
state-open = ar agor
state-closing = yn cau
state-sorting = yn didoli
state-not-shown = wedi’i ddidoli, heb ei ddangos
state-counted = wedi’i gyfrif, heb ei ddangos
state-shown = wedi’i ddangos

connected-now = { $count } wedi’u cysylltu nawr
no-screen = Nid oes sgrin fawr wedi’i chysylltu
screen-connected = Sgrin fawr wedi’i chysylltu
another-facilitator = Mae hwylusydd arall hefyd yn rhedeg hon
not-stored-now = Nid oes modd storio’r hyn mae pobl yn ei anfon ar hyn o bryd, felly nid oes dim newydd yn cael ei gyfrif. Mae’r ffonau yn ei gadw ac yn ei anfon eto ar eu pen eu hunain. Gofynnwch i bwy bynnag sy’n rhedeg y gweinydd a yw ei ddisg yn llawn.
nothing-below = Ni ddangosir dim o dan { $needed } o bobl
lock-door = Peidio â gadael neb newydd i mewn
unlock-door = Gadael pobl i mewn eto
door-is-locked = Ni all neb newydd ymuno. Mae’r rhai sydd i mewn yn aros i mewn.
rehearsal-heading = Ymarfer
send-pretend = Anfon pobl ffug i mewn ({ $count })
end-rehearsal = Gorffen yr ymarfer a’i ddileu
try-it-first = Rhowch gynnig arni’n gyntaf
try-it-first-how = Mae pobl ffug yn ymuno ac yn ateb. Caiff y cyfan ei ddileu cyn i chi ddechrau.
rehearse = Ymarfer gyda phobl ffug ({ $count })

your-links = Eich dolenni
link-to-join = I ymuno
    .hint = Yr hyn sydd yn y cod QR ar y sgrin fawr.
link-console = Y consol hwn
    .hint = Cyfrinachol: pwy bynnag sydd â hi sy’n rhedeg y sesiwn. Cadwch hi i ddod yn ôl o ddyfais arall.
link-screen = Y sgrin fawr
    .hint = Ar gyfer cyfrifiadur arall. Dim ond edrych y gall.
link-report = Yr adroddiad
    .hint = I’ch arweinydd, unwaith y bydd y sesiwn wedi gorffen. Mae’r sgrin fawr yn ei ddangos fel cod ar y diwedd.
links-not-encrypted = Nid yw’r ffordd at y gweinydd hwn wedi’i hamgryptio: defnyddiwch y dolenni hyn dim ond ar rwydwaith rydych yn ymddiried ynddo.
print-sheet = Argraffu taflen ymuno
delete-everything-now = Dileu popeth nawr
keys = Bysellau
keys-where = Maent yn gweithio ar y dudalen hon a, thra bydd ar agor yn yr un porwr, ar y sgrin fawr: felly hefyd y cliciwr yn eich llaw. Mae botwm ar gyfer pob un. Tra byddwch yn ysgrifennu, maent wedi’u diffodd.
key-forward = Nesaf ar y sgrin fawr, neu’r cam nesaf
key-back = Yn ôl ar y sgrin fawr
key-close = Cau’r atebion
key-code = Dangos neu guddio’r cod ymuno
key-pause = Oedi neu redeg yr amserydd
key-minute = Un funud arall
key-blank = Gwagio neu ddangos y sgrin fawr

on-the-screen = Ar y sgrin fawr
on-the-screen-now = Nawr: { $what }
turn-back = Yn ôl: { $what }
turn-next = Nesaf: { $what }
all-themes = Pob thema
more-themes = Rhagor o themâu
turn-back-page = Tudalen yn ôl
turn-next-page = Tudalen nesaf
slide-all = pob thema
slide-more = rhagor o themâu
slide-cs = y tair C
slide-voice = llais unigol
slide-beside = ochr yn ochr â’r grwpiau ffocws cenedlaethol
open-on-screen = Agor ar y sgrin fawr
single-voices = Lleisiau unigol
voice-is-up = Mae llais unigol ar y sgrin fawr.
take-voice-down = Ei dynnu i lawr, ac o’r adroddiad
voice-next = Yr un nesaf. Darllenwch ef yn gyntaf: gallai enwi rhywun. Mae’r hyn a ddangoswch hefyd yn yr adroddiad, fel ateb un person.
voice-none-left = Nid oes ateb y tu allan i’r themâu ar ôl i’w ddangos. Ni chynigir byth un a allai enwi rhywun.
voice-not-in-waves = Dangosodd y sesiwn hon themâu wrth iddynt ffurfio. Ni chynigir lleisiau unigol wedyn: gallai rhywun a wyliodd weithio allan pwy ddaeth yn hwyr.
put-voice-up = Dangos y llais hwn
skip-voice = Ei hepgor

answers-heading = Atebion
hidden = Wedi’i guddio
hidden-note = wedi’i guddio
too-few-for-a-theme = rhy ychydig o bobl i’w dangos
rename-merge-hide = Ailenwi, uno neu guddio
name = Enw
rename = Ailenwi
merge-into = Uno â
merge = Uno
bring-back = Dod ag ef yn ôl
hide-from-screen = Cuddio o’r sgrin fawr
choose-some = Dewiswch rai, yna dywedwch isod beth i’w wneud â nhw.
choose-by-keys = Mae’r bysellau saeth yn mynd drwyddynt, mae’r bylchwr yn dewis.
with-the-chosen = Gyda’r atebion a ddewiswyd
first-quotation = Dyfyniad cyntaf
new-theme = Thema newydd
make-theme = Gwneud thema o’r atebion a ddewiswyd
move-to = Symud i
move-chosen = Symud yr atebion a ddewiswyd
pin-chosen = Pinio’r ateb a ddewiswyd fel y dyfyniad cyntaf
unpin = Dad-binio
done = Wedi’i wneud.
done-renamed = Wedi’i ailenwi.
done-merged = Wedi’u huno.
done-made = Gwnaed thema ohonynt.
done-moved = Wedi’u symud.
done-pinned = Wedi’i binio.
done-unpinned = Wedi’i ddad-binio.
done-taken-back = Wedi’i dynnu’n ôl.

what-you-changed = Yr hyn a newidiwyd gennych
undo = Dadwneud
before-that = Cyn hynny: { $changes }
a-theme = thema
did-merge = Unwyd { $theme } â { $into }
did-name = Enwyd { $theme }
did-move = { $count ->
    [one] Symudwyd ateb i { $into }
   *[other] Symudwyd { $count } ateb i { $into }
}
did-split = Rhannwyd { $theme } ymaith
did-pin = Piniwyd dyfyniad yn { $theme }
did-unpin = Dad-biniwyd y dyfyniad yn { $theme }
did-hide = Cuddiwyd { $theme }
did-bring-back = Daethpwyd â { $theme } yn ôl

suggestions = { $count ->
    [one] 1 awgrym i edrych arno
   *[other] { $count } awgrym i edrych arnynt
}
matching-how = Gall thema edrych fel rhywbeth a ddywedodd y grwpiau cenedlaethol. Dim ond ar ôl i chi ei dderbyn y mae’n cyfrif.
same-as = Yr un peth â
looks-like = Yn edrych fel
match = Paru
match-back = Tynnu’r pâr yn ôl
match-accept = Derbyn
match-not = Ddim yr un peth

# Steps in which people mark something, and what is written down
open-step = Agor cam { $number }
close-step = Cau’r cam hwn
show-result = Dangos y canlyniad
result = Canlyniad
standing-counted = Mae cam { $number } wedi cau ac wedi’i gyfrif. Chi’n unig sy’n gweld y canlyniad hyd yma.
standing-outcome = Mae canlyniad cam { $number } i’w weld.
standing-agreeing = Mae’r ystafell yn cytuno beth sy’n digwydd nesaf. Nodwch ef isod; bydd pawb yn ei weld ar unwaith.
what-is-agreed = Beth a gytunwyd
agreed = { $count ->
    [zero] dim eto
    [one] 1 peth
    [two] 2 beth
    [few] 3 pheth
    [many] 6 pheth
   *[other] { $count } peth
}
who-a-role = Pwy: rôl, nid enw
write-down = Ei nodi
take-away = Ei dynnu i ffwrdd
questions-to-choose = Cwestiynau i ddewis ohonynt
own-question = Cwestiwn gan yr ystafell ei hun
add-question = Ychwanegu’r cwestiwn
leave-open = Gadael y cwestiwn hwn ar agor
leave-open-how = I bobl na allant adael y llawr. Mae’n cau ar ei ben ei hun, hyd yn oed pan nad oes neb yma, a gall unrhyw un sydd â’r cod ymuno ateb tan hynny. Mae dolen y consol yn dod â chi’n ôl.
leave-open-days = Diwrnodau i’w adael ar agor
leave-all-open = Gadael y cwestiynau ar agor
leave-all-open-how = I bobl na allant adael y llawr: mae pob cwestiwn sydd heb ei gau yn derbyn atebion am rai dyddiau, ac yn cau ar ei ben ei hun. Gall pwy bynnag sydd â’r cod ymuno eu hateb mewn unrhyw drefn.
leave-them-open = Eu gadael ar agor
state-left-open = wedi’i adael ar agor
return-to-question = Mynd yn ôl at gwestiwn { $number }
return-to-step = Mynd yn ôl at gam { $number }
return-to-this-question = Mynd yn ôl at y cwestiwn hwn
return-to-this-step = Mynd yn ôl at y cam hwn
close-this-question = Cau’r cwestiwn hwn nawr
close-this-step = Cau’r cam hwn nawr
nothing-today = Dim mwy i’w wneud heddiw. Mae’r hyn sydd ar agor yn cau ar ei ben ei hun; mae dolen y consol yn dod â chi’n ôl.
leave-it-open = Ei adael ar agor
# A new join code
new-code = Cod ymuno newydd
new-code-means = Ar gyfer pan fydd llun o’r cod wedi mynd o gwmpas. Ni fydd yr hen god yn gadael neb i mewn mwyach; bydd pawb sydd i mewn yn aros i mewn. Mae’r sgrin fawr a’r cod QR yn newid ohonynt eu hunain. Rhaid argraffu taflen bapur eto.
new-code-make = Gwneud cod ymuno newydd
new-code-done = Mae cod ymuno newydd.
# Hiding and parking single answers, and parking themes
hide-because = Cuddio, oherwydd
choose-reason = Dewiswch reswm
reason-names-person = mae’n enwi person
reason-names-patient = mae’n enwi claf neu fanylyn am ward
reason-hurts = mae’n brifo rhywun
reason-other = rheswm arall
hide-chosen = Cuddio’r atebion a ddewiswyd
park-chosen = Neilltuo’r atebion a ddewiswyd
park = Neilltuo hwn
unpark = Ei roi’n ôl ar y rhestr
parked-note = wedi’i neilltuo
parked-answers = Atebion wedi’u neilltuo
hidden-answers = Atebion wedi’u cuddio
hidden-answers-hint = Maen nhw’n cael eu cyfrif, ond ddim yn cael eu dyfynnu yn unman. Mae pawb yn gweld faint sydd, ac mae’r adroddiad yn dweud pam.
bring-chosen-back = Dod â’r atebion a ddewiswyd yn ôl
done-hidden = Wedi cuddio.
done-parked = Wedi neilltuo.
done-back = Wedi dod â nhw’n ôl.
did-park = Neilltuwyd { $theme }
did-unpark = Rhoddwyd { $theme } yn ôl ar y rhestr
did-hide-answers = { $count ->
    [one] Cuddiwyd ateb
   *[other] Cuddiwyd { $count } ateb
}
did-park-answers = { $count ->
    [one] Neilltuwyd ateb
   *[other] Neilltuwyd { $count } ateb
}
did-bring-answers-back = { $count ->
    [one] Daethpwyd ag ateb yn ôl
   *[other] Daethpwyd â { $count } ateb yn ôl
}

# Notes on paper
paper = Teipio nodiadau o bapur
notes-so-far = { $count ->
    [one] 1 nodyn
   *[other] { $count } nodyn
}
paper-notes = Nodiadau, un ar bob llinell
paper-how = Mae pob llinell yn cyfrif fel un person. { $most } ar y tro ar y mwyaf.
take-notes = Derbyn y nodiadau hyn
done-notes = Wedi’u derbyn.
notes-may-name = Gallai rhai o’r nodiadau hyn enwi rhywun. Newidiwch nhw, neu derbyniwch nhw fel y maen nhw.
notes-not-taken = Nid yw’r nodiadau hyn wedi’u derbyn eto: gallai rhai enwi rhywun.
note-number = Nodyn { $line }:
take-as-it-is = Eu derbyn fel y maen nhw

# Checking the room, before people come
room-check-title = Gwirio’r ystafell
room-check-intro = Pum munud cyn i bobl ddod. Mae’r hyn sydd yma’n newid ohono’i hun.
room-check-scan = Sganiwch hwn â’ch ffôn eich hun
room-check-phones = Ffonau
waiting-for-phone = Yn aros am ffôn…
phones-connected = { $count ->
    [one] Mae 1 ffôn wedi’i gysylltu
   *[other] Mae { $count } ffôn wedi’u cysylltu
}
phones-away = { $count ->
    [one] Mae 1 ffôn wedi ymuno ac nid yw wedi’i gysylltu: mae’n cysgu, neu’n dangos tudalennau plaen
   *[other] Mae { $count } ffôn wedi ymuno ac nid ydynt wedi’u cysylltu: maent yn cysgu, neu’n dangos tudalennau plaen
}
room-check-no-screen = Pwyswch “Agor y sgrin fawr” ar y consol, a symudwch y ffenestr honno i’r taflunydd.
room-check-full-screen = I lenwi’r taflunydd, symudwch y llygoden i gornel dde uchaf y sgrin fawr a phwyswch “Sgrin lawn” yno.
room-check-back-row = Dangoswch linell, yna eisteddwch yn y rhes gefn, neu gofynnwch i rywun yno, a’i darllen.
show-test-line = Dangos llinell i’r rhes gefn
hide-test-line = Tynnu’r llinell i lawr
test-line-is-up = Mae’r llinell ar y sgrin fawr. Os na all neb ei darllen yn y cefn, symudwch bobl yn nes neu gwnewch y llun yn fwy.
room-check-consoles = Y consol hwn
console-plain = Mae’r porwr hwn yn dangos tudalennau plaen: llwythwch y dudalen hon eto i weld beth sy’n newydd.
# On which rung of the ladder some are connected
on-socket = Yn fyw drwy WebSocket: { $count }
on-events = Yn fyw drwy server-sent events: { $count }
on-poll = Yn fyw drwy holi’n rheolaidd: { $count }
rungs-mean = WebSocket yw’r cyflymaf. Lle nad yw rhwydwaith yn ei ganiatáu, mae tudalennau’n camu i lawr ohonynt eu hunain, ac nid oes ateb yn cael ei golli.
room-check-clock = Cloc
server-clock = Pan wnaed y dudalen hon, roedd cloc y gweinydd ar { $minutes } mun { $seconds } eiliad wedi’r awr.
device-clock-right = Mae cloc y ddyfais hon yn cytuno â chloc y gweinydd.
device-clock-ahead = Mae cloc y ddyfais hon { $seconds } eiliad o flaen cloc y gweinydd.
device-clock-behind = Mae cloc y ddyfais hon { $seconds } eiliad y tu ôl i gloc y gweinydd.
device-clock-means = Mae amseryddion yn dilyn cloc y gweinydd, felly nid yw un anghywir yma’n gwneud niwed.

# Turning the pages of a result on the big screen
slide-result = y canlyniad
slide-result-more = gweddill y canlyniad
more-of-result = Mwy o’r canlyniad
gate-released = Mae’r ystafell yn gweld { $count } o { $of } thema.
gate-how = Dim ond yr hyn rydych chi’n ei ryddhau sydd i’w weld ar y sgrin fawr, ar ffonau ac yn yr adroddiad. Mae thema a ryddhawyd yn cael ei dal yn ôl eto pan ddaw rhywbeth a oedd yn cael ei ddal yn ôl i mewn iddi.
release-next = Rhyddhau “{ $theme }”
release-or-go-on = Gallwch fynd ymlaen hebddi hefyd: agorwch y cwestiwn nesaf yn y cynllun, neu ddod â’r sesiwn i ben yno.
release-all = Rhyddhau pob un
release = Rhyddhau
hold-back = Dal yn ôl
held-note = yn cael ei dal yn ôl
done-released = Rhyddhawyd.
done-held-back = Daliwyd yn ôl.
# Words that several people wrote
hide-word = Cuddio “{ $word }”
show-word = Dod â “{ $word }” yn ôl

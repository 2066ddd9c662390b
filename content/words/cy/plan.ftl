# Cynllun hwylusydd ei hun: y dudalen, ei ffeil, a’r hyn a all fod o’i le arnynt.

plan-title = Gwneud eich cynllun eich hun
plan-how = Dechreuwch o gynllun parod, yna ei newid fel y mynnwch. Nid yw’r gweinydd hwn yn cadw unrhyw gynllun: cadwch ef fel ffeil, ac agorwch y ffeil eto pan fydd ei hangen arnoch.
plan-begin = Dechrau o gynllun parod
plan-begin-level = Lefel
plan-begin-plan = Cynllun parod
plan-begin-button = Dechrau â’r cynllun hwn
plan-file = Agor cynllun a gadwyd gennych
plan-file-label = Ffeil eich cynllun, megis openfloor-plan-away-day.json
plan-file-button = Agor y ffeil
plan-file-copy = I wneud ail gynllun o un cyntaf, agorwch y cyntaf, rhowch enw arall iddo a’i gadw eto.
plan-start-again = Dechrau eto, neu agor ffeil. Cadwch y cynllun hwn yn gyntaf.
plan-wrong = Ni ellir defnyddio’r cynllun hwn eto
plan-go-there = Nid oes dim a deipiwyd gennych wedi’i golli. Ewch i:

plan-total = { $minutes ->
    [one] 1 munud i gyd
   *[other] { $minutes } munud i gyd
}
plan-total-of = { $steps ->
    [one] Yr agoriad, 1 cam a’r cloi.
    [two] Yr agoriad, 2 gam a’r cloi.
    [few] Yr agoriad, 3 cham a’r cloi.
    [many] Yr agoriad, 6 cham a’r cloi.
   *[other] Yr agoriad, { $steps } cam a’r cloi.
}
plan-check = Gwirio ac adio
plan-about = Am y sesiwn
plan-name = Enw’r cynllun
plan-session-title = Teitl ar y sgrin fawr (cewch ei adael yn wag)
plan-rules = Rheolau sylfaenol
plan-rules-hint = Hyd at { $count } o linellau byr. Maent ar y sgrin fawr ac ar ffonau wrth i bobl ymuno, ac ar waelod yr adroddiad.
plan-rule = Rheol sylfaenol { $number }
plan-opening = Agoriad
plan-closing = Cloi
plan-steps = Camau
plan-minutes = Munudau
plan-notes = Nodiadau i chi, un ar bob llinell
plan-notes-show = Nodiadau i chi
plan-own-title = Teitl byr, ar gyfer rhestrau
plan-own-question = Y cwestiwn
plan-own-hint = Un llinell oddi tano (cewch ei gadael yn wag)
plan-own-answers = Atebion gan bob person
plan-own-words = Eich geiriau eich hun
plan-own-words-hint = Gadewch flwch yn wag i gadw’r geiriau arferol.
plan-dots = Dotiau i bob person
plan-places = Themâu y mae pob person yn eu rhoi mewn trefn
plan-of-level = Cwestiwn y lefel
plan-of-own = Eich cwestiwn eich hun
plan-up = Symud i fyny
plan-down = Symud i lawr
plan-copy = Gwneud ail un
plan-remove = Tynnu allan
plan-which = { $what }: cam { $step }
plan-add = Ychwanegu cam
plan-add-what = Beth i’w ychwanegu, ar y diwedd
plan-add-questions = Cwestiynau’r lefel
plan-add-own = Cwestiwn o’ch eiddo eich hun
plan-add-others = Gweithgareddau eraill
plan-add-button = Ei ychwanegu
plan-open = Agor y sesiwn
plan-save = Cadw fel ffeil

activity-check-in = Sut ydych chi
    .question = Sut ydych chi, yma a nawr?
    .hint = Mae pawb yn gweld faint a ddewisodd bob rhif. Nid oes neb yn gweld beth a ddewisoch chi.
activity-pulse = Y tair C yma
    .question = Sut ydych chi’n gweld tosturi, gwelededd a hygrededd lle rydych chi’n gweithio?
    .hint = Un rhif i bob un. Mae pawb yn gweld faint a ddewisodd bob rhif.
activity-vote = Pleidleisio
    .question = Pa rai o’r themâu hyn sydd bwysicaf i chi?
    .hint = Rhowch eich dotiau arnynt, un ar bob un. Nid oes neb yn gweld y dotiau nes i’r bleidlais gau.
activity-rank = Rhoi mewn trefn
    .question = Pa rai o’r themâu hyn sy’n dod gyntaf i chi?
    .hint = Yr un bwysicaf yn gyntaf.
activity-choose = Dewis cwestiwn
    .question = Pa gwestiwn a ofynnwn i’n harweinydd?
    .hint = Dewiswch yr un yr hoffech fwyaf gael ateb iddo.
activity-follow-up = A ddigwyddodd?
    .question = Y tro diwethaf fe gytunon ni ar y pethau hyn. A ddigwyddodd hynny?
    .hint = Ar gyfer pob un: do, yn rhannol, neu naddo. Does neb yn gweld beth a ddewisoch.
activity-commit = Beth sy’n digwydd nesaf
    .question = Beth wnawn ni, pwy fydd yn ei wneud, ac erbyn pryd?
    .hint = Dywedwch ef yn uchel. Mae eich hwylusydd yn ei ysgrifennu.

plan-field-unknown = Nid oes gan y ffurflen hon faes “{ $field }”. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
plan-flaw-button = Pwyswch un o fotymau’r dudalen hon.
plan-flaw-name = Mae angen 1 i { $most } nod ar enw’r cynllun.
plan-flaw-reveal = Dewiswch pryd mae themâu’n ymddangos.
plan-flaw-pause-minutes = Gall yr agoriad a’r cloi gymryd { $least } i { $most } munud yr un. Ysgrifennwch rif cyfan.
plan-flaw-pause-notes = Gall y nodiadau i’r agoriad ac i’r cloi gael { $most } nod yr un. Gwnewch nhw’n fyrrach.
plan-flaw-how-many = Mae gan gynllun 1 i { $most } cam. Ychwanegwch un, neu tynnwch rai allan.
plan-flaw-minutes = Cam { $step }: rhowch { $least } i { $most } munud iddo, fel rhif cyfan.
plan-flaw-notes = Cam { $step }: gall ei nodiadau gael { $most } nod. Gwnewch nhw’n fyrrach.
plan-flaw-activity = Cam { $step }: nid oes neb yn gwybod beth mae pobl yn ei wneud ynddo. Tynnwch ef allan ac ychwanegwch un arall.
plan-flaw-no-title = Cam { $step }: ysgrifennwch deitl byr i’ch cwestiwn.
plan-flaw-no-question = Cam { $step }: ysgrifennwch eich cwestiwn.
plan-flaw-title-length = Cam { $step }: gall ei deitl gael { $most } nod. Gwnewch ef yn fyrrach.
plan-flaw-question-length = Cam { $step }: gall ei gwestiwn gael { $most } nod. Gwnewch ef yn fyrrach.
plan-flaw-hint-length = Cam { $step }: gall y llinell o dan ei gwestiwn gael { $most } nod. Gwnewch hi’n fyrrach.
plan-flaw-answers = Cam { $step }: gall pob person roi 1 i { $most } ateb i gwestiwn o’ch eiddo eich hun.
plan-flaw-question = Cam { $step }: nid oes gan y lefel hon gwestiwn “{ $question }”. Tynnwch y cam allan ac ychwanegwch un arall.
plan-flaw-two-questions = Cam { $step }: mae ganddo gwestiwn y lefel a rhywbeth arall hefyd. Tynnwch y cam allan ac ychwanegwch yr hyn sydd ei angen arnoch.
plan-flaw-too-large = Mae’r cynllun hwn yn rhy hir i ffeil o { $kib } KiB. Gwnewch rai nodiadau’n fyrrach.

plan-file-none = Ni ddewiswyd ffeil. Dewiswch ffeil cynllun a gadwyd gennych yma.
plan-file-too-large = Mae’r ffeil hon yn rhy fawr i gynllun: mae gan gynllun { $kib } KiB ar y mwyaf. Dewiswch y ffeil a gadwyd gennych yma.
plan-file-no-text = Nid testun yw’r ffeil hon, felly nid cynllun mohoni. Dewiswch y ffeil a gadwyd gennych yma.
plan-file-no-plan = Nid cynllun Openfloor yw’r ffeil hon. Dewiswch y ffeil a gadwyd gennych yma.
plan-file-schema = Cadwyd y cynllun hwn gan fersiwn arall o Openfloor (schema { $schema }). Mae hwn yn darllen schema { $known }.
plan-file-unreadable = Ni ellir darllen llinell { $line } o’r ffeil hon: { $why }. Dewiswch y ffeil fel y’i cadwyd, neu trwsiwch y llinell honno.

# One phone that answers for several people
plan-together = Gall atebion ddod gan grwpiau o hyd at
plan-flaw-together = Cam { $step }: gall un ffôn ateb dros { $least } i { $most } o bobl.

# One word from everybody
activity-one-word = Un gair
    .question = Mewn un gair, sut ydych chi ar hyn o bryd?
    .hint = Mae pawb yn gweld y geiriau a ysgrifennwyd gan sawl person, a faint ysgrifennodd bob un. Caiff pob gair arall ei ddileu heb ei ddarllen.

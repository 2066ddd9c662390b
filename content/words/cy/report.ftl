# Not yet checked by a translator.

report-untitled = Arweinwyr { $level }: beth sydd ei angen arnom
report-step = Adroddiad Openfloor · arweinwyr { $level } · { $plan }

report-nothing-closed = Nid oes unrhyw gwestiwn wedi’i gau eto.
report-one-question = Rhoddodd { $people } { $answers } i un cwestiwn.
report-several-questions = Rhoddodd hyd at { $people } { $answers } i { $questions }.
report-came-up-most = Yr hyn a gododd amlaf: { $themes }.

report-counts = { $people }, { $answers }
report-not-changed = Ni newidiodd yr hwylusydd ddim yn y themâu hyn.
report-changed = Gwnaeth yr hwylusydd { $changes } i’r themâu hyn.
report-national = Yr hyn a ddywedodd y grwpiau ffocws cenedlaethol

report-key-questions = Cwestiynau i fynd â nhw at eich arweinydd

report-method = Sut y gwnaed hyn, a’i derfynau
report-method-answers = Roedd yr atebion yn ddienw ac yn fyr. Rhaglen ar weinydd y sesiwn ei hun a’u grwpiodd yn ôl eu geiriau a’u hystyr; gallai’r hwylusydd gywiro’r grwpiau. Ni ddangosir dim lle atebodd llai na { $needed } person. Mae’r dyfyniadau’n sefyll dros atebion sawl person; ateb un person a ddangoswyd gan yr hwylusydd yw’r hyn sydd o dan y pennawd “{ one-voice }”.
report-method-source = Mae’r cwestiynau’n dilyn “{ $title }” ({ $author }, { $year }), yn ein geiriau ein hunain. Ei derfynau ef yw ein terfynau ninnau hefyd:

report-take-with-you = Ewch â’r adroddiad gyda chi
    .hint = Fel y mae nawr: cwestiynau sydd wedi’u cau, a dim byd o dan y grŵp lleiaf.
report-as-document = Word
report-as-workbook = Excel
report-as-table = Tabl (CSV)
report-as-text = Testun (Markdown)
report-as-data = Data (JSON)

report-column-question = cwestiwn
report-column-theme = thema
report-column-c = c
report-column-answers = atebion
report-column-quotation = dyfyniad
report-nothing-to-show = Atebodd rhy ychydig o bobl i ddim gael ei ddangos.

report-chosen = Beth a farciodd yr ystafell
report-agreed = Dywedoch chi, byddwn ni
then-and-now = Bryd hynny a nawr
then = Bryd hynny
now-told = Nawr
then-and-now-how = Atebion ym mhob thema, y tro diwethaf a’r tro hwn. Mae llinell lle mae llai na { $least }, neu lle gellid cyfrifo’r rhif o rai eraill.
then-and-now-theme = Thema
# What the facilitator hid one by one. $reasons is a list such as "2 named a person, 1 for another reason".
report-answers-hidden = { $answers } wedi’i guddio gan yr hwylusydd: { $reasons }.
hidden-names-person = { $count } yn enwi person
hidden-names-patient = { $count } yn enwi claf neu fanylyn am ward
hidden-hurts = { $count } yn brifo rhywun
hidden-other = { $count } am reswm arall
parked-one-by-one = { $answers } wedi’i neilltuo fesul un, felly heb eiriau.
parked-theme = Wedi’i neilltuo at ddiwrnod arall: { $theme }
report-development = Ffyrdd o dyfu fel arweinydd
report-needs = Yr hyn sydd ei angen ar bobl ar y lefel hon
report-programmes = Rhaglenni Rhwydwaith Arweinwyr Clinigol y GIG
report-resources = Ble i ddarllen ymhellach

report-sheet-themes = Themâu
report-sheet-quotations = Dyfyniadau
report-sheet-beside = Ochr yn ochr â’r genedl
report-sheet-notes = Ynghylch
report-column-people = pobl
report-column-phones = ffonau
report-column-all-answers = pob ateb
report-column-in-part = yn rhannol
report-column-relation = sut maent yn cymharu
report-column-here = yma
report-column-national = grwpiau ffocws cenedlaethol
report-column-section = adran o’r offeryn
report-hidden = wedi’u cuddio gan yr hwylusydd

report-ground-rules = Mae croeso i chi ddefnyddio’r hyn sydd yma. Peidiwch byth â datgelu, na cheisio dyfalu, pwy a ddywedodd rywbeth na pha dîm y mae’n perthyn iddo (Rheol Chatham House).

poster = Poster
poster-you-said = Dywedoch chi
poster-print = Mae hwn yn argraffu un ddalen ar gyfer pob cwestiwn, ar A4 neu A3.
poster-limit = Themâu atebion dienw, wedi’u grwpio gan raglen. Nid pleidlais.
report-pictures = Lluniau ar gyfer sleidiau
report-more-themes = { $count ->
    [one] { $count } thema arall
   *[other] { $count } thema arall
}
report-column-item = yr hyn a farciwyd
report-sheet-marked = Marciwyd
report-sheet-agreed = Cytunwyd
# A workshop of all levels
report-untitled-all = Beth sydd ei angen arnom gan ein harweinwyr, fesul lefel
report-step-all = Adroddiad Openfloor · Pob lefel · { $plan }
report-of-levels = Atebodd pobl o bob lefel { $questions }, pob lefel yn ei geiriau ei hun. Mae’r hyn y mae pob lefel yn ei ofyn gan arweinwyr ochr yn ochr isod.
report-column-level = Lefel
report-sheet-levels = Lefelau

# Pictures for slides, of what people marked; $count are lines for which there is no room
report-more-rows = { $count } arall
picture-marked-limit = Wedi’i farcio’n ddienw gan y rhai a gymerodd ran.

# What only files need
spread-in-line = Ar ôl pob pwynt: faint o bobl a’i dewisodd.
report-column-part = rhan o’r adroddiad
report-column-name = thema, neu beth y mae amdano
report-column-number = rhif
report-column-words = dyfyniad, neu’r hyn sydd i’w ddweud

none-released = Ni ryddhawyd yr un o’r themâu.
report-held-back = yn cael ei ddal yn ôl gan yr hwylusydd
leaders-copy-of = Copi’r arweinydd: { $title }
leaders-copy-is = Nid oes geiriau neb ei hun ynddo. Yr hwylusydd sy’n dweud beth roedd pobl yn ei olygu, lle dywedir rhywbeth; mae’r hyn a adawyd allan wedi’i gyfrif.
facilitators-words = yng ngeiriau’r hwylusydd
copy-quotations = { $count ->
    [one] Mae 1 dyfyniad wedi’i adael allan yma.
   *[other] Mae { $count } dyfyniad wedi’u gadael allan yma.
}
copy-voices = { $count ->
    [one] Mae 1 llais unigol wedi’i adael allan yma.
   *[other] Mae { $count } llais unigol wedi’u gadael allan yma.
}
leaders-copy-method = Roedd yr atebion yn ddienw ac yn fyr. Rhaglen ar weinydd y sesiwn ei hun a’u grwpiodd yn ôl eu geiriau a’u hystyr; gallai’r hwylusydd gywiro’r grwpiau, cuddio atebion a dal themâu yn ôl. Ni ddangosir dim lle atebodd llai na { $needed } person.

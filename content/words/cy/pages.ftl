# Not yet checked by a translator.

home-title = Ymuno â sesiwn neu ei dechrau
home-running = Yn cynnal sesiwn tîm?

join-title = Ymuno â’ch sesiwn
join-code = Cod y sesiwn
join-code-hint = 6 llythyren, i’w gweld ar y sgrin fawr.
join-button = Ymuno
join-no-names = Dim enwau. Nid yw eich atebion yn cael eu cysylltu â chi.
work-title = Bron i mewn
work-why = Cafodd llawer o godau anghywir eu teipio gynnau, felly efallai bod rhywun yn rhoi cynnig arnynt. I ddangos nad ydych chi’n gwneud hynny, mae’r ffôn hwn yn gwneud ychydig o syms yn gyntaf. Ni ddefnyddir dim amdanoch chi ar eu cyfer.
work-going = Yn gwneud syms. Gall hyn gymryd hanner munud.
work-wait = Heb JavaScript: arhoswch { $seconds } eiliad, yna pwyswch y botwm.
join-opening-link = Yn agor eich dolen
join-one-moment = Un eiliad.
join-needs-script = Mae angen JavaScript unwaith ar y ddolen hon, i gadw ei chyfrinach allan o bob cofnod. Trowch ef ymlaen ac agorwch y ddolen eto.

start-title = Dechrau sesiwn
start-choose = Dewiswch y lefel o arweinyddiaeth y bydd eich tîm yn sôn amdani. Mae’r sesiwn yn agor ar unwaith; nid oes angen cyfrif.
start-open = Agor sesiwn am arweinwyr { $level }
start-choices = Cynllun, teitl a sut mae’n rhedeg
start-plan = Cynllun y sesiwn
start-plan-length = { $minutes ->
    [one] 1 munud
    [two] 2 funud
   *[other] { $minutes } munud
}, { $questions }.
start-name = Teitl (gallwch ei adael yn wag)
start-reveal = Pryd mae’r themâu’n ymddangos
start-after-closing = Pan fyddwch chi’n eu dangos, ar ôl i gwestiwn gau
start-waves = Wrth iddynt ffurfio, am sawl person ar y tro
start-smallest-group = Y grŵp lleiaf i’w ddangos (nifer o bobl)
start-keep-days = Cadw’r adroddiad (nifer o ddyddiau ar ôl y diwedd)

end-title = Dod â’r sesiwn i ben
end-ask = Dod â’r sesiwn hon i ben?
end-waiting = { $count ->
    [one] Mae 1 cwestiwn arall yn y cynllun.
    [two] Mae 2 gwestiwn arall yn y cynllun.
    [few] Mae 3 chwestiwn arall yn y cynllun.
    [many] Mae 6 chwestiwn arall yn y cynllun.
   *[other] Mae { $count } cwestiwn arall yn y cynllun.
}
end-no-answers = Ni all neb ateb mwyach.
end-report = Gall pawb a gymerodd ran ddarllen yr adroddiad ar eu ffôn.
end-deleted-after = { $count ->
    [one] Ar ôl 1 diwrnod bydd popeth yn cael ei ddileu: cwestiynau, atebion, themâu a’r adroddiad.
    [two] Ar ôl 2 ddiwrnod bydd popeth yn cael ei ddileu: cwestiynau, atebion, themâu a’r adroddiad.
   *[other] Ar ôl { $count } diwrnod bydd popeth yn cael ei ddileu: cwestiynau, atebion, themâu a’r adroddiad.
}
end-button = Dod â’r sesiwn i ben
end-go-back = Na, mynd yn ôl

delete-everything = Dileu popeth
delete-ask = Dileu popeth nawr?
delete-what = Bydd pob cwestiwn, ateb a thema ac adroddiad y sesiwn hon yn cael eu dileu. Ni all neb ddod â nhw’n ôl.
link-not-whole = Nid yw’r ddolen hon yn gyfan. Copïwch y cyfan, hefyd y rhan ar ôl y #.
link-no-answer = Ni ellir cyrraedd y gweinydd. Rhowch gynnig arall arni mewn eiliad.

sheet-title = Taflen ymuno
sheet-how-to-print = Un dudalen i’w hargraffu ar gyfer y wal neu’r byrddau: defnyddiwch “Argraffu” yn eich porwr.
sheet-scan = Sganiwch y cod â chamera eich ffôn, neu ewch i { $address }.
sheet-type = Os gofynnir i chi am god, teipiwch { $code }. Nid oes angen cyfrif arnoch, ac nid ydych yn rhoi enw.
sheet-anonymous = Ni ddangosir i neb pwy ysgrifennodd beth. Peidiwch ag enwi pobl na chleifion.

# Letting somebody else help to run a session, by a helper code
help-title = Gadael i rywun arall helpu
help-means = Yn gwneud cod cynorthwyydd sy’n ddilys am { $minutes } munud ac unwaith yn unig. Bydd pwy bynnag sy’n ei deipio’n rhedeg y sesiwn hon gyda chi.
help-stays = Mae pwy bynnag sydd wedi defnyddio cod cynorthwyydd yn cadw mynediad nes i’r sesiwn gael ei dileu.
help-make-code = Gwneud cod cynorthwyydd
help-another-code = Gwneud cod arall
help-type-it = Mae’r person arall yn agor { $address } ac yn teipio:
help-once = Yn ddilys am { $minutes } munud, ac unwaith yn unig. Peidiwch â’i ddangos i’r ystafell.
help-not-a-code = Mae 6 llythyren mewn cod cynorthwyydd. Edrychwch arno eto ar gonsol yr hwylusydd.
help-not-waiting = Nid yw’r cod cynorthwyydd hwn yn ddilys: efallai ei fod wedi’i gamdeipio, wedi’i ddefnyddio, neu’n rhy hen. Gwiriwch ef, neu gofynnwch i’r hwylusydd am un newydd.
help-too-often = Rhoddwyd cynnig ar ormod o godau cynorthwyydd anghywir yn awr. Arhoswch ychydig eiliadau, yna anfonwch ef eto.
help-enough-waiting = Nid yw { $most } cod cynorthwyydd y sesiwn hon wedi’u defnyddio eto. Defnyddiwch un ohonynt, neu arhoswch ddeng munud nes iddo ddod i ben.
help-enough-on-server = Ni all y gweinydd hwn wneud mwy o godau cynorthwyydd ar hyn o bryd. Arhoswch ddeng munud, neu rhowch ddolen y consol ymlaen.
back-to-console = Yn ôl i’r consol
pair-title = Helpu i redeg sesiwn
pair-code = Cod cynorthwyydd
pair-hint = 6 llythyren, a ddangosir ar gonsol yr hwylusydd o dan “Gadael i rywun arall helpu”. Nid dyma’r cod y mae pobl yn ymuno ag ef.
pair-button = Agor y consol

# The passcode for whoever opens sessions, where the server asks for one
passcode-title = Cyfrinair i hwyluswyr
passcode-label = Cyfrinair
passcode-hint = Mae pwy bynnag sy’n rhedeg y gweinydd hwn wedi’i roi i chi. Gofynnir amdano unwaith y dydd ar y ddyfais hon.
passcode-button = Ymlaen
passcode-to-join = Dim ond eisiau cymryd rhan ydych chi?
passcode-wrong = Nid dyna’r cyfrinair. Edrychwch ar y priflythrennau a’r bylchau, a’i deipio eto.
passcode-too-often = Rhoddwyd cynnig ar ormod o gyfrineiriau anghywir yn awr. Arhoswch ychydig eiliadau, yna teipiwch ef eto.
passcode-busy = Mae llawer o gyfrineiriau’n cael eu gwirio ar hyn o bryd. Teipiwch ef eto ymhen ennyd.
passcode-first = Mae’r gweinydd hwn yn gofyn am y cyfrinair cyn agor sesiwn.
passcode-before-plan = Mae’r gweinydd hwn yn gofyn am y cyfrinair eto. Nid oes dim o’ch cynllun wedi’i golli: agorwch /passcode mewn ail dab, teipiwch ef yno, dewch yn ôl yma a phwyswch y botwm hwn eto.
passcode-for-programs = Mae’r gweinydd hwn yn gofyn am y cyfrinair cyn agor sesiwn. Anfonwch ef gyda’r cais yn y pennyn { $header }.

# Checking the network a week before the day
check-link = Wythnos ymlaen llaw: gwirio rhwydwaith yr ystafell
check-title = Gwirio’r rhwydwaith hwn
check-intro = Agorwch y dudalen hon ar y rhwydwaith y bydd pobl yn ei ddefnyddio, orau oll wythnos cyn y diwrnod, ac ar ffôn tebyg i’w rhai nhw. Mae’n rhoi cynnig ar yr hyn sydd ei angen ar sesiwn, unwaith. Nid oes dim amdanoch chi’n cael ei gadw.
check-no-script = Nid yw JavaScript yn rhedeg yma. Hebddo ni all y dudalen hon roi cynnig ar y ffyrdd byw. Mae tudalennau ac arddull yn gweithio os gallwch ddarllen hyn; gall pobl gymryd rhan gyda thudalennau plaen, y maent yn eu llwytho eto i weld beth sy’n newydd.
check-testing = Wrthi’n rhoi cynnig arni. Mae hyn yn cymryd tua deg eiliad.
check-well = Mae’r rhwydwaith hwn yn barod: mae popeth sydd ei angen ar sesiwn yn gweithio oddi yma.
check-down = Mae sesiwn yn gweithio ar y rhwydwaith hwn, drwy ffordd arafach y mae tudalennau’n ei dewis eu hunain. Anfonwch y testun isod at yr adran TG os ydych am gael y ffordd gyflymaf.
check-plain = Dim ond tudalennau plaen sy’n gweithio ar y rhwydwaith hwn: rhaid i bobl lwytho tudalennau eto i weld beth sy’n newydd. Anfonwch y testun isod at yr adran TG cyn y diwrnod, neu defnyddiwch rwydwaith arall.
check-busy = Mae gormod o bobl yn gwirio yn awr. Llwythwch y dudalen hon eto ymhen munud.
check-results = Beth sy’n gweithio oddi yma
check-untested = Heb roi cynnig arni eto.
check-pages = Tudalennau:
check-pages-works = maent yn cyrraedd, fel y gwelwch.
check-style = Arddull:
check-style-works = mae’n cyrraedd. Mae tudalennau’n edrych fel y dylent.
check-style-not = nid yw’n cyrraedd. Gellir darllen tudalennau, ond maent yn edrych yn foel. Gofynnwch i’r adran TG a yw ffeiliau’r gwesteiwr hwn yn cael eu hidlo.
check-script = JavaScript:
check-script-works = mae’n rhedeg. Gall tudalennau fod yn fyw.
check-script-not = nid yw’n rhedeg.
check-round-trip = Yno ac yn ôl:
check-quick = { $ms } ms. Cyflym: nid yw pobl yn sylwi ar ddim.
check-slow = { $ms } ms. Araf, ond bydd yn gwneud y tro: mae pobl yn aros ennyd ar ôl pwyso Anfon.
check-very-slow = { $ms } ms. Araf iawn: gofynnwch i’r adran TG am rwydwaith gwell, neu symudwch yn nes at bwynt mynediad.
check-round-trip-not = mae ceisiadau’n mynd ar goll. Symudwch yn nes at bwynt mynediad a llwythwch y dudalen hon eto; os yw’n parhau felly, defnyddiwch rwydwaith arall.
check-socket = WebSocket:
check-socket-works = mae’n gweithio. Daw’r hyn sy’n newydd ar unwaith.
check-socket-not = nid yw’n mynd drwodd. Mae tudalennau’n cymryd y ffordd nesaf eu hunain, ac nid oes ateb yn cael ei golli. Gofynnwch i’r adran TG adael uwchraddiadau WebSocket drwodd.
check-events = Server-sent events:
check-events-works = maent yn gweithio. Dyma’r ail ffordd, bron mor gyflym.
check-events-not = nid ydynt yn mynd drwodd, neu cânt eu dal yn ôl. Gofynnwch i’r adran TG beidio â’u byffro.
check-poll = Holi’n rheolaidd:
check-poll-works = mae’n gweithio. Dyma’r drydedd ffordd, ychydig yn arafach.
check-poll-not = mae ceisiadau sy’n aros yn cael eu torri. Gofynnwch i’r adran TG adael i gais aros am 60 eiliad.
check-ask-heading = Beth i ofyn amdano gan yr adran TG
check-ask-how = Copïwch y testun hwn a’i anfon. Caiff yr hyn a ganfuwyd yma ei ychwanegu at ei ddiwedd.
check-ask =
    Ar gyfer sesiwn tîm byddwn yn defnyddio tudalen we ar eich rhwydwaith, ar ffonau pobl eu hunain hefyd. Caniatewch os gwelwch yn dda:

    Enw gwesteiwr: { $host }
    Porth: { $port } ({ $http })
    WebSocket ({ $socket }): gadael i “Upgrade: websocket” fynd drwodd i’r gwesteiwr hwn, hefyd drwy ddirprwy neu archwiliad TLS
    Server-sent events: peidio â byffro ymatebion o’r math text/event-stream
    Aros: gadael i un cais gymryd 60 eiliad

    Nid oes dim arall yn cael ei lwytho, o unrhyw westeiwr arall, ac nid oes dim yn cael ei osod.
check-ask-results = Canfuwyd ar y rhwydwaith hwn:
start-own-plan = Gwneud eich cynllun eich hun
start-own-plan-why = Cwestiynau eraill, trefn arall, eich rheolau sylfaenol eich hun.

# Opening a session that follows an earlier one
follow-title = Dilyn sesiwn gynharach
follow-why = Gofyn a yw’r hyn a gytunwyd wedi digwydd, a chymharu bryd hynny a nawr.
follow-how = Gall sesiwn ddilyn un gynharach, waeth pa mor bell yn ôl. Mae’n dechrau drwy ofyn i’r ystafell, yn ddienw, a yw pob peth a gytunwyd wedi digwydd, ac mae ei hadroddiad yn cymharu bryd hynny a nawr.
follow-file = Ffeil ddata’r adroddiad cynharach
    .hint = Ei henw yw openfloor-report.json. Mae’r adroddiad yn ei chynnig o dan “Mynd â’r adroddiad gyda chi”.
follow-kept = Darllenir y ffeil unwaith. Cedwir yr hyn a gytunwyd ac enwau a meintiau themâu gyda’r sesiwn newydd, a chânt eu dileu gyda hi; ni chedwir dim arall o’r ffeil.

# A workshop of several levels
all-levels = Pob lefel
all-levels-why = Gweithdy lle mae pobl o bob lefel yn eistedd gyda’i gilydd. Mae pob person yn dewis lefel wrth ymuno ac yn cael cwestiynau’r lefel honno. Mae’r sgrin fawr yn dangos beth mae pob lefel yn ei ofyn gan arweinwyr, ochr yn ochr.
all-levels-open = Dechrau gyda phob lefel
which-level = Pa lefel sy’n gweddu orau i chi?
which-level-why = Rydych yn cael cwestiynau’r lefel hon. Nid yw’n cael ei dangos wrth enw neb, a dim ond lle mae deg neu fwy o bobl o lefel wedi ateb.
start-one-by-one = Thema wrth thema, wrth i chi ryddhau pob un: pan fydd arweinwyr yn yr ystafell
end-held = { $count ->
    [one] Mae 1 thema’n dal i gael ei dal yn ôl. Ni fydd yn yr adroddiad: ni ryddheir dim ar ôl y diwedd.
   *[other] Mae { $count } thema’n dal i gael eu dal yn ôl. Ni fyddant yn yr adroddiad: ni ryddheir dim ar ôl y diwedd.
}
leaders-copy = Copi’r arweinydd
leaders-copy-write = Ysgrifennu copi’r arweinydd
leaders-copy-means = Dyma’r adroddiad heb eiriau neb ei hun: themâu a rhifau, a’r hyn rydych chi’n ei ddweud am bob thema. Mae dyfyniadau a lleisiau unigol yn cael eu gadael allan a’u cyfrif.
leaders-copy-open = Agor copi’r arweinydd
leaders-copy-no-link = Agorwyd y sesiwn hon cyn bod dolen i gopi’r arweinydd. Agorwch ef yma, a’i argraffu neu ei gadw’n PDF.
leaders-copy-not-yet = Nes i’r sesiwn ddod i ben, dim ond y consol hwn all ei agor.
in-other-words = Mewn geiriau eraill
in-other-words-how = Dywedwch beth mae pobl yn ei olygu wrth thema, fel na ddywedodd neb: hyd at { $most } nod. Yng nghopi’r arweinydd yn unig y mae, wedi’i nodi’n eiriau’r hwylusydd. Gadewch ef yn wag i beidio â dweud dim. Gallwch ei newid nes i’r sesiwn gael ei dileu.
in-other-words-nothing = Nid oes thema wedi’i dangos hyd yn hyn.
held-not-in-copy = { $count ->
    [one] Mae 1 thema’n cael ei dal yn ôl, felly nid yw yn y copi.
   *[other] Mae { $count } thema’n cael eu dal yn ôl, felly nid ydynt yn y copi.
}
keep-words = Cadw’r geiriau hyn

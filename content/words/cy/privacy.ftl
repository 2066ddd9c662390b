# Not yet checked by a translator.

promise-kept-for = { $days } diwrnod ar ôl iddi ddod i ben, neu ar ôl { $least } i { $most } diwrnod os dewisodd yr hwylusydd hynny ar y dechrau
promise-quoted-from = themâu sydd ag o leiaf { $people } o bobl ({ $many-people } pan fydd { $many-answers } ateb neu fwy)
promise-single-voices = un ar y tro, atebion nad ydynt yn perthyn i unrhyw thema: dim ond ar ôl cau, wedi’u dewis ar hap (gall yr hwylusydd neidio dros rai), byth un sydd i’w weld yn enwi rhywun, a byth mewn sesiwn a ddangosodd themâu wrth iddynt ffurfio
promise-in-waves = o leiaf { $people } o bobl newydd ar y tro ({ $large-people } unwaith y bydd mwy na { $large-room } wedi ateb)
promise-still-to-answer = Dim ond pan nad oes neb ar ôl i ateb, neu o leiaf { $people } o bobl, y dangosir faint sydd heb ateb eto
promise-receipt-kept = { $count ->
    [two] 2 ddiwrnod
   *[other] { $count } diwrnod
}

papers-more = Mwy am breifatrwydd a hygyrchedd
papers-to-fill = Eich sefydliad sy’n llenwi hyn

anonymity-lead = Ni ddangosir i neb yn y sesiwn pwy ysgrifennodd ateb, nac i’r hwylusydd chwaith. Unwaith y bydd cwestiwn wedi cau, ni all y rhaglen ei hun ddweud mwyach.
anonymity-what-we-do = Beth rydym yn ei wneud
anonymity-no-names = Nid oes cyfrifon. Mae eich ffôn yn cael rhif ar hap, ac nid yw’r gweinydd yn cadw rhestr ohonynt.
    .lead = Dim enwau.
anonymity-nothing-to-connect = Mae pob cwestiwn yn adnabod eich ffôn wrth farc gwahanol, felly ni ellir cysylltu eich atebion i ddau gwestiwn â’i gilydd.
    .lead = Dim byd i’w gysylltu.
anonymity-sealed = Tra bydd cwestiwn ar agor, mae pob ateb yn gofnod wedi’i selio. Mae pob un yr un maint, ac nid oes amser ar yr un ohonynt.
    .lead = Wedi’u selio.
anonymity-shuffled = Pan fydd y cwestiwn yn cau, caiff yr atebion eu cymysgu a’u torri’n rhydd oddi wrth bob ffôn. Caiff allwedd y cofnodion wedi’u selio ei dinistrio.
    .lead = Wedi’u cymysgu.
anonymity-never-too-few = Ni ddangosir unrhyw ateb nac unrhyw thema i neb cyn i { $people } o bobl ateb. Os bydd llai wedi ateb pan fydd y cwestiwn yn cau, caiff eu hatebion eu dileu heb eu darllen. (Gall yr hwylusydd ddewis rhwng { $least } a { $most } o bobl, ond dim ond ar y dechrau.)
    .lead = Byth rhy ychydig.
anonymity-deleted = Mae’r sesiwn gyfan yn ei dileu ei hun { $kept }.
    .lead = Wedi’i dileu.
anonymity-what-remains = Beth sy’n aros
anonymity-own-words = Gall eich arddull, neu rywbeth mai dim ond chi a allai ei wybod, eich datgelu. Efallai y bydd ateb nad yw’n perthyn i unrhyw thema yn cael ei ddangos ar ei ben ei hun.
    .lead = Eich geiriau eich hun.
anonymity-small-groups = Gall pobl ddyfalu. Mae eich ffôn yn dangos faint o ffonau sydd wedi ymuno, er mwyn i chi farnu drosoch eich hun. Gall un person ymuno â mwy nag un ffôn.
    .lead = Grwpiau bach.
anonymity-eyes = Gall rhywun wrth eich ymyl ddarllen eich ffôn, neu weld pryd y byddwch yn pwyso Anfon.
    .lead = Llygaid.
anonymity-machines = Wrth iddo ddigwydd, gallai pwy bynnag sy’n rhedeg y gweinydd weld cyfeiriad ac ateb gyda’i gilydd wrth iddynt fynd heibio. Gall pwy bynnag sy’n rhedeg y rhwydwaith weld eich bod yn cymryd rhan.
    .lead = Y peiriannau.
anonymity-copies = Mae’r hyn y mae eraill yn tynnu llun ohono neu’n ei nodi y tu hwnt i’n rheolaeth.
    .lead = Copïau.
anonymity-go-back = I fynd yn ôl i’ch sesiwn, defnyddiwch fotwm Yn ôl eich ffôn.
anonymity-how-to-check = Sut gallwch wirio hyn
anonymity-check-address = A yw’r cyfeiriad yn dechrau gyda https? Yna ni all y rhwydwaith ddarllen hefyd, oni bai bod eich cyflogwr wedi gosod eich dyfais ar gyfer hynny.
anonymity-check-cookie = Edrychwch ar yr hyn y mae eich porwr yn ei gadw ar gyfer y wefan hon: cwci sy’n dal rhif ar hap, un ar gyfer eich iaith a maint eich testun os ydych wedi’u dewis, a dim byd gan unrhyw gwmni arall.
anonymity-check-number = Cymharwch nifer y bobl ar eich ffôn â’r bobl yn yr ystafell. Os yw’n uwch, gofynnwch pam.
anonymity-check-receipt = Ar ôl i’r sesiwn gael ei dileu, mae ei chyfeiriad yn dangos derbynneb: pryd, pam a faint. Dim byd o’r hyn a ddywedwyd.
anonymity-check-source = Meddalwedd rydd yw’r rhaglen (trwydded MIT neu Apache). Gall unrhyw un ddarllen beth mae’n ei wneud, neu ofyn i rywun sy’n gallu.
anonymity-how-built = Sut mae wedi’i adeiladu
anonymity-built-number = Mae 128 did yn y rhif ar hap. Allwedd y sesiwn sy’n tystio iddo (HMAC-SHA-256), felly gall y gweinydd ei adnabod heb restr.
anonymity-built-mark = HMAC o’r rhif hwnnw o dan allwedd y cwestiwn ei hun yw marc cwestiwn. Dim ond yn y cof ac y tu mewn i gofnodion wedi’u selio y mae’n bod. Mae’n eich cyfrif unwaith, ac yn gadael i chi newid eich ateb neu ei dynnu’n ôl.
anonymity-built-seal = Caiff cofnodion eu selio â XChaCha20-Poly1305. Ffeil y tu allan i’r gronfa ddata yw allwedd y cwestiwn, a dim ond y rhaglen sy’n cael ei darllen.
anonymity-built-closing = Wrth gau, mae generadur cryptograffig yn cymysgu’r atebion ac yn rhoi rhifau adnabod newydd ar hap iddynt. Daw’r marciau’n niferoedd o bobl ar gyfer pob thema. Yna caiff y cofnodion wedi’u selio eu dileu, caiff yr allwedd ei throsysgrifo a’i thynnu, a chaiff y gronfa ddata ei chywasgu. Os bydd y peiriant yn stopio hanner ffordd, bydd y cychwyn nesaf yn gorffen y gwaith.
anonymity-built-deleting = Caiff beth bynnag a gedwir o sesiwn ei amgryptio o dan allwedd y sesiwn, ffeil yn y ffolder allweddi. Mae dileu sesiwn yn dinistrio’r allwedd honno, felly nid oes modd darllen copïau hŷn o’r gronfa ddata ychwaith.
anonymity-built-voices = Ar ôl cau, gall yr hwylusydd hefyd ddangos, { $voices }. Mae pwy bynnag sy’n gwylio yn dysgu bod rhywun wedi’i ysgrifennu, a dim byd arall.
anonymity-built-waves = Os yw’r sesiwn yn dangos themâu tra bydd cwestiwn ar agor, enwau a niferoedd ydynt ar gyfer { $waves }. Dim ond ar ôl cau y daw dyfyniadau, o { $quoted }.
anonymity-built-still = { $still }.

parties-title = Beth gall pob un ei ddysgu
parties-who = Pwy
parties-open = Tra bydd cwestiwn ar agor
parties-closed = Ar ôl iddo gau
parties-you = Chi, ar eich ffôn
    .open = Eich atebion eich hun. Gallwch eu newid neu eu tynnu’n ôl.
    .closed = Yr hyn y mae pawb yn ei weld. Ni all y gweinydd ddweud mwyach pa atebion sy’n eiddo i chi. Mae eich ffôn yn marcio dyfyniadau a ysgrifennwyd gennych, o’i gof ei hun, hyd y cwestiwn nesaf; caewch y dudalen ac mae wedi anghofio.
parties-room = Pobl wrth eich ymyl, ac wrth y sgrin fawr
    .open = Faint sydd wedi ymuno a faint sydd wedi ateb. { $still }. Os yw’r sesiwn yn dangos themâu wrth iddynt ffurfio: eu henwau a’u niferoedd, ar gyfer { $waves }. Mae rhywun sy’n eich gwylio’n pwyso Anfon yn gwybod eich bod wedi ateb.
    .closed = Yr hyn y mae’r hwylusydd yn ei ddangos: themâu, niferoedd, a rhai dyfyniadau o { $quoted }; a { $voices }. Yr adroddiad, unwaith y bydd y sesiwn wedi dod i ben, gyda’r atebion unigol a ddangoswyd. Nid pwy ysgrifennodd beth.
parties-facilitator = Yr hwylusydd
    .open = Yr un peth, a faint o ffonau sydd wedi’u cysylltu. Enwau a niferoedd themâu beth bynnag, ar gyfer { $waves }. Dim un ateb.
    .closed = Pob ateb, air am air ac wedi’u cymysgu, i’w trefnu’n themâu. Nid pwy a’i hysgrifennodd, na phryd. Dim un ateb o gwbl os oes rhy ychydig o bobl wedi ysgrifennu un.
parties-server = Pwy bynnag sy’n rhedeg y gweinydd neu’r amgryptio o’i flaen
    .open = Cyfeiriad rhwydwaith ac ateb gyda’i gilydd, os ydynt yn edrych wrth iddo fynd heibio. Gyda’r ffolder allweddi: pob ateb sydd wedi’i storio, yn y drefn y daethant (a phryd, os ydynt yn edrych dro ar ôl tro), a pha rai a ddaeth o’r un ffôn o fewn y cwestiwn hwn.
    .closed = Pob ateb, wedi’u cymysgu, heb awdur nac amser. Mwy dim ond os gwnaethant eu cofnod eu hunain tra oedd y cwestiwn ar agor; nid yw’r rhaglen yn gwneud un.
parties-network = Pwy bynnag sy’n rhedeg y rhwydwaith
    .open = Gydag amgryptio (https): pa ddyfeisiau sy’n cymryd rhan, pryd maent yn anfon a thua faint. Mwy ar ddyfais sydd wedi’i gosod i adael iddynt ddarllen hefyd, fel y mae rhai cyflogwyr yn ei wneud. Heb amgryptio: popeth.
    .closed = Yr un peth.
parties-database = Rhywun sy’n dwyn y gronfa ddata neu gopi wrth gefn ohoni, heb y ffolder allweddi
    .open = Dim gair ohono. Cofnodion wedi’u selio, i gyd yr un maint, yn y drefn y daethant, gyda rhif adnabod ar hap y sesiwn, ei chod ymuno, rhif y cwestiwn a diwrnod y dileu.
    .closed = Dim gair ohono. Mae’r atebion wedi’u cymysgu wedi’u hamgryptio hefyd.
parties-disk = Rhywun sy’n dwyn y ddisg gyfan, gyda’r ffolder allweddi
    .open = Pob ateb yn y drefn y daethant, a pha rai a ddaeth o’r un ffôn o fewn y cwestiwn hwn.
    .closed = Pob ateb, wedi’u cymysgu, heb awdur nac amser; ar ôl i’r sesiwn gael ei dileu, dim byd. Gall SSD ddal hen flociau o allwedd a ddinistriwyd, a dyna pam mae’r ffolder allweddi yn perthyn ar ddisg wedi’i hamgryptio neu ar tmpfs.

notice-about = Mae Openfloor yn casglu atebion byr gan dîm, heb enwau, ac yn eu grwpio’n themâu. Mae’n rhedeg ar un gweinydd sy’n perthyn i’ch sefydliad, neu i rywun y mae eich sefydliad wedi gofyn iddo ei redeg.
notice-short-account = Nid oes angen cyfrif arnoch. Nid oes dim yn gofyn am eich enw.
notice-short-alone = Ni chedwir unrhyw ateb gyda phwy a’i rhoddodd na phryd.
notice-short-deleted = Caiff pob sesiwn ei dileu { $kept }.
notice-short-nobody = Nid oes neb arall yn cael unrhyw ddata. Nid yw unrhyw dudalen yn llwytho dim o rywle arall.
notice-responsible = Pwy sy’n gyfrifol
notice-controller = Y sefydliad sy’n rhedeg y gweinydd hwn sy’n penderfynu pam a sut y caiff ei ddefnyddio. Yng ngeiriau’r gyfraith, hwnnw yw’r rheolydd. Dylai eich gwahoddiad ei enwi; os nad yw’n gwneud hynny, gofynnwch i’r hwylusydd. Nid yw gwneuthurwyr y rhaglen yn rhedeg dim ar ei ran nac yn derbyn dim ganddo.
notice-controller-fill = ei enw, y cyswllt ar gyfer cwestiynau am breifatrwydd, a’i swyddog diogelu data. Rhowch nhw yn y gwahoddiad i sesiwn, neu yn eich hysbysiad preifatrwydd eich hun gyda dolen i’r dudalen hon.
notice-purpose-and-basis = Diben a sail gyfreithlon
notice-purpose = Diben: gadael i dîm ddweud beth sydd ei angen arno gan ei arweinwyr, er mwyn iddynt allu gweithredu ar hynny. Nid yw atebion ar gyfer barnu neb, ac ni wneir unrhyw benderfyniad am berson ar eu sail.
notice-basis-fill = y sail gyfreithlon o dan Erthygl 6 o GDPR y DU, ac amod o dan Erthygl 9 os gall atebion ddweud rhywbeth am iechyd, cred neu aelodaeth o undeb. Mae awgrymiadau yn yr asesiad o’r effaith.

notice-data = Beth sy’n cael ei brosesu, ble, ac am ba hyd
notice-processed = Beth sy’n cael ei brosesu
notice-what = Beth
notice-why = Pam
notice-where = Ble
notice-how-long = Am ba hyd
notice-answers = Eich atebion, hyd at { $characters } nod yr un
    .why = I ddod o hyd i themâu’r tîm
    .where = Tra bydd cwestiwn ar agor: wedi’u selio yn y gronfa ddata, gyda’r allwedd mewn man arall. Ar ôl cau: wedi’u cymysgu a’u hamgryptio.
    .how-long = Nes i’r sesiwn gael ei dileu: { $kept }. Os oes rhy ychydig o bobl wedi ateb, dim ond nes i’r cwestiwn gau.
notice-number = Rhif ar hap
    .why = I gadw eich lle a’ch cyfrif unwaith
    .where = Cwci ar eich ffôn. Nid yw’r gweinydd yn cadw rhestr.
notice-marks = Marciau eich ffôn: un gwahanol ar gyfer pob cwestiwn, ac un ar gyfer cyfrif y bobl
    .why = I gyfrif pobl, ac i adael i chi newid ateb neu ei dynnu’n ôl
    .where = Cof y gweinydd, a’r tu mewn i’r cofnodion wedi’u selio. Yr un ar gyfer cyfrif y bobl: yn y cof yn unig.
    .how-long = Nes i’r cwestiwn gau; ar gyfer cyfrif y bobl, tra bydd y sesiwn yn rhedeg
notice-address = Eich cyfeiriad rhwydwaith
    .why = I ddod â’r dudalen atoch, ac i sylwi ar rywun sy’n rhoi cynnig ar godau ymuno
    .where = Cof y gweinydd
    .how-long = Tra byddwch wedi’ch cysylltu. Ar ôl cod ymuno anghywir, marc a wnaed ohono am hyd at awr. Ni chaiff ei storio byth.
notice-language = Yr iaith a’r maint testun a ddewisoch; os na ddewisoch ddim, yr iaith y mae eich porwr yn gofyn amdani
    .why = I roi’r tudalennau i chi fel rydych yn eu darllen
    .where = Eich dewis: cwci yn eich porwr. Cof y gweinydd.
    .how-long = Ar y gweinydd tra byddwch wedi’ch cysylltu. Ni chaiff ei storio yno byth.
notice-session = Am y sesiwn: teitl, lefel, cwestiynau, themâu, niferoedd, yr hyn a gywirodd yr hwylusydd, a’r hyn a ysgrifennodd yr hwylusydd am themâu ar gyfer copi’r arweinydd
    .why = I redeg y sesiwn a llunio ei hadroddiad
    .where = Y gronfa ddata, wedi’u hamgryptio
    .how-long = Nes i’r sesiwn gael ei dileu
notice-finding = Rhif adnabod ar hap y sesiwn, ei chod ymuno a diwrnod ei dileu
    .why = I ddod o hyd i’r sesiwn, a’i dileu mewn pryd
    .where = Y gronfa ddata, heb eu hamgryptio
    .how-long = Nes i’r sesiwn gael ei dileu
notice-receipt = Y dderbynneb dileu
    .why = I ddangos pryd a pham y cafodd sesiwn ei dileu
    .where = Y gronfa ddata. Dim cynnwys.
    .how-long = Am { $kept }
notice-unended = Mae sesiwn nad oes neb yn dod â hi i ben yn cyfrif fel un sydd wedi dod i ben { $days } diwrnod ar ôl i’w chwestiwn olaf gael ei agor.
notice-not-stored = Beth sydd ddim yn cael ei storio
notice-none-of-this = Nid oes dim o hyn yn cael ei storio, ac nid oes dim ohono’n cael ei ysgrifennu yng nghofnod y rhaglen:
notice-not-name = eich enw, eich cyfrif neu eich rhif staff
notice-not-address = eich cyfeiriad rhwydwaith
notice-not-browser = eich porwr neu eich math o ffôn
notice-not-joined = pryd y gwnaethoch ymuno
notice-not-sent = pryd yr anfonwyd ateb

notice-cookies = Cwcis a’r hyn y mae eich porwr yn ei gadw
notice-kept = Beth mae eich porwr yn ei gadw
notice-cookies-kept = Cyhyd ag y gall y sesiwn bara: { $days } diwrnod fel arfer
notice-phone-kept = { $kept }, neu nes i chi adael y sesiwn
notice-cookie-phone = Cwci phone-…
    .why = Yn cadw eich lle yn y sesiwn. Mae’n dal y rhif ar hap.
notice-cookie-links = Cwcis console-…, screen-…, report-… a leader-…
    .why = I hwyluswyr ac i’r sawl sy’n agor eu dolenni: maent yn gadael y porwr hwn i mewn i’r consol, y sgrin fawr, yr adroddiad neu gopi’r arweinydd.
notice-cookie-let-in = Cwci let-in
    .why = I hwyluswyr yn unig, lle mae’r gweinydd hwn yn gofyn am gyfrinair: fe’i teipiwyd yn y porwr hwn. Nid yw’n dweud dim am bwy ydych chi.
    .how-long = { $hours } awr
notice-cookie-preferences = Cwci preferences
    .why = Dim ond os ydych wedi dewis rhywbeth yno: eich iaith, maint eich testun, ac a yw consol yn cuddio atebion. Nid yw’n dweud dim am bwy ydych chi.
    .how-long = Blwyddyn ar ôl i chi ddewis ddiwethaf
notice-unsent = Geiriau nad ydych wedi’u hanfon eto
    .why = Fel na chânt eu colli pan fydd y rhwydwaith yn methu
    .how-long = Nes iddynt gael eu hanfon neu nes i chi gau’r dudalen. Maent yn aros ar eich ffôn.
notice-own = Yr hyn a anfonoch i’r cwestiwn diwethaf
    .why = Fel y gall eich ffôn farcio dyfyniadau a ysgrifennwyd gennych. Nid yw byth yn gadael y ffôn.
    .how-long = Hyd y cwestiwn nesaf, neu nes i chi gau’r dudalen neu adael y sesiwn.
notice-no-other-cookies = Ni all unrhyw sgript ddarllen y cwcis, a dim ond at y gweinydd hwn y cânt eu hanfon. Lle mae’r cyfeiriad yn dechrau gyda https, dim ond wedi’u hamgryptio y maent yn teithio, o dan enwau sy’n dechrau gyda __Host-. Nid oes cwcis eraill: dim un i gyfrif ymweliadau, dim un i hysbysebu, dim un gan neb arall.

notice-rights = Eich hawliau
notice-rights-law = O dan GDPR y DU, gallwch ofyn i’r sefydliad am fynediad at ddata amdanoch, ac am eu cywiro, eu dileu neu gyfyngu arnynt. Gallwch wrthwynebu, a gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth (ico.org.uk).
notice-rights-choice = Eich dewis chi yw cymryd rhan. Gallwch adael, neu bwyso “Dim i’w ychwanegu”.
notice-rights-open = Tra bydd cwestiwn ar agor, gallwch ddarllen, newid a thynnu’n ôl eich atebion eich hun, ar y ffôn y gwnaethoch eu hysgrifennu arno.
notice-rights-closed = Ar ôl iddo gau, ni all neb ddod o hyd i atebion un person mwyach, na’r sefydliad chwaith. Mae’r hyn a fyddai’n arwain atynt wedi’i ddinistrio, nid ei guddio. Felly ni ellir dangos atebion unigol i chi, eu cywiro na’u dileu wedyn.
notice-rights-named = Os yw ateb yn eich enwi chi neu rywun arall, dywedwch wrth yr hwylusydd neu’r sefydliad. Gallant gadw thema oddi ar y sgrin fawr, a gallant ddileu’r sesiwn gyfan ar unwaith.
notice-deletion = Dileu
notice-deletion-how = Mae sesiwn yn ei dileu ei hun { $kept }. Gall yr hwylusydd ddileu popeth yn gynt. Mae ei rhesi’n mynd o’r gronfa ddata, a chaiff ei hallwedd ei dinistrio, felly nid oes modd darllen copïau wrth gefn hŷn o’r gronfa ddata ychwaith. (Nid yw hynny’n wir os yw’r sawl sy’n rhedeg y gweinydd wedi gwneud copi wrth gefn o’r ffolder allweddi hefyd.)
notice-deletion-receipt = Mae pob dileu yn gadael derbynneb am { $kept }: rhif adnabod y sesiwn, pryd y cafodd ei dileu, pam (ar gais, neu am fod yr amser ar ben), a faint o gwestiynau, pobl ac atebion oedd ynddi. Gall unrhyw un sydd â chyfeiriad y sesiwn ei darllen.
notice-who-else = Pwy arall sy’n cael data
notice-nobody = Neb. Nid oes cod gan eraill ar y tudalennau, dim dadansoddeg, a dim ffontiau na lluniau o rywle arall. Nid yw’r rhaglen yn gofyn am ddim gan unrhyw gyfrifiadur arall; mae’n dod o hyd i’r themâu ei hun.
notice-protection = Sut mae’n cael ei ddiogelu
notice-protected-sealed = Tra bydd cwestiwn ar agor, caiff atebion eu selio fesul un o dan allwedd y cwestiwn hwnnw, mewn ffeil y tu allan i’r gronfa ddata.
notice-protected-shuffled = Pan fydd yn cau, cânt eu cymysgu a’u torri’n rhydd oddi wrth bob ffôn, a chaiff yr allwedd honno ei dinistrio.
notice-protected-few = Ni ddangosir dim cyn i { $people } o bobl ateb, oni bai bod nifer arall wedi’i ddewis ar y dechrau.
notice-protected-encrypted = Mae beth bynnag a gedwir o sesiwn wedi’i amgryptio. Dim ond sŵn yw copi o’r gronfa ddata ar ei phen ei hun.
notice-protected-memory = Caiff allweddi eu clirio o’r cof ar ôl eu defnyddio, ac nid yw’r rhaglen yn gadael copi o’r cof pan fydd yn methu.
notice-protected-code = Nid yw tudalennau’n rhedeg unrhyw god ond cod y rhaglen ei hun.
notice-risks = Mae rhai risgiau’n aros, yn anad dim drwy’r hyn y mae pobl yn ei ysgrifennu a thrwy bwy bynnag sy’n rhedeg y gweinydd wrth iddo ddigwydd. Mae’r dudalen am fod yn ddienw yn eu henwi.
notice-others = Cleifion a phobl eraill
notice-name-nobody = Ni ddylai atebion enwi neb. Caiff rhifau’r GIG eu hadnabod a’u cuddio cyn i ddim gael ei storio. Os yw ateb i’w weld yn cynnwys enw, rhif ffôn, cyfeiriad e-bost, dyddiad geni neu god post, cewch rybudd cyn iddo gael ei anfon. Gallwch ei newid, neu ei anfon fel y mae. Nid oes unrhyw raglen yn dod o hyd i bopeth: edrychwch eich hun hefyd.
notice-not-for = Beth nad yw hyn ar ei gyfer
notice-nobody-watches = Nid oes neb yn gwylio atebion wrth iddynt ddod i mewn, ac ni all neb ganfod pwy roddodd un. Felly ni all neb ddod yn ôl atoch.
notice-no-device = Nid dyfais feddygol yw Openfloor. Nid yw’n rhoi cyngor am ofal ac nid yw wedi’i fwriadu ar gyfer data cleifion.

flow-lead = O’ch ffôn i’r adroddiad, ac i’r dileu. Mae’r tabl isod yn dweud yr un peth mewn geiriau.
flow-borders = Ffiniau ymddiriedaeth yw’r llinellau toredig: gall rhywun arall weld yr hyn sy’n croesi un ohonynt.
flow-take = Lawrlwytho’r ffigur (SVG)
flow-in-words = Yr un peth mewn geiriau
flow-nothing-else = Nid oes dim yn gadael y gweinydd ond yr hyn a restrir yma.

flow-title = Pob llif data
flow-flow = Llif
flow-what = Beth
flow-where = Ble
flow-how-long = Am ba hyd
flow-who = Pwy all ei ddarllen
flow-joining = 1. Ymuno
    .what = Mae’r cod ymuno’n mynd i fyny. Daw rhif ar hap yn ôl.
    .where = Cwci ar y ffôn. Nid yw’r gweinydd yn cadw rhestr.
    .how-long = Nes i’r person adael y sesiwn, neu nes bod y cwci’n rhy hen.
    .who = Porwr y ffôn hwnnw. Ni all unrhyw sgript.
flow-sending = 2. Anfon ateb
    .what = Yr ateb, y cwci ac, fel gyda phob tudalen, y cyfeiriad rhwydwaith.
    .where = Ar ei ffordd: y rhwydwaith, yna’r amgryptio o flaen y gweinydd (procsi TLS), yna cof y rhaglen. Yma y caiff rhifau’r GIG eu cuddio.
    .how-long = Wrth iddo fynd heibio. Ni chedwir y cyfeiriad.
    .who = Pwy bynnag sy’n rhedeg y gweinydd neu’r procsi, wrth iddo ddigwydd. Dim ond lle nad oes https y mae’r rhwydwaith yn ei weld.
flow-sealing = 3. Ei gadw wedi’i selio
    .what = Yr ateb a marc y cwestiwn ar gyfer y ffôn, fel un cofnod wedi’i selio, bob amser yr un maint. Dim amser.
    .where = Y gronfa ddata.
    .how-long = Nes i’r cwestiwn gau.
    .who = Neb heb allwedd y cwestiwn.
flow-keys = 4. Allweddi
    .what = Allwedd y cwestiwn agored ac allwedd y sesiwn.
    .where = Ffeiliau yn y ffolder allweddi, y tu allan i’r gronfa ddata. Dim ond defnyddiwr y rhaglen sy’n cael eu darllen.
    .how-long = Allwedd y cwestiwn nes iddo gau. Allwedd y sesiwn nes i’r sesiwn gael ei dileu.
    .who = Y rhaglen, a phwy bynnag sy’n rhedeg y gweinydd.
flow-closing = 5. Cau
    .what = Yr atebion, wedi’u cymysgu, o dan rifau adnabod newydd ar hap. Daw’r marciau’n niferoedd o bobl ar gyfer pob thema. Rhy ychydig o bobl: caiff popeth ei ddileu heb ei ddarllen.
    .where = Y gronfa ddata, wedi’u hamgryptio o dan allwedd y sesiwn. Caiff y cofnodion wedi’u selio ac allwedd y cwestiwn eu dinistrio.
    .how-long = Nes i’r sesiwn gael ei dileu: { $kept }.
    .who = Y rhaglen. Neb o’r ffeiliau heb allwedd y sesiwn.
flow-console = 6. Consol
    .what = Tra bydd ar agor: niferoedd, a themâu ar gyfer nifer o bobl ar y tro. Ar ôl cau: pob ateb, wedi’u cymysgu, i’w trefnu’n themâu.
    .where = Porwr yr hwylusydd.
    .how-long = Cyhyd ag y bydd y dudalen ar agor.
    .who = Yr hwylusydd, a phwy bynnag sydd â dolen y consol.
flow-screen = 7. Sgrin fawr a ffonau
    .what = Themâu a niferoedd, ac ar ôl cau rhai dyfyniadau o { $quoted }; a { $voices }.
    .where = Porwyr yn yr ystafell.
    .how-long = Cyhyd ag y bydd y dudalen ar agor.
    .who = Pawb yn yr ystafell.
flow-report = 8. Adroddiad
    .what = Cwestiynau, themâu, niferoedd, dyfyniadau a’r atebion unigol a ddangoswyd, fel tudalen, tabl (CSV) a data (JSON).
    .where = Porwyr. Ffeiliau lle mae pobl yn eu cadw.
    .how-long = Ar y gweinydd nes i’r sesiwn gael ei dileu. Copïau a gadwyd: fel y mae eu perchnogion yn penderfynu.
    .who = Yr hwylusydd a phwy bynnag sydd â dolen yr adroddiad. Ffonau a ymunodd, unwaith y bydd y sesiwn wedi dod i ben. O hynny ymlaen mae dolen yr arweinydd yn agor copi heb ddyfyniadau nac atebion unigol.
flow-deletion = 9. Dileu
    .what = Holl resi’r sesiwn, a’i hallwedd. Mae derbynneb yn aros: rhif adnabod y sesiwn, pryd a pham y cafodd ei dileu, a faint o gwestiynau, pobl ac atebion oedd ynddi.
    .where = Mae’r dderbynneb yn y gronfa ddata.
    .how-long = Mae’r dderbynneb yn aros am { $kept }.
    .who = Gall unrhyw un sydd â chyfeiriad y sesiwn ddarllen y dderbynneb.

figure-words = O’r ffôn, drwy’r amgryptio o flaen y gweinydd, i gof y rhaglen; oddi yno wedi’i selio i’r gronfa ddata, gyda’r allweddi mewn ffolder arall. Wrth gau, caiff yr atebion eu cymysgu a chaiff allwedd y cwestiwn ei dinistrio. Mae’r consol, y sgrin fawr a’r adroddiad yn dangos yr hyn a ganiateir. Yn y diwedd caiff popeth ei ddileu, ac mae derbynneb yn aros. Mae’r manylion yn y tabl ar y dudalen.
figure-in-the-room = Yn yr ystafell
figure-on-the-way = Ar y ffordd
figure-on-the-server = Ar y gweinydd
figure-to-people = At bobl
figure-in-the-end = Yn y diwedd
figure-arrow-answer = 2. ateb, cyfeiriad
figure-arrow-decrypted = 2. dadgryptio
figure-arrow-sealed = 3. selio
figure-arrow-keys = 4. allweddi
figure-arrow-shuffled = 5. cymysgu
figure-arrow-one-left = 5. un ar ôl
figure-arrow-shown = 6, 7, 8. dangos
figure-arrow-over = 9. amser ar ben
figure-phone = 1. Eich ffôn
    .lines =
        eich ateb; rhif ar hap
        mewn cwci, a dim enw
figure-proxy = Amgryptio (procsi TLS)
    .lines =
        yn gweld cyfeiriad ac ateb;
        ni ddylai gadw cofnod
figure-memory = Cof y rhaglen
    .lines =
        cuddio rhifau’r GIG, cyfrif pobl,
        anghofio’r cyfeiriad
figure-database-open = Cronfa ddata
    .lines =
        tra bydd ar agor:
        cofnodion seliedig
        o’r un maint,
        heb amser
figure-keys-open = Ffolder allweddi
    .lines =
        tra bydd ar agor:
        allwedd cwestiwn,
        allwedd sesiwn
figure-database-closed = Cronfa ddata
    .lines =
        ar ôl cau:
        atebion cymysg,
        amgryptiedig;
        dim awdur,
        dim amser
figure-keys-closed = Ffolder allweddi
    .lines =
        ar ôl cau: dim ond
        allwedd y sesiwn
figure-console = 6. Consol
    .lines = yr hwylusydd: pob ateb, yn gymysg
figure-screen = 7. Sgrin fawr a ffonau
    .lines = pawb: themâu, rhai dyfyniadau
figure-report = 8. Adroddiad
    .lines = themâu, niferoedd, dyfyniadau
figure-deletion = 9. Dileu
    .lines =
        { $days } diwrnod wedyn, neu ar unwaith:
        rhesi ac allwedd y sesiwn yn mynd;
        derbynneb: { $kept }, dim cynnwys

receipt-title = Wedi’i dileu
receipt-heading = Mae’r sesiwn hon wedi’i dileu
receipt-everything = Mae popeth o’r sesiwn honno wedi’i ddileu oddi ar y gweinydd hwn: ei chwestiynau, ei hatebion, ei themâu a’i hadroddiad, a’r allweddi yr oeddent wedi’u selio â nhw. Ni all neb ddod â hi’n ôl.
receipt-receipt = Derbynneb dileu
receipt-session = Sesiwn
receipt-when = Dilëwyd
receipt-why = Pam
    .asked = Yr hwylusydd a’i dileodd.
    .time-over = Roedd yr amser yr oedd i’w chadw wedi dod i ben.
receipt-held = Yr hyn oedd ynddi
    .unreadable = Nid oedd modd ei ddarllen mwyach.
    .questions = { $questions }.
    .people = { $questions }, gan hyd at { $people }.
    .counts-and-people = { $questions }, { $answers }, gan hyd at { $people }.
receipt-not-counted = Ni chyfrifwyd atebion i gwestiynau yr oedd rhy ychydig o bobl wedi’u hateb, nac i’r rhai a ofynnwyd i bob lefel yn ei geiriau ei hun.
receipt-all-that-is-left = Y dderbynneb hon yw’r cyfan sydd ar ôl. Mae’n aros yn y cyfeiriad hwn am { $kept }; argraffwch hi os oes ei hangen arnoch yn hirach. Mae copïau a wnaeth pobl o’r adroddiad, a chopïau wrth gefn o’r gweinydd hwn ynghyd â’i allweddi, yn nwylo’r rhai a’u gwnaeth.
receipt-day-and-time = { $day } { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
} { $year }, { $time } UTC
receipt-seconds = { $seconds } eiliad ar ôl 1970

# Among what we do on the page about anonymity
anonymity-marks = Lle rydych yn marcio rhywbeth yn hytrach nag ysgrifennu, nid oes neb yn gweld unrhyw farc cyn i’r cam gau, gan gynnwys yr hwylusydd. Yna caiff y marciau eu cyfrif a’u dinistrio; dim ond y cyfrifon sy’n aros, dim un os cymerodd rhy ychydig o bobl ran, a dim un am unrhyw beth ar raddfa y dywedodd rhy ychydig o bobl rywbeth amdano.
    .lead = Pleidleisiau a graddfeydd.
anonymity-one-word = Lle mae pawb yn ysgrifennu un gair, dim ond geiriau a ysgrifennwyd gan sawl person a ddangosir, a faint ysgrifennodd bob un. Caiff pob gair arall ei ddileu pan fydd y cam yn cau, ac nid oes neb yn eu gweld, gan gynnwys yr hwylusydd.
    .lead = Un gair.
anonymity-levels = Lle mae pawb yn dewis lefel, mae eich ffôn yn cadw pa un, ac mae eich ateb ymhlith rhai’r lefel honno, am fod pob lefel yn cael ei holi yn ei geiriau ei hun. Ni ddangosir dim o lefel cyn i { $people } o’i phobl ateb, na rhif y byddai un llai yn dilyn ohono.
    .lead = Deg o lefel.
anonymity-together = Lle gall un ffôn ateb dros sawl person, caiff y rhifau eu hadio pan fydd y cwestiwn yn cau, a dim ond y cyfanswm sy’n aros. Nid yw rhif mawr yn agor ateb neb arall: mae’r mwyaf yn cyfrif fel un, a rhaid i o leiaf tri ffôn fod wedi ateb.
    .lead = Un ffôn dros sawl person.
anonymity-paper = Gall yr hwylusydd deipio’r hyn a ysgrifennodd pobl ar bapur. Mae pob nodyn yn cyfrif fel un person, ac mae’r adroddiad yn dweud faint oedd ar bapur. Nid yw nodiadau byth yn cymryd lle ffonau: os bydd unrhyw un yn ateb ar ffôn, rhaid i gynifer o bobl â ffonau fod wedi ateb ag a fyddai heb un nodyn.
    .lead = Nodiadau ar bapur.
anonymity-set-aside = Gall yr hwylusydd guddio un ateb, er enghraifft am ei fod yn enwi rhywun. Mae’n dal i gael ei gyfrif. Mae pawb yn gweld faint sydd wedi’u cuddio, ac mae’r adroddiad yn dweud pam.
    .lead = Dim cuddio distaw.

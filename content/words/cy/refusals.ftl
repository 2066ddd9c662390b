# Not yet checked by a translator.

refused-not-yours = Nid chi sydd i wneud hynny yma. Defnyddiwch y ddolen a roddwyd i chi.
refused-ended = Mae’r sesiwn hon wedi dod i ben.
refused-no-such-question = Nid oes cwestiwn o’r fath yn y sesiwn hon. Ail-lwythwch y dudalen.
refused-not-open-yet = Nid yw’r cwestiwn hwn wedi agor eto. Bydd yn agor yma pan ddaw’r amser.
refused-closed = Mae’r cwestiwn hwn wedi cau, felly ni chafodd yr ateb ei storio. Mae eich geiriau’n dal ar eich ffôn.
refused-overtaken = Daeth rhywbeth mwy newydd o’r ffôn hwn i mewn o’i flaen, a hwnnw sydd yma nawr. Edrychwch arno, ac anfonwch eto os ydych am ei newid.
refused-already-shown = Mae un o’ch atebion ymhlith y themâu yn barod, felly ni ellir ei newid mwyach. Gallwch ei dynnu’n ôl ac ysgrifennu un newydd.
refused-nothing-written = Ysgrifennwch o leiaf un ateb, neu dewiswch Dim i’w ychwanegu.
refused-too-long = Caiff ateb fod hyd at { $most } nod. Mae { $length } yn hwn. Gwnewch ef yn fyrrach a’i anfon eto.
refused-too-many-answers = Mae’r cwestiwn hwn yn cymryd llai o atebion. Anfonwch { $most } ar y mwyaf.
refused-another-is-open = Mae cwestiwn { $number } yn dal ar agor. Caewch hwnnw’n gyntaf.
refused-not-sorted = Nid yw’r atebion wedi’u didoli eto. Caewch y cwestiwn yn gyntaf.
refused-sorting = Mae’r themâu’n cael eu didoli. Rhowch gynnig arall arni mewn eiliad.
refused-too-many-chosen = Mae hynny’n ormod ar unwaith. Dewiswch { $most } ateb ar y mwyaf.
refused-too-many-corrections = Mae themâu’r cwestiwn hwn wedi’u newid { $most } o weithiau, sef y terfyn.
refused-cannot-match = Nid yw’r thema honno neu’r canfyddiad hwnnw yno mwyach. Edrychwch ar y themâu eto a dewiswch un arall.
refused-not-shown = Dangoswch themâu’r cwestiwn hwn yn gyntaf.
refused-not-among-shown = Nid yw’r thema honno ymhlith y themâu a ddangosir. Dewiswch un arall.
refused-not-next-voice = Nid yr ateb hwnnw yw’r llais unigol nesaf. Edrychwch ar y consol eto.
refused-nothing-beside = Ni ddywedodd y grwpiau ffocws cenedlaethol ddim am y cwestiwn hwn.
refused-too-few = Dim digon o atebion i’w dangos eto. Mae angen { $needed } person fel na ellir adnabod neb.
refused-rehearsal-too-late = Dim ond cyn i’r cwestiwn cyntaf agor y gall ymarfer ddechrau.
refused-not-rehearsing = Nid yw’r sesiwn hon yn cael ei hymarfer.

refused-no-such-theme = Nid yw’r thema honno yno mwyach. Edrychwch ar y themâu eto a dewiswch un arall.
refused-no-such-answer = Nid yw’r ateb hwnnw yno mwyach. Edrychwch ar y themâu eto a dewiswch un arall.
refused-name-length = Mae angen rhwng 1 a { $most } nod yn enw thema. Gwnewch ef yn fyrrach, neu teipiwch un.
refused-same-theme = Yr un thema yw’r rhain. Dewiswch ddwy thema wahanol i’w cyfuno.
refused-nothing-chosen = Ni ddewiswyd unrhyw atebion. Dewiswch yr atebion yn gyntaf.
refused-still-open = Gellir gwneud hynny unwaith y bydd y cwestiwn wedi cau.
refused-not-the-last = Nid dyna oedd eich newid olaf. Edrychwch ar y rhestr a dadwnewch yr un olaf yn gyntaf.

refused-no-such-level = Nid oes lefel o’r enw “{ $level }”. Dewiswch un o’r rhain: { $known }.
refused-no-such-plan = Nid oes cynllun sesiwn o’r enw “{ $plan }”. Dewiswch un o’r rhain: { $known }.
refused-how-many-questions = Dewiswch rhwng 1 a { $most } cwestiwn.
refused-smallest-group = Caiff y grŵp lleiaf i’w ddangos fod rhwng { $least } a { $most } person.
refused-keep-days = Gellir cadw sesiwn am rhwng { $least } a { $most } diwrnod ar ôl iddi ddod i ben.
refused-title-length = Caiff teitl fod hyd at { $most } nod.
refused-minutes = Gellir rhoi rhwng { $least } a { $most } munud i gwestiwn.
refused-how-many-answers = Mae cwestiwn yn cymryd rhwng 1 a { $most } ateb gan bob person.

refused-code-empty = Teipiwch god y sesiwn. Mae ar y sgrin fawr: 6 llythyren.
refused-code-length = Mae 6 llythyren mewn cod sesiwn. Teipioch chi { $typed }. Edrychwch ar y sgrin fawr.
refused-code-letter = Nid yw codau sesiwn yn defnyddio “{ $letter }”. Edrychwch ar y sgrin fawr.

refused-not-stored = Nid oedd modd storio hyn, felly nid yw’n cyfrif eto. Cadwch y dudalen hon ar agor ac anfonwch eto mewn eiliad.
refused-away = Mae’r sesiwn yn ailgychwyn. Yn ôl mewn eiliad.
refused-gone = Nid oes sesiwn o’r fath. Efallai ei bod wedi’i dileu.
refused-server-full = Mae { $sessions } o sesiynau ar y gweinydd hwn, sef ei derfyn. Dilëwch hen rai, neu gofynnwch i bwy bynnag sy’n ei redeg.
refused-store = Nid oedd modd storio na darllen y sesiwn. Gofynnwch i bwy bynnag sy’n rhedeg y gweinydd edrych ar ei gofnod.

fault-nothing-here = Nid oes dim yn y cyfeiriad hwn. Gwiriwch y ddolen, neu ymunwch â chod sesiwn.
fault-another-site = Daeth hyn o dudalen gwefan arall, felly fe’i gwrthodwyd. Agorwch y cyfeiriad hwn ei hun a rhowch gynnig arall arni.
fault-other-name = Nid yw’r gweinydd hwn yn mynd wrth yr enw hwnnw. Agorwch { $address } yn lle hynny.
fault-not-that-kind = Nid yw’r cyfeiriad hwn yn derbyn cais o’r math hwnnw.
fault-too-long = Cymerodd y cais ormod o amser. Rhowch gynnig arall arni.
fault-went-wrong = Aeth rhywbeth o’i le yma. Nid oes dim a ysgrifennoch wedi’i golli: rhowch gynnig arall arni mewn eiliad.
fault-not-understood = Nid oedd modd darllen y cais hwn. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
fault-no-such-session = Nid oes sesiwn o’r fath. Efallai ei bod wedi dod i ben a’i dileu. Gwiriwch y cod ar y sgrin fawr.
fault-not-joined = Nid yw’r ffôn hwn wedi ymuno â’r sesiwn hon. Ymunwch gyda’r cod ar y sgrin fawr.
fault-code-not-in-use = Nid yw’r cod hwnnw’n cael ei ddefnyddio. Edrychwch ar y sgrin fawr.
fault-work = Cafodd llawer o godau anghywir eu teipio gynnau. Arhoswch { $seconds } eiliad a rhowch gynnig arall arni, neu anfonwch brawf o waith.
fault-not-rehearsed = Dechreuwch ymarfer yn y consol yn gyntaf, fel na fydd atebion ffug byth yn cymysgu â rhai go iawn.
fault-session-full = Mae’r sesiwn hon yn llawn.
fault-no-such-file = Nid oes ffeil o’r fath.
fault-one-answer = Dewiswch yr un ateb a fydd yn ddyfyniad cyntaf.
fault-no-such-verb = Nid oes dim o’r enw “{ $verb }” i’w wneud yma.
fault-field-missing = Mae “{ $field }” ar goll neu nid oedd modd ei ddeall. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
fault-not-a-page = WebSocket yw’r cyfeiriad hwn. Agorwch y dudalen ei hun yn lle hynny.
fault-since = Rhaid i “since” fod y rhif o flaen y ffrâm olaf.
fault-server-full = Mae’r gweinydd hwn yn llawn. Rhowch gynnig arall arni ymhen ychydig eiliadau.
fault-edition = Rhaid i “openfloor-edition” fod yn rhif, 1 ar gyfer y peth cyntaf y mae ffôn yn ei anfon at gwestiwn.
fault-wrong-type = Anfonwch hyn fel { $type }.
fault-too-slow = Daeth y cais yn rhy araf. Anfonwch ef eto.
fault-broken-off = Torrodd y cais cyn iddo fod yn gyflawn. Anfonwch ef eto.
fault-too-large = Mae hynny’n ormod ar unwaith: caiff cais fod hyd at { $kib } KiB. Gwnewch ef yn fyrrach a’i anfon eto.
fault-not-utf-8 = Nid UTF-8 yw’r testun a ddaeth i mewn, felly ni chafodd ei storio. Anfonwch ef fel UTF-8.
fault-form-unreadable = Nid oedd modd darllen y ffurflen: { $why }. Ni chafodd dim ei storio. Ail-lwythwch y dudalen a rhowch gynnig arall arni.
fault-json-unreadable = Nid oedd modd darllen y JSON: { $why }. Ni chafodd dim ei storio. Ail-lwythwch y dudalen a rhowch gynnig arall arni.

looks-like-e-mail = Mae’n edrych fel cyfeiriad e-bost.
looks-like-phone-number = Mae’n edrych fel rhif ffôn.
looks-like-date-of-birth = Mae’n edrych fel dyddiad geni.
looks-like-postcode = Mae’n edrych fel cod post.
looks-like-name = Mae’n edrych fel enw person.
fault-not-now = Ddim ar hyn o bryd
fault-did-not-work = Ni weithiodd hynny
fault-door-locked = Ni all neb newydd ymuno â’r sesiwn hon nawr. Gofynnwch i’r hwylusydd eich gadael i mewn.

# Steps in which people mark something, and what is written down
refused-not-written = Does neb yn ysgrifennu yn y cam hwn. Marciwch yr hyn rydych yn ei ddewis.
refused-no-such-choice = Ni ellir marcio hynny yma. Edrychwch ar y dudalen eto a dewis o’r hyn sydd arni.
refused-nothing-marked = Does dim wedi’i farcio eto. Dewiswch rywbeth, neu dywedwch y byddai’n well gennych beidio.
refused-too-many-marked = { $most ->
    [one] Dim ond 1 y gellir ei farcio. Tynnwch rai i ffwrdd.
   *[other] Gellir marcio { $most } ar y mwyaf. Tynnwch rai i ffwrdd.
}
refused-same-place-twice = Mae gan ddau beth yr un lle. Rhowch ei le ei hun i bob un.
refused-no-themes-yet = Does dim dwy thema i ddewis ohonynt eto. Gofynnwch gwestiwn yn gyntaf, a’i gau.
refused-nothing-agreed = Ysgrifennwch beth fydd yn cael ei wneud.
refused-no-such-commitment = Nid yw hynny wedi’i nodi mwyach. Edrychwch ar y rhestr eto.
refused-too-many-commitments = Mae lle i { $most } peth. Tynnwch un i ffwrdd yn gyntaf.
refused-too-many-questions = Mae lle i { $most } cwestiwn gan yr ystafell ei hun.
refused-line-too-long = Gall llinell gynnwys { $most } nod. Mae gan hon { $length }. Gwnewch hi’n fyrrach.
refused-no-file = Nid oes ffeil wedi’i dewis, neu mae’n wag. Dewiswch ffeil ddata’r adroddiad cynharach: openfloor-report.json.
refused-no-report = Nid ffeil ddata adroddiad yw hon. Agorwch yr adroddiad cynharach, ewch â’i ffeil ddata gyda chi, a dewiswch honno: openfloor-report.json.
refused-report-too-large = Mae’r ffeil hon yn cynnwys mwy nag y gall adroddiad. Dewiswch ffeil ddata adroddiad cynharach.
refused-nothing-to-follow = Does dim i’w ddilyn: ni chytunwyd ar ddim y tro diwethaf.
refused-nothing-to-leave-open = Nid oes cwestiwn ar ôl i’w adael ar agor: mae pob cwestiwn yn y cynllun wedi’i ofyn yn barod.
refused-agreed-together = Mae’r ystafell yn cytuno gyda’i gilydd ar yr hyn sy’n digwydd nesaf, felly ni ellir gadael y cam hwn ar agor. Caewch ef pan fyddwch wedi cytuno.
refused-left-open = Gellir gadael cwestiwn ar agor am { $least } i { $most } diwrnod.
fault-choose-reason = Dewiswch pam mae’r atebion hyn i’w cuddio. Mae pawb yn cael gwybod y rheswm, fel rhif.

# Notes on paper
refused-no-notes = Teipiwch o leiaf un nodyn: un ar bob llinell.
refused-note-too-long = Gall nodyn gynnwys { $most } nod. Mae gan linell { $line } { $length }. Gwnewch hi’n fyrrach a’i hanfon eto.
refused-too-many-notes = Fe wnaethoch chi deipio { $typed } nodyn. Anfonwch { $most } ar y tro ar y mwyaf.
refused-paper-full = Mae cwestiwn yn derbyn { $most } nodyn o bapur, sef y terfyn.
refused-plan-without-themes = Mae angen themâu cwestiwn ar gam { $step }, ond nid oes cwestiwn o’i flaen. Symudwch ef i lawr, neu rhowch gwestiwn o’i flaen.
refused-dots = Cam { $step }: gall pob person gael { $least } i { $most } dot.
refused-places = Cam { $step }: gall pob person roi { $least } i { $most } thema mewn trefn.
refused-rules = Gellir cael { $most } rheol sylfaenol ar y mwyaf. Tynnwch rai allan.
refused-rule-length = Gall rheol sylfaenol gael { $most } nod. Gwnewch hi’n fyrrach.
refused-plan-and-choices = Mae gan gynllun cyfan ei lefel, ei deitl a’i ddewisiadau ynddo. Anfonwch y cynllun ar ei ben ei hun, neu’r dewisiadau hebddo.
refused-other-level = Mae’r cwestiwn hwn i bobl o lefel arall.
refused-levels-reveal = Mewn gweithdy o bob lefel, dangosir themâu ar ôl cau. Dewiswch hynny, neu sesiwn o un lefel.
refused-levels-vote = Mewn gweithdy o bob lefel, mae gan bob lefel ei themâu ei hun a’i chwestiynau ei hun i’r arweinydd, felly nid yw pobl yn pleidleisio, yn trefnu nac yn dewis. Cymerwch gynllun arall, neu sesiwn o un lefel.
fault-which-level = Mae’r sesiwn hon yn gofyn i bobl yn ôl lefel. Dywedwch pa un ydych chi: { $known }.

# Files to take away
fault-press-busy = Mae llawer o bobl yn cymryd ffeiliau ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.

refused-no-gate = Mae’r sesiwn hon yn dangos holl themâu cwestiwn ar unwaith, felly does dim i’w ryddhau.
refused-paraphrase-too-long = Gall yr hyn a ddywedwch am thema gael { $most } nod. Mae gan hwn { $length }. Gwnewch ef yn fyrrach.
refused-not-other-words = Mae ateb cyfan yn hwn, air am air. Dywedwch ef fel na all neb ddweud pwy a’i hysgrifennodd.
fault-not-ended = Mae copi’r arweinydd yn agor ar ôl i’r sesiwn ddod i ben. Dewch yn ôl at y ddolen hon bryd hynny.

# One phone that answers for several people
refused-not-together = Yma mae pob ffôn yn ateb dros un person. Anfonwch eto ar ran un person.
refused-too-many-together = Yma gall un ffôn ateb dros 1 i { $most } o bobl. Dywedwch faint ohonoch sydd a’i anfon eto.
refused-together = Gall un ffôn ateb dros 1 i { $most } o bobl, mewn camau lle mae pobl yn ysgrifennu atebion sy’n troi’n themâu.

# One word from everybody
refused-not-one-word = Ysgrifennwch un neu ddau air, mewn llythrennau yn unig.
refused-word-too-long = Gall gair fod â { $most } nod. Mae gan hwn { $length }. Gwnewch ef yn fyrrach.
refused-no-such-word = Nid yw’r gair hwnnw yn y rhestr mwyach. Edrychwch ar y rhestr eto.

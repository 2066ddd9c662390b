# Not yet checked by a translator.

accessibility-lead = Mae’r dudalen hon yn dweud pa mor dda y gall pobl ag anableddau ddefnyddio Openfloor, beth sy’n cael ei brofi, a beth nad oes neb wedi’i brofi eto.
accessibility-whose = Mae’n dod gyda’r rhaglen ac yn sôn am y rhaglen. Nid datganiad cyfreithiol y sefydliad sy’n rhedeg y gweinydd hwn ydyw. Rhaid i’r sefydliad hwnnw gyhoeddi ei ddatganiad ei hun.

accessibility-standard = Y safon rydym yn ei gosod i ni ein hunain
accessibility-wcag = Y Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2, lefelau A ac AA, ym mhob man: ymuno, ffôn, consol, sgrin fawr ac adroddiad, ac ar dudalennau fel hon.
accessibility-wcag-aim = Mae peiriannau’n gwirio rhan ohono gyda phob newid. Dim ond pobl all ddweud am y gweddill, ac nid ydynt wedi gwneud hynny eto. Felly nid ydym yn honni bod y cyfan wedi’i fodloni.

accessibility-machine = Beth mae peiriant yn ei wirio gyda phob newid
accessibility-machine-how = Mae profion y rhaglen ei hun yn agor ei thudalennau mewn porwr, yn y cyflyrau y mae sesiwn yn mynd drwyddynt, mewn lliwiau golau a thywyll. Maent yn methu os nad yw un o’r rhain yn wir:
accessibility-machine-rules = Nid yw rheolau’r gwiriwr axe ar gyfer WCAG 2.0, 2.1 a 2.2, lefelau A ac AA, na’i reolau arfer da, yn dod o hyd i unrhyw nam, pob cyflwr yn ei ffenestr gulaf a’i ffenestr letaf.
accessibility-machine-widths = Caiff tudalennau eu hagor mewn ffenestri o chwe lled, o 320 i 3840 picsel: tudalennau ffôn yn unig yn y rhai sydd gan ffonau a thabledi, y sgrin fawr yn unig yn y rhai sydd gan daflunwyr.
accessibility-machine-overflow = Nid oes dim yn gadael y ffenestr, nid oes rhaid sgrolio unrhyw dudalen i’r ochr, ac nid oes dim ar y sgrin fawr wedi’i dorri i ffwrdd, heblaw dyfyniadau hir, sy’n gorffen mewn dotiau.
accessibility-machine-targets = Ar dudalennau ffôn, mae pob botwm a phob blwch i ysgrifennu ynddo o leiaf 48 picsel o uchder; mewn mannau eraill, mae’r hyn y gellir ei bwyso o leiaf 24 picsel o uchder a lled.
accessibility-machine-keyboard = Caiff sesiwn gyfan ei rhedeg â’r bysellfwrdd yn unig, o’r dudalen gyntaf i’r adroddiad: gan yr hwylusydd, a gan rywun â thudalen ffôn. Mae’r hyn sydd â’r ffocws yn y golwg, ac nid oes dim yn gorwedd drosto.
accessibility-machine-no-script = Nid oes angen JavaScript ar bobl sy’n ateb: gallant ymuno, anfon ateb, ei newid a’i dynnu’n ôl, dweud nad oes ganddynt ddim i’w ychwanegu, a darllen y themâu.

accessibility-settings = Beth mae’r tudalennau’n ei gymryd o’ch dyfais
accessibility-settings-colours = Lliwiau golau neu dywyll.
accessibility-settings-forced = Eich lliwiau eich hun (lliwiau gorfodol): mae’r tudalennau’n cadw atynt, ac mae bariau a botymau’n cadw ymyl.
accessibility-settings-motion = Llai o symud: yna nid oes dim yn llithro nac yn tyfu.

accessibility-by-hand = Beth nad oes neb wedi’i wirio â llaw eto
accessibility-by-hand-why = Dim ond rhan o’r namau y mae peiriant yn dod o hyd iddynt. Mae angen o hyd i bobl wirio:
accessibility-by-hand-nvda = y darllenydd sgrin NVDA gydag Edge
accessibility-by-hand-voiceover = VoiceOver ar iPhone
accessibility-by-hand-talkback = TalkBack ar ffôn Android
accessibility-by-hand-voice = rheoli â’r llais, gyda Dragon neu Voice Access
accessibility-by-hand-zoom = chwyddo i 400 % ar ffôn go iawn
accessibility-by-hand-contrast = themâu cyferbyniad Windows
accessibility-by-hand-projector = taflunwyr go iawn, o’r rhes gefn
accessibility-by-hand-old-phones = hen ffonau sydd gan bobl mewn gwirionedd
accessibility-by-hand-welsh = y geiriau Cymraeg, gan gyfieithydd

accessibility-not-perfect = Beth rydym yn gwybod nad yw’n berffaith
accessibility-big-screen = Rhywbeth i edrych arno yw’r sgrin fawr. Mae ei chwestiynau, ei themâu, ei niferoedd, ei dyfyniadau a’i hatebion unigol ar eich ffôn fel testun hefyd. Nid felly’r cyfeiriad a’r cod i ymuno, na’r pedair rheol ar gyfer siarad sydd yno cyn y cwestiwn cyntaf: dylai’r hwylusydd eu darllen yn uchel.
accessibility-bars = Dangosir themâu fel bariau. Mae gan bob bar ei enw mewn geiriau a’i nifer fel rhif, felly nid oes dim yn dibynnu ar ei weld.
accessibility-languages = Gall atebion pobl eraill fod mewn unrhyw iaith. Nid yw’r iaith wedi’i nodi arnynt, felly gall darllenydd sgrin eu darllen yn y llais anghywir.
accessibility-questions = Mae’r cwestiynau sy’n dod gyda’r rhaglen yn Saesneg ac yn Gymraeg; gall rhai sefydliad ei hun fod yn Saesneg yn unig. Mae gweddill y cynnwys yn Saesneg, ar dudalennau Cymraeg hefyd: lefelau a chynlluniau, nodiadau i’r hwylusydd, enwau themâu i’w disgwyl, yr hyn a ddywedodd y grwpiau ffocws cenedlaethol, ac yn yr adroddiad y cwestiynau i’w gofyn i arweinwyr a chyfyngiadau’r fframwaith.
accessibility-timer = Gall fod amserydd ar gwestiwn. Gall yr hwylusydd ei oedi neu roi rhagor o funudau: dywedwch os oes angen mwy o amser arnoch.
accessibility-reload = Heb JavaScript, mae tudalen ffôn sy’n aros am rywbeth yn ei llwytho ei hun eto bob ychydig eiliadau. Nid yw’n gwneud hynny tra gallwch ysgrifennu ateb.

accessibility-otherwise = Os byddai’n well gennych beidio â’i ddefnyddio
accessibility-otherwise-ask = Gallwch gymryd rhan yn y sgwrs hebddo. Gofynnwch i’r hwylusydd ymlaen llaw am yr hyn sydd ei angen arnoch.
accessibility-otherwise-device = Bydd unrhyw ffôn, tabled neu gyfrifiadur â phorwr yn gwneud y tro, eich un chi neu un wedi’i fenthyg. Gall rhywun rydych yn ymddiried ynddo ysgrifennu ac anfon drosoch; bydd y person hwnnw’n gwybod wedyn beth a ddywedoch.
accessibility-otherwise-paper = Gallwch hefyd ddweud neu ysgrifennu eich barn. Gall yr hwylusydd deipio’r hyn sydd ar bapur tra bo cwestiwn ar agor, ac mae pob nodyn yn cyfrif fel un person.

accessibility-problems = Os nad yw rhywbeth yn gweithio i chi
accessibility-problems-tell = Dywedwch wrth yr hwylusydd, neu wrth bwy bynnag sy’n rhedeg y gweinydd hwn. Mae’n help dweud ar ba dudalen yr oedd, beth roeddech am ei wneud, a chyda pha ddyfais a pha gymhorthion.
accessibility-problems-fill = wrth bwy i ddweud am broblemau hygyrchedd, pa mor fuan y maent yn ateb, a ble gall pobl droi nesaf. Rhowch hyn yn y gwahoddiad i sesiwn, ac yn eich datganiad hygyrchedd eich hun gyda dolen i’r dudalen hon.

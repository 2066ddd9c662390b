# Not yet checked by a translator.

home-title = Ymuno â sesiwn neu ei dechrau
home-running = Yn cynnal sesiwn tîm?

join-title = Ymuno â’ch sesiwn
join-code = Cod y sesiwn
join-code-hint = 6 llythyren, i’w gweld ar y sgrin fawr.
join-button = Ymuno
join-no-names = Dim enwau. Nid yw eich atebion yn cael eu cysylltu â chi.
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

start-own-plan = Gwneud eich cynllun eich hun
start-own-plan-why = Cwestiynau eraill, trefn arall, eich rheolau sylfaenol eich hun.

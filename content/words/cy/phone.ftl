# Not yet checked by a translator.

your-session = Eich sesiwn
leaders-of = Arweinwyr { $level }
you-are-in = Rydych i mewn.
no-names = Dim enwau. Nid yw eich atebion wedi’u cysylltu â chi.
opens-here = Bydd y cwestiwn cyntaf yn agor yma. Nid oes angen ail-lwytho.
nothing-before = Ni ddangosir dim cyn i { $count } o bobl ateb. Mae’r atebion yn cael eu cymysgu a’u torri’n rhydd o bob ffôn pan fydd cwestiwn yn cau.

about-question = Am y cwestiwn hwn
about-question-source = Yn ein geiriau ein hunain, ar ôl offeryn y Clinical Leaders Network ar gyfer arweinyddiaeth rheng flaen: { $section }.
your-answer = Eich ateb
answer-number = Ateb { $number }
keep-it-short = Mae atebion byr yn gweithio’n dda. Peidiwch ag enwi pobl na chleifion.
send = Anfon
send-change = Anfon y newid
nothing-to-add = Dim i’w ychwanegu
characters-left = Nodau ar ôl: { $count }
characters-over = Gormod o nodau: { $count }

may-name = Gallai hyn enwi rhywun. Newidiwch ef, neu anfonwch ef fel y mae.
as-it-is = Anfon fel y mae
back-not-sent = Heb ei anfon eto. Darllenwch y nodyn o dan eich ateb.
number-taken-out = Rydym wedi tynnu’r hyn sy’n edrych fel rhif GIG.

answer-is-in = Mae eich ateb i mewn. Gallwch ei newid nes bydd y cwestiwn yn cau.
answers-are-in = Mae eich atebion i mewn. Gallwch eu newid nes bydd y cwestiwn yn cau.
answer-is-shown = Mae eich ateb ymhlith y themâu bellach. Gallwch ei dynnu’n ôl, ond nid ei newid.
stored-and-closed = Mae eich ateb i mewn. Mae’r cwestiwn hwn wedi cau.
passed = Mae hynny’n iawn. Os daw rhywbeth i’ch meddwl, gallwch ei ysgrifennu o hyd.
show-answer = Dangos
show-or-change = Dangos neu newid
take-back = Ei dynnu’n ôl
words-not-sent = Geiriau nad oeddech wedi’u hanfon

still-typing = Mae’r cwestiwn hwn yn cau. Anfonwch yr hyn rydych wedi’i ysgrifennu.
look-up = Edrychwch i fyny: rydym yn eu didoli’n themâu.
wait-for-themes = Bydd eich hwylusydd yn dangos y themâu mewn eiliad.
yours = eich un chi
top-theme = Prif thema: { $theme }, { $count }

thank-you = Diolch.
read-report = Darllen yr adroddiad
report-stays = Mae’r adroddiad yn aros yn y cyfeiriad hwn ar y ffôn hwn am { $count ->
    [one] 1 diwrnod
    [two] 2 ddiwrnod
    [few] 3 diwrnod
    [many] 6 diwrnod
   *[other] { $count } diwrnod
}. Yna caiff popeth ei ddileu.
leave-session = Gadael y sesiwn hon

# Where people mark something instead of writing
vote-how = { $most ->
    [one] Dewiswch 1.
   *[other] Dewiswch hyd at { $most }.
}
choose-how = Dewiswch un cwestiwn i’ch arweinydd.
rank-how = Rhowch leoedd 1 i { $places }. 1 yw’r pwysicaf. Does dim rhaid i chi eu defnyddio i gyd.
no-place = Dim lle
choice-is-in = Mae eich dewis wedi dod i law. Gallwch ei newid nes bydd hwn yn cau.
show-or-change-choice = Dangos neu newid fy newis
rather-not = Byddai’n well gen i beidio â dweud
passed-ballot = Mae hynny’n iawn. Gallwch ddewis o hyd.
closed-look-up = Mae hwn wedi cau. Edrychwch i fyny: daw’r canlyniad mewn eiliad.
chosen-of = Wedi dewis { $chosen } o { $most }

# What the room has left and still takes answers
still-open = Yn dal ar agor
still-open-too = Hefyd yn dal ar agor
still-open-until = Ar agor tan { $until }.
you-are-done-with-it = Rydych wedi gorffen gyda hwn.
to-the-session = I’r sesiwn
# Where one phone may answer for several people
how-many-people = Gan faint o bobl y daw’r ateb hwn?

# One word from everybody
your-word = Eich gair
word-how = Un neu ddau air, mewn llythrennau. Peidiwch ag enwi pobl na chleifion.
word-is-in = Mae eich gair i mewn. Gallwch ei newid nes bydd hwn yn cau.
show-or-change-word = Ei ddangos neu ei newid

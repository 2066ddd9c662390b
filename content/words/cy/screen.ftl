# Not yet checked by a translator.

big-screen = Sgrin fawr
lobby-question = Beth sydd ei angen arnoch gan eich arweinwyr?
rule-one-speaks = Un person yn siarad ar y tro.
rule-for-yourself = Siaradwch drosoch eich hun, am ffyrdd o weithio.
rule-no-names = Dim enwau, a dim manylion cleifion.
rule-may-be-shared = Gellir rhannu’r hyn a ddywedir yma; nid pwy a’i dywedodd.
how-to-join = Sut i ymuno
join-at = Ymunwch yn
join-us = Ymunwch â’ch ffôn
paused = Wedi’i oedi
reading-answers = Yn darllen { $answers }…
reading-the-answers = Yn darllen yr atebion…
themes-in-a-moment = Mae’r atebion i mewn. Themâu mewn eiliad.
report-on-phone = Sganiwch i ddarllen yr adroddiad. Mae ar eich ffôn hefyd.
and-more = a { $count } arall
page-of = Tudalen { $page } o { $of }
full-screen = Sgrin lawn
hold-still = Cadw’n llonydd

result-in-a-moment = Daw’r canlyniad mewn eiliad.
# Up on request, before people come; the line has the size in which themes are shown
test-line = A all y rhes gefn ddarllen y llinell hon?
test-line-size = Dyma faint y themâu. Codwch law os na allwch ei darllen.

# What stands on the big screen. Short: the back row reads it.

big-screen = Big screen
lobby-question = What do you need from your leaders?
rule-one-speaks = One person speaks at a time.
rule-for-yourself = Speak for yourself, about ways of working.
rule-no-names = No names, and no patient details.
rule-may-be-shared = What is said here may be shared; who said it may not.
how-to-join = How to join
join-at = Join at
join-us = Join in with your phone
paused = Paused
reading-answers = Reading { $answers }…
reading-the-answers = Reading the answers…
themes-in-a-moment = The answers are in. Themes in a moment.
report-on-phone = Scan to read the report. It is on your phone as well.
# Below a list of which a part does not fit
and-more = and { $count } more
page-of = Page { $page } of { $of }
full-screen = Full screen
hold-still = Hold still

result-in-a-moment = The result comes in a moment.
# Up on request, before people come; the line has the size in which themes are shown
test-line = Can the back row read this line?
test-line-size = Themes will be this size. Raise a hand if you cannot read it.

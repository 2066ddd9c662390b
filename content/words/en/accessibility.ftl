# The statement about accessibility. It says what is checked and what is not: keep both as they are.

accessibility-lead = This page says how well people with disabilities can use Openfloor, what is tested, and what nobody has tested yet.
accessibility-whose = It comes with the program and is about the program. It is not the legal statement of the organisation that runs this server. That organisation must publish its own.

accessibility-standard = The standard we hold ourselves to
accessibility-wcag = The Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, on every surface: joining, phone, console, big screen and report, and on pages like this one.
accessibility-wcag-aim = Machines check a part of it at every change. The rest only people can tell, and they have not yet done so. So we do not claim that all of it is met.

accessibility-machine = What a machine checks at every change
accessibility-machine-how = The program’s own tests open its pages in a browser, in the states that a session goes through, in light and in dark colours. They fail if one of these does not hold:
accessibility-machine-rules = The rules of the checker axe for WCAG 2.0, 2.1 and 2.2, levels A and AA, and its rules of good practice find no fault, each state in its narrowest and its widest window.
# Pixels are those of the web: 320 wide is also a desktop screen at 400 % zoom
accessibility-machine-widths = Pages are opened in windows of six widths, from 320 to 3840 pixels: phone pages only in those that phones and tablets have, the big screen only in those that projectors have.
accessibility-machine-overflow = Nothing leaves the window, no page has to be scrolled sideways, and nothing on the big screen is cut off, except long quotations, which end in dots.
accessibility-machine-targets = On phone pages, every button and every box to write in is at least 48 pixels high; elsewhere, what can be pressed is at least 24 pixels high and wide.
accessibility-machine-keyboard = A whole session is run by keyboard alone, from the first page to the report: by the facilitator, and by somebody with a phone page. What has the focus is in sight, and nothing lies over it.
accessibility-machine-no-script = People who answer need no JavaScript: they can join, send, change and take back an answer, say that they have nothing to add, and read the themes.

accessibility-settings = What the pages take from your device
accessibility-settings-colours = Light or dark colours.
accessibility-settings-forced = Colours of your own (forced colours): the pages keep to them, and bars and buttons keep an edge.
accessibility-settings-motion = Less motion: then nothing slides or grows.

accessibility-by-hand = What nobody has checked by hand yet
accessibility-by-hand-why = A machine finds only a part of the faults. People still have to check:
accessibility-by-hand-nvda = the screen reader NVDA with Edge
accessibility-by-hand-voiceover = VoiceOver on an iPhone
accessibility-by-hand-talkback = TalkBack on an Android phone
accessibility-by-hand-voice = control by voice, with Dragon or Voice Access
accessibility-by-hand-zoom = 400 % zoom on a real phone
accessibility-by-hand-contrast = the contrast themes of Windows
accessibility-by-hand-projector = real projectors, from the back row
accessibility-by-hand-old-phones = old phones that people really have
accessibility-by-hand-welsh = the Welsh words, by a translator

accessibility-not-perfect = What we know is not perfect
accessibility-big-screen = The big screen is for looking at. Its questions, themes, counts, quotations and single answers are on your phone as text too. The address and code for joining, and the four rules for talking that stand there before the first question, are not: the facilitator should read them aloud.
accessibility-bars = Themes are drawn as bars. Each bar has its name in words and its count as a number, so nothing depends on seeing it.
accessibility-languages = Other people’s answers may be in any language. They are not marked up with it, so a screen reader may read them in the wrong voice.
accessibility-questions = The questions that come with the program are in English and in Welsh; an organisation’s own may be in English only. The rest of the content is in English, on Welsh pages too: levels and plans, notes for the facilitator, names of themes to expect, what the national focus groups said, and in the report the questions to ask leaders and the limits of the framework.
accessibility-timer = A question may have a timer. The facilitator can pause it or give more minutes: say if you need longer.
accessibility-reload = Without JavaScript, a phone page that waits for something loads itself again every few seconds. While you can write an answer, it does not.

accessibility-otherwise = If you would rather not use it
accessibility-otherwise-ask = You can take part in the talk without it. Ask the facilitator beforehand for what you need.
accessibility-otherwise-device = Any phone, tablet or computer with a browser will do, your own or a borrowed one. Somebody you trust can write and send for you; that person then knows what you said.
accessibility-otherwise-paper = You can also say or write down what you think. The facilitator can type in what is on paper while a question is open, and each note counts as one person.

accessibility-problems = If something does not work for you
accessibility-problems-tell = Tell the facilitator, or whoever runs this server. It helps to say on which page it was, what you wanted to do, and with which device and aids.
accessibility-problems-fill = whom to tell about problems with accessibility, how soon they answer, and where people can turn to next. Put it into the invitation to a session, and into your own accessibility statement with a link to this page.

//! What the people of a sample ward say to "How could leaders be seen more where you work, and be easier to talk to?"

/// An answer that runs over several lines of a phone.
pub(super) const LONG: &str = "Nights feel forgotten. Nobody walks round, nobody asks how it went, and in the morning the plan has changed \
    without a word to us who were here all night. If one of the matrons came on even once a month, sat down with \
    us at three in the morning and listened, half of what we moan about would be sorted by the end of the week.";

/// An answer near the limit.
pub(super) const NEAR_LIMIT: &str = "When somebody senior comes onto the ward it is nearly always because a bed is needed, and they speak to the nurse in \
    charge and walk off again. What would help is simple. Come when nothing is wrong. Say who you are. Ask the healthcare assistants \
    and the domestics as well, because they see most of the day. Write down what you hear, tell us by the Friday what you can do and \
    what you cannot, and come back the month after to see if it is any better. That is all that most of us want.";

/// Written from right to left.
pub(super) const RIGHT_TO_LEFT: &str =
    "تعالوا في المناوبة الليلية واسألونا كيف حالنا، لا أحد يرانا في الليل";

/// With more than letters in it.
pub(super) const EMOJI: &str = "A smile and a brew 🍵 when it's manic 👩🏽‍⚕️ would go a long way 🙂";

/// An answer that may tell who somebody is.
pub(super) const NAMES_SOMEBODY: &str =
    "Dr Anand Mehta never says hello, ring me on 07700 900123 if you want to know more";

/// An answer that somebody changed.
pub(super) const CHANGED: &str = "Come on nights once a month, and stay for handover";

/// What people say, alike and not alike. Each of the first has neighbours that say the same in other words.
pub(super) const SAID: [&str; 42] = [
    "Come and see us on nights and weekends, not only Monday to Friday",
    "Walk round the ward every day, even if it is only for ten minutes",
    "We only see them when CQC are coming",
    "Learn our names please",
    "Introduce yourself to the team when you walk onto the ward",
    "Hold meetings at different times so night staff can come",
    "Listen to our ideas for making shifts better and act on them",
    "Work a shift with us once a month",
    "Come on nights once in a while, we never see anyone on nights",
    "Staff meetings are always on my day off",
    "Come back and tell us what you did about it",
    "Be around the ward, not just on email",
    "Ask how we are and mean it",
    "Answer the buzzers when we're drowning",
    "Only talks to the nurse in charge, never to us",
    "A real open door policy, the office door is always shut",
    "Ask juniors for their view, not only the seniors",
    "Pop in at handover once a week, same day so we know",
    "Photo board of who is who by the entrance",
    "Listen when you visit and don't just nod",
    "Put scrubs on and muck in at lunch",
    "Rota us so we can attend meetings",
    "Walks straight past the band 5s and the healthcare assistants",
    "Get out of the office and onto the floor",
    LONG,
    "Hello my name is, that goes for managers too",
    "Speak to HCAs and students too",
    "Join online if you're on nights, meetings never work for us",
    "Act on what we tell you, we have said it three times now",
    "A drop in once a week where we can come for a chat any time",
    "Show your face when it's manic",
    "See what we do all day first hand, work with us",
    "More staff, then we'd have time to talk to anyone",
    "Feel able to knock and ask, make it easy to ask for help",
    RIGHT_TO_LEFT,
    EMOJI,
    "I don't know who our matron is",
    "Take notes and follow up, a board with what we asked and what happened",
    "The car park. By the time I am in I have nothing left for anybody",
    "I once said what I saw, and nothing came of it",
    "Managers are stuck doing rotas and cover, so I don't blame them",
    "Bring the dog back. Everybody talked to whoever had the dog",
];

/// What people say who agree in two things.
pub(super) const OF_TWO_MINDS: [&str; 9] = [
    "Walk round the ward every day",
    "Learn our names",
    "Do a daily walkabout on the ward",
    "Introduce yourself, learn our names",
    "Walk round the ward at weekends",
    "Use our names, not just nurse",
    "Walk round the ward on nights",
    "Learn our names and what we do",
    "Walk round when the ward is busy",
];

/// What people say who agree in nothing.
pub(super) const EACH_HIS_OWN: [&str; 6] = [
    "Parking permits",
    "Fresh fruit",
    "Quieter corridors",
    "Bicycle sheds",
    "Warmer blankets",
    "Laptops that start",
];

/// Three answers each, for a question that takes so many.
pub(super) const THREE: [&str; 3] = [
    "Tell us on the Friday what happened to our ideas",
    "One protected hour a month to learn",
    "A manager on nights once a month",
];

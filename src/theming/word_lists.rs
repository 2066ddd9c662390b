//! Word lists: stop words, negations, and the short forms NHS staff type on phones. Data only.

/// Words that turn the meaning round. They count as one word.
pub(super) const NEGATIONS: &str = "not no never none nothing nobody neither nor without cannot cant dont wont isnt wasnt \
    doesnt didnt arent havent hasnt couldnt shouldnt wouldnt lack lacking";

/// Words of grammar and politeness; "xxxx" stands for what somebody blanked out.
pub(super) const STOP: &str = "a about above after again all also although always am an and any anyone anything are as at be \
    because been before being below between both but by came can come could did do does doing done down during each \
    else etc even ever every everyone everything few for from further get gets getting go goes going gone got had has \
    have having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is \
    it it'd it'll it's its itself just let lets like lot lots made make makes making many may maybe me might mine more \
    most much must my myself need needs of off often on once one ones only or other others our ours ourselves out over \
    own per please quite rather really same she she'd she'll she's should since so some someone something still such \
    than thank thanks that that's thats the their theirs them themselves then there there's these they they'd they'll \
    they're they've thing things this those though through thus to too under until up upon us use used using very via \
    want wants was we we'd we'll we're we've well were what what's when where whether which while who whom whose why \
    will with within would yes yet you you'd you'll you're you've your yours yourself im ive id u ur r n xxxx xxx xx";

/// Words that mean something beside others but make poor labels alone.
pub(super) const VAGUE: &str = "actually ask asked back bad best better bit called coming day different end excellent \
    face feel feeling feels felt find first found full gave give given giving good great happy help hour keep kept \
    know known last less life little long look looked looking lovely new next nice now ok okay old part place point put \
    right said say saying says see seeing seen set show shows sometimes start sure take taken tell think \
    thinking thought time times told top tried try trying turn type way ways week work worked working year years";

/// Phrases that punctuation or spaces would tear apart, and how they are read instead.
pub(super) const PHRASES: &[(&str, &str)] = &[
    ("1:1", "onetoone"),
    ("1-1", "onetoone"),
    ("1-2-1", "onetoone"),
    ("one to one", "onetoone"),
    ("one-to-one", "onetoone"),
    ("a&e", "emergency department"),
    ("e-mail", "email"),
    ("wi-fi", "wifi"),
    ("off duty", "rota"),
];

/// Short forms and spellings in whole words. "bank" stays as it is: it is a shift to some and money to others.
pub(super) const SHORT_FORMS: &[(&str, &str)] = &[
    ("121", "one-to-one"),
    ("onetoone", "one-to-one"),
    ("1to1", "one-to-one"),
    ("admin", "administration"),
    ("appt", "appointment"),
    ("appts", "appointments"),
    ("cno", "chief nurse"),
    ("comms", "communication"),
    ("cpd", "training"),
    ("dept", "department"),
    ("docs", "doctors"),
    ("dr", "doctor"),
    ("drs", "doctors"),
    ("ed", "emergency department"),
    ("govt", "government"),
    ("hca", "healthcare assistant"),
    ("hcas", "healthcare assistants"),
    ("hcsw", "healthcare assistant"),
    ("hosp", "hospital"),
    ("hrs", "hours"),
    ("info", "information"),
    ("mdt", "multidisciplinary team"),
    ("mdts", "multidisciplinary team"),
    ("meds", "medication"),
    ("mgmt", "management"),
    ("mgr", "manager"),
    ("mgrs", "managers"),
    ("mins", "minutes"),
    ("obs", "observations"),
    ("ot", "occupational therapy"),
    ("pdr", "appraisal"),
    ("physio", "physiotherapy"),
    ("physios", "physiotherapy"),
    ("ppl", "people"),
    ("pt", "patient"),
    ("pts", "patients"),
    ("reqs", "requirements"),
    ("rn", "nurse"),
    ("rns", "nurses"),
    ("roster", "rota"),
    ("rosters", "rota"),
    ("rotas", "rota"),
    ("snr", "senior"),
    ("telephone", "phone"),
    ("tel", "phone"),
    ("thx", "thanks"),
];

//! A title with a name after it. `Sister in charge` and `Matron Rounds` name nobody: the next word must have a capital
//! and be no word for a role, a place or a time.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::patterns::pattern;

/// A title, initials, and a word with a capital.
pub(super) const TITLE_AND_NAME: &str = r"\b(?:[Dd]r|[Mm]r|[Mm]rs|Ms|Mx|Miss|[Pp]rof|[Dd]octor|[Pp]rofessor|[Ss]ister|[Mm]atron|[Nn]urse)\b\.? {1,2}(?:[A-Z]{1,2}\.? ){0,2}([A-Z](?:'[A-Z])?[a-z][A-Za-z'-]*)";

/// The same where everything is in capitals. Four letters at least: shorter ones are mostly abbreviations.
pub(super) const SHOUTED: &str = r"\b(?:[Dd][Rr]|[Mm][Rr]|[Mm][Rr][Ss]|M[Ss]|M[Xx]|P[Rr][Oo][Ff])\b\.? {1,2}(?:[A-Z]{1,2}\.? ){0,2}([A-Z][A-Z'-]{3,})\b";

/// Words that may follow a title with a capital and are no name.
pub(super) const NO_NAMES: &str = "a about acute after agency all also always am and any are around as ask asked associate associates at available away band bands bank bay bays because bed beds before began bleep bleeps break breaks but by call called calls can cannot charge checks christmas clerk clinic clinics clinical community comes consultant consultants could council cover covid critical day days deputy did director do doctor doctors does doing each early easter education educator emergency endoscopist every everyone excel executive first for friday from general gives goes good grade had handover handovers has have he head help helps her here his hour hours how huddle huddles if imaging in is it its just junior knows late lead leader leaders leadership leads led less level lists made manager managers mandatory matron matrons may meeting meetings midwife monday more most must my navigator need needs never new next night nights no not nurse nurses nursing of office officer often on once one only or our out outpatients outreach over paediatric post posts power practice practitioner practitioners prescriber prescribing presence professor ratio ratios really registrar response role roles rota rotas round rounds safer said same saturday says scan scanner scans see sees senior she shift shifts shop should sister sisters site so sometimes specialist specialists staff staffing station stations student students sunday support surgery taking talks teacher teaching team teams tech telling than thank thanks that the their them then there they this thursday time to today told tomorrow too training triage tuesday unit up us very visit visits walk walkabout walkround walks wanted wants ward wards was we wednesday week weekend weekends well went were what when where which while who why will with word work working works would year years yes you your january february march april june july august september october november december mon tue tues wed thu thurs fri sat sun";

pub(super) fn has_name(folded: &str) -> bool {
    static FOUND: LazyLock<[Regex; 2]> =
        LazyLock::new(|| [TITLE_AND_NAME, SHOUTED].map(|written| pattern(written, false)));
    has_capital_inside(folded) && FOUND.iter().any(|titled| names_somebody(titled, folded))
}

/// Whether a word after a space begins with a capital, as every name after a title does.
pub(super) fn has_capital_inside(folded: &str) -> bool {
    let pairs = folded.as_bytes().windows(2);
    pairs
        .into_iter()
        .any(|pair| pair[0] == b' ' && pair[1].is_ascii_uppercase())
}

fn names_somebody(titled: &Regex, folded: &str) -> bool {
    let mut from = 0;
    while let Some(name) = titled
        .captures_at(folded, from)
        .and_then(|found| found.get(1))
    {
        if !is_no_name(name.as_str()) {
            return true;
        }
        // The word may be a title itself, as in "Sister Doctor Jones".
        from = name.start();
    }
    false
}

fn is_no_name(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let word = word.split(['\'', '-']).next().unwrap_or_default();
    NO_NAMES.split(' ').any(|listed| listed == word)
}

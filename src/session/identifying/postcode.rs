//! Full UK postcodes. A ward called `A4` is none: the area must be one of the 124, and the inward letters such as are in use.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::patterns::{has_digits, pattern};

/// The letters that postcodes begin with, all 124.
pub(super) const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// What lower-case letters after a digit mean on a ward: ordinals, hours, years, doses.
pub(super) const NOT_INWARD: &str = "st nd rd th hr yr bd qd td ng lb ft pt pg";

/// A postcode: area, district, inward digit, inward letters. In any case.
pub(super) const POSTCODE: &str = r"\b([a-z]{1,2})(\d[a-z\d]?) {0,2}(\d)([abd-hjlnp-uw-z]{2})\b";

pub(super) fn has_postcode(folded: &str) -> bool {
    static FOUND: LazyLock<Regex> = LazyLock::new(|| pattern(POSTCODE, true));
    has_digits(folded, 2)
        && FOUND.captures_iter(folded).any(|found| {
            let is_listed = |list: &str, word: &str| list.split(' ').any(|listed| listed == word);
            is_listed(AREAS, &found[1].to_ascii_uppercase()) && !is_listed(NOT_INWARD, &found[4])
        })
}

// Words that may tell who somebody is: NHS numbers are taken out before anything is sent, everything else is only warned
// about. The server has the same rules (src/session/identifying.rs) and has the last word; its tests compare the patterns
// and the lists with these, and both are held to tests/identifying.json. Nothing here touches a page.
(() => {
  "use strict";
  const MASK = "[NHS number removed]";
  /** Characters an NHS number counts for, masked or not. */
  const NUMBER_CHARS = 10;
  // --- One plain spelling ------------------------------------------------------------------------------------------------
  const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xff10];
  const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
  const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const DASH = /[-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;
  const SIGN = /[./_,\\|()[\]\u00b7\u2022\u2027\u2219\u22c5\uff0e\uff0f\u060c]/; // never ":", which stands in times and doses
  const PLAIN = { "\n": "\n", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\uff0b": "+", "\uff20": "@", "\uff0e": ".", "\uff0f": "/" };

  function digit(c) {
    const code = c.codePointAt(0), zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
    return zero === undefined ? -1 : code - zero;
  }
  function plain(c) {
    if (digit(c) >= 0) return String(digit(c));
    if (PLAIN[c]) return PLAIN[c];
    if (SPACE.test(c)) return " ";
    if (DASH.test(c)) return "-";
    if (c <= "\u007f") return c;
    return /\p{Uppercase}/u.test(c) ? "A" : /\p{Alphabetic}/u.test(c) ? "a" : "#";
  }
  const fold = (text) => [...text].filter((c) => !UNSEEN.test(c)).map(plain).join("");
  const tidy = (text) => text.replace(/\r\n?/g, "\n").normalize("NFC");

  // --- NHS numbers -------------------------------------------------------------------------------------------------------
  /** Where people cut the ten digits: before which of them a space or a dash stands. */
  const LAYOUTS = [[], [3, 6], [3], [6], [5], [4, 7], [3, 7], [1, 2, 3, 4, 5, 6, 7, 8, 9]];

  function gap(between) {
    let signs = 0, inSpace = false;
    for (const c of between) {
      if (UNSEEN.test(c)) continue;
      const space = SPACE.test(c);
      if (!(space && inSpace)) signs += 1;
      inSpace = space;
      if (signs > 3 || !(space || DASH.test(c) || SIGN.test(c))) return "break";
    }
    return between.length === 0 ? "none" : signs === 0 ? "unseen" : "separator";
  }
  function digitsOf(chars) {
    const found = [];
    chars.forEach((c, at) => {
      const value = digit(c), last = found.at(-1);
      if (value >= 0) found.push({ value, at, before: last ? gap(chars.slice(last.at + 1, at)) : "break", afterPlus: /[+\uff0b]/.test(chars[at - 1] ?? "") });
    });
    return found;
  }
  function isNumber(digits, first) {
    const ten = digits.slice(first, first + 10), next = digits[first + 10];
    if (ten[0].before === "none" || next?.before === "none") return false;
    const fits = (layout) => ten.every(({ before }, at) => at === 0 || before === "unseen" || before === (layout.includes(at) ? "separator" : "none"));
    const sum = ten.reduce((sum, { value }, at) => sum + value * (10 - at), 0) - ten[9].value;
    return LAYOUTS.some(fits) && (11 - sum % 11) % 11 === ten[9].value;
  }
  function isAbroad(digits, first, free) { // after +44, 0044 or +44 (0) stands a phone number
    const apart = (at) => digits[at].before === "unseen" || digits[at].before === "separator";
    const joined = (at) => digits[at].before === "none", is = (at, value) => digits[at].value === value;
    let at = first;
    if (at > free && is(at - 1, 0) && apart(at) && apart(at - 1)) at -= 1;
    if (at < free + 2 || !(apart(at) && is(at - 1, 4) && joined(at - 1) && is(at - 2, 4))) return false;
    const zeros = at >= free + 4 && is(at - 3, 0) && is(at - 4, 0);
    return digits[at - 2].afterPlus || (zeros && joined(at - 2) && joined(at - 3) && !joined(at - 4));
  }
  /** The text with every NHS number replaced. */
  function mask(text) {
    const chars = [...text], digits = digitsOf(chars);
    let masked = "", kept = 0, free = 0, first = 0;
    while (first + 10 <= digits.length) {
      if (!isNumber(digits, first) || isAbroad(digits, first, free)) { first += 1; continue; }
      let start = digits[first].at;
      const end = digits[first + 9].at + 1, inside = chars.slice(start, end);
      if (inside.includes(")") && !inside.includes("(") && chars[start - 1] === "(") start -= 1;
      masked += chars.slice(kept, start).join("") + MASK;
      kept = end; first += 10; free = first;
    }
    return masked + chars.slice(kept).join("");
  }
  /** Characters of a text for the limit: as many as its writer typed. */
  function length(text) {
    const masked = text.split(MASK).length - 1;
    return [...text].length - masked * (MASK.length - NUMBER_CHARS);
  }

  // --- What is warned about ------------------------------------------------------------------------------------------------
  const E_MAIL = /[a-z0-9._%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/i;
  const PHONE_NUMBERS = [
    /(?:^|\D)0[1235789](?:\d{8,9}|\d{3}[ )./-]{1,2}(?:\d{5,6}|\d{3}[ ./-]\d{2,3}|\d\d[ ./-]\d\d[ ./-]\d\d)|\d{4}[ )./-]{1,2}\d{4,5}|\d\d[ )./-]{1,2}(?:\d{6,7}|\d{3}[ ./-]\d{3,4}))(?:\D|$)/i,
    /(?:^|\D)02\d[ )./-]{1,2}\d{4}[ ./-]?\d{4}(?:\D|$)/i,
    /(?:\+|(?:^|\D)00)44[ )./-]{0,2}\(?0?\)?[ ./-]{0,2}\d(?:[ )./-]{0,2}\d){8,9}(?:\D|$)/i,
    /(?:^|\D)447\d{9}(?:\D|$)/i,
  ];
  const DATES_OF_BIRTH = [
    /(?:^|\D)(?:0?[1-9]|[12]\d|3[01])(?: ?\/ ?(?:0?[1-9]|1[0-2]) ?\/ ?|-(?:0?[1-9]|1[0-2])-|\.(?:0?[1-9]|1[0-2])\.)(?:19|20)\d\d(?:\D|$)/i,
    /(?:^|\D)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])-|\/(?:0[1-9]|1[0-2])\/)(?:0[1-9]|[12]\d|3[01])(?:\D|$)/i,
    /(?:^|\D)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[ ,.-]{0,2}(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[ ,.-]{0,3}(?:19|20)\d\d *(?:$|[^\d -]|-+ *(?:$|[^\d -])|[ -]*\n)/i,
    /(?:^|[^a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d\d *(?:$|[^\d -]|-+ *(?:$|[^\d -])|[ -]*\n)/i,
    /(?:^|[^a-z])(?:d\.?o\.?b|date of birth|born)[^a-z](?:[^\n]{0,15}[^\d\n])?(?:0?[1-9]|[12]\d|3[01])(?: ?[ .\/-] ?(?:0?[1-9]|1[0-2]) ?[ .\/-] ?(?:(?:19|20)\d\d|\d\d)(?:\D|$)|(?:st|nd|rd|th)?[ -]?(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[^a-z]|$))/i,
    /(?:^|[^a-z])(?:d\.?o\.?b|date of birth)[^a-z][^\da-z\n]{0,5}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?:\D|$)/i,
  ];
  const POSTCODE = /\b([a-z]{1,2})(\d[a-z\d]?) {0,2}(\d)([abd-hjlnp-uw-z]{2})\b/;
  const AREAS = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";
  const NOT_INWARD = "st nd rd th hr yr bd qd td ng lb ft pt pg";
  const TITLE_AND_NAME = /\b(?:[Dd]r|[Mm]r|[Mm]rs|Ms|Mx|Miss|[Pp]rof|[Dd]octor|[Pp]rofessor|[Ss]ister|[Mm]atron|[Nn]urse)\b\.? {1,2}(?:[A-Z]{1,2}\.? ){0,2}([A-Z](?:'[A-Z])?[a-z][A-Za-z'-]*)/;
  const SHOUTED = /\b(?:[Dd][Rr]|[Mm][Rr]|[Mm][Rr][Ss]|M[Ss]|M[Xx]|P[Rr][Oo][Ff])\b\.? {1,2}(?:[A-Z]{1,2}\.? ){0,2}([A-Z][A-Z'-]{3,})\b/;
  const NO_NAMES = "a about acute after agency all also always am and any are around as ask asked associate associates at available away band bands bank bay bays because bed beds before began bleep bleeps break breaks but by call called calls can cannot charge checks christmas clerk clinic clinics clinical community comes consultant consultants could council cover covid critical day days deputy did director do doctor doctors does doing each early easter education educator emergency endoscopist every everyone excel executive first for friday from general gives goes good grade had handover handovers has have he head help helps her here his hour hours how huddle huddles if imaging in is it its just junior knows late lead leader leaders leadership leads led less level lists made manager managers mandatory matron matrons may meeting meetings midwife monday more most must my navigator need needs never new next night nights no not nurse nurses nursing of office officer often on once one only or our out outpatients outreach over paediatric post posts power practice practitioner practitioners prescriber prescribing presence professor ratio ratios really registrar response role roles rota rotas round rounds safer said same saturday says scan scanner scans see sees senior she shift shifts shop should sister sisters site so sometimes specialist specialists staff staffing station stations student students sunday support surgery taking talks teacher teaching team teams tech telling than thank thanks that the their them then there they this thursday time to today told tomorrow too training triage tuesday unit up us very visit visits walk walkabout walkround walks wanted wants ward wards was we wednesday week weekend weekends well went were what when where which while who why will with word work working works would year years yes you your january february march april june july august september october november december mon tue tues wed thu thurs fri sat sun";

  const listed = (list, word) => list.split(" ").includes(word);
  const anyOf = (patterns) => (folded) => patterns.some((pattern) => pattern.test(folded));
  const hasPostcode = (folded) => [...folded.matchAll(new RegExp(POSTCODE, "gi"))]
    .some(([, area, , , inward]) => listed(AREAS, area.toUpperCase()) && !listed(NOT_INWARD, inward));
  function namesSomebody(titled, folded) {
    const pattern = new RegExp(titled, "g");
    for (let found; (found = pattern.exec(folded));) {
      const [whole, name] = found;
      if (!listed(NO_NAMES, name.toLowerCase().split(/['-]/)[0])) return true;
      pattern.lastIndex = found.index + whole.length - name.length; // the word may be a title itself
    }
    return false;
  }
  const CHECKS = {
    "e-mail": anyOf([E_MAIL]), "phone-number": anyOf(PHONE_NUMBERS), "date-of-birth": anyOf(DATES_OF_BIRTH), "postcode": hasPostcode,
    "name": (folded) => [TITLE_AND_NAME, SHOUTED].some((titled) => namesSomebody(titled, folded)),
  };
  /** The kinds of things a text may tell. Give it the text as `mask` leaves it. */
  function warnings(text) {
    const folded = fold(tidy(text));
    return Object.keys(CHECKS).filter((kind) => CHECKS[kind](folded));
  }

  globalThis.identifying = Object.freeze({ mask, length, warnings });
})();

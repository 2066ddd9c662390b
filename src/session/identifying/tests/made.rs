//! Made-up numbers and lines, the same at every run.

/// Ways in which a number may be written down.
pub(super) const LAYOUTS: usize = 24;

/// A generator of plain chance that starts from a seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn from(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A number below this one.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// One of several.
    pub(super) fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }

    /// So many digits.
    pub(super) fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|_| char::from(b'0' + self.below(10) as u8))
            .collect()
    }
}

/// The check digit of nine digits, worked out in another way than the rules do; none where there is no such number.
fn check_digit(nine: &str) -> Option<u32> {
    let digits = nine.bytes().map(|byte| u32::from(byte - b'0'));
    let products = (1..=9).zip(digits);
    let sum: u32 = products.map(|(place, digit)| place * digit).sum();
    (sum % 11 < 10).then_some(sum % 11)
}

/// A valid number of ten digits.
pub(super) fn number(seed: u64) -> String {
    let mut chance = Chance::from(seed);
    loop {
        let nine = chance.digits(9);
        if let Some(check) = check_digit(&nine) {
            return format!("{nine}{check}");
        }
    }
}

/// The same with a check digit that is wrong.
pub(super) fn wrong_number(seed: u64) -> String {
    let right = number(seed);
    let check = u64::from(right.as_bytes()[9] - b'0');
    let wrong = (check + 1 + Chance::from(seed).below(9)) % 10;
    format!("{}{wrong}", &right[..9])
}

/// A number of ten digits as somebody may write it.
pub(super) fn laid_out(number: &str, layout: usize) -> String {
    let cut = |at: &[usize], between: &str| {
        let mut laid = String::new();
        for (place, digit) in number.chars().enumerate() {
            if at.contains(&place) {
                laid.push_str(between);
            }
            laid.push(digit);
        }
        laid
    };
    let in_script = |zero: u32| {
        let digits = number.bytes().map(|byte| zero + u32::from(byte - b'0'));
        digits.filter_map(char::from_u32).collect()
    };
    match layout {
        0 => number.to_owned(),
        1 => cut(&[3, 6], " "),
        2 => cut(&[3, 6], "-"),
        3 => cut(&[3, 6], " - "),
        4 => cut(&[3, 6], "\u{a0}"),
        5 => cut(&[3, 6], "\u{2009}"),
        6 => cut(&[3, 6], "\u{2013}"),
        7 => cut(&[3, 6], "."),
        8 => cut(&[3, 6], "/"),
        9 => cut(&[3, 6], "    "),
        10 => cut(&[3, 6], "\n"),
        11 => cut(&[3, 6], "\u{200b}"),
        12 => cut(&[1, 2, 3, 4, 5, 6, 7, 8, 9], "\u{200d}"),
        13 => cut(&[3], " "),
        14 => cut(&[6], "-"),
        15 => cut(&[5], "\u{202f}"),
        16 => cut(&[4, 7], " "),
        17 => cut(&[3, 7], ", "),
        18 => cut(&[1, 2, 3, 4, 5, 6, 7, 8, 9], " "),
        19 => format!("({}) {}-{}", &number[..3], &number[3..6], &number[6..]),
        20 => in_script(0xff10),
        21 => in_script(0x660),
        22 => format!("NHS{number}x"),
        _ => format!("Bay 4 {}", cut(&[3, 6], " ")),
    }
}

/// A phone number in one of the usual layouts.
pub(super) fn phone(chance: &mut Chance) -> String {
    let mut digits = |count| chance.digits(count);
    let (three, four, six) = (digits(3), digits(4), digits(6));
    match chance.below(8) {
        0 => format!("07{three}{six}"),
        1 => format!("07{three} {six}"),
        2 => format!("07{three} {} {}", &six[..3], &six[3..]),
        3 => format!("01{} {three} {four}", &six[..2]),
        4 => format!("020 7{} {four}", &six[..3]),
        5 => format!("+44 7{three} {six}"),
        6 => format!("(01{three}) {six}"),
        _ => format!("+44 (0)1{} {three} {four}", &six[..2]),
    }
}

/// A line as it stands in a rota.
pub(super) fn rota(chance: &mut Chance) -> String {
    let (day, month) = (1 + chance.below(28), 1 + chance.below(12));
    let from = chance.of(&[
        "0700", "07:00", "07:30", "0730", "0745", "08.00", "1930", "20:00", "7.30",
    ]);
    let to = chance.of(&[
        "1330", "15:00", "19:30", "20:00", "2000", "20.30", "0800", "08:00", "7.30",
    ]);
    let between = chance.of(&["-", " - ", "–", " – ", " to "]);
    let weekday = chance.of(&["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    let shift = chance.of(&[
        "early", "late", "night", "long day", "E", "LD", "N", "twilight",
    ]);
    let (hours, bank) = (chance.of(&["7.5", "11.5", "12", "12.5"]), chance.below(5));
    match chance.below(6) {
        0 => format!("{weekday} {day}/{month} {shift} {from}{between}{to}"),
        1 => format!("{from}{between}{to}, {hours} h"),
        2 => format!(
            "{day}/{month}: {shift} {from}{between}{to} {weekday} {}/{month} off",
            day + 1
        ),
        3 => format!(
            "{weekday} {day} {shift}, {weekday} {} {shift}, {hours} h, {bank} bank",
            day + 2
        ),
        4 => format!(
            "{from}{between}{to} ({hours} h) x {bank}, {} {from}{between}{to}",
            day + 1
        ),
        _ => format!(
            "{weekday} {day}/{month} {from}{between}{to} {weekday} {}/{month} {from}{between}{to}",
            day + 1
        ),
    }
}

/// A line as it stands on a drug chart.
pub(super) fn dose(chance: &mut Chance) -> String {
    let drug = chance.of(&[
        "paracetamol",
        "heparin",
        "adrenaline",
        "Vitamin B12",
        "insulin",
        "NaCl 0.9%",
        "furosemide",
        "morphine",
        "dalteparin",
    ]);
    let amount = chance.of(&[
        "1 g",
        "5,000 units",
        "1:10,000",
        "10 mg",
        "2.5 mg",
        "40 mg",
        "500 micrograms",
        "1000 ml",
        "100 ml/h",
        "0.5 mg/kg",
        "12,500 units",
        "1000/ml",
    ]);
    let often = chance.of(&[
        "QDS",
        "TDS",
        "BD",
        "od",
        "prn",
        "stat",
        "at 0800",
        "at 08:00 and 20:00",
        "over 8 h",
        "nocte",
        "6-hourly",
    ]);
    let (first, second) = (chance.below(2_000), chance.below(200));
    match chance.below(4) {
        0 => format!("{drug} {amount} {often}"),
        1 => format!("{drug} {first} mg {often}, then {second} mg"),
        2 => format!("{drug} {first} ml in {second} h, {amount} {often}"),
        _ => format!("{drug} {amount}/{first} ml at {second} ml/h"),
    }
}

//! The palette, computed: words stand out from what they stand on, and the three Cs can be told apart by people who see
//! colours differently and in grey. Beside the colours there are shapes, patterns and words in any case.

use std::collections::BTreeMap;

/// Red, green and blue, 0 to 1, as the file has them.
type Colour = [f64; 3];

/// Contrast that words need beside what they stand on (WCAG 1.4.3), and marks, edges and the focus (1.4.11).
const WORDS: f64 = 4.5;
const MARKS: f64 = 3.0;

/// How far apart two of the Cs must be in lightness or colour, by CIE76; 10 is plainly another colour side by side.
const APART: f64 = 20.0;

/// How far apart in lightness (0 to 100) two of the Cs must be, for those who see or print no colours.
const IN_GREY: f64 = 10.0;

/// How people without one kind of cone see, after Machado, Oliveira and Fernandes (2009), at full severity, in linear light.
const SEEN_BY: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "everybody",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopes",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopes",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopes",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// What stands on what, and the contrast it needs.
const STANDS_ON: [(&str, &[&str], f64); 9] = [
    ("ink", &["ground", "card", "tint"], WORDS),
    ("soft", &["ground", "card", "tint"], WORDS),
    ("accent", &["ground", "card", "tint"], WORDS),
    ("on-accent", &["accent"], WORDS),
    ("warn", &["ground", "card", "tint"], WORDS),
    ("edge", &["ground", "card"], MARKS),
    ("focus", &["ground", "card", "tint"], MARKS),
    ("compassion", &["ground", "card", "tint"], MARKS),
    ("visibility", &["ground", "card", "tint"], MARKS),
];

/// The variables of the light and of the dark page, followed to their values.
fn palettes() -> [(&'static str, BTreeMap<String, Colour>); 2] {
    let css = std::fs::read_to_string("web/base.css").expect("the style");
    let light = declared(css.split(":root {").nth(1).expect("the light palette"));
    let mut dark = light.clone();
    dark.extend(declared(
        css.split(":root {").nth(2).expect("the dark palette"),
    ));
    [("light", resolved(&light)), ("dark", resolved(&dark))]
}

/// The custom properties of one block.
fn declared(block: &str) -> BTreeMap<String, String> {
    let block = block.split('}').next().expect("the block ends");
    let pairs = block
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix("--")?.split_once(':'));
    pairs
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect()
}

fn resolved(declared: &BTreeMap<String, String>) -> BTreeMap<String, Colour> {
    let mut colours = BTreeMap::new();
    for (name, value) in declared {
        let mut value = value.as_str();
        while let Some(other) = value
            .strip_prefix("var(--")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            value = &declared[other];
        }
        if let Some(digits) = value.strip_prefix('#') {
            colours.insert(name.clone(), colour(digits));
        }
    }
    colours
}

fn colour(digits: &str) -> Colour {
    let whole = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    [0, 2, 4].map(|at| {
        f64::from(u8::from_str_radix(&whole[at..at + 2], 16).expect("hex digits")) / 255.0
    })
}

fn linear(colour: Colour) -> Colour {
    colour.map(|part| {
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Lightness and two axes of colour, from linear light.
fn lab(linear: Colour) -> Colour {
    let sum = |row: [f64; 3]| {
        row.iter()
            .zip(linear)
            .map(|(weight, part)| weight * part)
            .sum::<f64>()
    };
    let xyz = [
        sum([0.4124, 0.3576, 0.1805]) / 0.950_47,
        sum([0.2126, 0.7152, 0.0722]),
        sum([0.0193, 0.1192, 0.9505]) / 1.088_83,
    ];
    let [x, y, z] = xyz.map(|part| {
        if part > 0.008_856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(one: Colour, other: Colour) -> f64 {
    let squares = lab(one)
        .into_iter()
        .zip(lab(other))
        .map(|(one, other)| (one - other).powi(2));
    squares.sum::<f64>().sqrt()
}

fn seen(matrix: [[f64; 3]; 3], colour: Colour) -> Colour {
    let light = linear(colour);
    matrix.map(|row| {
        row.iter()
            .zip(light)
            .map(|(weight, part)| weight * part)
            .sum::<f64>()
            .clamp(0.0, 1.0)
    })
}

#[test]
fn everything_stands_out_from_what_it_stands_on() {
    for (scheme, colours) in palettes() {
        for (name, places, least) in STANDS_ON {
            for place in places {
                let there = contrast(colours[name], colours[*place]);
                assert!(
                    there >= least,
                    "{name} on {place}, {scheme}: {there:.2}, {least} is needed"
                );
            }
        }
    }
}

#[test]
fn the_three_cs_are_told_apart_by_everybody() {
    for (scheme, colours) in palettes() {
        let cs = ["compassion", "credibility", "visibility"];
        for (at, one) in cs.iter().enumerate() {
            for other in &cs[at + 1..] {
                for (who, matrix) in SEEN_BY {
                    let apart =
                        distance(seen(matrix, colours[*one]), seen(matrix, colours[*other]));
                    assert!(
                        apart >= APART,
                        "{one} and {other} for {who}, {scheme}: {apart:.1}"
                    );
                }
                let lightness = |name: &str| lab(linear(colours[name]))[0];
                let apart = (lightness(one) - lightness(other)).abs();
                assert!(
                    apart >= IN_GREY,
                    "{one} and {other} in grey, {scheme}: {apart:.1}"
                );
            }
        }
    }
}

#[test]
fn the_sums_are_right() {
    let (black, white) = (colour("000"), colour("ffffff"));
    assert!((contrast(black, white) - 21.0).abs() < 0.01);
    assert!((lab(linear(white))[0] - 100.0).abs() < 0.1);
    let [(_, light), (_, dark)] = palettes();
    assert_eq!(light["visibility"], colour("0b4f9e"));
    assert_eq!(light["compassion"], colour("cf4a00"));
    assert_eq!(light["credibility"], colour("0b0c0c"));
    assert_ne!(light["ground"], dark["ground"]);
    // Red and green of the same lightness, which one man in twelve takes for each other.
    let (red, green) = (colour("c04000"), colour("6a7500"));
    let [everybody, protanopes, ..] =
        SEEN_BY.map(|(_, matrix)| distance(seen(matrix, red), seen(matrix, green)));
    assert!(
        everybody > 60.0 && protanopes < everybody / 2.0,
        "{everybody} {protanopes}"
    );
}

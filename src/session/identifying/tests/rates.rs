//! How often the rules are right, over ten thousand of each kind. Run with `--nocapture` to read the rates.

use super::super::*;
use super::made::{self, Chance};

/// Texts of each kind.
const MANY: u64 = 10_000;

/// Of these the warnings are counted too: their patterns are slow without optimisation.
const WARNED: u64 = 1_000;

/// Of ten thousand lines, how many lose a number; of the first thousand, how many are warned about.
fn judged(what: &str, line: fn(&mut Chance) -> String) -> (u64, u64) {
    let mut chance = Chance::from(7);
    let (mut masked, mut warned) = (0, 0);
    for at in 0..MANY {
        let line = line(&mut chance);
        masked += u64::from(mask(&line) != line);
        warned += u64::from(at < WARNED && !warnings(&line).is_empty());
    }
    let percent = |hits: u64, of: u64| hits as f64 * 100.0 / of as f64;
    println!(
        "{what}: {masked} of {MANY} masked, {:.2} %",
        percent(masked, MANY)
    );
    println!(
        "{what}: {warned} of {WARNED} warned about, {:.2} %",
        percent(warned, WARNED)
    );
    (masked, warned)
}

#[test]
fn every_number_in_every_layout_is_taken_out() {
    for layout in 0..made::LAYOUTS {
        for seed in 0..MANY / 10 {
            let number = made::laid_out(&made::number(seed * 31 + layout as u64), layout);
            let masked = mask(&number);
            assert!(masked.contains(MASK), "{number:?}");
            assert!(
                !masked.contains(|c| fold::digit(c).is_some()) || layout == made::LAYOUTS - 1,
                "{masked:?}"
            );
        }
    }
    for seed in 0..MANY {
        for layout in 0..8 {
            let number = made::laid_out(&made::number(seed), layout);
            assert_eq!(mask(&number), MASK, "{number:?}");
        }
    }
}

#[test]
fn a_number_with_a_wrong_check_digit_stays() {
    for seed in 0..MANY {
        let number = made::laid_out(&made::wrong_number(seed), seed as usize % made::LAYOUTS);
        assert_eq!(mask(&number), number);
    }
}

#[test]
fn phone_numbers_are_warned_about_and_stay() {
    let (masked, warned) = judged("phone numbers", made::phone);
    assert_eq!((masked, warned), (0, WARNED));
}

#[test]
fn rotas_and_doses_are_left_alone() {
    assert_eq!(judged("rota lines", made::rota), (0, 0));
    assert_eq!(judged("drug doses", made::dose), (0, 0));
}

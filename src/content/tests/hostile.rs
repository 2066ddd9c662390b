//! Any pack at all: it is read, or every slip is told in a sentence.

use proptest::prelude::*;

use super::super::pack::read;
use super::example::level;
use super::pack;
use crate::hostile::{cases, is_a_sentence, text};

const PLANS: &str = include_str!("../../../content/plans.toml");

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_pack_is_read_or_every_slip_told(content in text(&[&level("future", 1), &level("advanced", 4), PLANS])) {
        if let Err(faults) = read(&pack("ward.toml", content)) {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(fault.line > 0 && is_a_sentence(&fault.says), "{}", fault);
            }
        }
    }
}

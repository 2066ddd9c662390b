//! Content packs, and files of answers to group.

use openfloor::content::{Library, MAX_PACK_BYTES, PackText};
use openfloor::theming::{Reader, annotate, read_texts};
use proptest::prelude::*;

use super::super::hostile::{bytes, cases, is_a_sentence, text};

const LEVEL: &str = include_str!("../../../content/future.toml");
const PLANS: &str = include_str!("../../../content/plans.toml");

/// A pack of one small plan.
const PLAN: &str = "schema = 1\nkind = \"plans\"\n\n[[plans]]\nid = \"short\"\nname = \"Short\"\nfor_whom = \"A ward\"\nsteps = [{ prompt = \"barriers\", minutes = 5 }]\n";

proptest! {
    // A library is all of the built-in content read and checked, a fifth of a second in a debug build; one pack by itself is read beside the code.
    #![proptest_config(cases(40))]

    #[test]
    fn packs(content in text(&[LEVEL, PLANS, PLAN])) {
        let pack = PackText { file: "ward.toml".to_owned(), text: content };
        let long = pack.text.len() > MAX_PACK_BYTES;
        match Library::with_packs([pack]) {
            Ok(library) => prop_assert!(!long && library.levels().len() == 4),
            Err(faults) => {
                let faults = faults.to_string();
                prop_assert!(faults.lines().all(|line| line.trim().is_empty() || is_a_sentence(line)), "{}", faults);
                prop_assert!(faults.contains("ward.toml"), "{}", faults);
            }
        }
    }
}

const LINES: [&str; 2] = [
    "{\"n\":1,\"text\":\"late rota\"}\n\n{\"text\":\"\",\"n\":2}\n{\"n\":3,\"text\":\"rota late\"}\n",
    "{\"text\":\"see us on nights\",\"more\":{\"a\":[1,2.5,null,true]}}",
];

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn lines(file in bytes(LINES.map(|lines| lines.as_bytes().to_vec()).to_vec())) {
        let mut out = Vec::new();
        match annotate(&file[..], &mut out, Reader::Words, &[]) {
            Ok(()) => {
                let texts = read_texts(&file[..]).expect("the same lines");
                prop_assert_eq!(read_texts(&out[..]).expect("what it writes it reads"), texts);
            }
            Err(why) => {
                prop_assert!(is_a_sentence(&why.to_string()), "{}", why);
                prop_assert!(out.is_empty());
            }
        }
    }
}

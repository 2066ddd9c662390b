//! A draft as its form sends it: a field on each line, its name before a tab. The last line is the button.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::planning::{Draft, OwnPlan, Press};
use openfloor_fuzz::{LIBRARY, is_a_sentence};

fuzz_target!(|form: &str| {
    let (fields, press) = form.rsplit_once('\n').unwrap_or((form, ""));
    let field = |line: &str| {
        line.split_once('\t')
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let fields: Vec<(String, String)> = fields.lines().filter_map(field).collect();
    let mut draft = match Draft::from_fields(&fields) {
        Ok(draft) => draft,
        Err(why) => return is_a_sentence(&why.to_string()),
    };
    if let Some(Press::Edit(edit)) = Press::read(press) {
        let _ = draft.edit(edit, "own");
    }
    let _ = draft.minutes();
    match draft.plan(&LIBRARY) {
        Ok(plan) => assert_eq!(OwnPlan::read(plan.file().as_bytes(), &LIBRARY), Ok(plan)),
        Err(flaws) => flaws
            .iter()
            .for_each(|flaw| is_a_sentence(&flaw.says.to_string())),
    }
});

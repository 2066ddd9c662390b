//! The catalogue: the files of each language, read once, when that language is first needed.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Value};

/// The files of one language, by what people read them on.
macro_rules! files {
    ($folder:literal) => {
        [
            include_str!(concat!("../../content/words/", $folder, "/shared.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/pages.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/phone.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/screen.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/console.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/report.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/privacy.ftl")),
            include_str!(concat!(
                "../../content/words/",
                $folder,
                "/accessibility.ftl"
            )),
            include_str!(concat!("../../content/words/", $folder, "/dpia.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/refusals.ftl")),
            include_str!(concat!("../../content/words/", $folder, "/plan.ftl")),
        ]
    };
}

const ENGLISH: [&str; 11] = files!("en");
const WELSH: [&str; 11] = files!("cy");

type Bundle = FluentBundle<FluentResource>;

/// One sentence of a catalogue, for tests and translators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key; an attribute's has a dot.
    pub key: String,
    /// The blanks it has.
    pub blanks: BTreeSet<String>,
}

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    }
}

fn bundle(language: Language) -> &'static Bundle {
    static ENGLISH: OnceLock<Bundle> = OnceLock::new();
    static WELSH: OnceLock<Bundle> = OnceLock::new();
    let place = match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    };
    place.get_or_init(|| read(language))
}

fn read(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("a sound language tag");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks around each blank would be bytes on every phone; a text that may run the other way has an element of its own.
    bundle.set_use_isolating(false);
    for file in files(language) {
        let file = FluentResource::try_new((*file).to_owned());
        let file = file.unwrap_or_else(|(_, why)| panic!("content/words: {why:?}"));
        let added = bundle.add_resource(file);
        added.unwrap_or_else(|why| panic!("content/words: {why:?}"));
    }
    bundle
}

/// A sentence in this language; in English where the language has no such key, and the key itself where English has none
/// either. A test of the suite keeps both from happening.
pub(super) fn say(
    language: Language,
    key: &str,
    blanks: &[(&'static str, Value)],
) -> Cow<'static, str> {
    let said = format(language, key, blanks);
    debug_assert!(said.is_some(), "the catalogue has no sound “{key}”");
    said.or_else(|| format(Language::English, key, blanks))
        .unwrap_or_else(|| Cow::Owned(key.to_owned()))
}

fn format(
    language: Language,
    key: &str,
    blanks: &[(&'static str, Value)],
) -> Option<Cow<'static, str>> {
    let bundle = bundle(language);
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut args = FluentArgs::new();
    for (name, value) in blanks {
        args.set(
            *name,
            match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(text.as_str()),
            },
        );
    }
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&args), &mut faults);
    let said = match said {
        Cow::Borrowed(text) if blanks.is_empty() => Cow::Borrowed(text),
        text => Cow::Owned(text.into_owned()),
    };
    faults.is_empty().then_some(said)
}

/// Everything a language's files have.
pub(super) fn entries(language: Language) -> Vec<Entry> {
    files(language)
        .iter()
        .flat_map(|file| of_file(file))
        .collect()
}

fn of_file(file: &str) -> Vec<Entry> {
    let (mut found, mut id): (Vec<Entry>, _) = (Vec::new(), String::new());
    for line in file.lines() {
        let attribute = line
            .trim_start()
            .strip_prefix('.')
            .filter(|_| line.starts_with(' '));
        let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, _)) = line.split_once(" =").filter(|_| starts) {
            id = key.to_owned();
            found.push(Entry {
                key: id.clone(),
                blanks: BTreeSet::new(),
            });
        } else if let Some((name, _)) = attribute.and_then(|rest| rest.split_once(" =")) {
            found.push(Entry {
                key: format!("{id}.{name}"),
                blanks: BTreeSet::new(),
            });
        }
        if let Some(entry) = found.last_mut().filter(|_| !line.starts_with('#')) {
            let names = line.split('$').skip(1);
            let name = |rest: &str| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect()
            };
            entry.blanks.extend(names.map(name));
        }
    }
    found
}

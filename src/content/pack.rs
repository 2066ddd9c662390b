//! One pack: from a named text to a level, plans or the about page, checked on its own.
//!
//! Knows nothing of other packs; the shelf puts them together.

use super::about::About;
use super::fault::ContentFault;
use super::level::Level;
use super::limits::{MAX_PACK_BYTES, SCHEMA};
use super::lines::Source;
use super::plan::Plans;
use super::{PackText, check};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, Deserializer};

/// What a pack can hold, one kind per file.
pub(super) enum Body {
    Level(Box<Level>),
    Plans(Plans),
    About(Box<About>),
}

/// A pack that is sound in itself.
pub(super) struct Pack {
    pub(super) source: Source,
    pub(super) body: Body,
}

/// Reads and checks one pack. The faults come in the order of their lines.
pub(super) fn read(pack: &PackText) -> Result<Pack, Vec<ContentFault>> {
    let mut source = Source::new(&pack.file, &pack.text);
    let body = read_body(&pack.text, &mut source).map_err(|fault| vec![fault])?;
    let mut faults = check::faults(&body, &source);
    if faults.is_empty() {
        return Ok(Pack { source, body });
    }
    faults.sort_by_key(|fault| fault.line);
    Err(faults)
}

fn read_body(text: &str, source: &mut Source) -> Result<Body, ContentFault> {
    if text.len() > MAX_PACK_BYTES {
        let says = format!("this file is over {MAX_PACK_BYTES} bytes. Shorten it or split it.");
        return Err(source.fault("", says));
    }
    let mut table = DeTable::parse(text).map_err(|error| in_words(&error, source))?;
    source.learn(table.get_ref());
    take_schema(table.get_mut()).map_err(|says| source.fault("schema", says))?;
    let kind = take_kind(table.get_mut()).map_err(|says| source.fault("kind", says))?;
    match kind {
        Kind::Level => fields(table, source).map(Body::Level),
        Kind::Plans => fields(table, source).map(Body::Plans),
        Kind::About => fields(table, source).map(Body::About),
    }
}

enum Kind {
    Level,
    Plans,
    About,
}

/// The schema and the kind are taken out, so that what is left is the content and nothing else.
fn take_schema(table: &mut DeTable<'_>) -> Result<(), String> {
    let value = table
        .remove("schema")
        .ok_or("the file does not say its schema. Write schema = 1 at the top.")?;
    match value.get_ref().as_integer() {
        Some(number) if number.as_str() == SCHEMA => Ok(()),
        _ => Err(format!(
            "this schema is not known. This program reads schema = {SCHEMA}."
        )),
    }
}

fn take_kind(table: &mut DeTable<'_>) -> Result<Kind, String> {
    let advice = "Write kind = \"level\", \"plans\" or \"about\".";
    let value = table
        .remove("kind")
        .ok_or_else(|| format!("the file does not say its kind. {advice}"))?;
    match value.get_ref().as_str() {
        Some("level") => Ok(Kind::Level),
        Some("plans") => Ok(Kind::Plans),
        Some("about") => Ok(Kind::About),
        _ => Err(format!("this kind is not known. {advice}")),
    }
}

fn fields<T: DeserializeOwned>(
    table: Spanned<DeTable<'_>>,
    source: &Source,
) -> Result<T, ContentFault> {
    T::deserialize(Deserializer::from(table)).map_err(|error| in_words(&error, source))
}

/// The parser speaks to programmers; whoever writes content gets a sentence with the next thing to do.
fn in_words(error: &toml::de::Error, source: &Source) -> ContentFault {
    let message = error.message();
    let says = if let Some(field) = message.strip_prefix("missing field ") {
        format!("{field} is missing here. Write it.")
    } else if let Some(rest) = message.strip_prefix("unknown field ") {
        format!("there is no field {rest}. Check the spelling or take it out.")
    } else if let Some(rest) = message.strip_prefix("unknown variant ") {
        format!("there is no choice {rest}. Use one that there is.")
    } else {
        format!("this cannot be read: {message}. Compare it with a file that works.")
    };
    source.fault_at_byte(error.span().map(|span| span.start), says)
}

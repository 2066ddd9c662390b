//! The gallery as files: one folder that works from a disk and from any static server.

use std::fs;
use std::path::Path;

use anyhow::Context;

use super::index::index;
use crate::content::Library;
use crate::views::ASSETS as FILES;

/// Where pages look for what they use, here and in the gallery.
const ASSETS: (&str, &str) = ("\"/assets/", "\"assets/");

/// Addresses that have a page in the gallery.
const ADDRESSES: [(&str, &str); 9] = [
    ("/", "home"),
    ("/join", "join"),
    ("/start", "start"),
    ("/plan", "plan-begin"),
    ("/anonymity", "anonymity"),
    ("/privacy", "privacy"),
    ("/accessibility", "accessibility"),
    ("/privacy/dpia", "dpia"),
    ("/privacy/data-flow", "data-flow"),
];

/// Writes every state and the index into a folder, which need not be there yet. Gives the number of states.
///
/// # Errors
/// A file that cannot be written.
pub fn write(library: &Library, folder: &Path) -> anyhow::Result<usize> {
    let states = super::states(library);
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
    };
    let assets = folder.join("assets");
    fs::create_dir_all(&assets).with_context(|| format!("{} cannot be made", assets.display()))?;
    for file in FILES {
        put(&format!("assets/{}", file.name), file.text())?;
    }
    for state in &states {
        put(&state.file(), &static_page(&state.page))?;
    }
    let style = states.first().and_then(|state| style_of(&state.page));
    put("index.html", &index(&states, style).into_string())?;
    Ok(states.len())
}

/// The style of a page.
fn style_of(page: &str) -> Option<&str> {
    let files = page.split(ASSETS.0).skip(1);
    let mut files = files.filter_map(|rest| rest.split(['?', '"']).next());
    files.find(|file| file.ends_with(".css"))
}

/// A page that finds its files and the other pages beside itself.
fn static_page(page: &str) -> String {
    let mut parts = page.split(ASSETS.0);
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // What follows the question mark is the version.
        let (address, rest) = part.split_once('"').unwrap_or((part, ""));
        let file = address.split('?').next().unwrap_or_default();
        made.extend([ASSETS.1, file, "\"", rest]);
    }
    for (address, name) in ADDRESSES {
        let (there, here) = (
            format!("href=\"{address}\""),
            format!("href=\"{name}.html\""),
        );
        made = made.replace(&there, &here);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_finds_everything_beside_itself() {
        let page = "<a href=\"/\"></a><link href=\"/assets/plain.css?v=1\"><p></p>";
        let expected = "<a href=\"home.html\"></a><link href=\"assets/plain.css\"><p></p>";
        assert_eq!(static_page(page), expected);
        assert_eq!(static_page(""), "");
    }
}

//! The files that pages use, embedded: one style sheet and at most one script for each surface, so that a phone on slow
//! Wi-Fi asks three times and can begin. Each is put together from the parts in `web`.

use std::sync::OnceLock;

use crate::session::identity::hex;

/// One file that a page uses.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name in the address.
    pub name: &'static str,
    /// Its content type.
    pub kind: &'static str,
    /// Its parts as they are written, one after the other.
    source: &'static str,
}

const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

macro_rules! web {
    ($($part:literal),+) => { concat!($(include_str!(concat!("../../web/", $part))),+) };
}

/// Every file.
pub const ASSETS: [Asset; 17] = [
    asset("plain.css", CSS, web!("base.css", "plain.css")),
    asset(
        "check.css",
        CSS,
        web!("base.css", "plain.css", "checks.css"),
    ),
    asset("plan.css", CSS, web!("base.css", "plain.css", "plan.css")),
    asset("papers.css", CSS, web!("base.css", "papers.css")),
    asset(
        "phone.css",
        CSS,
        web!("base.css", "themes.css", "phone.css"),
    ),
    asset(
        "report.css",
        CSS,
        web!("base.css", "themes.css", "patterns.css", "report.css"),
    ),
    asset(
        "poster.css",
        CSS,
        web!("base.css", "themes.css", "patterns.css", "poster.css"),
    ),
    asset(
        "screen.css",
        CSS,
        web!("base.css", "themes.css", "patterns.css", "screen.css"),
    ),
    asset(
        "console.css",
        CSS,
        web!(
            "base.css",
            "themes.css",
            "patterns.css",
            "checks.css",
            "console.css"
        ),
    ),
    asset(
        "phone.js",
        JS,
        web!(
            "regions.js",
            "live.js",
            "clock.js",
            "forms.js",
            "drafts.js",
            "phone.js"
        ),
    ),
    asset(
        "console.js",
        JS,
        web!(
            "regions.js",
            "live.js",
            "clock.js",
            "code.js",
            "forms.js",
            "keys.js",
            "console.js",
            "room.js"
        ),
    ),
    asset(
        "screen.js",
        JS,
        web!(
            "regions.js",
            "live.js",
            "clock.js",
            "code.js",
            "fit.js",
            "motion.js",
            "keys.js",
            "screen.js"
        ),
    ),
    asset("identifying.js", JS, web!("identifying.js")),
    asset("check.js", JS, web!("check.js")),
    asset("link.js", JS, web!("link.js")),
    asset("work.js", JS, web!("work.js")),
    asset("icon.svg", "image/svg+xml", web!("icon.svg")),
];

const fn asset(name: &'static str, kind: &'static str, source: &'static str) -> Asset {
    Asset { name, kind, source }
}

impl Asset {
    /// What is sent of it: no comments and no indentation, which a phone on slow Wi-Fi would wait for.
    pub fn text(&self) -> &'static str {
        static TEXTS: [OnceLock<String>; ASSETS.len()] = [const { OnceLock::new() }; ASSETS.len()];
        let at = ASSETS.iter().position(|known| known.name == self.name);
        at.map_or("", |at| {
            TEXTS[at].get_or_init(|| slim(self.source)).as_str()
        })
    }

    /// The file of this name.
    pub fn named(name: &str) -> Option<&'static Asset> {
        ASSETS.iter().find(|asset| asset.name == name)
    }

    /// Its address on a page.
    pub(super) fn address(name: &str) -> String {
        format!("/assets/{name}?v={}", version())
    }
}

/// Changes whenever a file does, so that browsers may keep them for a year.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        use sha2::Digest;
        let files = ASSETS.iter();
        let digest = files.fold(sha2::Sha256::new(), |digest, asset| {
            digest.chain_update(asset.source)
        });
        hex(&digest.finalize()[..6])
    })
}

/// Lines without what stands there for people who read them. It knows nothing of either language but that a comment has
/// a line of its own, or the end of a line with no string behind it.
fn slim(source: &str) -> String {
    let mut slim = String::with_capacity(source.len());
    for line in source.lines().map(str::trim) {
        let comment = line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"));
        let code = match line.rsplit_once(" // ") {
            Some((code, said)) if !said.contains(['"', '`', '/']) => code.trim_end(),
            _ => line,
        };
        if !comment && !code.is_empty() {
            slim.push_str(code);
            slim.push('\n');
        }
    }
    slim
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_has_no_comments_and_everything_else() {
        let written =
            "// why\n  const a = \"x // y\"; // because\n\n/* here */\n/** How. */\n  b(/[/]/);\n";
        assert_eq!(slim(written), "const a = \"x // y\";\nb(/[/]/);\n");
        for asset in &ASSETS {
            let text = asset.text();
            assert!(!text.is_empty() && !text.contains("\n//"), "{}", asset.name);
            assert!(text.len() <= asset.source.len(), "{}", asset.name);
        }
    }
}

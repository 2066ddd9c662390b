//! The head of every answer: all routes in the states that matter, and every fault, on an unencrypted and on an encrypted
//! way, held whole against `headers.golden`. Whoever means to change one runs this with `OPENFLOOR_GOLDEN=write`, and reads
//! what has changed line by line. Left out is what takes a wait of its own: 408 after 15 s, a poll that ends after 25.

mod book;
mod tour;

use std::collections::BTreeSet;
use std::path::Path;

use tokio::sync::OnceCell;

use book::Book;

use super::routes::routes;
use super::world::World;

/// Where the golden text stands.
const GOLDEN: &str = "tests/suite/headers/headers.golden";

/// Both ways, by whether the public address is an encrypted one.
const WAYS: [(&str, bool); 2] = [("unencrypted", false), ("encrypted", true)];

/// What was answered on either way; asked once for all tests.
async fn books() -> &'static [Book] {
    static ASKED: OnceCell<Vec<Book>> = OnceCell::const_new();
    let ask = || async {
        let mut books = Vec::new();
        for (_, encrypted) in WAYS {
            books.push(tour::whole(encrypted).await);
        }
        books
    };
    ASKED.get_or_init(ask).await
}

#[tokio::test]
async fn every_answer_has_the_head_that_is_written_down() {
    let pages = WAYS.iter().zip(books().await);
    let written: Vec<String> = pages
        .map(|((way, _), book)| format!("# {way}\n\n{}", book.written()))
        .collect();
    let written = written.join("\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOLDEN);
    if std::env::var("OPENFLOOR_GOLDEN").is_ok_and(|what| what == "write") {
        std::fs::write(&path, &written).expect("a golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let (ours, theirs): (Vec<&str>, Vec<&str>) =
        (written.lines().collect(), golden.lines().collect());
    for (at, (now, then)) in ours.iter().zip(&theirs).enumerate() {
        assert_eq!(now, then, "line {} of {GOLDEN}", at + 1);
    }
    assert_eq!(ours.len(), theirs.len(), "{GOLDEN} is not whole");
}

#[tokio::test]
async fn no_route_is_forgotten() {
    for book in books().await {
        let asked: BTreeSet<_> = book.routes().collect();
        for (method, path) in routes() {
            let route = format!("{method} {path}");
            assert!(asked.contains(&route), "tour.rs never asks {route}");
        }
    }
}

#[tokio::test]
async fn what_holds_for_every_answer_holds() {
    for ((way, encrypted), book) in WAYS.iter().zip(books().await) {
        for (entry, head) in book.answers() {
            let is = |name: &str| head.get(name).map(String::as_str);
            assert_eq!(is("x-content-type-options"), Some("nosniff"), "{entry}");
            assert_eq!(is("x-frame-options"), Some("DENY"), "{entry}");
            let policy = is("content-security-policy").unwrap_or_default();
            assert!(policy.contains("default-src 'none'"), "{entry}: {policy}");
            assert!(
                policy.contains("frame-ancestors 'none'"),
                "{entry}: {policy}"
            );
            assert!(
                !policy.contains("unsafe") && !policy.contains('*'),
                "{entry}: {policy}"
            );
            let page = is("content-type").is_some_and(|kind| kind.starts_with("text/html"));
            assert_eq!(
                policy.contains("require-trusted-types-for 'script'"),
                page,
                "{entry}"
            );
            assert_eq!(
                policy.contains(" ws://"),
                page && !encrypted,
                "{entry}: {policy}"
            );
            let file = entry.starts_with("GET /assets/") && entry.contains("200");
            assert_eq!(is("cache-control") == Some("no-store"), !file, "{entry}");
            let year = is("strict-transport-security").is_some_and(|age| age == "max-age=31536000");
            assert_eq!(year, *encrypted, "{way}: {entry}");
            for tells in [
                "server",
                "x-powered-by",
                "via",
                "access-control-allow-origin",
            ] {
                assert_eq!(is(tells), None, "{entry}");
            }
            let kind = is("content-type").unwrap_or_default();
            let is_text = kind.starts_with("text/") || kind.contains("xml");
            // An event stream is UTF-8 by its own standard.
            let needs = is_text && kind != "text/event-stream";
            assert!(
                !needs || kind.contains("charset=utf-8") || kind.contains("openxml"),
                "{entry}: {kind}"
            );
        }
    }
}

#[tokio::test]
async fn the_privacy_notice_names_every_cookie() {
    let notice = World::open().await.browser().gets("/privacy").await.text();
    for (entry, line) in books().await[0].cookies() {
        let name = line.split('=').next().unwrap_or_default();
        let named = name.replace("SESSION", "…");
        assert!(notice.contains(&named), "{entry}: {named}");
    }
}

#[tokio::test]
async fn every_cookie_is_for_this_host_alone_and_for_no_script() {
    for ((_, encrypted), book) in WAYS.iter().zip(books().await) {
        let mut names = BTreeSet::new();
        for (entry, line) in book.cookies() {
            let mut parts = line.split("; ");
            let name = parts.next().and_then(|pair| pair.split('=').next());
            let name = name.expect("a name");
            let bare = name.strip_prefix("__Host-");
            assert_eq!(bare.is_some(), *encrypted, "{entry}: {line}");
            let rest: BTreeSet<&str> = parts.collect();
            let same_site = match bare.unwrap_or(name).split('-').next() {
                // A phone comes back by a link in a message, and the language of a page may show at the first look.
                Some("phone" | "preferences") => "SameSite=Lax",
                _ => "SameSite=Strict",
            };
            let age = rest.iter().find(|part| part.starts_with("Max-Age="));
            let mut expected = BTreeSet::from(["HttpOnly", same_site, "Path=/"]);
            expected.extend(age);
            assert!(age.is_some(), "{entry}: {line}");
            if *encrypted {
                expected.insert("Secure");
            }
            assert_eq!(rest, expected, "{entry}: {line}");
            names.insert(
                bare.unwrap_or(name)
                    .split('-')
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
            );
        }
        let known = [
            "console",
            "leader",
            "let",
            "phone",
            "preferences",
            "report",
            "screen",
        ];
        assert_eq!(
            names,
            known.map(str::to_owned).into(),
            "every kind of cookie was seen"
        );
    }
}

//! Every route of the program, read from its source: a new one is known to the tests before anybody has thought of it.

use std::collections::BTreeSet;

use super::source::{Source, made_up, sources};

/// Methods as the router calls them.
const METHODS: [&str; 4] = ["get", "post", "put", "delete"];

/// The file whose routes stand below `/api`.
const OF_THE_API: &str = "http/api.rs";

/// The file whose one route is on a listener of its own, for whoever watches the server.
const OF_FIGURES: &str = "http/figures.rs";

/// A method and an address, `{blanks}` left open: `GET /s/{session}`.
pub(crate) type Route = (String, String);

/// Every route.
pub(crate) fn routes() -> BTreeSet<Route> {
    let files = sources("src")
        .into_iter()
        .filter(|file| file.layer() == "http" && file.path != OF_FIGURES);
    files.flat_map(|file| routes_in(&file)).collect()
}

/// The routes that one file has.
fn routes_in(file: &Source) -> BTreeSet<Route> {
    let below = if file.path == OF_THE_API { "/api" } else { "" };
    let code = file.code();
    let mut found = BTreeSet::new();
    for route in code.split(".route(").skip(1) {
        let mut parts = route.splitn(3, '"');
        let path = parts.nth(1).expect("a path");
        let handlers = parts.next().expect("handlers");
        let handlers = handlers.split("\n}").next().unwrap_or_default();
        let taken = |method: &&&str| names(handlers, method);
        let methods: Vec<_> = METHODS.iter().filter(taken).collect();
        assert!(!methods.is_empty(), "{}: who answers at {path}?", file.path);
        for method in methods {
            found.insert((method.to_uppercase(), format!("{below}{path}")));
        }
    }
    found
}

/// Whether these handlers take a method: `get(`, with nothing but a dot or a blank in front.
fn names(handlers: &str, method: &str) -> bool {
    let call = format!("{method}(");
    let mut at = handlers.match_indices(&call).map(|(at, _)| at);
    at.any(|at| {
        let before = handlers[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    })
}

#[test]
fn the_routes_are_found() {
    let found = routes();
    for (method, path) in [
        ("GET", "/"),
        ("POST", "/s/{session}/leave"),
        ("POST", "/plan/file"),
        ("GET", "/leader/{session}"),
        ("DELETE", "/api/sessions/{session}"),
    ] {
        assert!(
            found.contains(&(method.to_owned(), path.to_owned())),
            "{path}"
        );
    }
    assert!(found.len() > 80, "{}", found.len());
    let code = "Router::new().route(\"/a\", get(one).post(two)).route(\n\"/b\",\nforget(three).delete(x))\n}";
    let few = routes_in(&made_up("http/new.rs", code));
    let few: Vec<String> = few
        .iter()
        .map(|(method, path)| format!("{method} {path}"))
        .collect();
    assert_eq!(few, ["DELETE /b", "GET /a", "POST /a"]);
}

#[test]
fn every_way_to_make_a_route_is_one_that_is_found() {
    for file in sources("src").into_iter().filter(|file| !file.is_test()) {
        let code = file.code();
        for other in [
            "nest_service",
            "route_service",
            "fallback_service",
            "MethodRouter",
            "routing::any",
        ] {
            assert!(!code.contains(other), "{} has {other}", file.path);
        }
        let nests = code.matches(".nest(").count();
        assert_eq!(nests, usize::from(file.path == "http.rs"), "{}", file.path);
    }
}

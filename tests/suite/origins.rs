//! Other people's pages, and other people's names for this server: every route that changes something and every socket,
//! asked from everywhere but from here.

use super::browser::{Ask, Browser};
use super::people::{Facilitator, Phone};
use super::routes::routes;
use super::world::World;

/// What somebody reads whose page is not ours.
const ANOTHER_SITE: &str = "This came from another site";

/// What a browser says of where a request comes from.
#[derive(Debug, Clone)]
struct From {
    origin: Option<String>,
    /// `Sec-Fetch-Site`
    site: Option<&'static str>,
    /// Whether a program's token comes along.
    bearer: bool,
}

fn from(origin: impl Into<Option<String>>, site: impl Into<Option<&'static str>>) -> From {
    From {
        origin: origin.into(),
        site: site.into(),
        bearer: false,
    }
}

/// Pages that are not ours, for a server at this address.
fn elsewhere(ours: &str) -> Vec<From> {
    let host = ours.trim_start_matches("http://");
    let mut from_there: Vec<From> = [
        "https://evil.example".to_owned(),
        "null".to_owned(),
        String::new(),
        "file://".to_owned(),
        "http://127.0.0.1:1".to_owned(),
        "http://localhost".to_owned(),
        format!("{ours}x"),
        format!("{ours}.evil.example"),
        format!("{ours}/"),
        format!("{ours}@evil.example"),
        format!("http://evil.example/{ours}"),
        format!("http://{host},evil.example"),
        format!("ftp://{host}"),
        host.to_owned(),
        "http://é".to_owned(),
    ]
    .into_iter()
    .map(|origin| from(origin, None))
    .collect();
    from_there.extend([
        from(None, "cross-site"),
        from(None, "same-site"),
        from(None, "evil"),
        from(ours.to_owned(), "cross-site"),
        from(ours.to_owned(), "same-site"),
    ]);
    let programs = from_there.clone().into_iter();
    from_there.extend(programs.map(|from| From {
        bearer: true,
        ..from
    }));
    from_there
}

/// Somebody with every cookie of a session, who is lured to another site.
struct Lured {
    browser: Browser,
    session: String,
    facilitator: Facilitator,
}

impl Lured {
    async fn somebody(world: &World) -> Lured {
        let facilitator = world.facilitator().await;
        let phone: Phone = world.phone(&facilitator.code).await;
        let mut browser = facilitator.browser.clone();
        browser.cookies.extend(phone.browser.cookies.clone());
        Lured {
            browser,
            session: facilitator.session.clone(),
            facilitator,
        }
    }

    fn ask(&self, method: &str, path: &str, from: &From) -> Ask {
        let path = path
            .replace("{session}", &self.session)
            .replace("{verb}", "blank")
            .replace("{code}", "BCDFGH")
            .replace("{prompt}", "0");
        let mut ask = Ask::new(method, &path).form(&[]);
        // The browser of these tests names our own origin by itself; nothing at all is what an old one would send.
        ask = match &from.origin {
            Some(origin) => ask.header("origin", origin),
            None => ask.without_origin(),
        };
        if let Some(site) = from.site {
            ask = ask.header("sec-fetch-site", site);
        }
        if from.bearer {
            let console = format!("console-{}", self.session);
            ask = ask.bearer(&self.browser.cookies[&console]);
        }
        ask
    }

    async fn is_refused(&mut self, method: &str, path: &str, from: &From, upgrades: bool) -> bool {
        let ask = self.ask(method, path, from);
        let ask = match upgrades {
            true => ask.upgrade(),
            false => ask,
        };
        let answer = self.browser.begins(ask).await.expect("an answer");
        answer.status() == 403
    }
}

/// Routes that change something, and the sockets.
fn dangerous() -> (Vec<(String, String)>, Vec<String>) {
    let (reads, changes) = routes()
        .into_iter()
        .partition(|(method, _)| method == "GET");
    let reads: Vec<(String, String)> = reads;
    let sockets = reads.into_iter().map(|(_, path)| path);
    let is_socket = |path: &String| path.ends_with("/live") || path.ends_with("/ws");
    (changes, sockets.filter(is_socket).collect())
}

#[tokio::test]
async fn no_route_takes_anything_from_another_page() {
    let world = World::open().await;
    let mut lured = Lured::somebody(&world).await;
    let (changes, sockets) = dangerous();
    assert!(changes.len() > 35 && sockets.len() == 4, "{sockets:?}");
    for from in elsewhere(&world.address.origin()) {
        for (method, path) in &changes {
            let ask = lured.ask(method, path, &from);
            let answer = lured.browser.asks(ask).await;
            assert_eq!(answer.status, 403, "{method} {path} {from:?}");
            let _ = answer.says(ANOTHER_SITE);
        }
        for path in &sockets {
            assert!(
                lured.is_refused("GET", path, &from, true).await,
                "{path} {from:?}"
            );
        }
    }
    // Nothing has happened to the session, whose owner can go on.
    lured.facilitator.does("blank", &[]).await;
    lured.facilitator.does("unblank", &[]).await;
}

#[tokio::test]
async fn our_own_pages_and_programs_get_through() {
    let world = World::open().await;
    let mut lured = Lured::somebody(&world).await;
    let ours = world.address.origin();
    let (blank, socket) = ("/console/{session}/do/{verb}", "/console/{session}/live");
    let program = From {
        bearer: true,
        ..from(None, None)
    };
    // A cookie without an origin is what a browser from before 2020 sends with a form; its cookies are for our pages alone.
    for from in [
        from(ours.clone(), "same-origin"),
        from(ours.clone(), None),
        from(None, "none"),
        from(None, None),
        program.clone(),
    ] {
        assert!(
            !lured.is_refused("POST", blank, &from, false).await,
            "{from:?}"
        );
    }
    for from in [from(ours.clone(), None), from(ours, "same-origin"), program] {
        assert!(
            !lured.is_refused("GET", socket, &from, true).await,
            "{from:?}"
        );
    }
    // But a socket always says where it comes from.
    assert!(
        lured
            .is_refused("GET", socket, &from(None, None), true)
            .await
    );
}

#[tokio::test]
async fn a_strangers_name_leads_nowhere_where_the_address_is_published() {
    let public = ["--public-url", "https://openfloor.example"];
    let (published, private) = (World::open_with(&public).await, World::open().await);
    let rebound = |ask: Ask| {
        let ask = ask
            .header("host", "evil.example")
            .header("accept", "text/html");
        ask.header("origin", "http://evil.example")
    };
    for (method, path) in routes() {
        let path = path.replace("{session}", "0").replace("{code}", "BCDFGH");
        let answer = published
            .browser()
            .asks(rebound(Ask::new(&method, &path)))
            .await;
        let open = ["/healthz", "/readyz"].contains(&&*path);
        assert_eq!(answer.status != 421, open, "{method} {path}");
        assert!(
            open || answer.text().contains("https://openfloor.example"),
            "{path}"
        );
    }
    // By an address that nobody published, a server cannot tell its own name from a stranger's.
    private
        .browser()
        .asks(rebound(Ask::new("GET", "/join")))
        .await
        .is(200);
    for host in ["openfloor.example", "192.168.7.9:7700", "ward-pc"] {
        let ask = Ask::new("GET", "/join").header("host", host);
        published.browser().asks(ask).await.is(200);
    }
}

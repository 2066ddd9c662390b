//! What a page costs on slow Wi-Fi: the bytes of all its files in brotli, as they are served, and how often it asks.

use super::browser::Browser;
use super::html;
use super::world::World;

/// Bytes of a page and of everything it needs before it can be used. A kilobyte has 1,024.
const BUDGETS: [(&str, usize); 4] = [
    ("join", 8 * 1024),
    ("phone", 14 * 1024),
    ("screen", 24 * 1024),
    ("console", 40 * 1024),
];

/// Times a browser asks until a page can be used: for the page, its style and its script.
const REQUESTS: usize = 3;

/// What a browser loads: the page, and every file that its head names but the icon, which no page waits for.
async fn cost(browser: &mut Browser, path: &str) -> (usize, usize) {
    let page = browser.gets(path).await.is(200).text();
    let head = page.split("</head>").next().expect("a head");
    let mut files = vec![path.to_owned()];
    for tag in html::children(head.split("<meta charset").nth(1).expect("a head")) {
        let icon = tag.contains("rel=\"icon\"");
        files.extend(
            html::attribute(tag, "src")
                .or_else(|| html::attribute(tag, "href"))
                .filter(|_| !icon),
        );
    }
    let mut bytes = 0;
    for file in &files {
        let ask = super::browser::Ask::get(file).header("accept-encoding", "br");
        let answer = browser.asks(ask).await.is(200);
        assert_eq!(answer.header("content-encoding"), "br", "{file}");
        bytes += answer.bytes.len();
    }
    (bytes, files.len())
}

#[tokio::test]
async fn every_page_keeps_its_budget() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = world.browser();
    phone
        .posts("/join", &[("code", &facilitator.code)])
        .await
        .is(200);
    // The heaviest question for a phone: three boxes.
    facilitator.opens(3).await;
    let session = facilitator.session.clone();
    let console = format!("/console/{session}");
    facilitator
        .browser
        .posts(&format!("{console}/screen"), &[])
        .await
        .is(200);
    let pages = [
        ("join", &mut world.browser(), "/join".to_owned()),
        ("phone", &mut phone, format!("/s/{session}")),
        (
            "screen",
            &mut facilitator.browser.clone(),
            format!("/screen/{session}"),
        ),
        ("console", &mut facilitator.browser.clone(), console),
    ];
    for ((name, browser, path), (of, budget)) in pages.into_iter().zip(BUDGETS) {
        assert_eq!(name, of);
        let (bytes, requests) = cost(browser, &path).await;
        assert!(bytes <= budget, "{name} costs {bytes} bytes of {budget}");
        assert!(requests <= REQUESTS, "{name} asks {requests} times");
        assert!(
            bytes > budget / 5,
            "{name} costs {bytes} bytes: is something missing?"
        );
    }
}

//! What a page costs on slow Wi-Fi: the bytes of all its files in brotli, as they are served, and how often it asks.

use super::browser::{Ask, Browser};
use super::html;
use super::world::World;

/// Bytes of a page and of everything it needs before it can be used. A kilobyte has 1,024.
const BUDGETS: [(&str, usize); 4] = [
    ("join", 8 * 1024),
    ("phone", 14 * 1024),
    ("screen", 24 * 1024),
    ("console", 40 * 1024),
];

/// Bytes of a script that a page does not wait for.
const LATE: usize = 4 * 1024 + 256;

/// Times a browser asks until a page can be used: for the page, its style and its script.
const REQUESTS: usize = 3;

/// What a page costs.
struct Cost {
    /// Bytes of what has to be there before it can be used.
    bytes: usize,
    /// Times that a browser asks for that.
    requests: usize,
    /// Bytes that come afterwards, beside the icon.
    late: usize,
}

/// What a browser loads: the page, and every file that its head names.
async fn cost(browser: &mut Browser, path: &str, language: &str) -> Cost {
    let ask = Ask::get(path).header("accept-language", language);
    let page = browser.asks(ask).await.is(200).text();
    let head = page.split("</head>").next().expect("a head");
    let mut cost = Cost {
        bytes: loaded(browser, path, language).await,
        requests: 1,
        late: 0,
    };
    for tag in html::children(head.split("<meta charset").nth(1).expect("a head")) {
        let file = html::attribute(tag, "src").or_else(|| html::attribute(tag, "href"));
        let Some(file) = file.filter(|_| !tag.contains("rel=\"icon\"")) else {
            continue;
        };
        let bytes = loaded(browser, &file, language).await;
        if tag.contains(" async") {
            cost.late += bytes;
        } else {
            (cost.bytes, cost.requests) = (cost.bytes + bytes, cost.requests + 1);
        }
    }
    cost
}

/// Bytes of a file in brotli.
async fn loaded(browser: &mut Browser, file: &str, language: &str) -> usize {
    let ask = Ask::get(file)
        .header("accept-language", language)
        .header("accept-encoding", "br");
    let answer = browser.asks(ask).await.is(200);
    assert_eq!(answer.header("content-encoding"), "br", "{file}");
    answer.bytes.len()
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
        for language in ["en", "cy"] {
            let Cost {
                bytes,
                requests,
                late,
            } = cost(browser, &path, language).await;
            assert!(late <= LATE, "{name} costs {late} bytes more");
            assert!(
                bytes <= budget,
                "{name} costs {bytes} bytes of {budget} in {language}"
            );
            assert!(requests <= REQUESTS, "{name} asks {requests} times");
            assert!(
                bytes > budget / 5,
                "{name} costs {bytes} bytes: is something missing?"
            );
        }
    }
}

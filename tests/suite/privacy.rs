//! The pages about privacy: found from everywhere, whole, and true to the program's own figures.

use std::collections::BTreeSet;

use openfloor::session::limits;

use super::browser::Browser;
use super::html;
use super::world::World;

/// The pages, and what can be taken away from them.
const PAGES: [&str; 5] = [
    "/anonymity",
    "/privacy",
    "/privacy/dpia",
    "/privacy/data-flow",
    "/accessibility",
];
const FILES: [&str; 2] = ["/privacy/dpia.md", "/privacy/data-flow.svg"];

/// The values of an attribute, all of them.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let rest = page.split(&start).skip(1);
    rest.filter_map(|rest| Some(html::unescaped(rest.split_once('"')?.0)))
        .collect()
}

/// Follows every link to a page or file about privacy, and gives those it reached. Each must work.
async fn reached(browser: &mut Browser, start: &str) -> BTreeSet<String> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![start.to_owned()]);
    while let Some(path) = next.pop() {
        let page = browser.gets(&path).await.is(200).text();
        let about_privacy = |link: &String| {
            ["/anonymity", "/accessibility"].contains(&link.as_str())
                || link.starts_with("/privacy")
        };
        for link in attributes(&page, "href") {
            assert!(link.starts_with(['/', '#']), "{path} leads out: {link}");
            if let Some(id) = link.strip_prefix('#') {
                assert!(html::element(&page, id).is_some(), "{path} has no {link}");
            }
            if about_privacy(&link) && seen.insert(link.clone()) {
                next.push(link);
            }
        }
    }
    seen
}

#[tokio::test]
async fn every_paper_is_found_from_a_phone_and_from_the_first_page() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let phone = world.phone(&facilitator.code).await;
    let everything: BTreeSet<String> = PAGES
        .iter()
        .chain(&FILES)
        .map(ToString::to_string)
        .collect();
    let (mut browser, session) = phone.put_down();
    let place = format!("/s/{session}");
    let page = browser.gets(&place).await.is(200).text();
    let links = attributes(&page, "href");
    assert!(
        links.contains(&"/anonymity".to_owned()),
        "one tap from a phone"
    );
    assert_eq!(reached(&mut browser, &place).await, everything);
    for start in ["/", "/join", "/start"].into_iter().chain(PAGES) {
        let found = reached(&mut world.browser(), start).await;
        assert_eq!(found, everything, "from {start}");
    }
    facilitator.ends().await;
    let report = format!("/report/{session}");
    let report = browser.gets(&report).await.is(200).text();
    let links = attributes(&report, "href");
    assert!(links.contains(&"/privacy".to_owned()), "from the report");
    world.stops().await;
}

#[tokio::test]
async fn papers_load_nothing_and_run_nothing() {
    let world = World::open().await;
    let mut browser = world.browser();
    for path in PAGES.into_iter().chain(FILES) {
        let answer = browser.gets(path).await.is(200);
        let text = answer.text();
        for inline in [
            " style=\"",
            "<style",
            "<script",
            "<img",
            "<iframe",
            " onclick=\"",
        ] {
            assert!(!text.contains(inline), "{path} has {inline}");
        }
        let sources = attributes(&text, "src");
        assert!(sources.is_empty(), "{path} loads {sources:?}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        let taken_away = answer
            .header("content-disposition")
            .starts_with("attachment");
        assert_eq!(taken_away, FILES.contains(&path), "{path}");
    }
}

#[tokio::test]
async fn the_figure_is_the_same_on_the_page_and_in_the_file() {
    let world = World::open().await;
    let mut browser = world.browser();
    let page = browser.gets("/privacy/data-flow").await.is(200).text();
    let file = browser.gets("/privacy/data-flow.svg").await.is(200);
    assert_eq!(file.header("content-type"), "image/svg+xml; charset=utf-8");
    let text = file.text();
    let (head, drawing) = text.split_once('\n').expect("a first line");
    assert_eq!(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    assert!(page.contains(drawing.trim_end()));
    assert_eq!(
        html::children(drawing.trim_end()).len(),
        1,
        "every tag is closed"
    );
    for id in attributes(drawing, "aria-labelledby").join(" ").split(' ') {
        assert!(html::element(drawing, id).is_some(), "no {id}");
    }
    // Every station and every way of the figure stands in the table, and the other way round.
    let numbers = |text: &str| -> BTreeSet<u32> {
        let starts = text
            .split('>')
            .skip(1)
            .filter_map(|text| text.split_once('<'));
        let leading =
            starts.filter_map(|(text, _)| text.rsplit_once(". ").or(text.split_once(". ")));
        let numbers = leading.flat_map(|(numbers, _)| numbers.split(", "));
        numbers.filter_map(|number| number.parse().ok()).collect()
    };
    let table = page.split("<tbody").nth(1).expect("a table");
    assert_eq!(numbers(drawing), numbers(table));
    assert_eq!(numbers(table), (1..=9).collect());
}

#[tokio::test]
async fn the_assessment_has_the_same_words_on_the_page_and_in_the_file() {
    let world = World::open().await;
    let mut browser = world.browser();
    let page = browser.gets("/privacy/dpia").await.is(200).text();
    let file = browser.gets("/privacy/dpia.md").await.is(200);
    assert_eq!(file.header("content-type"), "text/markdown; charset=utf-8");
    let file = file.text();
    let paper = page.split("<nav").next().expect("a paper");
    let on_page = |tag: &str| -> Vec<String> {
        let start = format!("<{tag}");
        let starts = paper.split(&start).skip(1);
        let inside = starts.filter_map(|rest| rest.split_once('>')?.1.split_once('<'));
        inside.map(|(words, _)| html::unescaped(words)).collect()
    };
    let in_file = |mark: &str| -> Vec<String> {
        let lines = file.lines().filter_map(|line| line.strip_prefix(mark));
        lines.map(str::to_owned).collect()
    };
    for (tag, mark) in [("h1", "# "), ("h2", "## "), ("h3", "### ")] {
        assert_eq!(on_page(tag), in_file(mark), "{tag}");
    }
    let steps = in_file("## Step ");
    assert_eq!(steps.len(), 7, "{steps:?}");
    for (at, step) in steps.iter().enumerate() {
        assert!(step.starts_with(&format!("{}: ", at + 1)), "{step}");
    }
    let blanks = in_file("**Your organisation fills in:**").len();
    assert_eq!(on_page("p class=\"blank\"").len(), blanks);
    assert!(blanks >= 7, "a blank for every step, not {blanks}");
    let rows = in_file("| ").len() - 2 * on_page("caption").len();
    assert_eq!(on_page("tr").len() - on_page("caption").len(), rows);
    for cell in on_page("td").into_iter().chain(on_page("caption")) {
        assert!(file.contains(&cell), "the file has no “{cell}”");
    }
    assert!(file.contains(": <http"), "links of the file are whole");
}

/// What may be written with digits, because it is a name and no limit of the program. Longer ones stand in front.
const NAMES: [&str; 22] = [
    "Article 6(1)(e)",
    "Article 6(1)(f)",
    "Article 11",
    "Article 6",
    "Article 9",
    "128 bits",
    "SHA-256",
    "XChaCha20-Poly1305",
    "version=1.0",
    "UTF-8",
    "Step 1:",
    "Step 2:",
    "Step 3:",
    "Step 4:",
    "Step 5:",
    "Step 6:",
    "Step 7:",
    "step 6",
    "after 1970",
    "ar ôl 1970",
    "128",
    "6, 7, 8. ",
];

#[test]
fn limits_are_never_typed_twice() {
    for path in ["en/privacy", "en/dpia", "cy/privacy", "cy/dpia"] {
        let words = std::fs::read_to_string(format!("content/words/{path}.ftl")).expect(path);
        assert!(words.lines().count() > 150, "{path}");
        assert_eq!(typed_numbers(&words), [""; 0], "{path}");
    }
    for typed in ["after 30 days", "5 people", "Articles for 6 people"] {
        assert_eq!(typed_numbers(&format!("kept = {typed}")), [typed]);
        assert_eq!(typed_numbers(&format!("    .kept = {typed}")), [typed]);
    }
    let named =
        "step = Step 1: under Article 6(1)(e)\nstation = 3. sealed\n    [1] 1 day\n# 5 people";
    assert_eq!(typed_numbers(named), [""; 0]);
}

/// The sentences of a file of words in which a number stands that might be a limit. Limits are blanks; plural forms are
/// chosen by numbers, and comments are for translators.
fn typed_numbers(words: &str) -> Vec<String> {
    let is_sentence =
        |line: &&str| !line.starts_with('#') && !line.trim_start().starts_with(['[', '*']);
    let sentences = words
        .lines()
        .filter(is_sentence)
        .filter_map(|line| line.split_once(" = "));
    let in_english = [
        ("Erthygl ", "Article "),
        ("Cam ", "Step "),
        ("cam ", "step "),
    ];
    let sentences = sentences.map(|(_, sentence)| {
        let sentence = sentence.to_owned();
        in_english
            .iter()
            .fold(sentence, |sentence, (welsh, english)| {
                sentence.replace(welsh, english)
            })
    });
    sentences.filter(|sentence| has_number(sentence)).collect()
}

/// Whether digits stand there besides names and the number of a station in front.
fn has_number(text: &str) -> bool {
    let text = NAMES
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(name, ""));
    let station = text.get(1..3) == Some(". ");
    text.chars()
        .skip(usize::from(station))
        .any(|c| c.is_ascii_digit())
}

#[tokio::test]
async fn figures_are_the_programs_own() {
    let world = World::open().await;
    let mut browser = world.browser();
    let (least, most) = (
        limits::KEEP_DAYS_CHOICE.start(),
        limits::KEEP_DAYS_CHOICE.end(),
    );
    let keep = format!(
        "{} days after it has ended, or {least} to {most} days",
        limits::KEEP_DAYS
    );
    let smallest = format!("before {} people have answered", limits::SMALLEST_GROUP);
    let waves = format!(
        "at least {} new people at a time ({} once more than {} have answered)",
        limits::WAVE_PEOPLE,
        limits::WAVE_PEOPLE_LARGE_ROOM,
        limits::LARGE_ROOM_PEOPLE
    );
    let quoted = format!("at least {} people", limits::QUOTED_PEOPLE);
    for (path, says) in [
        ("/anonymity", vec![&keep, &smallest, &waves, &quoted]),
        ("/privacy", vec![&keep, &smallest]),
        ("/privacy/dpia", vec![&keep, &waves, &quoted]),
        ("/privacy/dpia.md", vec![&keep, &waves, &quoted]),
        ("/privacy/data-flow", vec![&keep, &quoted]),
    ] {
        let page = browser.gets(path).await.is(200);
        says.into_iter().fold(page, |page, words| page.says(words));
    }
    let facilitator = world.facilitator().await;
    let mut phone = world.browser();
    let joined = phone
        .asks(super::browser::Ask::post("/join").form(&[("code", &facilitator.code)]))
        .await;
    let days = limits::UNENDED_DAYS + limits::KEEP_DAYS;
    let kept = format!("Max-Age={}", days * 24 * 60 * 60);
    assert!(
        joined.header("set-cookie").contains(&kept),
        "{:?}",
        joined.headers
    );
    browser
        .gets("/privacy")
        .await
        .says(&format!("{days} days as standard, or until you leave"));
}

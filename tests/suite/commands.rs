//! What the program does besides serving: check its health, check content, rehearse, group a file of answers.

use std::process::{Command, Output};

use super::world::World;

/// Runs a command to its end; gives whether it went well and what it said.
fn openfloor(words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    let Output {
        status,
        stdout,
        stderr,
    } = command.args(words).output().expect("it runs");
    let said = String::from_utf8([stdout, stderr].concat()).expect("plain text");
    (status.success(), said)
}

#[tokio::test]
async fn health_is_told_by_the_exit_code() {
    let mut world = World::open().await;
    let address = world.address.get().to_string();
    assert_eq!(
        openfloor(&["check-health", "--listen", &address]),
        (true, "ok\n".to_owned())
    );
    world.stops().await;
    let (well, said) = openfloor(&["check-health", "--listen", &address]);
    assert!(
        !well && said.contains(&format!("no server answers at {address}")),
        "{said}"
    );
}

#[test]
fn content_is_checked_before_it_is_used() {
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let (sound, said) = openfloor(&["check-content", built_in]);
    assert!(
        sound && said.contains("Sound: 4 levels and 8 session plans."),
        "{said}"
    );
    let (sound, said) = openfloor(&["check-content", "/nowhere"]);
    assert!(!sound && said.contains("/nowhere cannot be read"), "{said}");
}

#[tokio::test]
async fn pretend_people_come_by_command_and_leave_when_the_rehearsal_ends() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let address = world.address.get().to_string();
    let code = facilitator.code.clone();
    let words = ["rehearse", &code, "--phones", "3", "--listen", &address];
    let (_, said) = openfloor(&words);
    assert!(
        said.contains("Start a rehearsal in the console first"),
        "{said}"
    );
    screen.sees("Nobody has joined yet").await;

    facilitator.does("start-rehearsal", &[]).await;
    let words = words.map(str::to_owned);
    let rehearsal =
        tokio::task::spawn_blocking(move || openfloor(&words.each_ref().map(String::as_str)));
    screen.sees("3 people have joined").await;
    facilitator.console.sees("3 connected now").await;
    facilitator.does("end-rehearsal", &[]).await;
    let (well, said) = rehearsal.await.expect("it ends");
    assert!(well, "{said}");
    screen.sees("Nobody has joined yet").await;
}

#[test]
fn a_file_of_answers_is_grouped_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.jsonl");
    let lines = [
        "{\"n\":1,\"text\":\"walk round the ward every day\"}",
        "{\"n\":2,\"text\":\"hold meetings at different times\"}",
        "{\"n\":3,\"text\":\"walk round the ward every day please\"}",
    ];
    std::fs::write(&file, lines.join("\n")).expect("a file");
    let path = file.to_str().expect("a plain path");
    let (well, said) = openfloor(&[
        "themes",
        path,
        "--words-only",
        "--prompt",
        "future/visibility",
    ]);
    assert!(well, "{said}");
    let grouped: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(grouped.len(), 3);
    assert_eq!(
        grouped
            .iter()
            .map(|line| line["n"].as_u64())
            .collect::<Vec<_>>(),
        [Some(1), Some(2), Some(3)]
    );
    assert_eq!(grouped[0]["theme"], super::answers::SEEN);
    assert_eq!(grouped[0]["cluster"], grouped[2]["cluster"]);
    assert_ne!(grouped[0]["cluster"], grouped[1]["cluster"]);

    std::fs::write(&file, "{\"text\":\"a\"}\nnot JSON\n").expect("a file");
    let (well, said) = openfloor(&["themes", path]);
    assert!(!well && said.contains("Line 2 is not"), "{said}");
    let (well, said) = openfloor(&["themes", path, "--prompt", "future/nothing"]);
    assert!(
        !well && said.contains("nothing is expected for “future/nothing”"),
        "{said}"
    );
}

#[test]
fn a_file_of_answers_comes_in_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answers.jsonl");
    let kinds = ["the rota is late", "parking is dear", "cold food at night"];
    let lines: Vec<String> = (0..45)
        .map(|i| format!("{{\"text\":\"{} again\"}}", kinds[i % 3]))
        .collect();
    std::fs::write(&file, lines.join("\n")).expect("a file");
    let path = file.to_str().expect("a plain path");
    let (well, said) = openfloor(&["themes", path, "--words-only", "--stream", "20"]);
    assert!(well, "{said}");
    let states: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let come: Vec<_> = states
        .iter()
        .map(|state| state["answers"].as_u64())
        .collect();
    assert_eq!(come, [Some(20), Some(40), Some(45), Some(45)]);
    assert_eq!(states[3]["after"], "settle");
    for state in &states {
        assert_eq!(state["moved"], 0, "clear themes stay as they are");
        let of = state["cluster"].as_array().expect("a list");
        assert!(
            of.iter()
                .zip(&of[3..])
                .all(|(one, next)| one == next && !one.is_null())
        );
    }

    let (well, said) = openfloor(&["themes", path, "--words-only", "--timing"]);
    let figures: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert!(
        well && figures["answers"] == 45 && figures["update_ms"]["p99"].is_f64(),
        "{said}"
    );
    let (well, said) = openfloor(&["themes", path, "--stream", "0"]);
    assert!(!well && said.contains("--stream"), "{said}");
}

#[test]
fn a_gallery_is_written_with_an_index_that_names_every_page() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("new");
    let (well, said) = openfloor(&["gallery", &path.display().to_string()]);
    assert!(well && said.contains("pages are written"), "{said}");
    let index = std::fs::read_to_string(path.join("index.html")).expect("an index");
    for page in std::fs::read_dir(&path).expect("a folder").flatten() {
        let name = page.file_name().to_string_lossy().into_owned();
        let link = format!("href=\"{name}\"");
        let named = index.contains(&link) || ["index.html", "assets"].contains(&name.as_str());
        assert!(named, "{name} is not in the index");
    }
    let nowhere = openfloor(&["gallery", "/proc/nowhere"]);
    assert!(
        !nowhere.0 && nowhere.1.contains("cannot be made"),
        "{}",
        nowhere.1
    );
}

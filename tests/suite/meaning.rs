//! People who mean the same and say it in other words, grouped with the sentence model.

use super::world::{WITH_MODEL, World};

/// The same four times, in words that the answers do not share with each other.
const NEVER_ABOUT: [&str; 4] = [
    "Our managers are never seen on the ward",
    "Leaders who visit us, not just emails",
    "come onto the floor and see what it is like",
    "matron hides in her office",
];
const NOWHERE_TO_PARK: [&str; 4] = [
    "cannot park my car anywhere",
    "Parking is full by seven",
    "nowhere to leave the car when on lates",
    "staff car park miles away",
];

/// Themes of the first question with how many answers they have, as the report has them.
async fn themes(words: &[&str]) -> Vec<(String, u64)> {
    let world = World::open_with(words).await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    facilitator.opens(0).await;
    let texts = NEVER_ABOUT.iter().chain(&NOWHERE_TO_PARK);
    for (phone, text) in phones.iter_mut().zip(texts) {
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    facilitator.ends().await;
    let report = facilitator.report("report.json").await.json();
    let themes = report["prompts"][0]["themes"].as_array();
    themes
        .expect("a list")
        .iter()
        .map(|theme| {
            let label = theme["label"].as_str().expect("a label").to_owned();
            (label, theme["answers"].as_u64().expect("a count"))
        })
        .collect()
}

#[tokio::test]
async fn people_who_mean_the_same_come_together_whatever_their_words() {
    let with_model = themes(&[WITH_MODEL]).await;
    let expected = [super::answers::SEEN, "Breaks, facilities and kit"];
    assert_eq!(with_model.len(), 2, "{with_model:?}");
    for label in expected {
        let found = with_model.iter().find(|(known, _)| known == label);
        assert!(
            found.is_some_and(|(_, answers)| *answers >= 3),
            "{with_model:?}"
        );
    }
    let by_words = themes(&[]).await;
    let most = |themes: &[(String, u64)]| themes.iter().map(|theme| theme.1).sum::<u64>();
    assert!(most(&by_words) < most(&with_model), "{by_words:?}");
}

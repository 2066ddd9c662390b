//! What a phone marks, as its form sends it: one field an item, or one for the item that was chosen.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::App;
use super::door::Phone;
use super::fault::Fault;
use super::fields::Fields;
use super::phone::{receipt, refused};
use crate::room::RoomError;
use crate::session::{Own, PromptFace, Refusal};
use crate::views::Preferences;

/// Marks the items of the open step.
pub(super) async fn mark(
    State(app): State<App>,
    prefs: Preferences,
    phone: Phone,
    headers: HeaderMap,
    Fields(form): Fields<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let prompt = position(&form).ok_or(RoomError::from(Refusal::NoSuchPrompt))?;
    let face = phone
        .room
        .look(move |session, _| session.face(prompt))
        .await?;
    let marks = marks(&form, face.as_ref()).ok_or(RoomError::from(Refusal::NoSuchChoice))?;
    match phone
        .room
        .mark(phone.sending(), prompt, marks.clone())
        .await
    {
        Ok(()) => receipt(&phone, &headers, prompt).await,
        Err(why) => {
            let typed = Own {
                marks,
                ..Own::default()
            };
            refused(&app, &prefs, &phone, &headers, prompt, typed, why).await
        }
    }
}

fn position(form: &[(String, String)]) -> Option<usize> {
    let (_, value) = form.iter().find(|(name, _)| name == "prompt")?;
    value.parse().ok()
}

/// One mark an item. None where a field is not of this ballot.
fn marks(form: &[(String, String)], face: Option<&PromptFace>) -> Option<Vec<u8>> {
    let items = face
        .and_then(|face| face.ballot.as_ref())
        .map_or(0, |ballot| ballot.marks);
    let mut marks = vec![0; items];
    for (name, value) in form.iter().filter(|(name, _)| name != "prompt") {
        let (item, mark) = match name.strip_prefix('m') {
            Some(item) => (item.parse::<usize>().ok()?, value.parse().ok()?),
            None if name == "chosen" => (value.parse().ok()?, 1),
            None => return None,
        };
        // A step that has closed has no items any more: that it has closed is what to say, and the room says it.
        match marks.get_mut(item) {
            Some(place) => *place = mark,
            None if items == 0 => {}
            None => return None,
        }
    }
    Some(marks)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile::{cases, text};

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn any_field_is_a_mark_or_refused(name in text(&["m0", "m3", "chosen", "prompt"]), value in text(&["1", "255"])) {
            let form = [(name, value)];
            let _ = position(&form);
            prop_assert!(marks(&form, None).is_none_or(|marks| marks.is_empty()));
        }
    }

    fn form(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn fields_that_are_no_marks_are_refused_not_guessed_at() {
        for bad in [
            [("m0", "x")],
            [("mx", "1")],
            [("m0", "-1")],
            [("m0", "256")],
            [("chosen", "")],
            [("else", "1")],
        ] {
            assert_eq!(marks(&form(&bad), None), None, "{bad:?}");
        }
        assert_eq!(
            marks(&form(&[("prompt", "0"), ("m3", "1")]), None),
            Some(Vec::new())
        );
        assert_eq!(position(&form(&[("prompt", "2")])), Some(2));
        assert_eq!(position(&form(&[("m0", "2")])), None);
    }
}

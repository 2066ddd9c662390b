//! What comes in against input that nobody means well with: every form and body, uploads, cookies, cursors. Nothing breaks, and
//! whatever is not taken is refused in a sentence.

use std::sync::LazyLock;

use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{HeaderMap, HeaderValue, header};
use proptest::prelude::*;
use tokio::runtime::{Builder, Runtime};

use super::act::Act;
use super::cookies::Opens;
use super::fault::Fault;
use super::fields::{Body, Fields};
use super::join::JoinForm;
use super::links::Claim;
use super::live::Standing;
use super::new_code::OldCode;
use super::notes::{Notes, NotesForm};
use super::pair::PairForm;
use super::phone::{AnswerForm, PromptForm};
use super::preferences::{self, PreferencesForm};
use super::word::Word;
use super::{Network, upload};
use crate::hostile::{bytes, cases, is_a_sentence, strange, text};
use crate::room::Choice;
use crate::session::SessionId;
use crate::words::Message;

/// Bytes of a file in these uploads.
const FILE_BYTES: usize = 64;

/// What forms send.
const FORMS: [&str; 8] = [
    "prompt=0&answer0=see+us%20on&answer1=&people=2&as_it_is=1",
    "code=KMT-RWX&level=future&pretend=false",
    "prompt=1&responses=0123456789abcdef&responses=ff&themes=1&themes=2&into=&label=Nights",
    "prompt=0&form=0a&notes=one%0D%0Atwo&as_it_is=1",
    "language=cy&text=large&safe=no&back=%2Fjoin",
    "role=console&session=23b854dd7cb848b2&secret=00ff",
    "prompt=0&word=tired",
    "level=future&plan=taster&title=&reveal=waves&smallest_group=5&keep_days=30",
];

/// What programs send.
const BODIES: [&str; 5] = [
    r#"{"prompt":1,"responses":["0123456789abcdef"],"themes":[1,2],"into":"","label":"Nights","page":-1}"#,
    r#"{"prompt":0,"form":"0a","notes":["one","two"],"as_it_is":true}"#,
    r#"{"prompt":0,"word":"tired"}"#,
    r#"{"code":"KMT-RWX"}"#,
    r#"{"level":"future","plan":"taster","follows":{"title":""},"own_plan":null}"#,
];

/// A form with a file in it.
const UPLOAD: &str = "--b\r\ncontent-disposition: form-data; name=\"level\"\r\n\r\nfuture\r\n--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.json\"\r\ncontent-type: application/json\r\n\r\n{\"title\":\"a\"}\r\n--b--\r\n";

fn waits_for<T>(what: impl Future<Output = T>) -> T {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_time()
            .build();
        runtime.expect("a runtime")
    });
    RUNTIME.block_on(what)
}

fn request(kind: &str, body: Vec<u8>) -> Request {
    let request = Request::post("/").header(header::CONTENT_TYPE, kind);
    request.body(body.into()).expect("a sound request")
}

fn is_refused_in_words(fault: &Fault) -> bool {
    fault.status.is_client_error() && is_a_sentence(&fault.says.to_string())
}

/// Whether a form is taken, or refused in words.
fn form<T: serde::de::DeserializeOwned>(sent: &[u8]) -> bool {
    let sent = request("application/x-www-form-urlencoded", sent.to_vec());
    waits_for(Fields::<T>::from_request(sent, &())).is_ok_or_words()
}

fn body<T: serde::de::DeserializeOwned>(sent: &[u8]) -> bool {
    let sent = request("application/json", sent.to_vec());
    waits_for(Body::<T>::from_request(sent, &())).is_ok_or_words()
}

/// Taken, or refused in words.
trait OkOrWords {
    fn is_ok_or_words(&self) -> bool;
}

impl<T> OkOrWords for Result<T, Fault> {
    fn is_ok_or_words(&self) -> bool {
        self.as_ref().err().is_none_or(is_refused_in_words)
    }
}

fn sound(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn with_header(name: header::HeaderName, value: &str) -> Option<HeaderMap> {
    let value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    Some(HeaderMap::from_iter([(name, value)]))
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn forms(sent in bytes(sound(&FORMS))) {
        prop_assert!(form::<AnswerForm>(&sent) && form::<PromptForm>(&sent) && form::<Act>(&sent));
        prop_assert!(form::<JoinForm>(&sent) && form::<PairForm>(&sent) && form::<OldCode>(&sent));
        prop_assert!(form::<NotesForm>(&sent) && form::<Word>(&sent) && form::<Claim>(&sent));
        prop_assert!(form::<PreferencesForm>(&sent) && form::<Choice>(&sent));
        prop_assert!(form::<Vec<(String, String)>>(&sent));
    }

    #[test]
    fn bodies(sent in bytes(sound(&BODIES))) {
        prop_assert!(body::<Act>(&sent) && body::<Notes>(&sent) && body::<Word>(&sent));
        prop_assert!(body::<PairForm>(&sent) && body::<OldCode>(&sent) && body::<Choice>(&sent));
    }

    #[test]
    fn uploads(sent in bytes(sound(&[UPLOAD]))) {
        let read = waits_for(async {
            let parts = Multipart::from_request(request("multipart/form-data; boundary=b", sent), &()).await;
            upload::read(parts, FILE_BYTES, Message::of("plan-file-none")).await
        });
        match read.expect("it says what it is") {
            Ok(came) => {
                prop_assert!(came.file.len() <= FILE_BYTES + 1);
                prop_assert!(came.fields.len() <= 16 && came.field("level").chars().count() <= 1025);
            }
            Err(says) => prop_assert!(is_a_sentence(&says.to_string())),
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn cookies(line in text(&["a=b; phone-23b854dd7cb848b2=00ff; preferences=cy.large.safe", "\"", "=;=;="])) {
        let (network, id) = (Network::new(None, "127.0.0.1:80".parse().expect("an address"), &[]), SessionId(0x23b8_54dd_7cb8_48b2));
        if let Some(headers) = with_header(header::COOKIE, &line) {
            for opens in [Opens::Phone, Opens::Console, Opens::Screen, Opens::Report, Opens::Leader] {
                let read = opens.read(&headers, &network, id);
                prop_assert!(read.is_none_or(|value| line.contains(&value)));
            }
            let read = preferences::of(&headers, &network);
            prop_assert_eq!(crate::views::Preferences::read(&read.write()), read);
        }
    }

    #[test]
    fn cursors(since in text(&["since=7", "since=18446744073709551615", "a=b&since=1"]), last in strange()) {
        let uri = format!("/?{since}");
        let parsed = axum::http::Uri::try_from(&uri);
        if let Ok(uri) = parsed {
            let mut asked = Request::get(uri);
            if let Some(headers) = with_header(header::HeaderName::from_static("last-event-id"), &last) {
                asked.headers_mut().expect("a sound request").extend(headers);
            }
            let (mut parts, ()) = asked.body(()).expect("a sound request").into_parts();
            prop_assert!(waits_for(Standing::from_request_parts(&mut parts, &())).is_ok_or_words());
        }
    }
}

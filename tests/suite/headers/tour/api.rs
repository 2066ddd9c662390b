//! What programs ask for, with tokens of their own, and what they are refused.

use serde_json::{Value, json};

use super::*;

impl Tour {
    pub(super) async fn programs(&mut self) {
        let mut who = self.stranger.clone();
        let body = json!({ "level": "future" });
        let opened = self
            .sends(&mut who, "POST /api/sessions", "", &body)
            .await
            .is(201)
            .json();
        let word = |name: &str| opened[name].as_str().expect("a word").to_owned();
        (self.session, self.code) = (word("session"), word("code"));
        let (facilitator, report) = (word("facilitator"), word("report"));
        let body = json!({ "code": self.code });
        let joined = self
            .sends(&mut who, "POST /api/join", "", &body)
            .await
            .is(201)
            .json();
        let phone = joined["token"].as_str().expect("a token").to_owned();
        let wrong = json!({ "code": "BCD-FGH" });
        self.sends(&mut who, "POST /api/pair", "a wrong code", &wrong)
            .await;
        let (base, none) = ("/api/sessions/{session}", json!({}));
        let prompt = json!({ "prompt": 0 });
        let answers = json!({ "prompt": 0, "answers": ["more breaks"] });
        let marks = json!({ "prompt": 0, "marks": [1] });
        let word = json!({ "prompt": 0, "word": "hopeful" });
        let notes = json!({ "prompt": 0, "form": "1", "notes": ["a note"] });
        let code = json!({ "code": self.code });
        let open = format!("/api/sessions/{}/do/open", self.session);
        who.asks(Ask::post(&open).bearer(&facilitator).json(&prompt))
            .await
            .is(200);
        for (route, token, body) in [
            ("POST {base}/do/{verb}", &facilitator, Some(&none)),
            ("POST {base}/pair", &facilitator, Some(&none)),
            ("POST {base}/answers", &phone, Some(&answers)),
            ("POST {base}/marks", &phone, Some(&marks)),
            ("POST {base}/word", &phone, Some(&word)),
            ("POST {base}/pass", &phone, Some(&prompt)),
            ("POST {base}/withdraw", &phone, Some(&prompt)),
            ("POST {base}/notes", &facilitator, Some(&notes)),
            ("POST {base}/code", &facilitator, Some(&code)),
            ("GET {base}/themes", &facilitator, None),
            ("GET {base}/report", &report, None),
            ("GET {base}", &phone, None),
            ("DELETE {base}", &facilitator, None),
            ("GET {base}/report", &report, None),
        ] {
            let route = route.replace("{base}", base);
            let dress = |ask: Ask| match body {
                Some(body) => ask.bearer(token).json(body),
                None => ask.bearer(token),
            };
            self.asks(&mut who, &route, "", dress).await;
        }
    }

    async fn sends(&mut self, who: &mut Browser, route: &str, state: &str, body: &Value) -> Answer {
        self.asks(who, route, state, |ask| ask.json(body)).await
    }
}

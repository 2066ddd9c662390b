//! A session from its opening to its deletion: console, phones, screen, report, the leader's copy.

use super::*;
use crate::answers::eight;
use crate::html;
use crate::patience::in_time;
use crate::people::claims;

/// Phones that take part; one of them is looked at.
const PHONES: usize = 5;

/// Verbs of a phone and what they send besides the prompt. The last two are for steps of another kind.
const OF_A_PHONE: [(&str, &[(&str, &str)]); 5] = [
    ("answer", &[("answer0", "more breaks")]),
    ("withdraw", &[]),
    ("pass", &[]),
    ("mark", &[("m0", "1")]),
    ("word", &[("word", "hopeful")]),
];

impl Tour {
    pub(super) async fn a_session(&mut self) {
        let mut console = self.opens().await;
        let mut phone = self.joins().await;
        let mut screen = self.console_pages(&mut console).await;
        let blank = |ask: Ask| ask.form(&[]);
        self.asks(&mut console, "POST /console/{session}/do/{verb}", "", blank)
            .await;
        self.does(&mut console, "unblank", &[]).await;
        self.does(&mut console, "open", &[("prompt", "0")]).await;
        self.phone_asks(&mut phone).await;
        self.answers_and_ends(&mut console, &mut phone).await;
        self.reads_what_remains(&mut console, &mut phone, &mut screen)
            .await;
        self.comes_too_late(&mut console, &mut phone, &mut screen)
            .await;
    }

    async fn opens(&mut self) -> Browser {
        let mut console = self.stranger.clone();
        let level = |ask: Ask| ask.form(&[("level", "future")]);
        let opened = self
            .asks(&mut console, "POST /start", "", level)
            .await
            .is(303);
        self.session = opened.location().trim_start_matches("/console/").to_owned();
        let page = self
            .asks(&mut console, "GET /console/{session}", "", as_it_is)
            .await
            .text();
        self.code = html::code(&page);
        let compact = self.code.replace('-', "");
        self.book.masks(&compact, "CODE");
        console
    }

    async fn joins(&mut self) -> Browser {
        let mut phone = self.stranger.clone();
        let code = self.code.clone();
        let join = |ask: Ask| ask.form(&[("code", &code)]);
        self.asks(&mut phone, "POST /join", "", join).await.is(303);
        self.asks(&mut phone, "GET /s/{session}", "", as_it_is)
            .await
            .is(200);
        phone
    }

    /// One press of a button that is not written down.
    async fn does(&mut self, console: &mut Browser, verb: &str, fields: &[(&str, &str)]) {
        let path = format!("/console/{}/do/{verb}", self.session);
        console.sends(&path, fields).await.is(200);
    }

    /// Everything around a console; gives the browser of a big screen.
    async fn console_pages(&mut self, console: &mut Browser) -> Browser {
        let base = "/console/{session}";
        for page in [
            "/sheet",
            "/room",
            "/end",
            "/delete",
            "/leader",
            "/poll?since=0",
        ] {
            let route = format!("GET {base}{}", page.split('?').next().unwrap_or_default());
            let answer = console.gets(&self.filled(&format!("{base}{page}"))).await;
            self.book.takes(&route, "", answer.status, &answer.headers);
        }
        self.begins_to(console, &format!("GET {base}/events"), as_it_is)
            .await;
        self.socket(console, &format!("GET {base}/live")).await;
        for press in [
            "/pair",
            "/rehearse",
            "/report",
            "/screen",
            "/notes",
            "/leader",
            "/code",
        ] {
            let code = self.code.clone();
            let fields: Vec<(&str, &str)> = match press {
                "/code" => vec![("code", &code)],
                "/notes" => vec![("prompt", "0"), ("form", "1"), ("notes", "a note")],
                "/leader" => vec![("prompt", "0"), ("theme", "0"), ("text", "words")],
                _ => vec![],
            };
            // What a console may do with a screen's cookie is not what a screen may do.
            let mut who = console.clone();
            let dress = |ask: Ask| ask.form(&fields).header("accept", PAGE);
            self.asks(&mut who, &format!("POST {base}{press}"), "", dress)
                .await;
        }
        let page = console.gets(&self.filled(base)).await.text();
        self.code = html::code(&page);
        self.claims(&page).await
    }

    /// Opens each of the links, as their page does; gives the browser of the big screen.
    async fn claims(&mut self, page: &str) -> Browser {
        let mut screen = self.stranger.clone();
        for name in ["console", "report", "leader", "screen"] {
            let field = html::element(page, &format!("{name}-link")).expect("a link");
            let url = html::attribute(field, "value").expect("a link");
            let link = url.split_once('#').expect("a fragment").1;
            let mut who = self.stranger.clone();
            let answer = claims(&mut who, link).await.is(200);
            self.book
                .takes("POST /open", name, answer.status, &answer.headers);
            self.asks(
                &mut who,
                &format!("GET /{name}/{{session}}"),
                "by its link",
                as_it_is,
            )
            .await;
            screen = who;
        }
        screen
    }

    async fn phone_asks(&mut self, phone: &mut Browser) {
        let base = "/s/{session}";
        self.asks(
            phone,
            &format!("GET {base}/question/{{prompt}}"),
            "",
            as_it_is,
        )
        .await;
        for since in ["0", "soon"] {
            let answer = phone
                .gets(&self.filled(&format!("{base}/poll?since={since}")))
                .await;
            self.book.takes(
                &format!("GET {base}/poll"),
                "",
                answer.status,
                &answer.headers,
            );
        }
        self.begins_to(phone, &format!("GET {base}/events"), as_it_is)
            .await;
        self.socket(phone, &format!("GET {base}/live")).await;
        self.asks(phone, &format!("GET {base}/live"), "no upgrade", as_it_is)
            .await
            .is(426);
        for accept in [PAGE, FRAME] {
            let state = if accept == PAGE {
                "a form"
            } else {
                "our script"
            };
            for (verb, fields) in OF_A_PHONE {
                let mut fields = fields.to_vec();
                fields.push(("prompt", "0"));
                let dress = |ask: Ask| ask.form(&fields).header("accept", accept);
                self.asks(phone, &format!("POST {base}/{verb}"), state, dress)
                    .await;
            }
        }
    }

    async fn answers_and_ends(&mut self, console: &mut Browser, phone: &mut Browser) {
        let code = [("code", &*self.code)];
        let mut phones = vec![phone.clone()];
        for _ in 1..PHONES {
            let mut other = self.stranger.clone();
            other.posts("/join", &code).await.is(200);
            phones.push(other);
        }
        let path = self.filled("/s/{session}/answer");
        let all = phones.into_iter().zip(eight()).map(|(mut phone, text)| {
            let path = path.clone();
            async move {
                let fields = [("prompt", "0"), ("answer0", text)];
                phone.sends(&path, &fields).await.is(200)
            }
        });
        join_all(all).await;
        self.does(console, "close-now", &[("prompt", "0")]).await;
        let show = self.filled("/console/{session}/do/show");
        in_time(async { while console.sends(&show, &[("prompt", "0")]).await.status == 409 {} })
            .await;
        self.does(console, "end", &[]).await;
    }

    async fn reads_what_remains(
        &mut self,
        console: &mut Browser,
        phone: &mut Browser,
        screen: &mut Browser,
    ) {
        for page in ["", "/poster"] {
            let route = format!("GET /report/{{session}}{page}");
            self.asks(phone, &route, "", as_it_is).await.is(200);
        }
        self.asks(console, "GET /leader/{session}", "", as_it_is)
            .await
            .is(200);
        self.asks(screen, "GET /screen/{session}", "", as_it_is)
            .await
            .is(200);
        for file in [
            "report.csv",
            "report.docx",
            "report.xlsx",
            "report.md",
            "report.json",
            "themes-1.svg",
            "themes-1.png",
            "none.exe",
        ] {
            let answer = phone
                .gets(&self.filled(&format!("/report/{{session}}/{file}")))
                .await;
            self.book.takes(
                "GET /report/{session}/{file}",
                file,
                answer.status,
                &answer.headers,
            );
        }
        let answer = screen
            .gets(&self.filled("/screen/{session}/poll?since=0"))
            .await;
        self.book.takes(
            "GET /screen/{session}/poll",
            "",
            answer.status,
            &answer.headers,
        );
        self.begins_to(screen, "GET /screen/{session}/events", as_it_is)
            .await;
        self.socket(screen, "GET /screen/{session}/live").await;
    }

    async fn comes_too_late(
        &mut self,
        console: &mut Browser,
        phone: &mut Browser,
        screen: &mut Browser,
    ) {
        let code = self.code.clone();
        let join = |ask: Ask| ask.form(&[("code", &code)]).header("accept", PAGE);
        self.asks(
            &mut self.stranger.clone(),
            "POST /join",
            "after the end",
            join,
        )
        .await
        .is(410);
        let leave = |ask: Ask| ask.form(&[]);
        self.asks(phone, "POST /s/{session}/leave", "", leave)
            .await
            .is(303);
        self.asks(phone, "GET /s/{session}", "not joined", as_it_is)
            .await
            .is(303);
        self.asks(phone, "GET /s/{session}/poll", "not joined", as_it_is)
            .await
            .is(403);
        let delete = |ask: Ask| ask.form(&[]);
        self.asks(console, "POST /console/{session}/delete", "", delete)
            .await
            .is(200);
        self.asks(screen, "GET /screen/{session}", "deleted", as_it_is)
            .await
            .is(410);
    }
}

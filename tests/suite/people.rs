//! The people of a session, with verbs: what they do is what a page would do for them.

use super::browser::{Answer, Browser};
use super::html;
use super::live::Surface;
use super::rungs::Rung;

/// Whoever runs the session.
pub(crate) struct Facilitator {
    pub(crate) browser: Browser,
    pub(crate) session: String,
    /// The join code as it is shown, e.g. `KMT-RWX`.
    pub(crate) code: String,
    pub(crate) console: Surface,
}

impl Facilitator {
    pub(crate) async fn opens_session(
        mut browser: Browser,
        choices: &[(&str, &str)],
    ) -> Facilitator {
        let mut fields = choices.to_vec();
        if !choices.iter().any(|(name, _)| *name == "level") {
            fields.push(("level", "future"));
        }
        let page = browser.posts("/start", &fields).await.is(200).text();
        let session = html::attribute(&page, "data-base").expect("a console");
        let session = session.trim_start_matches("/console/").to_owned();
        Facilitator::takes_over(browser, session).await
    }

    /// Opens the console in a browser that has been let in.
    pub(crate) async fn takes_over(browser: Browser, session: String) -> Facilitator {
        let base = format!("/console/{session}");
        let console = Surface::opens("console", &browser, &base, Rung::Socket).await;
        Facilitator {
            code: html::code(&console.region("health")),
            browser,
            session,
            console,
        }
    }

    /// One press of a button.
    pub(crate) async fn tries(&mut self, verb: &str, fields: &[(&str, &str)]) -> Answer {
        let path = format!("/console/{}/do/{verb}", self.session);
        self.browser.sends(&path, fields).await
    }

    /// One press of a button that works.
    pub(crate) async fn does(&mut self, verb: &str, fields: &[(&str, &str)]) {
        self.tries(verb, fields).await.is(200);
    }

    pub(crate) async fn opens(&mut self, prompt: usize) {
        self.does("open", &[("prompt", &prompt.to_string())]).await;
    }

    /// Closes a step at once and waits until its answers are sorted, or its marks counted.
    pub(crate) async fn closes(&mut self, prompt: usize) {
        self.does("close-now", &[("prompt", &prompt.to_string())])
            .await;
        self.console.sees_step(prompt, ", not shown").await;
    }

    pub(crate) async fn shows(&mut self, prompt: usize) {
        self.does("show", &[("prompt", &prompt.to_string())]).await;
    }

    pub(crate) async fn ends(&mut self) {
        self.does("end", &[]).await;
    }

    /// Puts the big screen on the projector: a browser that can only look.
    pub(crate) async fn screen(&mut self) -> Screen {
        let path = format!("/console/{}/screen", self.session);
        self.browser.posts(&path, &[]).await.is(200);
        let mut browser = Browser::new(self.browser.server.clone());
        let name = format!("screen-{}", self.session);
        let cookie = self.browser.cookies.remove(&name).expect("a cookie for it");
        browser.cookies.insert(name, cookie);
        let base = format!("/screen/{}", self.session);
        let surface = Surface::opens("screen", &browser, &base, Rung::Socket).await;
        Screen { browser, surface }
    }

    /// The link of this name under "Your links": everything behind the `#`.
    pub(crate) async fn link(&mut self, name: &str) -> String {
        let page = self
            .browser
            .gets(&format!("/console/{}", self.session))
            .await
            .is(200)
            .text();
        let field = html::element(&page, &format!("{name}-link")).expect("a link");
        let url = html::attribute(field, "value").expect("a link");
        url.split_once('#')
            .expect("the secret is in the fragment")
            .1
            .to_owned()
    }

    /// The report of this kind: empty for the page, else a file or part of it, such as `report.csv`.
    pub(crate) async fn report(&mut self, file: &str) -> Answer {
        let path = format!("/report/{}/{file}", self.session);
        self.browser.gets(path.trim_end_matches('/')).await.is(200)
    }
}

/// Hands the secret of a link over, as the link's page does. `link` is what stands behind the `#`.
pub(crate) async fn claims(browser: &mut Browser, link: &str) -> Answer {
    let parts: Vec<&str> = link.split('.').collect();
    let fields = [
        ("role", parts[0]),
        ("session", parts[1]),
        ("secret", parts[2]),
    ];
    browser.sends("/open", &fields).await
}

/// The big screen.
pub(crate) struct Screen {
    pub(crate) browser: Browser,
    surface: Surface,
}

impl std::ops::Deref for Screen {
    type Target = Surface;
    fn deref(&self) -> &Surface {
        &self.surface
    }
}

impl std::ops::DerefMut for Screen {
    fn deref_mut(&mut self) -> &mut Surface {
        &mut self.surface
    }
}

/// Somebody with a phone.
pub(crate) struct Phone {
    pub(crate) browser: Browser,
    pub(crate) session: String,
    surface: Surface,
}

impl Phone {
    /// Types the code and joins.
    pub(crate) async fn joins(browser: Browser, code: &str) -> Phone {
        Phone::joins_over(browser, code, Rung::Socket).await
    }

    pub(crate) async fn joins_over(browser: Browser, code: &str, rung: Rung) -> Phone {
        Phone::joins_with(browser, &[("code", code)], rung).await
    }

    /// Joins a workshop of several levels as somebody of this one.
    pub(crate) async fn joins_as(browser: Browser, code: &str, level: &str) -> Phone {
        let fields = [("code", code), ("level", level)];
        Phone::joins_with(browser, &fields, Rung::Socket).await
    }

    async fn joins_with(mut browser: Browser, fields: &[(&str, &str)], rung: Rung) -> Phone {
        let page = browser.posts("/join", fields).await.is(200).text();
        let base = html::attribute(&page, "data-base").expect("a phone's page");
        let session = base.trim_start_matches("/s/").to_owned();
        Phone::comes_back(browser, session, rung).await
    }

    /// Loads the page again.
    pub(crate) async fn comes_back(browser: Browser, session: String, rung: Rung) -> Phone {
        let base = format!("/s/{session}");
        let surface = Surface::opens("phone", &browser, &base, rung).await;
        Phone {
            browser,
            session,
            surface,
        }
    }

    /// Puts the phone down: its page and connection are gone, its cookie stays.
    pub(crate) fn put_down(self) -> (Browser, String) {
        (self.browser, self.session)
    }

    /// Waits until a question is open.
    pub(crate) async fn is_asked(&self) {
        self.has("data-scene=\"asking\"").await;
    }

    fn prompt(&self) -> String {
        html::attribute(&self.region("scene"), "data-prompt").expect("a question")
    }

    /// Waits for the question, answers it, and reads the receipt.
    pub(crate) async fn responds(&mut self, texts: &[&str]) {
        self.is_asked().await;
        let answer = self.tries(texts).await.is(200);
        assert!(
            answer.text().contains("class=\"receipt\""),
            "no receipt: {}",
            answer.text()
        );
        self.takes(&answer.text());
    }

    /// Answers the question on the page.
    pub(crate) async fn tries(&mut self, texts: &[&str]) -> Answer {
        let prompt = self.prompt();
        self.tries_question(&prompt, texts).await
    }

    /// Answers a question, whatever is on the page.
    pub(crate) async fn tries_question(&mut self, prompt: &str, texts: &[&str]) -> Answer {
        let names: Vec<String> = (0..texts.len())
            .map(|slot| format!("answer{slot}"))
            .collect();
        let mut fields = vec![("prompt", prompt)];
        fields.extend(names.iter().map(String::as_str).zip(texts.iter().copied()));
        let path = format!("/s/{}/answer", self.session);
        self.browser.sends(&path, &fields).await
    }

    /// Waits for the question and answers it for so many people.
    pub(crate) async fn answers_for(&mut self, people: &str, text: &str) -> Answer {
        self.is_asked().await;
        let prompt = self.prompt();
        let fields = [("prompt", &*prompt), ("answer0", text), ("people", people)];
        let path = format!("/s/{}/answer", self.session);
        self.browser.sends(&path, &fields).await
    }

    /// Waits for the question and answers it, whatever the answer may tell.
    pub(crate) async fn sends_as_it_is(&mut self, text: &str) {
        self.is_asked().await;
        let prompt = self.prompt();
        let fields = [("prompt", &*prompt), ("answer0", text), ("as_it_is", "1")];
        let path = format!("/s/{}/answer", self.session);
        let answer = self.browser.sends(&path, &fields).await.is(200);
        self.takes(&answer.text());
    }

    pub(crate) async fn withdraws(&mut self) {
        self.gives("withdraw").await;
    }

    pub(crate) async fn has_nothing_to_add(&mut self) {
        self.is_asked().await;
        self.gives("pass").await;
    }

    async fn gives(&mut self, verb: &str) {
        let (path, prompt) = (format!("/s/{}/{verb}", self.session), self.prompt());
        let answer = self
            .browser
            .sends(&path, &[("prompt", &prompt)])
            .await
            .is(200);
        self.takes(&answer.text());
    }

    /// What stands in this phone's own boxes when its page is loaded.
    pub(crate) async fn own_words(&mut self) -> Vec<String> {
        let page = self
            .browser
            .gets(&format!("/s/{}", self.session))
            .await
            .is(200);
        html::typed(&page.text())
    }
}

impl std::ops::Deref for Phone {
    type Target = Surface;
    fn deref(&self) -> &Surface {
        &self.surface
    }
}

impl std::ops::DerefMut for Phone {
    fn deref_mut(&mut self) -> &mut Surface {
        &mut self.surface
    }
}

//! Making a plan: the form carries it from page to page, a file keeps it, and nothing of it stays here.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::App;
use super::fault::Fault;
use super::fields::{Fields, of_limit};
use super::home::to_console;
use super::limits::UPLOAD_BYTES;
use super::passcode::{self, To};
use super::upload;
use crate::planning::{Draft, FILE_BYTES, FORM_BYTES, Flaw, OwnPlan, Press};
use crate::room::{Choice, LobbyError, MayOpen};
use crate::session::Refusal;
use crate::views::{self, PlanForm, Preferences};
use crate::words::Message;

/// The pages on which a plan is made.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route(
            "/plan",
            get(begin)
                .post(press)
                .layer(DefaultBodyLimit::max(FORM_BYTES)),
        )
        .route(
            "/plan/file",
            post(open_file).layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
}

/// What a plan begins from.
#[derive(Deserialize)]
struct Begin {
    level: Option<String>,
    plan: Option<String>,
}

/// The beginning, or a ready plan to change.
async fn begin(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Query(from): Query<Begin>,
) -> Response {
    if passcode::leave(&app, &headers).is_none() {
        return passcode::ask(&app, &prefs, To::Plan);
    }
    let (Some(level), Some(plan)) = (from.level, from.plan) else {
        return begin_page(&app, &prefs, None);
    };
    match Choice::ready(app.lobby.library(), &level, &plan) {
        Ok(plan) => shown(&app, &prefs, &Draft::of(&plan, prefs.language)),
        Err(refusal) => begin_page(&app, &prefs, Some(&refusal.message())),
    }
}

fn begin_page(app: &App, prefs: &Preferences, problem: Option<&Message>) -> Response {
    let library = app.lobby.library();
    let says = problem.map(|problem| prefs.language.tell(problem));
    let insecure = !app.network.is_secure();
    let (levels, plans) = (library.levels(), library.plans());
    let page = views::plan_begin_page(prefs, levels, plans, says.as_deref(), insecure);
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    (status, Html(page.into_string())).into_response()
}

/// A draft's page, with nothing to say about it.
fn shown(app: &App, prefs: &Preferences, draft: &Draft) -> Response {
    let on = DraftPage {
        app,
        prefs,
        draft,
        add: "",
    };
    on.page(StatusCode::OK, &[], "")
}

/// A draft on its page.
struct DraftPage<'a> {
    app: &'a App,
    prefs: &'a Preferences,
    draft: &'a Draft,
    /// The step chosen to be added.
    add: &'a str,
}

impl DraftPage<'_> {
    fn page(&self, status: StatusCode, flaws: &[Flaw], goes_on: &str) -> Response {
        let library = self.app.lobby.library();
        let form = PlanForm {
            levels: library.levels(),
            draft: self.draft,
            flaws,
            goes_on,
            add: self.add,
            insecure: !self.app.network.is_secure(),
        };
        let page = views::plan_page(self.prefs, &form);
        (status, Html(page.into_string())).into_response()
    }

    /// The same page with everything that is wrong, and the reader at the first of it.
    fn refused(&self, flaws: &[Flaw]) -> Response {
        let first = flaws.first().map(|flaw| flaw.field.as_str());
        self.page(
            StatusCode::UNPROCESSABLE_ENTITY,
            flaws,
            first.unwrap_or_default(),
        )
    }
}

/// One press of a button.
async fn press(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    fields: Result<Fields<Vec<(String, String)>>, Fault>,
) -> Result<Response, Fault> {
    let Fields(mut fields) = fields.map_err(|fault| of_limit(fault, FORM_BYTES))?;
    let verb = taken(&mut fields, "do");
    let add = taken(&mut fields, "add");
    let mut draft = Draft::from_fields(&fields).map_err(unprocessable)?;
    let press = Press::read(&verb).ok_or_else(|| unprocessable(Message::of("plan-flaw-button")))?;
    let edited = match press {
        Press::Edit(edit) => Some(draft.edit(edit, &add)),
        _ => None,
    };
    let on = DraftPage {
        app: &app,
        prefs: &prefs,
        draft: &draft,
        add: &add,
    };
    match edited {
        Some(Ok(goes_on)) => return Ok(on.page(StatusCode::OK, &[], &goes_on)),
        Some(Err(says)) => return Ok(on.refused(&[Flaw::new("add", says)])),
        None => {}
    }
    match (press, draft.plan(app.lobby.library())) {
        (_, Err(flaws)) => Ok(on.refused(&flaws)),
        (Press::Save, Ok(plan)) => Ok(as_file(&plan)),
        (Press::Open, Ok(plan)) => opened(&on, plan, passcode::leave(&app, &headers)).await,
        (_, Ok(_)) => Ok(on.page(StatusCode::OK, &[], "check")),
    }
}

/// Opens a session with a plan. Whoever was let in yesterday and has planned into the night keeps the plan.
async fn opened(
    on: &DraftPage<'_>,
    plan: OwnPlan,
    leave: Option<MayOpen>,
) -> Result<Response, Fault> {
    let Some(leave) = leave else {
        return Ok(on.refused(&[Flaw::new("open", Message::of("passcode-before-plan"))]));
    };
    let choice = Choice::own(plan);
    match on.app.lobby.open_session(&choice, leave).await {
        Ok(opened) => Ok(to_console(on.app, &opened, choice.days_kept())),
        Err(LobbyError::Refused(Refusal::BadSetup(says))) => {
            Ok(on.refused(&[Flaw::new("open", says)]))
        }
        Err(why) => Err(why.into()),
    }
}

fn as_file(plan: &OwnPlan) -> Response {
    let name = format!("attachment; filename=\"{}\"", plan.file_name());
    let kind = "application/json; charset=utf-8".to_owned();
    (
        [
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_DISPOSITION, name),
        ],
        plan.file(),
    )
        .into_response()
}

/// Puts the plan of a file on the page.
async fn open_file(
    State(app): State<App>,
    prefs: Preferences,
    upload: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<Response, Fault> {
    let too_large = Message::of("plan-file-too-large").with("kib", FILE_BYTES / 1024);
    let file = upload::read(upload, FILE_BYTES, too_large).await?;
    let plan = file.and_then(|came| OwnPlan::read(&came.file, app.lobby.library()));
    Ok(match plan {
        Ok(plan) => shown(&app, &prefs, &Draft::of(&plan, prefs.language)),
        Err(says) => begin_page(&app, &prefs, Some(&says)),
    })
}

/// Takes a field that is no part of the draft out of a form.
fn taken(fields: &mut Vec<(String, String)>, name: &str) -> String {
    let at = fields.iter().position(|(known, _)| known == name);
    at.map(|at| fields.remove(at).1).unwrap_or_default()
}

fn unprocessable(says: Message) -> Fault {
    Fault::new(StatusCode::UNPROCESSABLE_ENTITY, says)
}

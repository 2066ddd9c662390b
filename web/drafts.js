// Drafts: what is being written stays on this phone until it is sent, is counted, and is looked at before it goes.
(() => {
  "use strict";
  const { base, byId, word, hooks, murmur, store, ready, post } = openfloor;
  const lookLike = (kind) => document.querySelector(`.words [data-kind="${kind}"]`).textContent;
  const draftKey = openfloor.draftKey = (form) => "draft:" + base + ":" + form.dataset.draft;

  function restore() {
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const draft = JSON.parse(store.get(draftKey(form)) || "null");
      for (const field of draft ? form.querySelectorAll("textarea") : []) {
        if (field.value !== field.defaultValue || draft[field.name] === undefined || draft[field.name] === field.value) continue;
        field.value = draft[field.name];
        field.closest("details")?.setAttribute("open", ""); // what is not sent yet must be in sight
      }
      for (const box of draft ? form.querySelectorAll("[name=people]") : []) box.checked = box.value === draft.people;
      for (const field of form.querySelectorAll("textarea")) count(field);
    }
  }
  function count(field) {
    const { limit, showFrom } = field.dataset, text = field.value.trim(), length = rules()?.length(text) ?? [...text].length, left = limit - length;
    let note = field.nextElementSibling;
    if (!note?.matches(".left")) { if (length < showFrom) return; note = document.createElement("p"); note.className = "left"; field.after(note); }
    note.textContent = length < showFrom ? "" : word(left >= 0 ? "charactersLeft" : "charactersOver", Math.abs(left));
    note.toggleAttribute("data-over", left < 0);
  }
  const keepDraft = (form) => store.set(draftKey(form), JSON.stringify(Object.fromEntries(new FormData(form))));
  addEventListener("input", ({ target }) => {
    const form = target.closest?.("form[data-draft]");
    if (!form) return;
    keepDraft(form);
    if (!target.matches("textarea")) return;
    count(target);
    if (warningOf(target) && !kindsIn(target).length) warn(target, []);
    byId("problem")?.replaceChildren();
  });

  hooks.swap.push((old, fresh) => { // the box goes, the words stay
    const place = fresh.querySelector("#kept");
    const written = [...old.querySelectorAll("textarea")].filter((field) => field.value.trim() && field.value !== field.defaultValue).map((field) => field.value).join("\n");
    if (place && written) { place.lastElementChild.textContent = written; place.hidden = false; place.open = true; }
    return restore;
  });

  // --- Words that may name somebody: looked at when a box is left and before anything is sent, never while it is typed in ---
  const rules = () => window.identifying, seen = new Set(); // the texts whose warning has been shown
  const kindsIn = (field) => rules()?.warnings(field.value) ?? [];
  const warningOf = (field) => byId("warning" + field.name.slice(-1));
  const element = (name, properties, ...children) => { const made = Object.assign(document.createElement(name), properties); made.append(...children); return made; };

  function takeOut(field) {
    const masked = rules()?.mask(field.value) ?? field.value;
    if (masked === field.value) return;
    field.value = masked;
    keepDraft(field.form); count(field);
    if (!field.form.querySelector(".taken")) field.before(element("p", { className: "taken" }, word("takenOut")));
    murmur(word("takenOut"));
  }
  function warn(field, kinds) { // the same pieces as the server's (src/views/warning.rs)
    const { form } = field, id = "warning" + field.name.slice(-1);
    warningOf(field)?.remove();
    field.setAttribute("aria-describedby", (kinds.length ? id + " " : "") + "short");
    if (kinds.length) {
      const lines = kinds.map((kind) => { const line = element("p", {}, lookLike(kind)); line.dataset.kind = kind; return line; });
      const last = field.nextElementSibling?.matches(".left") ? field.nextElementSibling : field;
      last.after(element("div", { className: "warning", id, tabIndex: -1 }, element("p", {}, element("strong", {}, word("mayName"))), ...lines));
    }
    const button = form.querySelector("[name=as_it_is]");
    if (!form.querySelector(".warning")) button?.remove();
    else if (!button) form.querySelector("[type=submit]").after(element("button", { className: "second", type: "submit", name: "as_it_is", value: "1" }, word("asItIs")));
  }
  /** Whether a box holds something that its writer has neither been told of nor sent before. */
  function isNews(field, kinds) {
    const told = [...warningOf(field)?.querySelectorAll("[data-kind]") ?? []].map((line) => line.dataset.kind);
    return kinds.some((kind) => !told.includes(kind)) && !seen.has(field.value) && field.value !== field.defaultValue;
  }
  function lookAt(field) {
    if (!field.isConnected) return false;
    takeOut(field);
    const kinds = kindsIn(field), news = isNews(field, kinds);
    if (news) { warn(field, kinds); murmur(word("mayName") + " " + kinds.map(lookLike).join(" ")); }
    if (kinds.length) seen.add(field.value);
    return news;
  }
  // A warning that came between thumb and button would push the button away from under the thumb.
  let pressed = false;
  const later = [];
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const up of ["pointerup", "pointercancel"]) addEventListener(up, () => setTimeout(() => { pressed = false; for (const look of later.splice(0)) look(); }), true);
  addEventListener("focusout", ({ target, relatedTarget }) => {
    if (!target.matches?.("form[data-draft] textarea")) return;
    const goes = relatedTarget?.form === target.form && relatedTarget.type === "submit"; // its press warns, and stops once
    const look = () => goes ? target.isConnected && takeOut(target) : lookAt(target);
    if (pressed) later.push(look); else setTimeout(look);
  });
  /** Looks at every box of a form. Says whether it may go: whoever has just been told something stops once. */
  const late = byId("late"), LATE_MS = 3000;
  let waited = false;
  post.may.push((form, submitter, fields) => {
    if (form.dataset.draft === undefined) return true;
    if (!rules() && late && !waited) { // the rules come with a file of their own, which is still on its way
      const go = () => { if (!waited) { waited = true; form.requestSubmit(submitter); } };
      for (const event of ["load", "error"]) late.addEventListener(event, go);
      setTimeout(go, LATE_MS); // the server has the same rules
      return false;
    }
    const boxes = [...form.querySelectorAll("textarea")], news = boxes.filter(lookAt);
    if (news.length && submitter?.name !== "as_it_is") { warningOf(news[0])?.focus(); return false; }
    for (const field of boxes) fields.set(field.name, field.value); // as it is once numbers are taken out
    if (boxes.some((field) => kindsIn(field).length)) fields.set("as_it_is", "1");
    return true;
  });
  ready(restore);
})();

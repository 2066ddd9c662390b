// Forms: each is sent in the background and answered by a frame. A phone keeps what it sends until the server has it.
(() => {
  "use strict";
  const { base, body, byId, word, say, apply, hooks, isField, store, within, isFrame } = openfloor;
  const outboxKey = "outbox:" + base, isPhone = body.dataset.surface === "phone";
  const SENDING_MS = 20000; // the server waits 15 seconds for the whole of it; after that nobody is there any more
  /** What other parts decide before a form goes and learn after it went. */
  const post = { may: [], sent: [] };
  openfloor.post = post;
  const queue = []; // on the console acts go out in the order in which they were pressed
  let sending = false, nextSince = 0;

  // The next act stands where the last one was: the second half of a double click must not carry it out.
  hooks.swap.push((old, fresh) => { if (fresh.id === "next" && old.querySelector("button")?.id !== fresh.querySelector("button")?.id) nextSince = Date.now(); });

  /** Numbers what this phone sends to a question, from what the server has had and what went out since: nothing older takes the place of something newer. */
  function edition(prompt) {
    const key = "edition:" + base + ":" + prompt, last = Math.max(byId("answer")?.dataset.edition ?? 0, store.get(key) ?? 0);
    store.set(key, last + 1);
    return last + 1;
  }

  addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!form.matches("form[data-send]")) return;
    event.preventDefault();
    if (form.closest("#next") && Date.now() - nextSince < 700) return;
    const fields = new URLSearchParams(new FormData(form, submitter));
    if (!post.may.every((may) => may(form, submitter, fields))) return;
    const draft = form.dataset.draft === undefined ? null : openfloor.draftKey(form);
    const message = { url: submitter?.getAttribute("formaction") ?? form.getAttribute("action"), body: fields.toString(), draft, written: draft && store.get(draft), keep: isPhone };
    if (isPhone) message.edition = edition(fields.get("prompt"));
    if (isField(document.activeElement)) submitter?.focus({ preventScroll: true }); // the keyboard goes away, the place stays
    // What was sent is no draft any more; where it was not taken, it is one again.
    const texts = [...form.querySelectorAll("textarea, input[type=text]")].map((field) => [field, field.defaultValue]);
    const boxes = [...form.querySelectorAll("input:checked")];
    for (const [field] of texts) field.defaultValue = field.value;
    for (const box of boxes) box.defaultChecked = true;
    const takeBack = () => { for (const [field, before] of texts) field.defaultValue = before; for (const box of boxes) box.defaultChecked = false; };
    if (message.keep) store.set(outboxKey, JSON.stringify(message));
    say(word("sending"));
    deliver(message, submitter?.dataset.done ?? form.dataset.done ?? "", takeBack);
  });

  async function deliver(message, done = "", takeBack = () => {}) {
    if (sending) { if (!message.keep) queue.push([message, done, takeBack]); return; }
    sending = true;
    try {
      const headers = { "content-type": "application/x-www-form-urlencoded", accept: "text/vnd.openfloor.frame" };
      if (message.edition) headers["openfloor-edition"] = message.edition;
      const response = await fetch(message.url, { method: "POST", body: message.body, redirect: "manual", headers, signal: within(SENDING_MS).signal });
      const answered = isFrame(response), frame = await response.text();
      if (response.status >= 500 || (message.keep && !answered)) throw Object.assign(new Error(), { frame: answered && frame });
      if (message.keep && store.get(outboxKey) === JSON.stringify(message)) store.set(outboxKey, null);
      if (response.ok && message.draft && store.get(message.draft) === message.written) store.set(message.draft, null);
      if (response.ok) for (const hook of post.sent) hook(message);
      say(response.ok ? done : "", true);
      if (!response.ok && !message.keep) takeBack();
      if (frame) apply(frame, true);
      // On the console the fault stays in sight by itself, and the focus stays with what was chosen.
      if (!response.ok && message.keep) byId("problem")?.focus();
      else if (message.keep) say(document.querySelector(".receipt")?.textContent ?? "", true);
    } catch (failure) { // nothing is lost: the outbox goes out again as soon as the server is back
      if (!message.keep) takeBack();
      if (failure.frame) apply(failure.frame, true);
      say(word(message.keep ? "notSentYet" : "didNotReach"));
      if (message.keep) setTimeout(flush, 1500 + Math.random() * 1500);
    } finally {
      sending = false;
      if (queue.length) deliver(...queue.shift());
      if (message.keep && store.get(outboxKey) && store.get(outboxKey) !== JSON.stringify(message)) flush();
    }
  }
  function flush() { const message = base && store.get(outboxKey); if (message && !sending) deliver(JSON.parse(message)); }
  openfloor.flush = flush;
  openfloor.ready(flush);
})();

// Keys for whoever runs the session: those of a clicker in the hand, none a letter. Each presses a button of the console.
// A big screen has no power over the session; it passes the key on to the console that is open in the same browser.
(() => {
  "use strict";
  const { base = "", body, byId } = openfloor;
  const KEYS = ["PageDown", "PageUp", "Home", "End", "F2", "F8"];
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("openfloor:" + base.split("/").at(-1)) : null;
  const isConsole = body.dataset.surface === "console";
  const buttonOf = (key) => document.querySelector(`button[data-press="${key}"]`) ?? (key === "PageDown" ? byId("next")?.querySelector("button") : null);

  function press(key) {
    const button = buttonOf(key);
    button?.click();
    return Boolean(button);
  }
  addEventListener("keydown", (event) => {
    const { key, shiftKey, target } = event;
    if (!KEYS.includes(key) || event.altKey || event.ctrlKey || event.metaKey || (shiftKey && key !== "F2")) return;
    if (target.matches?.("input, textarea, select")) return; // there, these keys move about
    const name = (shiftKey ? "Shift+" : "") + key;
    if (isConsole ? buttonOf(name) : channel) event.preventDefault();
    if (event.repeat) return;
    if (isConsole) press(name); else channel?.postMessage(name);
  });
  if (isConsole) channel?.addEventListener("message", ({ data }) => press(data));
})();

// Clocks: the advisory timer and the seconds of grace. The server's time counts; a phone's own may be minutes off.
(() => {
  "use strict";
  const { body, byId, word, say, hooks, ready } = openfloor;
  const ahead = Number(body.dataset.now) - Date.now() || 0;
  const minutes = (seconds) => Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  let announced = "";

  function tick() {
    const clock = byId("clock"), now = Date.now() + ahead;
    if (clock?.dataset.ends) {
      const left = Math.ceil((clock.dataset.ends - now) / 1000);
      clock.textContent = left > 0 ? word("left", minutes(left)) : word("timeIsUp");
      clock.toggleAttribute("data-over", left <= 0); clock.toggleAttribute("data-soon", left > 0 && left <= 60);
      for (const [mark, key] of [[60, "oneMinute"], [10, "tenSeconds"]]) {
        if (left > mark || left <= mark - 3 || announced === clock.dataset.ends + mark || body.dataset.surface !== "phone") continue;
        announced = clock.dataset.ends + mark;
        say(word(key), true);
      }
    }
    for (const until of document.querySelectorAll("[data-until]")) {
      const left = Math.ceil((until.dataset.until - now) / 1000);
      until.textContent = left > 0 ? word("seconds", left) : "";
    }
  }
  hooks.applied.push(tick);
  ready(() => { setInterval(tick, 500); tick(); });
})();

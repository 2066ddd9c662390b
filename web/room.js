// What only the page that checks the room does: hold this device's clock against the server's.
(() => {
  "use strict";
  const { body, byId } = openfloor, place = byId("device-clock");
  if (!place) return;
  const began = performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.responseStart ?? 0);
  const seconds = Math.round((began - Number(body.dataset.now)) / 1000), said = place.dataset;
  place.textContent = Math.abs(seconds) <= 2 ? said.right : (seconds > 0 ? said.ahead : said.behind).replace("#", Math.abs(seconds));
})();

// A link with a secret: hand it over and take it out of the address.
(async () => {
  "use strict";
  const place = document.getElementById("claim"), words = document.getElementById("words").dataset;
  const [role, session, secret] = location.hash.slice(1).split(".");
  history.replaceState(null, "", location.pathname);
  if (!secret) { place.textContent = words.linkNotWhole; return; }
  const response = await fetch("/open", { method: "POST", body: new URLSearchParams({ role, session, secret }), headers: { accept: "application/json" } }).catch(() => null);
  if (response?.ok) location.replace(await response.text());
  else place.textContent = response ? (await response.json()).error : words.linkNoAnswer;
})();

// Whether everything that can be pressed is large enough to be pressed.

/** Runs inside the page: controls under `least` CSS pixels in either direction. Links within a sentence may be as high as its lines. */
export function smallTargets({ least }) {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const inSentence = (link) => link.matches("a:not(.button)") && getComputedStyle(link).display === "inline"
    && [...link.parentNode.childNodes].some((beside) => beside !== link && beside.nodeType === Node.TEXT_NODE && /\p{L}/u.test(beside.data));
  // A box or a dot is pressed by its label, too.
  const target = (control) => control.matches("[type=radio], [type=checkbox]") ? control.closest("label") ?? control : control;
  const name = (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "") + ` “${(element.innerText || element.labels?.[0]?.innerText || "").trim().slice(0, 40)}”`;
  const faults = new Set();
  for (const control of document.querySelectorAll("a[href], button, summary, textarea, select, input:not([type=hidden]), [tabindex='0']")) {
    if (!seen(control) || control.closest(".skip, .unseen") || inSentence(control)) continue;
    const { width, height } = target(control).getBoundingClientRect();
    if (width && Math.min(width, height) < least - 0.5) faults.add(`${name(control)} is under ${least} px: ${Math.round(width)} × ${Math.round(height)}`);
  }
  return [...faults];
}

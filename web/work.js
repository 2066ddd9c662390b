// Work for one try of a join code: a number for which SHA-256 of "TASK:CODE:NUMBER" begins with so many zero bits.
// Plain arithmetic, for browsers give no digest on the unencrypted ways of a local network.
(() => {
  "use strict";
  const form = document.getElementById("work"), { task, bits, code } = form.dataset;
  const field = form.elements.namedItem("work"), bar = form.querySelector("progress"), button = form.querySelector("button");
  const AT_ONCE = 4000, text = `${task}:${code}:`;
  const roots = (power, count) => {
    const found = [];
    for (let n = 2; found.length < count; n++) {
      let prime = true;
      for (let by = 2; by * by <= n; by++) if (n % by === 0) prime = false;
      if (prime) { const root = n ** (1 / power); found.push(((root - Math.floor(root)) * 2 ** 32) | 0); }
    }
    return Int32Array.from(found);
  };
  const K = roots(3, 64), START = roots(2, 8), w = new Int32Array(64);
  const turn = (x, by) => (x >>> by) | (x << (32 - by));

  /** One block: the text, eight hex digits, the end mark and the length. */
  const block = new Uint8Array(64), view = new DataView(block.buffer);
  block.set(new TextEncoder().encode(text));
  block[text.length + 8] = 0x80;
  view.setUint32(60, (text.length + 8) * 8);

  /** The first 32 bits of the digest. */
  function first(number) {
    for (let at = 0; at < 8; at++) { const digit = (number >>> (28 - 4 * at)) & 15; block[text.length + at] = digit + (digit < 10 ? 48 : 87); }
    for (let at = 0; at < 16; at++) w[at] = view.getInt32(4 * at);
    for (let at = 16; at < 64; at++) {
      const x = w[at - 15], y = w[at - 2];
      w[at] = w[at - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[at - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = START;
    for (let at = 0; at < 64; at++) {
      const up = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[at] + w[at]) | 0;
      const down = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + up) | 0; d = c; c = b; b = a; a = (up + down) | 0;
    }
    return (a + START[0]) | 0;
  }

  let number = 0;
  function on() {
    for (const end = number + AT_ONCE; number < end; number++) {
      if (Math.clz32(first(number)) < bits) continue;
      field.value = `${task}.${number.toString(16).padStart(8, "0")}`;
      form.submit();
      return;
    }
    bar.value = 1 - Math.exp(-number / 2 ** bits);
    setTimeout(on);
  }
  button.hidden = true;
  document.getElementById("working").hidden = false;
  on();
})();

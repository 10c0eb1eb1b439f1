// What the recogniser's answer looks like as search results: plain data, no markup.
(function (self) {
  "use strict";

  const LONG = 300;
  const ERROR_LINE =
    /^(?:[\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Fault)|[\w.]+\.(?:[A-Z]\w+|error|timeout))(?:[:：]|$)/;
  // What people put around a line when they quote it.
  const MARKS = new Set("`'\"*>_ \t“”‘’「」");
  const TRACE = /Traceback \(most recent call last\)|^\s*File "[^"\n]*", line \d+|CUDA error|\[rank\d+\]:/m;
  // What Python itself says, where somebody pasted it without the name of the exception.
  const PYTHON =
    /has no attribute '|[Nn]o module named '|cannot import name '|unexpected keyword argument '|is not (?:callable|subscriptable|iterable)|unsupported operand type/;

  function address(slug) {
    return `errors/${slug}.html`;
  }

  // A card: {kind, location, label, title, text, action}; `kind` says how sure we are.
  function card(kind, slug, catalogue, values, words) {
    const entry = catalogue.entries.find((one) => one.slug === slug);
    return {
      kind,
      location: address(slug),
      label: words[kind],
      title: entry[words.lang].title,
      text: self.torchwhy.diagnose(entry, values, words.lang),
      action: words.open,
    };
  }

  // Cards for a pasted text, best first; none where it does not look like an error at all.
  function cards(text, catalogue, words) {
    const answer = self.torchwhy.recognise(text, catalogue);
    const make = (kind, slug, values) => card(kind, slug, catalogue, values, words);
    if (answer.match) {
      const kind = answer.verdict === "family" ? "family" : answer.exact ? "best" : "likely";
      const also = (answer.also || []).filter((slug) => slug !== answer.match);
      return [make(kind, answer.match, answer.values), ...also.map((slug) => make("also", slug, {}))];
    }
    const near = answer.nearest.slice(0, 3).map((slug) => make("nearest", slug, {}));
    if (!looksLikeError(text)) return near;
    return [...near, unknown(near.length ? words.unknown_after : words.unknown, words)];
  }

  function unknown(title, words) {
    return {
      kind: "unknown",
      location: "errors/index.html",
      label: "",
      title,
      text: words.unknown_hint,
      action: words.unknown_open,
    };
  }

  function looksLikeError(text) {
    if (TRACE.test(text) || PYTHON.test(text)) return true;
    return text.split("\n", 4000).some((line) => ERROR_LINE.test(bare(line)));
  }

  // A line without quote marks and the like, at its start and its end.
  function bare(line) {
    const text = line.trim();
    let start = 0, end = text.length;
    while (start < end && MARKS.has(text[start])) start += 1;
    while (end > start && MARKS.has(text[end - 1])) end -= 1;
    return text.slice(start, end);
  }

  // A whole paste is no question: of one that nobody recognises, its last error line is asked.
  function isPaste(text) {
    return text.length > LONG || text.trim().includes("\n");
  }

  function lastLine(text) {
    const lines = text.split("\n").map(bare).filter((line) => line);
    const said = lines.filter((line) => ERROR_LINE.test(line));
    return (said.length ? said[said.length - 1] : lines[lines.length - 1] || "").slice(0, LONG);
  }

  self.noteErrors = { cards, isPaste, lastLine, looksLikeError };
})(self);

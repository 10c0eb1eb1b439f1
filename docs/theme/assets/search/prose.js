// Search in the pages' text: MiniSearch over one row a section, and what Material's list shows.
(function (self) {
  "use strict";

  const { asked, terms } = self.noteTokens;
  const PAGES = 12;
  const SNIPPET = 160;
  const FIELDS = ["title", "page", "text"];
  const BOOST = { title: 6, page: 3, text: 1 };
  // A section whose title holds everything asked for stands before any that says it in its text.
  const IN_TITLE = 1000;
  const same = (term) => [term];

  let index = null;

  // rows: [address, heading, page's title, text]
  function build(rows) {
    index = new self.MiniSearch({
      fields: FIELDS,
      tokenize: terms,
      processTerm: (term) => term,
      extractField: (row, field) => ({ id: row.id, title: row[1], page: row[2], text: row[3] })[field],
      searchOptions: { boost: BOOST, prefix: false, tokenize: same, processTerm: (term) => term },
    });
    index.rows = rows;
    index.addAll(rows.map((row, id) => Object.assign([...row], { id })));
  }

  function leaf(term, loose) {
    const prefix = /^[^\p{Script=Han}]{2,}$/u.test(term);
    return {
      queries: [term],
      prefix,
      fuzzy: loose && /^[a-z]{5,}$/.test(term) ? 0.2 : false,
      weights: { prefix: 0.4, fuzzy: 0.2 },
    };
  }

  function tree(wanted, combineWith, loose) {
    return {
      combineWith,
      queries: wanted.map(({ any }) => ({
        combineWith: "OR",
        queries: any.map((all) => ({
          combineWith: "AND",
          queries: all.map((term) => leaf(term, loose)),
        })),
      })),
    };
  }

  // Found sections, best first: [{row, score, terms}]; with all words, else most, else similar ones.
  function find(question) {
    const wanted = asked(question).slice(0, 24);
    if (!wanted.length) return [];
    for (const [combine, loose] of [["AND", false], ["OR", false], ["OR", true]]) {
      const hits = rank(index.search(tree(wanted, combine, loose)), wanted, question);
      const enough = hits.filter(({ terms: said }) => share(Object.values(said)) > 0.5);
      if (enough.length) return enough;
    }
    return [];
  }

  function share(flags) {
    return flags.filter((flag) => flag).length / flags.length;
  }

  function rank(hits, wanted, question) {
    const phrase = question.trim().toLowerCase();
    return hits
      .map((hit) => {
        const row = index.rows[hit.id];
        const shown = wanted.map((piece) => [piece.shown, holds(hit.match, piece, FIELDS)]);
        const titled = wanted.every((piece) => holds(hit.match, piece, ["title"]));
        const literal = row[1].toLowerCase().includes(phrase) ? 3 : row[3].toLowerCase().includes(phrase) ? 1.5 : 1;
        return {
          row,
          score: hit.score * literal + (titled ? IN_TITLE : 0),
          terms: Object.fromEntries(shown),
        };
      })
      .sort((a, b) => b.score - a.score);
  }

  // Does one of the piece's alternatives occur, as a whole or as a beginning, in these fields?
  function holds(match, piece, fields) {
    const found = Object.keys(match).filter((term) => match[term].some((field) => fields.includes(field)));
    return piece.any.some((all) => all.every((term) => found.some((one) => near(one, term))));
  }

  // Similar words count as found too: the index has already decided that they are.
  function near(found, term) {
    return found.startsWith(term) || (found[0] === term[0] && Math.abs(found.length - term.length) < 2 && term.length > 4);
  }

  // Groups of one page, each with the page itself, best group first.
  function groups(question, without) {
    const byPage = new Map();
    for (const hit of find(question)) {
      const address = hit.row[0].split("#")[0];
      if (without.has(address)) continue;
      if (!byPage.has(address)) byPage.set(address, []);
      byPage.get(address).push(hit);
    }
    return [...byPage].slice(0, PAGES).map(([address, hits]) => {
      if (!hits.some((hit) => hit.row[0] === address)) {
        const own = index.rows.find((row) => row[0] === address) || [address, hits[0].row[2], hits[0].row[2], ""];
        hits.push({ row: own, score: 0, terms: hits[0].terms });
      }
      return hits;
    });
  }

  // The stretch of text with the most of what was asked, in [text, isHit] parts.
  function snippet(text, shown) {
    const lower = text.toLowerCase();
    const places = shown.flatMap((word) => {
      const at = lower.indexOf(word.toLowerCase());
      return at < 0 ? [] : [at];
    });
    const from = Math.max(0, (places.length ? Math.min(...places) : 0) - 30);
    const start = from && text.lastIndexOf(" ", from) > from - 12 ? text.lastIndexOf(" ", from) + 1 : from;
    const cut = text.slice(start, start + SNIPPET);
    const parts = highlight(cut, shown);
    if (start) parts.unshift(["…", false]);
    if (start + SNIPPET < text.length) parts.push(["…", false]);
    return parts;
  }

  // The text split at every place where one of the words stands; no pattern is built from them.
  function highlight(text, shown) {
    const lower = text.toLowerCase();
    const words = shown.map((word) => word.toLowerCase()).filter((word) => word);
    const parts = [];
    let plain = 0;
    for (let at = 0; at < text.length; ) {
      const hit = words.filter((word) => lower.startsWith(word, at) && begins(lower, at, word));
      if (!hit.length) {
        at += 1;
        continue;
      }
      const length = Math.max(...hit.map((word) => word.length));
      if (at > plain) parts.push([text.slice(plain, at), false]);
      parts.push([text.slice(at, at + length), true]);
      at += length;
      plain = at;
    }
    if (plain < text.length) parts.push([text.slice(plain), false]);
    return parts;
  }

  // A Latin word is marked where a word begins, not in the middle of another one.
  function begins(lower, at, word) {
    return !/^[a-z0-9]/.test(word) || at === 0 || !/[a-z0-9]/.test(lower[at - 1]);
  }

  // The most likely whole of the last word being typed, keeping what was typed.
  function suggest(question) {
    const last = /[^\s-]+$/.exec(question);
    if (!last || last[0].length < 2) return [];
    const typed = last[0];
    const title = index.rows
      .map((row) => row[1])
      .find((heading) => /\p{Script=Han}/u.test(typed) && heading.includes(typed));
    if (title) {
      const rest = title.slice(title.indexOf(typed) + typed.length);
      return [typed + /^\p{Script=Han}*/u.exec(rest)[0]];
    }
    const best = likely(typed.toLowerCase());
    return best ? [typed + best.slice(typed.length)] : [];
  }

  // The term that most of the best sections hold among those that begin with what was typed.
  function likely(typed) {
    const count = new Map();
    for (const hit of index.search({ combineWith: "OR", queries: [leaf(typed, false)] }).slice(0, 30)) {
      for (const term of hit.terms) if (term.startsWith(typed)) count.set(term, (count.get(term) || 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1]).map(([term]) => term)[0];
  }

  self.noteProse = { build, groups, highlight, snippet, suggest };
})(self);

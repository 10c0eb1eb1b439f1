/* Recognise a pasted error: the twin of the Python package torchwhy, with exactly equal answers.
 *
 * A classic script for pages, workers (importScripts) and Node (vm). It defines
 *   self.torchwhy.recognise(text, catalogue) -> {match, verdict, exact, nearest, values, score, also}
 *   self.torchwhy.diagnose(entry, values, lang) -> sentence
 *   self.torchwhy.title(entry, lang) -> title of the entry's page
 *   self.torchwhy.edits(entry, values) -> [{what, old, new}], the likeliest first
 * The sections below bear the names of the Python modules they mirror. Pasted text is data: no pattern,
 * no markup and no request is ever made of it. All tables and patterns come with the catalogue.
 */
(function (scope) {
  "use strict";

  // ---- templates.py ----
  const ENTRY = 0, GUARD = 1, WEIGHT = 2, END = 3, WEAK = 4, SEGMENTS = 5, GAPS = 6, MUST = 7;
  const LIMIT = 0, BEFORE = 1, AFTER = 2, NAMES = 3;
  const NAME = 0, KIND = 1, SEPARATOR = 2;

  // ---- lines.py: kinds ----
  const EXCEPTION = "exception", WARNING = "warning", KERNEL = "kernel", TEXT = "text", FRAME = "frame", CODE = "code";
  const NEVER = -1000000000;

  // ---- rules.py, catalogue.py ----
  const prepared = new WeakMap();

  function prepare(catalogue) {
    let found = prepared.get(catalogue);
    if (!found) {
      found = new Prepared(catalogue);
      prepared.set(catalogue, found);
    }
    return found;
  }

  class Prepared {
    constructor(catalogue) {
      this.rules = catalogue.rules;
      this.limits = catalogue.rules.limits;
      this.templates = catalogue.templates;
      this.entries = catalogue.entries;
      this.unknown = catalogue.unknown;
      this.weights = new Map(Object.entries(catalogue.weights));
      this.anchors = new Map(Object.entries(catalogue.anchors));
      this.entities = new Map(Object.entries(catalogue.rules.entities));
      this.wrappers = new Set(catalogue.rules.wrappers);
      this.lineEnd = new Set(catalogue.rules.line_end);
      this.allowed = {};
      for (const kind of ["shape", "dtype", "device"]) {
        this.allowed[kind] = new Set(catalogue.rules[`${kind}_words`]);
      }
      this.characters = characterTable(catalogue.rules);
      this.replaceable = replaceablePattern(catalogue.rules, this.characters);
      this.patterns = new Map();
      this.mapped = new Map();
      this.fuzzyIndex = null;
    }

    pattern(name, flags) {
      const key = `${name}/${flags}`;
      let found = this.patterns.get(key);
      if (!found) {
        const source = this.rules.patterns[name];
        found = new RegExp(typeof source === "string" ? source : source.join("|"), `u${flags}`);
        this.patterns.set(key, found);
      }
      found.lastIndex = 0;
      return found;
    }

    /** A match at the very start of a text, as Python's Pattern.match. */
    begins(name, text) {
      return this.pattern(name, "y").exec(text);
    }

    /** A match anywhere, as Python's Pattern.search, from a position on. */
    search(name, text, from) {
      const pattern = this.pattern(name, "g");
      pattern.lastIndex = from || 0;
      return pattern.exec(text);
    }
  }

  function characterTable(rules) {
    const table = new Map();
    for (const [plain, characters] of Object.entries(rules.characters)) {
      for (const character of characters) table.set(character, plain);
    }
    for (const [first, last] of rules.dropped) {
      for (let code = first.codePointAt(0); code <= last.codePointAt(0); code += 1) {
        table.set(String.fromCodePoint(code), "");
      }
    }
    return table;
  }

  /** Matches every character that may become another. */
  function replaceablePattern(rules, characters) {
    const escaped = (character) => `\\u{${character.codePointAt(0).toString(16)}}`;
    const ranges = rules.compatible.map(([first, last]) => `${escaped(first)}-${escaped(last)}`);
    return new RegExp(`[${Array.from(characters.keys(), escaped).join("")}${ranges.join("")}]`, "gu");
  }

  // ---- normalise.py ----
  function normalise(text, prep, alarms) {
    const rows = limit(plain(text, prep).split("\n"), "rows", prep.limits);
    const lines = rows.map((row) => (row ? stripLine(row, prep, alarms) : ""));
    if (lines.length <= prep.limits.lines) return lines;
    return limit(lines.filter((line) => line !== ""), "lines", prep.limits);
  }

  function plain(text, prep) {
    text = cut(text, prep.limits);
    text = text.replace(prep.pattern("escape", "g"), "");
    const parts = text.replace(prep.pattern("break", "g"), "\n");
    if (parts !== text) text = parts.replace(prep.pattern("tag", "g"), "");
    text = text.replace(prep.pattern("entity", "g"), (entity) => prep.entities.get(entity));
    text = text.replace(prep.pattern("unicode", "g"), (_, code) => String.fromCharCode(parseInt(code, 16)));
    text = mapCharacters(text.replace(/\r\n/g, "\n"), prep);
    if (text.includes("\\")) {
      if (prep.search("escaped", text)) text = text.replace(prep.pattern("line_end", "g"), "\n");
      text = text.replace(prep.pattern("newline", "g"), "\n");
      text = text.replace(prep.pattern("tabs", "g"), " ");
      text = text.replace(prep.pattern("quote", "g"), "");
    }
    return text;
  }

  function mapCharacters(text, prep) {
    return text.replace(prep.replaceable, (character) => {
      let mapped = prep.mapped.get(character);
      if (mapped === undefined) {
        mapped = mapCharacter(character, prep);
        prep.mapped.set(character, mapped);
      }
      return mapped;
    });
  }

  function mapCharacter(character, prep) {
    if (prep.characters.has(character)) return prep.characters.get(character);
    const code = character.codePointAt(0);
    for (const [first, last] of prep.rules.compatible) {
      if (first.codePointAt(0) <= code && code <= last.codePointAt(0)) {
        const parts = Array.from(character.normalize("NFKC"));
        return parts.map((part) => (prep.characters.has(part) ? prep.characters.get(part) : part)).join("");
      }
    }
    return character;
  }

  function stripLine(line, prep, alarms) {
    line = trimSpaces(line);
    let alarm = false;
    for (let round = 0; round < prep.rules.prefix_rounds; round += 1) {
      const found = prep.begins("prefixes", line);
      if (!found) break;
      alarm = alarm || Boolean(prep.search("alarm", found[0]));
      line = trimStart(line.slice(found[0].length));
    }
    let end = line.length;
    while (end > 0 && prep.lineEnd.has(line[end - 1])) end -= 1;
    line = line.slice(0, end);
    if (line && (alarm || prep.begins("level", line))) alarms.add(line);
    return line;
  }

  function clip(text, units) {
    if (text.length <= units) return text;
    return text.slice(0, isHigh(text.charCodeAt(units - 1)) && isLow(text.charCodeAt(units)) ? units - 1 : units);
  }

  function clipTail(text, units) {
    if (text.length <= units) return text;
    const start = text.length - units;
    return text.slice(isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start + 1 : start);
  }

  function isHigh(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
  }

  function isLow(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
  }

  function cut(text, limits) {
    if (text.length <= limits.units) return text;
    return `${clip(text, limits.head_units)}\n${clipTail(text, limits.tail_units)}`;
  }

  function limit(rows, name, limits) {
    if (rows.length <= limits[name]) return rows;
    return rows.slice(0, limits[`head_${name}`]).concat(rows.slice(-limits[`tail_${name}`]));
  }

  function trimStart(text) {
    let start = 0;
    while (text[start] === " ") start += 1;
    return text.slice(start);
  }

  function trimEnd(text) {
    let end = text.length;
    while (end > 0 && text[end - 1] === " ") end -= 1;
    return text.slice(0, end);
  }

  function trimSpaces(text) {
    return trimEnd(trimStart(text));
  }

  // ---- lines.py ----
  function splitLines(lines, prep, alarms) {
    const parts = [];
    for (const line of lines) {
      if (!(isTraceback(line, prep) || prep.begins("frame", line))) {
        parts.push(line);
        continue;
      }
      let start = -1;
      for (const found of line.matchAll(prep.pattern("head", "g"))) {
        const end = found.index + found[0].length;
        if (end < line.length && hasText(line, end, prep)) start = end - found[1].length;
      }
      if (start > 0) {
        parts.push(trimEnd(line.slice(0, start)), line.slice(start));
        if (alarms.has(line)) alarms.add(line.slice(start));
      } else {
        parts.push(line);
      }
    }
    return parts;
  }

  function readLines(lines, prep) {
    const framed = lines.some((line) => prep.begins("frame", line) || isTraceback(line, prep));
    const reading = { kinds: [], classes: [], headLines: [], final: -1, regions: [] };
    const names = new Set(lines.map((line) => (prep.begins("named", line) || ["", ""])[1]));
    let state = TEXT, name = "", fresh = true;
    for (const [place, line] of lines.entries()) {
      if (line === "") {
        if (state === FRAME || state === CODE) state = TEXT;
        fresh = true;
        reading.kinds.push(state);
        reading.classes.push(name);
        continue;
      }
      let [kind, head] = kindOf(line, state, framed, fresh, prep);
      const start = line.slice(0, line.indexOf(":") + 1).slice(0, -1);
      if (!head && start && names.has(start)) [kind, head] = [EXCEPTION, start];
      if (kind === CODE && !lines[place + 1]) {
        head = bareClass(line, prep);
        kind = head ? EXCEPTION : CODE;
      }
      if (head) {
        name = head;
        reading.headLines.push(reading.kinds.length);
      } else if (kind === FRAME || kind === KERNEL || (kind === TEXT && state !== TEXT)) {
        name = "";
      }
      state = kind;
      fresh = false;
      reading.kinds.push(kind);
      reading.classes.push(name);
    }
    findFinal(reading, prep);
    setRegions(reading, lines, prep);
    return reading;
  }

  function findHead(line, inCode, prep) {
    if (isTraceback(line, prep) || prep.begins("summary", line)) return "";
    line = clip(line, prep.limits.head_search);
    let found = prep.search("head", line);
    while (found) {
      const end = found.index + found[0].length;
      const start = end - found[1].length;
      const before = line.slice(Math.max(0, start - 7), start);
      const atStart = start === 0 && beginsMessage(line, end, prep);
      if (!before.endsWith("except ") && (atStart || !inCode)) return lastPart(found[1]);
      found = prep.search("head", line, end);
    }
    const qualified = prep.begins("qualified", line);
    const library = qualified && hasText(line, qualified[0].length, prep) && !prep.begins("own_class", line);
    const heads = qualified && (!inCode || library);
    return heads ? lastPart(qualified[1]) : "";
  }

  function bareClass(line, prep) {
    const found = prep.begins("qualified", line);
    if (!found || found[0].length < line.length || prep.begins("own_class", line)) return "";
    return lastPart(found[1]);
  }

  function kindOf(line, state, framed, fresh, prep) {
    if (isTraceback(line, prep)) return [FRAME, ""];
    const inCode = state === FRAME || state === CODE;
    const head = findHead(line, inCode, prep);
    if (head) return [head.endsWith("Warning") ? WARNING : EXCEPTION, head];
    if (prep.begins("frame", line) || isLocation(line, prep)) return [FRAME, ""];
    if (inCode) return [CODE, ""];
    if (prep.search("kernel", clip(line, prep.limits.kernel_search))) return [KERNEL, ""];
    if (prep.begins("code_prefix", line)) return [CODE, ""];
    if (framed && prep.begins("code_strict", line)) return [CODE, ""];
    if (state === TEXT) return [framed && fresh && prep.begins("code", line) ? CODE : TEXT, ""];
    return [state === KERNEL ? TEXT : state, ""];
  }

  function isLocation(line, prep) {
    return Boolean(prep.begins("summary", line)) && !line.startsWith("FAILED") && !line.startsWith("ERROR");
  }

  function isTraceback(line, prep) {
    return Boolean(prep.search("traceback", line));
  }

  function hasText(line, end, prep) {
    return Boolean(prep.begins("colon", line.slice(end, end + 16)));
  }

  function beginsMessage(line, end, prep) {
    const rest = trimSpaces(line.slice(end));
    return rest === "" || rest === ":" || hasText(line, end, prep);
  }

  function lastPart(name) {
    return name.slice(name.lastIndexOf(".") + 1);
  }

  function findFinal(reading, prep) {
    const errors = reading.headLines.filter((line) => reading.kinds[line] === EXCEPTION);
    const own = errors.filter((line) => !prep.wrappers.has(reading.classes[line]));
    const last = own.length ? own : errors.filter((line) => !prep.rules.exits.includes(reading.classes[line]));
    reading.final = last.length ? last[last.length - 1] : -1;
  }

  function setRegions(reading, lines, prep) {
    const region = prep.rules.regions;
    reading.kinds.forEach((kind, line) => {
      let value = region.text;
      if (kind === FRAME || kind === CODE) value = region.code;
      else if (reading.final < 0 || (kind === KERNEL && prep.search("assertion", lines[line]))) value = region.final;
      else if (kind === WARNING) value = region.warning;
      else if (line >= reading.final) value = region.final;
      else if (kind === EXCEPTION || kind === KERNEL) value = region.earlier;
      reading.regions.push(value);
    });
  }

  // ---- paste.py ----
  class Paste {
    constructor(lines, prep, alarms) {
      this.prep = prep;
      this.alarms = alarms;
      this.lines = lines;
      this.text = lines.join("\n");
      this.reading = readLines(lines, prep);
      this.words = [];
      this.wordLines = [];
      this.lineStarts = [];
      this.lineWords = [0];
      this.pieceWords = [];
      this.pieceStarts = [];
      this.spans = new Map();
      this.readWords();
    }

    readWords() {
      let start = 0;
      this.lines.forEach((line, number) => {
        this.lineStarts.push(start);
        this.readLine(line, start);
        for (let word = this.wordLines.length; word < this.words.length; word += 1) this.wordLines.push(number);
        this.lineWords.push(this.words.length);
        start += line.length + 1;
      });
    }

    readLine(line, start) {
      for (const [offset, piece] of pieces(line, this.prep)) {
        this.pieceWords.push(this.words.length);
        this.pieceStarts.push(start + offset);
        const found = piece.match(this.prep.pattern("word", "g"));
        if (found) for (const word of found) this.words.push(word.toLowerCase());
      }
    }

    start(word) {
      return this.span(word)[0];
    }

    end(word) {
      return this.span(word)[1];
    }

    span(word) {
      let piece = 0, above = this.pieceWords.length;
      while (above - piece > 1) {
        const middle = (piece + above) >> 1;
        if (this.pieceWords[middle] <= word) piece = middle;
        else above = middle;
      }
      let spans = this.spans.get(piece);
      if (!spans) {
        const start = this.pieceStarts[piece];
        const last = piece + 1 < this.pieceStarts.length ? this.pieceStarts[piece + 1] : this.text.length;
        spans = [];
        for (const found of this.text.slice(start, last).matchAll(this.prep.pattern("word", "g"))) {
          spans.push([start + found.index, start + found.index + found[0].length]);
        }
        this.spans.set(piece, spans);
      }
      return spans[word - this.pieceWords[piece]];
    }

    region(word) {
      return this.reading.regions[this.wordLines[word]];
    }

    lineEnd(line) {
      return this.lineStarts[line] + this.lines[line].length;
    }
  }

  function readPaste(text, prep) {
    const alarms = new Set();
    return new Paste(splitLines(normalise(text, prep, alarms), prep, alarms), prep, alarms);
  }

  function unwrap(paste) {
    const lines = paste.lines.filter((line) => line !== "");
    let width = 0;
    for (const line of lines) width = Math.max(width, line.length);
    if (lines.length < 2 || width < paste.prep.limits.unwrap_width) return null;
    const joined = [lines[0]];
    for (let place = 1; place < lines.length; place += 1) {
      const previous = lines[place - 1], line = lines[place];
      const inside = (isLetter(line[0]) || line[0] === ":") && !paste.prep.search("during_handling", line);
      if (previous.length === width && isLetter(previous[previous.length - 1]) && inside) {
        joined[joined.length - 1] += line;
      } else {
        joined.push(line);
      }
    }
    return joined.length < lines.length ? new Paste(joined, paste.prep, paste.alarms) : null;
  }

  function pieces(line, prep) {
    const size = prep.limits.piece, found = [];
    let start = 0;
    while (line.length - start > size) {
      const border = prep.search("border", line, start + size);
      if (!border) break;
      found.push([start, line.slice(start, border.index)]);
      start = border.index;
    }
    found.push([start, start ? line.slice(start) : line]);
    return found;
  }

  function isLetter(character) {
    return (
      (character >= "a" && character <= "z") ||
      (character >= "A" && character <= "Z") ||
      (character >= "0" && character <= "9")
    );
  }

  // ---- strict.py ----
  function findHits(paste, prep, refused) {
    const hits = [];
    const seen = new Set();
    for (const [word, places] of anchorPlaces(paste, prep)) {
      for (const [number, segment, index] of prep.anchors.get(word)) {
        const template = prep.templates[number];
        for (const place of places) {
          const bounds = fit(template, segment, place - index, paste, refused);
          const key = bounds && `${number} ${bounds[0]}`;
          if (!bounds || seen.has(key)) continue;
          seen.add(key);
          hits.push(score(number, bounds, place, paste, prep));
        }
      }
    }
    return hits.sort(
      (a, b) =>
        b.score - a.score ||
        unframed(a, prep) - unframed(b, prep) ||
        a.template - b.template ||
        a.bounds[0] - b.bounds[0],
    );
  }

  function unframed(hit, prep) {
    return framesOf(hit, prep).length ? 0 : 1;
  }

  function framesOf(hit, prep) {
    return prep.entries[prep.templates[hit.template][ENTRY]].frames;
  }

  function anchorPlaces(paste, prep) {
    const places = new Map();
    paste.words.forEach((word, position) => {
      if (!prep.anchors.has(word)) return;
      if (places.has(word)) places.get(word).push(position);
      else places.set(word, [position]);
    });
    const half = Math.floor(prep.limits.anchor_hits / 2);
    for (const [word, found] of places) {
      if (found.length > prep.limits.anchor_hits) places.set(word, found.slice(0, half).concat(found.slice(-half)));
    }
    return places;
  }

  function fit(template, anchor, start, paste, refused) {
    const segments = template[SEGMENTS], gaps = template[GAPS];
    if (start < 0 || !stands(paste.words, segments[anchor], start)) return null;
    const bounds = [start];
    let end = start + segments[anchor].length;
    for (let place = anchor + 1; place < segments.length; place += 1) {
      const found = searchForward(paste.words, segments[place], end, gaps[place][LIMIT]);
      if (found < 0) return null;
      if (!fitsGap(gaps[place], paste, end, found)) {
        refused.add(template[ENTRY]);
        return null;
      }
      bounds.push(found);
      end = found + segments[place].length;
    }
    let begin = start;
    for (let place = anchor - 1; place >= 0; place -= 1) {
      const found = searchBackward(paste.words, segments[place], begin, gaps[place + 1][LIMIT]);
      if (found < 0) return null;
      if (!fitsGap(gaps[place + 1], paste, found + segments[place].length, begin)) {
        refused.add(template[ENTRY]);
        return null;
      }
      bounds.unshift(found);
      begin = found;
    }
    const tail = gaps[gaps.length - 1];
    if (tail !== null && !joins(tail, paste, end)) return null;
    return template[END] && !endsLine(paste, end) ? null : bounds;
  }

  function stands(words, segment, start) {
    for (let place = 0; place < segment.length; place += 1) {
      if (words[start + place] !== segment[place]) return false;
    }
    return true;
  }

  function searchForward(words, segment, start, limit) {
    const last = Math.min(start + limit, words.length - segment.length);
    for (; start <= last; start += 1) {
      if (stands(words, segment, start)) return start;
    }
    return -1;
  }

  function searchBackward(words, segment, end, limit) {
    const size = segment.length;
    for (let start = end - size; start >= Math.max(end - size - limit, 0); start -= 1) {
      if (stands(words, segment, start)) return start;
    }
    return -1;
  }

  function endsLine(paste, end) {
    const line = paste.wordLines[end - 1];
    for (; end < paste.words.length && paste.wordLines[end] === line; end += 1) {
      if (paste.words[end] < "\u3400") return false;
    }
    return true;
  }

  function score(number, bounds, place, paste, prep) {
    const template = prep.templates[number];
    const rule = prep.rules.score;
    let region = Infinity;
    for (const start of bounds) region = Math.min(region, paste.region(start));
    const entry = prep.entries[template[ENTRY]];
    if (entry.kind === "syntax") {
      const segments = template[SEGMENTS];
      region = paste.region(bounds[bounds.length - 1] + segments[segments.length - 1].length - 1);
    }
    const value =
      rule.region * region +
      rule.tier[entry.tier] +
      Math.floor(Math.min(template[WEIGHT], prep.rules.weights.cap) / rule.weight_divisor) +
      Math.floor((rule.position * bounds[0]) / Math.max(1, paste.words.length));
    return { template: number, bounds, line: paste.wordLines[place], region, score: template[GUARD] ? 0 : value };
  }

  // ---- values.py ----
  const QUOTES = "\"'`";
  const TOKEN_END = ".,;:)]}>!";

  function fitsGap(gap, paste, first, last) {
    const words = paste.words;
    if (gap[NAMES].length > 1) {
      return gap[NAMES].every((name) => name[KIND] !== "int") || allDigits(words, first, last);
    }
    const kind = gap[NAMES][0][KIND];
    if (kind === "int") return last > first && allDigits(words, first, last);
    if (kind === "shape" || kind === "dtype" || kind === "device") {
      const allowed = paste.prep.allowed[kind];
      for (let place = first; place < last; place += 1) {
        if (!allowed.has(words[place]) && !isDigit(words[place][0])) return false;
      }
      return true;
    }
    if (kind === "word") return joined(gap, paste, first) && !inner(gap, paste, first, last).includes(" ");
    return true;
  }

  function joins(gap, paste, first) {
    return gap[NAMES][0][KIND] !== "word" || joined(gap, paste, first);
  }

  function readValues(template, bounds, paste, prep) {
    const values = Object.create(null);
    const gaps = template[GAPS], segments = template[SEGMENTS];
    gaps.forEach((gap, place) => {
      if (gap === null) return;
      if (place === 0) {
        readLeading(gap, paste, bounds[0], values, prep);
        return;
      }
      const first = bounds[place - 1] + segments[place - 1].length;
      if (place === segments.length) readTrailing(gap, paste, first, values, prep);
      else readInner(gap, inner(gap, paste, first, bounds[place]), values, prep);
    });
    return values;
  }

  function readInner(gap, text, values, prep) {
    const names = gap[NAMES];
    let rest = text;
    for (let place = 0; place < names.length; place += 1) {
      let part = rest;
      if (place + 1 < names.length) {
        const separator = names[place + 1][SEPARATOR];
        const at = separator ? rest.indexOf(separator) : -1;
        if (at < 0) return;
        part = rest.slice(0, at);
        rest = rest.slice(at + separator.length);
      }
      keep(names[place], part, values, prep);
    }
  }

  function readTrailing(gap, paste, first, values, prep) {
    let text = paste.text.slice(paste.end(first - 1), paste.lineEnd(paste.wordLines[first - 1]));
    text = dropBefore(trimSpaces(clip(text, prep.limits.value)), gap[BEFORE]);
    gap[NAMES].forEach((name, place) => {
      if (place) text = dropBefore(trimSpaces(text), name[SEPARATOR]);
      const next = gap[NAMES][place + 1];
      const separator = next ? trimSpaces(next[SEPARATOR]) : "";
      const cut = separator && (name[KIND] === "any" || name[KIND] === "names") ? text.indexOf(separator) : -1;
      let part;
      [part, text] = cut >= 0 ? [text.slice(0, cut), text.slice(cut)] : firstValue(name[KIND], text);
      keep(name, part, values, prep);
    });
  }

  function readLeading(gap, paste, first, values, prep) {
    let text = paste.text.slice(paste.lineStarts[paste.wordLines[first]], paste.start(first));
    text = dropAfter(trimSpaces(text), gap[AFTER]);
    const name = gap[NAMES][gap[NAMES].length - 1];
    const head = prep.search("head", text);
    if (head) text = stripSet(text.slice(head.index + head[0].length), " :-", "");
    if (!["any", "names", "path", "shape"].includes(name[KIND])) {
      text = stripSet(text.slice(text.lastIndexOf(" ") + 1), "\"'`([{<", "");
    }
    keep(name, text, values, prep);
  }

  function firstValue(kind, text) {
    text = trimStart(text);
    if (kind === "any" || kind === "names") return [text, ""];
    if (kind === "int") {
      let end = text[0] === "-" || text[0] === "+" ? 1 : 0;
      while (end < text.length && isDigit(text[end])) end += 1;
      return [text.slice(0, end), text.slice(end)];
    }
    if (kind === "shape") {
      const sized = text.slice(0, 10).toLowerCase() === "torch.size";
      const opening = sized ? text.indexOf("[") : 0;
      const bracket = opening < 0 ? "" : text[opening];
      const closing = bracket === "[" ? "]" : bracket === "(" ? ")" : "";
      if (closing) {
        let end = text.indexOf(closing, opening) + 1;
        if (text.slice(0, 11).toLowerCase() === "torch.size(" && text[end] === ")") end += 1;
        return end ? [text.slice(0, end), text.slice(end)] : ["", text];
      }
    }
    text = stripSet(text, QUOTES, "");
    let end = 0;
    while (end < text.length && text[end] !== " " && !QUOTES.includes(text[end])) end += 1;
    return [stripSet(text.slice(0, end), "", TOKEN_END), text.slice(end)];
  }

  function keep(name, text, values, prep) {
    text = text.replace(/\n/g, " ").split(" ").filter((part) => part !== "").join(" ");
    if (name[KIND] === "int") {
      text = stripSet(text, "()[]{}'\"`,;: ", "()[]{}'\"`,;: ");
      if (!prep.begins("int_text", text)) return;
    }
    if (name[KIND] === "names") text = stripSet(text, "", " .,;");
    if (text.length > 0 && text.length <= prep.limits.value) values[name[NAME]] = text;
  }

  function inner(gap, paste, first, last) {
    const start = first ? paste.end(first - 1) : 0;
    const text = trimSpaces(paste.text.slice(start, paste.start(last)).replace(/\n/g, " "));
    return dropAfter(dropBefore(text, gap[BEFORE]), gap[AFTER]);
  }

  function joined(gap, paste, first) {
    const before = gap[BEFORE];
    const last = before[before.length - 1];
    if (!before || !paste.prep.rules.joining.includes(last) || first === 0) return true;
    return paste.text[paste.end(first - 1)] === last;
  }

  function dropBefore(text, literal) {
    for (const character of literal) {
      if (text.startsWith(character)) text = trimStart(text.slice(character.length));
    }
    return text;
  }

  function dropAfter(text, literal) {
    for (const character of Array.from(literal).reverse()) {
      if (text.endsWith(character)) text = trimEnd(text.slice(0, text.length - character.length));
    }
    return text;
  }

  function stripSet(text, before, after) {
    let start = 0, end = text.length;
    while (start < end && before.includes(text[start])) start += 1;
    while (end > start && after.includes(text[end - 1])) end -= 1;
    return text.slice(start, end);
  }

  function isDigit(character) {
    return character >= "0" && character <= "9";
  }

  function allDigits(words, first, last) {
    for (let place = first; place < last; place += 1) {
      if (!isDigit(words[place][0])) return false;
    }
    return true;
  }

  // ---- fuzzy.py ----
  function share(value, thousandths) {
    return Math.floor((value * thousandths) / 1000);
  }

  function buildIndex(prep) {
    const index = { words: [], weights: [], open: [], totals: [], postings: new Map() };
    prep.templates.forEach((template, number) => {
      const words = [], opened = [];
      template[SEGMENTS].forEach((segment, place) => {
        segment.forEach((word, position) => {
          words.push(word);
          opened.push(position === segment.length - 1 ? openness(template[GAPS][place + 1]) : "");
        });
      });
      const weights = words.map((word) => fuzzyWeight(word, prep));
      index.words.push(words);
      index.weights.push(weights);
      index.open.push(opened);
      index.totals.push(Math.max(1, weights.reduce((sum, weight) => sum + weight, 0)));
      if (template[GUARD]) return;
      const seen = new Set();
      words.forEach((word, place) => {
        if (seen.has(word) || weights[place] <= 0) return;
        seen.add(word);
        if (!index.postings.has(word)) index.postings.set(word, []);
        index.postings.get(word).push([number, weights[place]]);
      });
    });
    return index;
  }

  function openness(gap) {
    if (gap === null) return "";
    return gap[NAMES].every((name) => name[KIND] === "int") ? "int" : "any";
  }

  function fuzzyWeight(word, prep) {
    const weight = prep.weights.has(word) ? prep.weights.get(word) : prep.unknown;
    return isDigit(word[0]) ? Math.floor((weight * prep.rules.weights.digit_share) / 100) : weight;
  }

  function rank(paste, prep) {
    if (!prep.fuzzyIndex) prep.fuzzyIndex = buildIndex(prep);
    const index = prep.fuzzyIndex;
    const windows = findWindows(paste, prep);
    const best = new Map();
    for (const [, place, number] of candidates(windows, index, paste, prep)) {
      const [first, last] = windows[place];
      const [alignment, matched, used] = align(index, number, paste, first, last, prep);
      const like = {
        template: number,
        entry: prep.templates[number][ENTRY],
        line: paste.wordLines[first],
        words: new Set(paste.words.slice(first, last)),
        alignment,
        matched,
        excused: excused(index, number, used, prep),
      };
      if (!best.has(like.entry) || order(like, best.get(like.entry)) < 0) best.set(like.entry, like);
    }
    return Array.from(best.values()).sort(order);
  }

  function order(a, b) {
    return b.alignment - a.alignment || b.matched - a.matched || a.template - b.template;
  }

  function findWindows(paste, prep) {
    const limits = prep.limits;
    const heads = new Set(paste.reading.headLines);
    const bounds = paste.lineWords;
    const ranges = new Map();
    paste.reading.kinds.forEach((kind, line) => {
      if (kind !== FRAME && kind !== CODE && bounds[line] < bounds[line + 1]) ranges.set(line, [bounds[line], bounds[line + 1]]);
    });
    let windows = [];
    const step = limits.window_words, half = Math.floor(step / 2);
    for (const [line, [first, last]] of ranges) {
      let end = last;
      for (const following of [line + 1, line + 2]) {
        if (!ranges.has(following) || heads.has(following)) break;
        end = ranges.get(following)[1];
      }
      windows.push([first, Math.min(end, first + step)]);
      for (let start = first + half; start < last - half; start += half) {
        windows.push([start, Math.min(end, start + step)]);
      }
    }
    if (windows.length > limits.windows) {
      const head = limits.head_windows;
      windows = windows.slice(0, head).concat(windows.slice(head - limits.windows));
    }
    return windows;
  }

  function candidates(windows, index, paste, prep) {
    const fuzzy = prep.rules.fuzzy, limits = prep.limits;
    const unknown = Math.floor((prep.unknown * prep.rules.weights.unknown_share) / 100);
    const found = new Map();
    windows.forEach(([first, last], place) => {
      const shared = new Map();
      let total = 0;
      for (const word of new Set(paste.words.slice(first, last))) {
        total += prep.weights.has(word) ? prep.weights.get(word) : unknown;
        for (const [number, weight] of index.postings.get(word) || []) {
          shared.set(number, (shared.get(number) || 0) + weight);
        }
      }
      const factor = fuzzy[trust(paste.reading.kinds[paste.wordLines[first]])];
      const scored = [];
      for (const [number, weight] of shared) {
        if (weight < fuzzy.nearest_nats) continue;
        const size = index.totals[number] + share(total, fuzzy.window_share);
        scored.push([-Math.floor((weight * factor) / size), place, number]);
      }
      scored.sort(compare);
      for (const item of scored.slice(0, limits.window_templates)) {
        if (!found.has(item[2]) || compare(item, found.get(item[2])) < 0) found.set(item[2], item);
      }
    });
    return Array.from(found.values()).sort(compare).slice(0, limits.templates);
  }

  function trust(kind) {
    if (kind === EXCEPTION || kind === KERNEL) return "exception";
    return kind === WARNING ? "warning" : "text";
  }

  function compare(a, b) {
    for (let place = 0; place < a.length; place += 1) {
      if (a[place] !== b[place]) return a[place] - b[place];
    }
    return 0;
  }

  function greater(a, b) {
    return compare(a, b) < 0 ? b : a;
  }

  function align(index, number, paste, first, last, prep) {
    const fuzzy = prep.rules.fuzzy;
    const window = paste.words.slice(first, last);
    const extras = window.map((word) => extra(word, prep));
    const words = index.words[number], weights = index.weights[number], opened = index.open[number];
    const atEnd = last === paste.words.length;
    let row = new Array(window.length + 1).fill(0);
    let rowMatched = new Array(window.length + 1).fill(0);
    let cutOff = [NEVER, 0, 0];
    let prefix = 0;
    words.forEach((word, place) => {
      const weight = weights[place];
      prefix += weight;
      const missing = share(weight, fuzzy.missing);
      const fresh = [row[0] - missing], freshMatched = [rowMatched[0]];
      for (let column = 0; column < window.length; column += 1) {
        let value, matched;
        if (window[column] === word) {
          value = row[column] + weight;
          matched = rowMatched[column] + weight;
        } else {
          value = row[column] - weight - share(extras[column], fuzzy.substitution);
          matched = rowMatched[column];
        }
        if (row[column + 1] - missing > value) {
          value = row[column + 1] - missing;
          matched = rowMatched[column + 1];
        }
        const inside = opened[place] === "any" || (opened[place] === "int" && isDigit(window[column][0]));
        const skipped = fresh[column] - (inside ? fuzzy.gap_word : extras[column]);
        if (skipped > value) {
          value = skipped;
          matched = freshMatched[column];
        }
        fresh.push(value);
        freshMatched.push(matched);
      }
      row = fresh;
      rowMatched = freshMatched;
      if (atEnd && prefix * 1000 >= index.totals[number] * fuzzy.cut_share) cutOff = greater(cutOff, cutAt(row, rowMatched, prefix, place + 1, fuzzy));
    });
    let top = 0;
    for (let column = 1; column < row.length; column += 1) {
      if (row[column] > row[top]) top = column;
    }
    const whole = [Math.floor((row[top] * 1000) / index.totals[number]), rowMatched[top], words.length];
    return greater(whole, cutOff);
  }

  function cutAt(row, matched, prefix, used, fuzzy) {
    let best = [NEVER, 0, 0];
    for (const column of [row.length - 1, row.length - 2]) {
      if (column <= 0) continue;
      const part = Math.floor((row[column] * 1000) / Math.max(1, prefix));
      if (matched[column] >= fuzzy.nats && part >= fuzzy.cut) best = greater(best, [part, matched[column], used]);
    }
    return best;
  }

  function extra(word, prep) {
    const fuzzy = prep.rules.fuzzy;
    const value = prep.weights.has(word)
      ? share(prep.weights.get(word), fuzzy.extra)
      : share(prep.unknown, fuzzy.unknown_extra);
    return Math.min(value, fuzzy.extra_cap);
  }

  function excused(index, number, used, prep) {
    const shown = new Set(index.words[number].slice(0, used));
    const words = new Set();
    for (const [word, quoted] of prep.templates[number][MUST]) {
      if (!quoted && !shown.has(word)) words.add(word);
    }
    return words;
  }

  // ---- verdict.py ----
  function recognise(text, catalogue) {
    const prep = prepare(catalogue);
    let paste = readPaste(text, prep);
    const refused = new Set();
    let hits = findHits(paste, prep, refused);
    let answer = firstSure(hits, paste, prep);
    if (answer) return answer;
    const whole = unwrap(paste);
    if (whole) {
      const before = new Set();
      for (const hit of hits) if (followed(hit, paste, prep)) before.add(prep.templates[hit.template][ENTRY]);
      const found = findHits(whole, prep, new Set()).filter((hit) => !before.has(prep.templates[hit.template][ENTRY]));
      answer = firstSure(found, whole, prep);
      if (answer) return answer;
      if (!hits.length && found.length) {
        hits = found;
        paste = whole;
      }
    }
    for (const hit of hits) refused.add(prep.templates[hit.template][ENTRY]);
    return unsure(bestPerEntry(hits, prep), refused, paste, prep);
  }

  function firstSure(hits, paste, prep) {
    const best = bestPerEntry(hits, prep);
    const doubts = best.map((hit) => doubtful(hit, hits, paste, prep));
    for (let place = 0; place < best.length; place += 1) {
      if (!doubts[place] && !outranked(place, best, doubts)) return sure(best[place], best, paste, prep);
    }
    return null;
  }

  function bestPerEntry(hits, prep) {
    const seen = new Set();
    return hits.filter((hit) => {
      const template = prep.templates[hit.template];
      if (template[GUARD] || seen.has(template[ENTRY])) return false;
      seen.add(template[ENTRY]);
      return true;
    });
  }

  function outranked(place, best, doubts) {
    for (let other = 0; other < place; other += 1) {
      if (doubts[other] && best[other].region > best[place].region) return true;
    }
    return false;
  }

  function doubtful(hit, hits, paste, prep) {
    const template = prep.templates[hit.template];
    const entry = prep.entries[template[ENTRY]];
    return (
      misplaced(hit, paste, prep) ||
      speaksAgainst(hit, hits, prep) ||
      !hasFrame(entry, paste) ||
      foreignClass(hit, template, entry, paste, prep) ||
      Boolean(template[WEAK] && !prep.search("torch", paste.text))
    );
  }

  function misplaced(hit, paste, prep) {
    const regions = prep.rules.regions;
    if (hit.region === regions.final) return followed(hit, paste, prep);
    if (hit.region === regions.earlier) return !isDirectCause(hit.line, paste);
    return true;
  }

  function followed(hit, paste, prep) {
    const template = prep.templates[hit.template];
    const segments = template[SEGMENTS];
    const last = hit.bounds[hit.bounds.length - 1] + segments[segments.length - 1].length - 1;
    const warned = prep.entries[template[ENTRY]].kind === "warning";
    const start = paste.wordLines[last] + 1;
    const alarmed = paste.alarms.has(paste.lines[start - 1]);
    let handled = false;
    for (let line = start; line < paste.lines.length; line += 1) {
      const text = paste.lines[line];
      const kind = paste.reading.kinds[line];
      const plain = kind !== FRAME && kind !== CODE;
      if (prep.search("during_handling", text)) handled = true;
      else if (handled && text && (plain || prep.begins("qualified", text))) return true;
      else if (warned && kind !== FRAME && tellsOfFailure(text, line === start, alarmed, paste)) return true;
    }
    return false;
  }

  function tellsOfFailure(line, isCode, alarmed, paste) {
    if (paste.alarms.has(line) && !alarmed && !isDigit(line[0])) return true;
    if (paste.prep.begins("summary", line)) return false;
    if (paste.prep.search("death", line)) return true;
    return !isCode && Boolean(paste.prep.search("failure", line));
  }

  function isDirectCause(line, paste) {
    const between = paste.lines.slice(line, Math.max(line, paste.reading.final));
    return (
      between.some((text) => paste.prep.search("direct_cause", text)) &&
      !between.some((text) => paste.prep.search("during_handling", text))
    );
  }

  function speaksAgainst(hit, hits, prep) {
    const entry = prep.templates[hit.template][ENTRY];
    return hits.some((other) => {
      const template = prep.templates[other.template];
      return other.region >= hit.region && template[GUARD] && template[ENTRY] === entry;
    });
  }

  function hasFrame(entry, paste) {
    if (!entry.frames.length) return true;
    return paste.reading.kinds.some((kind, place) => {
      if (kind !== FRAME && !paste.lines[place].includes('File "')) return false;
      const shown = paste.lines.slice(place, place + 2).join("").replace(/\\/g, "/").toLowerCase();
      return entry.frames.some((part) => shown.includes(part));
    });
  }

  function toldApart(other, hit, paste, prep) {
    if (other.bounds.length !== hit.bounds.length || compare(other.bounds, hit.bounds) !== 0) return false;
    const entry = prep.entries[prep.templates[other.template][ENTRY]];
    if (entry.frames.length) return paste.reading.kinds.includes(FRAME) && !hasFrame(entry, paste);
    return framesOf(hit, prep).length > 0;
  }

  function foreignClass(hit, template, entry, paste, prep) {
    if (template[WEIGHT] >= prep.rules.weights.class_template) return false;
    const name = paste.reading.classes[hit.line];
    return name !== "" && !entry.classes.includes(name);
  }

  function onlyWraps(other, entry, prep) {
    const tier = prep.entries[prep.templates[other.template][ENTRY]].tier;
    return tier === "wrapper" && entry.tier !== "wrapper";
  }

  function sure(hit, best, paste, prep) {
    const template = prep.templates[hit.template];
    const entry = prep.entries[template[ENTRY]];
    const others = best
      .filter((other) => other !== hit && !toldApart(other, hit, paste, prep) && !onlyWraps(other, entry, prep))
      .map((other) => slugOf(other, prep));
    return {
      match: entry.slug,
      verdict: entry.tier === "specific" ? "match" : "family",
      exact: true,
      nearest: [entry.slug, ...others].slice(0, prep.limits.nearest),
      values: readValues(template, hit.bounds, paste, prep),
      score: hit.score / 1000,
      also: others.slice(0, prep.limits.nearest),
    };
  }

  function unsure(best, refused, paste, prep) {
    const ranked = rank(paste, prep);
    const fuzzy = prep.rules.fuzzy;
    const shown = best.map((hit) => slugOf(hit, prep));
    const first = ranked.length ? ranked[0] : null;
    const answer = { match: null, verdict: "none", exact: false, nearest: [], values: Object.create(null), score: 0, also: [] };
    if (!best.length && first && isAlike(first, ranked, refused, paste, prep)) {
      answer.verdict = "match";
      answer.nearest = ranked.map((like) => prep.entries[like.entry].slug).slice(0, prep.limits.nearest);
      answer.match = answer.nearest[0];
      answer.score = first.alignment / 1000;
      return answer;
    }
    for (const like of ranked) {
      const slug = prep.entries[like.entry].slug;
      if (!shown.includes(slug) && like.alignment >= fuzzy.nearest && like.matched >= fuzzy.nearest_nats) shown.push(slug);
    }
    answer.verdict = shown.length ? "nearest" : "none";
    answer.nearest = shown.slice(0, prep.limits.nearest);
    answer.score = (best.length ? best[0].score : first && shown.length ? first.alignment : 0) / 1000;
    return answer;
  }

  function isAlike(first, ranked, refused, paste, prep) {
    const fuzzy = prep.rules.fuzzy;
    const entry = prep.entries[first.entry];
    const template = prep.templates[first.template];
    const name = paste.reading.classes[first.line];
    let rival = -1000;
    for (const like of ranked) {
      if (like.entry !== first.entry) rival = Math.max(rival, like.alignment);
    }
    const believed =
      paste.reading.regions[first.line] === prep.rules.regions.final || paste.reading.kinds[first.line] === KERNEL;
    return (
      first.alignment >= fuzzy.match &&
      first.matched >= fuzzy.nats &&
      first.alignment - Math.max(rival, 0) >= fuzzy.margin &&
      believed &&
      entry.tier === "specific" &&
      !refused.has(first.entry) &&
      !template[WEAK] &&
      !template[END] &&
      (name === "" || entry.classes.includes(name)) &&
      hasFrame(entry, paste) &&
      template[MUST].every(([word]) => first.excused.has(word) || first.words.has(word))
    );
  }

  function slugOf(hit, prep) {
    return prep.entries[prep.templates[hit.template][ENTRY]].slug;
  }

  // ---- edits.py ----
  const PLACE = /\{\{|\}\}|\{([^{}]*)\}/g;
  const EDIT_NAME = /^[a-z][a-z0-9_]*$/;
  const TEST = /^(.*?) (==|!=|<=|>=|<|>) (.*)$/;
  const SAID = /^([a-z][a-z0-9_]*) is ([A-Za-z][A-Za-z0-9_.:]*)$/;
  const PART = /^([a-z][a-z0-9_]*)(?:\[(-?[0-9]{1,2}|[a-z][a-z0-9_]*)\]|\.(length|product))?$/;
  const WHOLE = /^-?[0-9]{1,15}$/;
  const NUMBER = /-?[0-9]{1,15}/g;

  function edits(entry, values) {
    const found = [];
    for (const [what, before, after, when] of entry.edits || []) {
      if (when && !holds(when, values)) continue;
      const old = fill(before, values), fresh = fill(after, values);
      if (old !== null && fresh !== null && old !== fresh) found.push({ what, old, new: fresh });
    }
    return found;
  }

  function valueOf(name, values) {
    return Object.hasOwn(values, name) ? values[name] : null;
  }

  function fill(text, values) {
    let missing = false;
    const filled = text.replace(PLACE, (found, inside) => {
      if (inside === undefined) return found[0];
      const value = EDIT_NAME.test(inside) ? valueOf(inside, values) : reckon(inside, values);
      if (value === null) missing = true;
      return String(value);
    });
    return missing ? null : filled;
  }

  function holds(when, values) {
    return when.split(" and ").every((test) => {
      const said = SAID.exec(test);
      if (said) return valueOf(said[1], values) === said[2];
      const parts = TEST.exec(test);
      if (!parts) return false;
      const left = reckon(parts[1], values), right = reckon(parts[3], values);
      return left !== null && right !== null && compareNumbers(left, parts[2], right);
    });
  }

  function compareNumbers(left, sign, right) {
    if (sign === "==" || sign === "!=") return (left === right) === (sign === "==");
    if (sign === "<=" || sign === ">=") return sign === "<=" ? left <= right : left >= right;
    return sign === "<" ? left < right : left > right;
  }

  function reckon(text, values) {
    const parts = text.split(" ");
    let total = termOf(parts[0], values);
    for (let place = 1; place + 1 < parts.length; place += 2) {
      const value = termOf(parts[place + 1], values);
      if (total === null || value === null) return null;
      if (parts[place] === "/") {
        if (value === 0 || total % value !== 0) return null;
        total /= value;
      } else if (parts[place] === "*") {
        total *= value;
      } else {
        total += parts[place] === "+" ? value : -value;
      }
      if (Math.abs(total) > Number.MAX_SAFE_INTEGER) return null;
    }
    return total === null ? null : total + 0;
  }

  function termOf(text, values) {
    if (/^[0-9]/.test(text)) return Number(text);
    const found = PART.exec(text);
    const value = found ? valueOf(found[1], values) : null;
    if (value === null) return null;
    const [, , place, way] = found;
    if (place === undefined && way === undefined) return WHOLE.test(value) ? Number(value) + 0 : null;
    const numbers = Array.from(value.matchAll(NUMBER), (number) => Number(number[0]) + 0);
    if (way === "length") return numbers.length;
    if (way === "product") return productOf(numbers);
    const index = WHOLE.test(place) ? Number(place) : termOf(place, values);
    if (index === null || index < -numbers.length || index >= numbers.length) return null;
    return numbers[index < 0 ? index + numbers.length : index];
  }

  function productOf(numbers) {
    let total = 1;
    for (const number of numbers) {
      total *= number;
      if (Math.abs(total) > Number.MAX_SAFE_INTEGER) return null;
    }
    return total + 0;
  }

  // ---- explain.py ----
  const PLACEHOLDER = /\{\{|\}\}|\{([a-z][a-z0-9_]*)(?::[a-z]+)?\}/g;

  function diagnose(entry, values, lang) {
    const page = entry[lang] || {};
    let sentence = page.diagnosis || "";
    const names = Array.from(sentence.matchAll(PLACEHOLDER), (found) => found[1]).filter(Boolean);
    if (page.plain !== undefined && !names.every((name) => Object.hasOwn(values, name))) sentence = page.plain;
    return sentence.replace(PLACEHOLDER, (text, name) => {
      if (name === undefined) return text[0];
      return Object.hasOwn(values, name) ? values[name] : "…";
    });
  }

  function title(entry, lang) {
    return (entry[lang] || {}).title || entry.slug;
  }

  scope.torchwhy = { recognise, diagnose, title, edits };
})(typeof self === "undefined" ? globalThis : self);

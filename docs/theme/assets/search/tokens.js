// How text becomes search terms. A classic script: worker, page and Node load the same file.
(function (self) {
  "use strict";

  // A chain of identifiers (torch.nn.Conv2d), a number, or a run of Han characters.
  const PIECE =
    /(?:(?!\p{Script=Han})[\p{L}_])(?:(?!\p{Script=Han})[\p{L}\p{N}_])*(?:\.(?:(?!\p{Script=Han})[\p{L}_])(?:(?!\p{Script=Han})[\p{L}\p{N}_])*)*|\p{N}+(?:\.\p{N}+)*|\p{Script=Han}+/gu;
  const HAN = /^\p{Script=Han}/u;

  // Asked beside other words, these say nothing about what is meant; nor do bare numbers.
  const SMALL = new Set(
    ("a an and are as at be but by can for from has have how i if in into is it its of on or " +
      "that the this to was what when where which why will with").split(" "),
  );

  // Plurals that no rule of three lines gets right.
  const IRREGULAR = new Map([
    ["axes", "axis"],
    ["bias", "bias"],
    ["biases", "bias"],
    ["alias", "alias"],
    ["aliases", "alias"],
    ["indices", "index"],
    ["matrices", "matrix"],
    ["vertices", "vertex"],
    ["series", "series"],
  ]);

  // Harman's S-stemmer (D. Harman, "How effective is suffixing?", JASIS 42(1), 1991), with two
  // additions: -es after a hissing sound goes whole (classes, batches), and -is stays (axis).
  function singular(word) {
    if (word.length < 4) return word;
    if (IRREGULAR.has(word)) return IRREGULAR.get(word);
    if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
    if (/[^ea]ies$/.test(word)) return word.slice(0, -3) + "y";
    if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
    if (/[^usi]s$/.test(word)) return word.slice(0, -1);
    return word;
  }

  // BatchNorm1d -> batch, norm1d; view_as_real -> view, as, real.
  function parts(identifier) {
    return identifier
      .replace(/([\p{Ll}\p{N}])(\p{Lu}\p{Ll})/gu, "$1_$2")
      .replace(/(\p{Ll}{2})(\p{Lu})/gu, "$1_$2")
      .split("_")
      .filter((part) => part)
      .map((part) => singular(part.toLowerCase()));
  }

  function pieces(text) {
    return text.normalize("NFKC").match(PIECE) || [];
  }

  function bigrams(run) {
    const characters = [...run];
    return characters.slice(1).map((next, at) => characters[at] + next);
  }

  // Every term under which a text is found: identifiers whole, by their tails and by part; Han by
  // single characters and by any two neighbours.
  function terms(text) {
    const found = [];
    for (const piece of pieces(text)) {
      if (HAN.test(piece)) {
        found.push(...piece, ...bigrams(piece));
        continue;
      }
      const names = piece.split(".");
      const tails = new Set(names.map((_, from) => names.slice(from).join(".").toLowerCase()));
      tails.delete(names[names.length - 1].toLowerCase());
      found.push(...tails);
      for (const name of names) {
        const inner = parts(name);
        found.push(singular(name.toLowerCase()));
        if (inner.length > 1) found.push(...inner);
      }
    }
    return found;
  }

  // What a question asks for: each piece is found as any one of its alternatives, an alternative
  // being terms that must all occur. `shown` is what to highlight.
  function asked(text) {
    const all = pieces(text);
    const telling = all.filter((piece) => !SMALL.has(piece.toLowerCase()) && !/^\p{N}/u.test(piece));
    return (telling.length ? telling : all).flatMap((piece) => {
      if (HAN.test(piece)) {
        return words(piece).map((word) => ({
          shown: word,
          any: [[...word].length === 1 ? [word] : bigrams(word)],
        }));
      }
      const whole = piece.toLowerCase();
      const names = piece.split(".");
      const last = singular(names[names.length - 1].toLowerCase());
      const any = [[names.length > 1 ? whole : last]];
      const inner = names.flatMap((name) => parts(name));
      if (inner.length > 1) any.push(inner);
      return [{ shown: piece, any }];
    });
  }

  // Words of a run of Han characters where the browser knows words, the whole run elsewhere.
  function words(run) {
    if (!("Segmenter" in Intl)) return [run];
    const segments = new Intl.Segmenter("zh", { granularity: "word" }).segment(run);
    return [...segments].map((part) => part.segment);
  }

  self.noteTokens = { asked, pieces, singular, terms };
})(self);

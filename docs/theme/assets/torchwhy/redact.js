/* Take out of a paste what tells who and where: the twin of the Python module torchwhy.redact.
 *
 * A classic script. It defines self.torchwhyRedact = {redact(text) -> text, rules}. The rules are a
 * copy of torchwhy/redact.json, and a test compares both. Pasted text never becomes a pattern.
 */
(function (scope) {
  "use strict";

  const rules = {
    "limit": 262144,
    "rules": [
      ["login", "", "([A-Za-z][A-Za-z0-9+.-]{1,20}://)[^/@ \\t\\r\\n\"'<>]{1,200}(@)", "user"],
      ["address", "i", "(https?://)(?!(?:(?:[a-z0-9-]{1,63}\\.){0,4}(?:pytorch\\.org|python\\.org|github\\.com|huggingface\\.co|nvidia\\.com|stackoverflow\\.com|readthedocs\\.io|numpy\\.org|lightning\\.ai|example\\.org)|host|localhost|127\\.0\\.0\\.1)(?:[/:?#)\\]}>,;.'\" \\t\\r\\n]|$))[^ \\t\\r\\n\"'<>()\\[\\]{}]{1,2000}", "host/"],
      ["private key", "", "(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[^-]{4,20000}", "***"],
      ["password", "i", "((?:password|passwd|passphrase|secret)[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}[\"']?)[^ \\t\\r\\n\"',;&)}\\]]{1,4000}", "***"],
      ["secret", "i", "((?:token|api[-_]?key|access[-_]?key|secret[-_]?key|authorization|credentials?|cookie|session)[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}(?:bearer |basic )?[\"']?)(?=[^ \\t\\r\\n\"',;&)}\\]]{0,200}[0-9])[^ \\t\\r\\n\"',;&)}\\]]{1,4000}", "***"],
      ["bearer", "i", "(bearer )[a-z0-9._~+/=-]{8,4000}", "***"],
      ["token", "", "(^|[^A-Za-z0-9_-])(?:hf_|gh[pousr]_|github_pat_|glpat-|sk-|pk-|rk_live_|sk_live_|xox[abeprs]-|AKIA|ASIA|AIza|ya29\\.|npm_|dckr_pat_|SG\\.|eyJ)[A-Za-z0-9_.+/=-]{12,4000}", "***"],
      ["number in hex", "", "(^|[^A-Za-z0-9_])(?=[a-fA-F]{0,200}[0-9])[0-9a-fA-F]{32,4000}(?![A-Za-z0-9_])", "***"],
      ["random text", "", "(^|[^A-Za-z0-9_+=/.-])(?=[A-Za-z+=_-]{0,200}[0-9])(?=[a-z0-9+=_-]{0,200}[A-Z])(?=[A-Z0-9+=_-]{0,200}[a-z])[A-Za-z0-9][A-Za-z0-9_+=-]{39,4000}", "***"],
      ["e-mail", "", "(^|[^A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])", "name@example.org"],
      ["prompt", "", "(^|[\\n(\\[) ])[A-Za-z0-9_.-]{1,32}@[A-Za-z0-9.-]{1,64}[: ](?:~|/)[^ \\n$#>]{0,400}([$#>])", "user@host:~"],
      ["user and host", "", "(^|[\\n(\\[) ])[A-Za-z0-9_.-]{1,32}@[A-Za-z0-9.-]{1,64}(:~?/|:~)", "user@host"],
      ["home", "", "((?:/home/|[\\\\/][Uu]sers[\\\\/]{1,2}|Documents and Settings[\\\\/]{1,2}))[^\\\\/\\n\"':*?<>|]{1,64}([\\\\/])", "user"],
      ["home's end", "", "(/home/|/Users/|\\\\[Uu]sers\\\\{1,2})[^\\\\/ \\n\"':*?<>|]{1,64}($|[ \\n\"':,;)\\]])", "user"],
      ["user", "", "(\\b(?:USER|USERNAME|LOGNAME|SUDO_USER)[\"']?[ \\t]{0,4}[=:][ \\t]{0,4}[\"']?)[^ \\t\\r\\n\"',;]{1,64}", "user"],
      ["host", "", "((?:\\b[Hh]ost(?:name)?|HOSTNAME|MASTER_ADDR|COMPUTERNAME)[\"']?[ \\t]{0,12}[=:][ \\t]{0,4}[\"']?)(?!localhost)[A-Za-z0-9][A-Za-z0-9.-]{1,252}", "host"],
      ["host and port", "", "(\\[)(?!localhost\\]|host\\])[A-Za-z][A-Za-z0-9.-]{1,252}(\\]:[0-9]{2,5})", "host"],
      ["host in a log", "", "((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}[0-9]{1,2} [0-9:]{5,8} )[A-Za-z0-9][A-Za-z0-9.-]{0,252}( [^ \\n]{1,60}:)", "host"],
      ["IPv4", "", "(^|[^0-9A-Za-z.])(?!127\\.0\\.0\\.1|0\\.0\\.0\\.0)(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?!\\.?[0-9A-Za-z])", "192.0.2.1"],
      ["MAC", "", "(^|[^0-9A-Fa-f:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f:-])", "00:00:5e:00:53:00"],
      ["IPv6", "", "(^|[^0-9A-Za-z:.])(?:[23][0-9a-fA-F]{3}|[fF][c-fC-F][0-9a-fA-F]{2})(?:(?::[0-9a-fA-F]{1,4}){3,7}|(?::[0-9a-fA-F]{1,4}){0,6}::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6})?)(?![0-9A-Za-z:])", "2001:db8::1"],
      ["host with a domain", "i", "(^|[^a-z0-9._/@\\\\-])(?=[a-z.]{0,200}[0-9-])(?:[a-z0-9-]{1,63}\\.){1,6}(?:local|lan|internal|corp|intra|intranet|localdomain|cluster|com|net|org|edu|gov|cn|io|ai|de|uk|jp|fr|ch|ca|au|in|kr|eu|us)(?![a-z0-9_(\\[.-])", "host"]
    ],
    "learn": [
      ["user", "", "(?:/home/|[\\\\/][Uu]sers[\\\\/]{1,2})([^\\\\/\\n\"':*?<>|]{3,64})[\\\\/]"],
      ["user", "", "(?:^|[\\n(\\[) ])([A-Za-z0-9_.-]{3,32})@[A-Za-z0-9.-]{1,64}(?:[: ]~?[/$#>]|:~)"],
      ["host", "", "(?:^|[\\n(\\[) ])[A-Za-z0-9_.-]{1,32}@([A-Za-z0-9.-]{3,64})(?:[: ]~?[/$#>]|:~)"],
      ["user", "", "\\b(?:USER|USERNAME|LOGNAME|SUDO_USER)[\"']?[ \\t]{0,4}[=:][ \\t]{0,4}[\"']?([^ \\t\\r\\n\"',;]{3,64})"],
      ["host", "", "(?:\\b[Hh]ost(?:name)?|HOSTNAME|MASTER_ADDR|COMPUTERNAME)[\"']?[ \\t]{0,12}[=:][ \\t]{0,4}[\"']?([A-Za-z0-9][A-Za-z0-9.-]{2,252})"],
      ["host", "", "\\[([A-Za-z][A-Za-z0-9.-]{2,252})\\]:[0-9]{2,5}"]
    ],
    "common": ["admin", "administrator", "all", "anaconda", "build", "code", "conda", "cpu", "cuda", "data", "default", "dev", "file", "gpu", "home", "host", "jovyan", "kernel", "local", "localhost", "model", "models", "name", "nobody", "node", "none", "null", "project", "public", "python", "pytorch", "root", "runner", "self", "share", "shared", "size", "student", "tensor", "test", "tests", "the", "torch", "torchvision", "train", "true", "ubuntu", "user", "users", "work", "worker", "workspace"],
    "paths": [
      "(File [\"'])((?:[^\"'\\n\\\\/<]{0,255}[\\\\/]{1,2}){1,60})",
      "([\"'])((?:[A-Za-z]:[\\\\/]{1,2}|~[A-Za-z0-9_-]{0,32}[\\\\/]|\\\\{2,4}|[/](?!/))(?:[^\"'\\n\\\\/]{1,255}[\\\\/]{1,2}){0,60})",
      "(^|[^A-Za-z0-9_./~\\\\-])((?:[A-Za-z]:[\\\\/]{1,2}|~[A-Za-z0-9_-]{0,32}[\\\\/]|\\\\{2,4}(?=[A-Za-z0-9])|file:///|[/](?!/))(?:[^\\\\/\\n\"'<>|:*?()\\[\\]{},;= \\t]{1,255}[\\\\/]{1,2}){0,60})"
    ],
    "kept": ["/dev/", "/proc/", "/sys/", "/usr/lib/", "/usr/local/cuda"],
    "marks": ["/site-packages/", "/dist-packages/", "/lib/python3", "/aten/src/", "/torch/csrc/", "/torch/nn/", "/torch/utils/", "/torch/autograd/", "/torch/optim/", "/torch/distributed/", "/c10/"]
  };

  // Without "u" where case does not matter: with it, "i" would take ſ for s, as Python does not.
  const compile = (flags, text) => new RegExp(text, `g${flags || "u"}`);
  const compiled = rules.rules.map(([, flags, text, fresh]) => [compile(flags, text), fresh]);
  const learning = rules.learn.map(([fresh, flags, text]) => [compile(flags, text), fresh]);
  const paths = rules.paths.map((text) => compile("", text));
  const common = new Set(rules.common);

  function redact(text) {
    text = tail(text, rules.limit);
    const names = learn(text);
    for (const [pattern, fresh] of compiled) {
      text = text.replace(pattern, (...found) => kept(found, 1) + fresh + kept(found, 2));
    }
    for (const [name, fresh] of names) text = replaceName(text, name, fresh);
    for (const pattern of paths) {
      text = text.replace(pattern, (whole, before, folders) => before + shorten(folders));
    }
    return text;
  }

  /** The last characters (not units) of a text. */
  function tail(text, count) {
    if (text.length <= count) return text;
    return Array.from(text).slice(-count).join("");
  }

  /** A group of a match, as String.replace hands them over: groups, then the offset, a number. */
  function kept(found, number) {
    return found.slice(1, number + 1).some((part) => typeof part === "number") ? "" : found[number] || "";
  }

  function learn(text) {
    const names = new Map();
    for (const [pattern, fresh] of learning) {
      for (const found of text.matchAll(pattern)) {
        if (!common.has(found[1].toLowerCase()) && !names.has(found[1])) names.set(found[1], fresh);
      }
    }
    return Array.from(names).sort(([a], [b]) => b.length - a.length || byCharacters(a, b));
  }

  /** Python's order of texts, by characters; a sort of units would differ. */
  function byCharacters(a, b) {
    const first = Array.from(a), second = Array.from(b);
    for (let place = 0; place < first.length && place < second.length; place += 1) {
      const difference = first[place].codePointAt(0) - second[place].codePointAt(0);
      if (difference) return difference;
    }
    return first.length - second.length;
  }

  function replaceName(text, name, fresh) {
    let done = "", position = 0;
    for (;;) {
      const start = text.indexOf(name, position);
      if (start < 0) return done + text.slice(position);
      const end = start + name.length;
      const inside = isWord(text[start - 1]) || isWord(text[end]);
      done += text.slice(position, start) + (inside ? name : fresh);
      position = end;
    }
  }

  function isWord(character) {
    return character !== undefined && /[A-Za-z0-9_]/.test(character);
  }

  function shorten(folders) {
    const plain = folders.replaceAll("\\\\", "/").replaceAll("\\", "/");
    if (plain === "/" || plain === "~/" || rules.kept.some((start) => plain.startsWith(start))) return folders;
    const mark = rules.marks.find((part) => plain.includes(part));
    return mark ? `/...${plain.slice(plain.lastIndexOf(mark))}` : "/.../";
  }

  scope.torchwhyRedact = { redact, rules };
})(typeof self === "undefined" ? globalThis : self);

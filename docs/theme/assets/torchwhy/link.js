/* A text in the fragment of an address, which browsers never send to a server.
 *
 * A classic script. It defines self.torchwhyLink = {pack, unpack, MOST}:
 *   pack(text) -> Promise of "#e=…" (deflated, base64url) or, where the browser cannot deflate, "#p=…"
 *   unpack(hash) -> Promise of the text, or of null where the fragment is none of ours; rejects with
 *   a LinkError whose reason is "damaged" or "old" (the browser cannot inflate)
 */
(function (scope) {
  "use strict";

  const MOST = 8000; // characters: what mail and chat still take for one link
  const MOST_BYTES = 1 << 20; // of the text: a small link may inflate to gigabytes
  // What no terminal or editor should be handed on: controls but newline and tab, bidi, invisible.
  const UNSEEN =
    /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

  class LinkError extends Error {
    constructor(reason) {
      super(reason);
      this.reason = reason;
    }
  }

  async function pack(text) {
    const bytes = new TextEncoder().encode(clean(text));
    const stream = through("CompressionStream");
    if (!stream) return `#p=${encode(bytes)}`;
    return `#e=${encode(await pour(bytes, stream, Infinity))}`;
  }

  async function unpack(hash) {
    const found = /^#([ep])=([A-Za-z0-9_-]*)$/.exec(hash);
    if (!found) {
      if (/^#[ep]=/.test(hash)) throw new LinkError("damaged");
      return null;
    }
    try {
      let bytes = decode(found[2]);
      if (found[1] === "e") {
        const stream = through("DecompressionStream");
        if (!stream) throw new LinkError("old");
        bytes = await pour(bytes, stream, MOST_BYTES);
      }
      return clean(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      throw error instanceof LinkError ? error : new LinkError("damaged");
    }
  }

  function clean(text) {
    return text.replace(/\r\n?/g, "\n").replace(UNSEEN, "");
  }

  function through(name) {
    try {
      return new scope[name]("deflate-raw");
    } catch {
      return null;
    }
  }

  async function pour(bytes, stream, most) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    const chunks = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        reader.cancel().catch(() => {});
        throw new LinkError("damaged");
      }
      chunks.push(value);
    }
    const whole = new Uint8Array(size);
    let place = 0;
    for (const chunk of chunks) {
      whole.set(chunk, place);
      place += chunk.length;
    }
    return whole;
  }

  function encode(bytes) {
    let text = "";
    for (let place = 0; place < bytes.length; place += 4096) {
      text += String.fromCharCode(...bytes.subarray(place, place + 4096));
    }
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  function decode(text) {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
  }

  scope.torchwhyLink = { pack, unpack, MOST };
})(typeof self === "undefined" ? globalThis : self);

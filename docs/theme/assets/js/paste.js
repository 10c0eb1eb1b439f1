// The large box on the home page: a second client of the search worker. Everything that it shows is
// built from text; what somebody pasted never becomes markup.
(function () {
  "use strict";

  const DELAY = 120;
  const SHOWN = 6;
  const { base } = window.note;

  let worker = null;
  let asked = 0;
  let timer = 0;
  let listener = () => {};

  function ask(text) {
    if (!worker) {
      worker = new Worker(window.note.worker);
      worker.addEventListener("message", ({ data }) => listener(data));
    }
    asked += 1;
    worker.postMessage({ type: 2, data: text, id: asked });
  }

  function make(tag, name, ...children) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  }

  function marked(parts) {
    return parts.map(([text, hit]) => (hit ? make("mark", "", text) : text));
  }

  function link(name, location, ...children) {
    const element = make("a", name, ...children);
    element.href = new URL(location, base).href;
    return element;
  }

  function card({ kind, location, label, title, text, action }) {
    const heading = make("h2", "note-card__title", link("", location, title));
    const item = make("li", `note-card note-card--${kind}`, heading, make("p", "note-card__text", text));
    if (label) item.prepend(make("p", `note-verdict note-verdict--${kind}`, label));
    item.append(link("note-card__open", location, action));
    return item;
  }

  function row({ location, page, title, text }) {
    const heading = make("h2", "note-card__title", link("", location, ...marked(title)));
    if (page) heading.append(make("span", "note-card__page", page));
    return make("li", "note-card note-card--prose", heading, make("p", "note-card__text", ...marked(text)));
  }

  function show(box, { items, failed }) {
    const { words } = box;
    const found = items.slice(0, SHOWN).map(([first]) => first.plain);
    box.list.replaceChildren(...found.map((plain) => (plain.kind === "prose" ? row(plain) : card(plain))));
    const count = (found.length === 1 ? words.one : words.found).replace("{count}", String(found.length));
    box.state.textContent = failed ? words.failed : found.length ? count : words.nothing;
  }

  function clear(box) {
    clearTimeout(timer); // or the answer to an earlier text would take the place of what comes now
    asked += 1;
    box.list.replaceChildren();
    box.state.textContent = "";
  }

  const loading = new Map();

  /** One of our classic scripts, loaded when it is first needed. */
  function load(location) {
    if (!loading.has(location)) {
      const script = document.createElement("script");
      script.src = new URL(location, base).href;
      const loaded = new Promise((resolve, reject) => {
        script.addEventListener("load", resolve);
        script.addEventListener("error", reject);
      });
      loading.set(location, loaded);
      document.head.append(script);
    }
    return loading.get(location);
  }

  /** The link that carries the text of the box: shown with what it holds, then copied. */
  function mountShare(section, text) {
    const panel = section.querySelector(".note-share");
    const open = section.querySelector("[data-note-share]");
    const shown = panel.querySelector("textarea");
    const state = panel.querySelector("[role=status]");
    const field = panel.querySelector("input");
    const words = section.dataset;

    function fold(closed) {
      panel.hidden = closed;
      open.setAttribute("aria-expanded", String(!closed));
      state.textContent = "";
      field.hidden = true;
    }

    async function look() {
      await load("assets/torchwhy/redact.js");
      shown.value = window.torchwhyRedact.redact(text.value.trim());
      fold(false);
      shown.focus();
      shown.setSelectionRange(0, 0);
      shown.scrollTo(0, 0); // what is to be read over is seen from its beginning
    }

    async function copy() {
      await load("assets/torchwhy/link.js");
      const { pack, MOST } = window.torchwhyLink;
      const hash = await pack(shown.value);
      field.hidden = true;
      if (hash.length > MOST) {
        state.textContent = words.shareLong.replace("{count}", hash.length).replace("{most}", MOST);
        return;
      }
      field.value = location.href.split(/[?#]/)[0] + hash;
      try {
        await navigator.clipboard.writeText(field.value);
        state.textContent = words.shareDone;
      } catch {
        state.textContent = words.shareByHand;
        field.hidden = false;
        field.focus();
        field.select();
      }
    }

    open.addEventListener("click", () => (panel.hidden ? look() : fold(true)));
    panel.querySelector("[data-note-copy-link]").addEventListener("click", copy);
    panel.querySelector("[data-note-share-close]").addEventListener("click", () => {
      fold(true);
      open.focus();
    });
    return (empty) => {
      open.hidden = empty;
      if (!panel.hidden) fold(true); // what it shows is no longer what the box holds
    };
  }

  /** Fill the box with the text that the address carries, if it does. */
  async function openLink(box, fill) {
    if (!/^#[ep]=/.test(location.hash)) return;
    await load("assets/torchwhy/link.js");
    try {
      fill(await window.torchwhyLink.unpack(location.hash));
    } catch ({ reason }) {
      clear(box);
      box.state.textContent = reason === "old" ? box.words.shareOld : box.words.shareDamaged;
    }
  }

  let follow = () => {};
  addEventListener("hashchange", () => follow());

  function mount(section) {
    const text = section.querySelector("textarea");
    const box = {
      list: section.querySelector("ol"),
      state: section.querySelector(".note-paste__state"),
      words: section.dataset,
    };
    const clean = section.querySelector("[data-note-clear]");

    listener = ({ type, id, data }) => {
      if (type === 3 && id === asked) show(box, data);
    };

    const update = mountShare(section, text);

    function changed() {
      clearTimeout(timer);
      clean.hidden = !text.value;
      update(!text.value.trim());
      if (!text.value.trim()) return clear(box);
      box.state.textContent ||= box.words.waiting;
      timer = setTimeout(ask, DELAY, text.value);
    }

    text.addEventListener("input", changed);
    text.addEventListener("keydown", (event) => {
      const first = box.list.querySelector("a");
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && first) first.click();
    });
    section.querySelector("[data-note-example]").addEventListener("click", () => {
      text.value = section.querySelector("[data-note-traceback]").content.textContent.trim();
      text.focus();
      text.scrollTo(0, text.scrollHeight);
      changed();
    });
    clean.addEventListener("click", () => {
      text.value = "";
      text.focus();
      changed();
    });

    follow = () =>
      openLink(box, (value) => {
        text.value = value;
        text.scrollTo(0, text.scrollHeight);
        changed();
      });
    if (text.value) changed(); // the browser kept it over a reload
    follow();
    const roomy = matchMedia("(hover: hover) and (min-width: 60em)").matches;
    const searching = document.getElementById("__search").checked;
    if (roomy && !searching && !location.hash) text.focus({ preventScroll: true });
  }

  document$.subscribe(() => {
    const section = document.querySelector("[data-note-paste]");
    follow = () => {};
    if (section) mount(section);
  });
})();

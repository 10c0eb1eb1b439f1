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
    asked += 1;
    box.list.replaceChildren();
    box.state.textContent = "";
  }

  function mount(section) {
    const text = section.querySelector("textarea");
    const box = {
      list: section.querySelector("ol"),
      state: section.querySelector("[role=status]"),
      words: section.dataset,
    };
    const clean = section.querySelector("[data-note-clear]");

    listener = ({ type, id, data }) => {
      if (type === 3 && id === asked) show(box, data);
    };

    function changed() {
      clearTimeout(timer);
      clean.hidden = !text.value;
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

    if (text.value) changed(); // the browser kept it over a reload
    const roomy = matchMedia("(hover: hover) and (min-width: 60em)").matches;
    const searching = document.getElementById("__search").checked;
    if (roomy && !searching && !location.hash) text.focus({ preventScroll: true });
  }

  document$.subscribe(() => {
    const section = document.querySelector("[data-note-paste]");
    if (section) mount(section);
  });
})();

// What the site adds to every page: the language switch, the search box, copying of chains.
(function () {
  "use strict";

  // Read once: after instant navigation the block still describes the first page.
  const settings = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(settings.base.replace(/\/?$/, "/"), location.href);
  window.note = { base, worker: new URL(settings.search, location.href).href };

  // --- Language switch: the same page and heading in the other language -----------------------

  // The heading being read: the last one above the upper third, unless the page is at its top.
  function heading() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named) return named.tagName === "H1" ? "" : location.hash;
    const passed = [...document.querySelectorAll(".md-content :is(h2, h3)[id]")].filter(
      (element) => element.getBoundingClientRect().top < innerHeight / 3,
    );
    return scrollY > 0 && passed.length ? `#${passed[passed.length - 1].id}` : "";
  }

  // The header outlives instant navigation, so the address is made when it is asked for.
  function aim(event) {
    const link = event.target instanceof Element && event.target.closest("a[data-note-other]");
    if (!link) return;
    const page = location.href.split(/[?#]/)[0];
    const key = page.startsWith(base.href) ? page.slice(base.href.length) : "";
    link.href = new URL(`${link.dataset.noteOther}${key || "index.html"}`, base).href + heading();
  }

  for (const event of ["pointerdown", "keydown", "focusin", "click"]) addEventListener(event, aim, true);

  // --- Sidebar ----------------------------------------------------------------------------------

  // Material names a chapter's list after a label that holds an arrow alone; its link has the name.
  document$.subscribe(() => {
    for (const list of document.querySelectorAll(".md-nav__item--nested > nav[aria-labelledby]")) {
      const link = list.parentElement.querySelector(".md-nav__link");
      list.setAttribute("aria-label", link.textContent.trim());
      list.removeAttribute("aria-labelledby");
    }
  });

  // --- Code blocks ------------------------------------------------------------------------------

  // Material wraps each copy button in a landmark without a name; a page with forty is no help.
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll("nav.md-code__nav:not([role])")) {
      frame.setAttribute("role", "presentation");
    }
  }).observe(document.body, { childList: true, subtree: true });

  // --- Search box -------------------------------------------------------------------------------

  // Material listens to keys alone: pasting or dropping by mouse is told to it as a key.
  const box = document.querySelector("[data-md-component=search-query]");
  box.addEventListener("input", () => {
    box.dispatchEvent(new Event("keyup"));
    showMessage();
  });

  // Of a paste of many lines the one-line box shows the beginning of the last: the message.
  function showMessage() {
    const lines = box.value.trimEnd().split("\n").length;
    if (lines > 1) box.scrollTo(0, (lines - 1) * parseFloat(getComputedStyle(box).lineHeight));
  }

  // Material's own address for sharing keeps neither newlines nor percent signs.
  addEventListener(
    "click",
    (event) => {
      const share = event.target instanceof Element && event.target.closest("[data-md-component=search-share]");
      if (!share) return;
      const address = new URL(location.href.split(/[?#]/)[0]);
      address.searchParams.set("q", box.value.slice(-2000));
      share.dataset.clipboardText = address.href;
    },
    true,
  );

  // --- Every page, also after instant navigation ------------------------------------------------

  // A block that continues others is copied together with them.
  function chain() {
    let before = "";
    for (const code of document.querySelectorAll(".md-content .highlight pre > code")) {
      const block = code.closest(".highlight");
      if (block.classList.contains("note-output")) continue;
      const own = code.textContent.trimEnd();
      const whole = block.classList.contains("note-continues") ? `${before}\n\n${own}` : own;
      if (whole !== own) code.dataset.copy = whole;
      before = whole;
    }
  }

  // An entry found by its error has no words to highlight; an empty `?h=` only spoils the address.
  function tidy() {
    const address = new URL(location.href);
    if (address.searchParams.get("h") !== "") return;
    address.searchParams.delete("h");
    history.replaceState(history.state, "", address);
  }

  document$.subscribe(() => {
    chain();
    tidy();
  });
})();

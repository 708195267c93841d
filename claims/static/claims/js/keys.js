// Single-letter keys. An element with data-key="q" is what the key q does: a link or a button is pressed, a field gets
// the focus. A list marks itself with data-items and each thing in it with data-item: j and k go through them, and a
// key asks the current one first. Keys rest while somebody types, and where the page says data-keys="off".
(() => {
  "use strict";
  const root = document.documentElement;
  const FIELDS = "input:not([type=checkbox],[type=radio],[type=submit],[type=button]), textarea, select, [contenteditable]";

  const visible = (element) => element.checkVisibility();
  const items = () => [...document.querySelectorAll("[data-items] [data-item]")].filter(visible);
  const current = () => document.querySelector("[data-item][aria-current=true]");

  function make_current(item, { focus = true, scroll = true } = {}) {
    if (!item) return;
    for (const other of document.querySelectorAll("[data-item][aria-current]")) {
      if (other !== item) other.removeAttribute("aria-current");
    }
    item.setAttribute("aria-current", "true");
    if (!item.hasAttribute("tabindex")) item.tabIndex = -1;
    if (focus) item.focus({ preventScroll: true });
    if (scroll) item.scrollIntoView({ block: "nearest" });
    item.dispatchEvent(new CustomEvent("onrecord:current", { bubbles: true }));
  }

  function move(step) {
    const all = items();
    if (!all.length) return;
    const at = all.indexOf(current());
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    make_current(all[next]);
  }

  function wanted(key) {
    const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((e) => visible(e) && !e.disabled);
    const dialog = document.querySelector("dialog[open]");
    if (dialog) return all.find((element) => dialog.contains(element));
    // What is offered for what is selected comes before everything else.
    const first = all.find((element) => element.closest("[data-keys-first]"));
    if (first) return first;
    const here = current();
    return all.find((element) => here?.contains(element)) ?? all.find((element) => !element.closest("[data-item]"));
  }

  function press(element) {
    // What is on its way is not sent twice.
    if (element.classList.contains("htmx-request")) return;
    if (element.matches(FIELDS)) {
      element.focus();
      element.select?.();
    } else {
      element.click();
      const opened = element.matches("summary") && element.parentElement.open ? element.parentElement : null;
      if (!opened) return;
      // What a key opens is in sight, and ready to be written in.
      opened.scrollIntoView({ block: "nearest" });
      [...opened.querySelectorAll(FIELDS)].find((field) => visible(field) && field.type !== "hidden")?.focus();
    }
  }

  function help() {
    const dialog = document.getElementById("keys");
    const list = dialog.querySelector("dl");
    const rows = new Map();
    if (items().length) rows.set("j", "next").set("k", "previous");
    for (const element of document.querySelectorAll("[data-key]")) {
      const key = element.dataset.key;
      const words = element.textContent.replace(/\s+/g, " ").trim();
      const what = element.dataset.keyDoes || element.getAttribute("aria-label") || (words.startsWith(`${key} `) ? words.slice(key.length + 1) : words);
      if (!rows.has(key)) rows.set(key, what);
      else if (element.closest("[data-keys-first]")) rows.set(key, `${rows.get(key)}; ${what}`);
    }
    if (document.querySelector("form[method=post] .first")) rows.set("Ctrl+Enter", "send what you are writing");
    rows.set("?", "this list");
    list.replaceChildren(...[...rows].flatMap(([key, does]) => {
      const term = document.createElement("dt");
      const sign = document.createElement("kbd");
      sign.textContent = key;
      term.append(sign);
      const means = document.createElement("dd");
      means.textContent = does;
      return [term, means];
    }));
    dialog.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (root.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target instanceof Element && event.target.matches(FIELDS);
    if (event.key === "Escape") {
      if (field) event.target.blur();
      const closed = document.querySelectorAll("details[data-closes][open]");
      for (const open of closed) open.open = false;
      if (field || document.querySelector("dialog[open]")) return;
      const gone = document.querySelectorAll("[data-goes]");
      // What was told goes when nothing else is left to close.
      for (const one of gone.length || closed.length ? gone : document.querySelectorAll("#messages .told")) one.remove();
      return;
    }
    if (field || event.key.length > 1 && event.key !== "Enter") return;
    if (event.key === "Enter") {
      // Only on the thing itself, or where nothing has the focus: a link or a button in it keeps its own Enter.
      if (!(event.target instanceof Element) || !event.target.matches("[data-item], body") || !current()) return;
    } else if (event.key === "?") {
      event.preventDefault();
      return help();
    } else if ((event.key === "j" || event.key === "k") && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      return move(event.key === "j" ? 1 : -1);
    }
    const element = wanted(event.key);
    if (element) {
      event.preventDefault();
      press(element);
    }
  });

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-help]")) help();
    event.target.closest("[data-untold]")?.closest(".told").remove();
    const item = event.target.closest("[data-item]");
    if (item) make_current(item, { focus: false, scroll: false });
    for (const open of document.querySelectorAll("details.menu[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
  // The claims a key asks for are in sight when they come.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.matches(".sames")) event.target.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("focusin", (event) => {
    const item = event.target instanceof Element && event.target.closest("[data-item]");
    if (item && item !== current()) make_current(item, { focus: false, scroll: false });
  });

  window.onrecord = { ...window.onrecord, items, current, make_current };
})();

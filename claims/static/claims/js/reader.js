// The reader: what is selected, counted in code points; a card and its words found together; the map.
(() => {
  "use strict";
  const reader = document.querySelector(".reader");
  if (!reader) return;
  const { make_current, items } = window.onrecord;
  const text = reader.querySelector(".text");
  const panel = document.getElementById("panel");
  const toolbar = document.getElementById("marking");
  const dialog = document.getElementById("mark");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const code_points = (string) => [...string].length;

  // A place in the page as an offset into the captured text; null outside of it.
  function offset_of(node, at) {
    if (node.nodeType === Node.TEXT_NODE) {
      const piece = node.parentElement.closest("[data-s]");
      return piece && text.contains(piece) ? Number(piece.dataset.s) + code_points(node.data.slice(0, at)) : null;
    }
    if (!text.contains(node)) return null;
    const inside = node.childNodes[at];
    const next = inside?.nodeType === Node.ELEMENT_NODE ? (inside.matches("[data-s]") ? inside : inside.querySelector("[data-s]")) : null;
    if (next) return Number(next.dataset.s);
    const pieces = node.matches?.("[data-s]") ? [node] : [...node.querySelectorAll("[data-s]")];
    const last = pieces.at(-1);
    return last ? Number(last.dataset.s) + code_points(last.textContent) : null;
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    let start = offset_of(range.startContainer, range.startOffset);
    let end = offset_of(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) return null;
    let exact = "";
    for (const piece of text.querySelectorAll("[data-s]")) {
      const from = Number(piece.dataset.s);
      if (from >= end) break;
      const letters = [...piece.textContent];
      if (from + letters.length <= start) continue;
      exact += letters.slice(Math.max(0, start - from), end - from).join("");
    }
    // A double click takes the blank after a word with it.
    start += code_points(exact) - code_points(exact.trimStart());
    exact = exact.trim();
    end = start + code_points(exact);
    return exact ? { start, end, exact, place: range.getBoundingClientRect() } : null;
  }

  function offer() {
    if (!toolbar || dialog.open) return;
    const found = selected();
    toolbar.hidden = !found;
    if (!found) return;
    const top = found.place.top - toolbar.offsetHeight - 8;
    toolbar.style.insetBlockStart = `${Math.max(8, top < 56 ? Math.min(found.place.bottom + 8, innerHeight - 60) : top)}px`;
    toolbar.style.left = `${Math.max(8, Math.min(found.place.left, innerWidth - toolbar.offsetWidth - 8))}px`;
  }

  function ask(kind) {
    const found = selected();
    if (!found) return;
    const form = dialog.querySelector("form");
    for (const name of ["start", "end", "exact"]) form.elements[name].value = found[name];
    form.elements.kind.value = kind;
    document.getElementById("mark-words").textContent = found.exact;
    document.getElementById("mark-title").textContent = toolbar.querySelector(`[data-mark=${kind}]`).firstChild.data.trim();
    for (const field of dialog.querySelectorAll("[data-for]")) field.hidden = field.dataset.for !== kind;
    toolbar.hidden = true;
    dialog.showModal();
    dialog.querySelector(".field:not([hidden]) :is(input, select, textarea)")?.focus();
  }

  // The words of a card are shown with it, and the card of the words.
  function show(ref, { scroll = true } = {}) {
    for (const mark of text.querySelectorAll("mark.here")) mark.classList.remove("here");
    const marks = text.querySelectorAll(`mark[data-m~="${ref}"]`);
    for (const mark of marks) mark.classList.add("here");
    if (scroll && marks.length) {
      const box = marks[0].getBoundingClientRect();
      const low = innerWidth < 992 ? innerHeight * 0.5 : innerHeight - 40;
      if (box.top < 70 || box.bottom > low) scrollBy({ top: box.top - innerHeight * 0.28, behavior: calm ? "auto" : "smooth" });
    }
    return marks.length > 0;
  }

  async function open_card(ref) {
    let card = document.getElementById(`card-${ref}`);
    if (!card) {
      const tab = ref.startsWith("n") ? "notes" : ref.startsWith("f") ? "findings" : text.querySelector(`mark.name[data-m~="${ref}"]`) ? "names" : "claims";
      const link = panel.querySelector(`[data-tab=${tab}]`);
      await htmx.ajax("GET", `${link.getAttribute("hx-get")}&card=${ref}`, { target: "#panel" });
      card = document.getElementById(`card-${ref}`);
    }
    if (card) {
      make_current(card, { focus: false, scroll: false });
      card.scrollIntoView({ block: "nearest" });
      show(ref, { scroll: false });
    }
  }

  document.addEventListener("onrecord:current", (event) => {
    const ref = event.target.dataset.ref;
    if (ref) show(ref);
  });
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-m]");
    const tick = event.target.closest("a.tick");
    if (tick) event.preventDefault();
    if (!mark && !tick || !getSelection().isCollapsed) return;
    open_card(tick ? tick.id.slice(2) : mark.dataset.m.split(" ").sort()[0]);
  });
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("a.where, a[data-at]");
    const ref = link?.closest("[data-ref]")?.dataset.ref;
    if (ref && show(ref)) event.preventDefault();
  });

  // After a decision: the words show it, and the next card that waits is the current one.
  document.addEventListener("htmx:afterRequest", (event) => {
    const asked = /\/([sf])\/(\d+)\/(\w+)$/.exec(event.detail.requestConfig?.path ?? "");
    if (!asked || !event.detail.successful) return;
    const ref = asked[1] + asked[2];
    const card = document.getElementById(`card-${ref}`);
    if (!card) return;
    for (const mark of text.querySelectorAll(`mark[data-m~="${ref}"]`)) {
      mark.classList.remove("pending", "accepted", "refused");
      if (card.dataset.state) mark.classList.add(card.dataset.state);
    }
    const all = items();
    const waits = (item) => item.querySelector("[data-key=y]");
    const next = asked[3] === "reopen" ? card : all.slice(all.indexOf(card) + 1).find(waits) ?? all.find(waits) ?? card;
    make_current(next);
  });

  // Another tab begins at its first card; a tab that is fetched for a card it holds does not.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target === panel && event.detail.requestConfig?.triggeringEvent && items().length) make_current(items()[0], { focus: false });
  });

  document.addEventListener("selectionchange", offer);
  addEventListener("scroll", offer, { passive: true });
  toolbar?.addEventListener("pointerdown", (event) => event.preventDefault());
  toolbar?.addEventListener("click", (event) => {
    const button = event.target.closest("[data-mark]");
    if (button) ask(button.dataset.mark);
  });
  dialog?.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  reader.querySelector(".minimap").addEventListener("click", (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = Math.floor(Number(reader.dataset.length) * (event.clientY - box.top) / box.height);
    const pieces = [...text.querySelectorAll("[data-s]")];
    const last = pieces.at(-1);
    const piece = pieces.findLast((each) => Number(each.dataset.s) <= wanted);
    if (piece && (piece !== last || wanted < Number(last.dataset.s) + last.textContent.length)) piece.scrollIntoView({ block: "center" });
    else location.search = `?from=${wanted}&capture=${reader.dataset.capture}`;
  });

  // The page opens on the card its address names, else on the first: what matters most.
  const named = document.getElementById(location.hash.slice(1));
  const marked = /^#m-([sfn]\d+)$/.exec(location.hash)?.[1];
  if (named?.matches("[data-item]")) make_current(named);
  else if (marked) addEventListener("load", () => open_card(marked));
  else if (items().length && !location.hash) make_current(items()[0], { focus: false, scroll: false });
})();

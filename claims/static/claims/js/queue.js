// The queue: what stands around the current row is fetched when one comes to it, and a decision leads to the next row.
(() => {
  "use strict";
  const { make_current, items } = window.onrecord;
  const peek = document.getElementById("peek");
  let shown = "";

  // Until the new row's words are there, nothing of the last one can be decided: y never hits what one does not see.
  document.addEventListener("onrecord:current", (event) => {
    const ref = event.target.dataset.ref;
    if (!ref || ref === shown) return;
    shown = ref;
    peek?.replaceChildren();
  });

  document.addEventListener("onrecord:decided", (event) => {
    let first = null;
    let last = null;
    for (const [ref, state] of Object.entries(event.detail.states)) {
      const row = document.getElementById(`row-${ref}`);
      if (!row) continue;
      first ??= row;
      last = row;
      const waits = state === "pending" || state === "suspected";
      if (waits) delete row.dataset.state;
      else row.dataset.state = state;
      const word = row.querySelector(".state");
      if (word) word.textContent = waits ? "" : state;
      const box = row.querySelector("input[type=checkbox]");
      if (box) box.checked = false;
    }
    if (!last) return;
    shown = "";
    const all = items();
    const open = (row) => !row.dataset.state;
    // A decision leads on past all that it took along; one that is taken back leads to where that began.
    make_current(last.dataset.state ? all.slice(all.indexOf(last) + 1).find(open) ?? all.find(open) ?? last : first);
  });

  const asked = new URLSearchParams(location.search).get("peek");
  if (asked) shown = asked;
  const first = (asked && document.getElementById(`row-${asked}`)) || items()[0];
  if (first) addEventListener("load", () => make_current(first, { scroll: false }));
})();

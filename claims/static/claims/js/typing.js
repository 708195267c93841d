// What somebody types: Ctrl+Enter sends it, a page is not left unasked while it is unsent, and what was refused, or came
// too late to be taken, stands in its fields again.
(() => {
  "use strict";
  const KEPT = "onrecord:typed";
  const LONGEST = 500_000;
  const TEXT = "textarea, input:not([type=checkbox], [type=radio], [type=hidden])";

  // A form with a password in it keeps nothing of itself.
  const forms = () => [...document.querySelectorAll("form[method=post]")].filter((form) => !form.querySelector("[type=password]"));
  const ticked = (field) => field.type === "checkbox" || field.type === "radio";
  const fields = (form) => [...form.elements].filter((one) => one.name && one.matches("input, select, textarea") && one.type !== "hidden" && one.type !== "file");
  const typed = (form) => fields(form).map((field) => (ticked(field) ? field.checked : field.value));
  const address = (form) => form.getAttribute("action") ?? location.pathname;
  const alike = (action) => forms().filter((form) => address(form) === action);

  // Before anything is put back: what differs from this is unsent.
  const begun = new Map(forms().filter((form) => form.querySelector("textarea")).map((form) => [form, JSON.stringify(typed(form))]));
  let leaving = null;

  function bring_back() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    if (!kept) return;
    const form = alike(kept.action)[kept.place];
    // Who had to sign in first, or was refused the form, finds it where it was.
    if (!form && document.querySelector("[type=password], dl.trouble")) {
      sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, unsent: true }));
      return;
    }
    sessionStorage.removeItem(KEPT);
    if (!form || fields(form).length !== kept.typed.length) return;
    if (!kept.unsent && !document.querySelector("#messages .error")) return;
    fields(form).forEach((field, at) => { field[ticked(field) ? "checked" : "value"] = kept.typed[at]; });
    for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    // Going to the address's fragment, which comes before, takes the focus away.
    addEventListener("load", () => form.querySelector(TEXT)?.focus());
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !forms().includes(form)) return;
    leaving = form;
    const kept = JSON.stringify({ action: address(form), place: alike(address(form)).indexOf(form), typed: typed(form) });
    if (kept.length < LONGEST) sessionStorage.setItem(KEPT, kept);
  });

  addEventListener("beforeunload", (event) => {
    const unsent = ([form, was]) => form !== leaving && form.isConnected && !form.closest("dialog:not([open])") && JSON.stringify(typed(form)) !== was;
    if ([...begun].some(unsent)) event.preventDefault();
  });
  addEventListener("pageshow", () => { leaving = null; });

  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.isComposing || event.altKey || event.shiftKey || !(field instanceof Element)) return;
    if (event.ctrlKey || event.metaKey) {
      const button = field.form && [...field.form.elements].find((one) => one.matches("button.first"));
      if (button?.disabled || !field.form) return;
      event.preventDefault();
      field.form.requestSubmit(button);
    } else if (field.matches("input[data-enter]")) {
      // The button beside this field, not the form's first.
      event.preventDefault();
      field.parentElement.querySelector("button").click();
    }
  });

  bring_back();
})();

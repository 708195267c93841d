// The panel that cites: buttons that copy what a field holds, where there is a script; without it the field is there to
// be selected. Opened by its key, the focus goes to the first of them.
(() => {
  "use strict";
  const ready = () => {
    for (const button of document.querySelectorAll("[data-copies]")) button.hidden = false;
    for (const part of document.querySelectorAll("[data-without-script]")) part.hidden = true;
  };
  const copy = async (button) => {
    const field = document.getElementById(button.dataset.copies);
    const told = button.parentElement.querySelector("[data-copied]");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = "Copied.";
    } catch {
      // Not over http, nor where it was refused: the older way.
      told.textContent = document.execCommand("copy") ? "Copied." : "It is selected: copy it with your keyboard.";
    }
    button.focus();
  };
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-copies]") : null;
    if (button) copy(button);
  });
  document.addEventListener("htmx:afterSettle", ready);
  document.getElementById("cite")?.addEventListener("toggle", (event) => {
    if (event.target.open) event.target.querySelector("[data-copies]")?.focus();
  });
  ready();
})();

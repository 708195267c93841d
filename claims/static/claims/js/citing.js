// A button that copies what a field holds, where the browser can; without it the field is there to be selected.
(() => {
  "use strict";
  const button = document.querySelector("[data-copies]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  const told = document.getElementById("copied");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = "Copied.";
    } catch {
      // Not over http, nor where it was refused: the older way.
      told.textContent = document.execCommand("copy") ? "Copied." : "It is selected: copy it with your keyboard.";
    }
  });
})();

// Counts the ticks of a correction's preview while they change.
(() => {
  "use strict";
  const count = document.getElementById("ticked");
  const form = document.querySelector("form.preview");
  form?.addEventListener("change", () => {
    count.textContent = String(form.querySelectorAll("input[name=tick]:checked").length);
  });
})();

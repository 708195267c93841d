// A file dropped anywhere on the page of captures goes into the form's field for files.
(() => {
  "use strict";
  const form = document.getElementById("drop");
  const field = form?.querySelector("input[type=file]");
  if (!field) return;
  const has_files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!has_files(event)) return;
    event.preventDefault();
    form.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    if (!has_files(event)) return;
    event.preventDefault();
    form.classList.remove("over");
    field.files = event.dataTransfer.files;
    field.focus();
  });
})();

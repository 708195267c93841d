// Swagger writes headings of the third level under one of the first, links inside of buttons, and what the page is about
// outside of every landmark: what reads a page aloud loses its way in that.
"use strict";
function mend() {
  for (const heading of document.querySelectorAll("#swagger-ui :is(h3, h4, h5):not([aria-level])"))
    heading.setAttribute("aria-level", Number(heading.tagName[1]) - 1);
  const about = document.querySelector("#swagger-ui .information-container:not([role])");
  about?.setAttribute("role", "region");
  about?.setAttribute("aria-label", "About the API");
  for (const link of document.querySelectorAll("#swagger-ui button a[href]")) link.removeAttribute("href");
}
new MutationObserver(mend).observe(document.getElementById("swagger-ui"), {childList: true, subtree: true});

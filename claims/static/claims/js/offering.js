// Names, documents and publishers of the record, offered while one types: a field says in data-offers which of them.
(() => {
  "use strict";
  const WAIT = 200;
  const WHAT = {
    names: {
      address: (words) => `/names.json?q=${words}`,
      found: (answer) => answer.results.map(({ id, name }) => ({ id, called: name })),
    },
    documents: {
      address: (words) => `/api/v1/documents/?limit=8&title=${words}`,
      found: (answer) => answer.results.map(({ id, title, source, published }) => ({ id, called: title, more: [source?.name, published?.split("/")[0]] })),
    },
    publishers: {
      address: (words) => `/api/v1/reconcile/sources/suggest/entity/?prefix=${words}`,
      found: (answer) => answer.result.map(({ id, name }) => ({ id, called: name })),
    },
  };

  // What stands in the field once it is chosen: what it is called, or where others are called the same, its id.
  function offered({ id, called, more = [] }, _, all) {
    const alone = all.filter((other) => other.called === called).length === 1;
    return new Option([alone ? id : called, ...more].filter(Boolean).join(", "), alone ? called : id);
  }

  for (const field of document.querySelectorAll("input[data-offers]")) {
    const { address, found } = WHAT[field.dataset.offers];
    const list = document.createElement("datalist");
    list.id = `${field.id}-offered`;
    field.after(list);
    field.setAttribute("list", list.id);
    field.autocomplete = "off";
    let waiting = 0;
    let asked = "";
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      const words = field.value.trim();
      if (words.length < 2 || words === asked || [...list.options].some((each) => each.value === field.value)) return;
      waiting = setTimeout(async () => {
        asked = words;
        const answer = await fetch(address(encodeURIComponent(words)), { headers: { Accept: "application/json" } }).catch(() => null);
        if (!answer?.ok || asked !== words) return;
        list.replaceChildren(...found(await answer.json()).slice(0, 12).map(offered));
      }, WAIT);
    });
  }
})();

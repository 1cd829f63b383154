"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll("article")].map(element => ({
  element,
  verdict: element.dataset.verdict,
  lists: element.dataset.lists.split(" "),
  text: element.textContent.toLowerCase(),
}));
const status = document.querySelector("#shown");
function filter() {
  const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const verdict = form.elements.verdict.value;
  const list = form.elements.list.value;
  let shown = 0;
  for (const row of rows) {
    const fits = (!verdict || row.verdict === verdict)
      && (!list || row.lists.includes(list))
      && words.every(word => row.text.includes(word));
    row.element.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  status.textContent = shown.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " shown";
}
form.addEventListener("input", filter);
form.addEventListener("submit", event => event.preventDefault());
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(d => { d.open = true; }));
form.hidden = false;
filter();

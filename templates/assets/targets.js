/* Filters and sorts the table of all targets. Without this script the table is whole as it is. */
"use strict";
{
  const form = document.querySelector("form.filter");
  const table = form && form.parentElement.querySelector("table.targets");

  const words = (cell) => cell.textContent.trim().replace(/\s+/g, " ");

  /* The cell that a list of choices is about, and the names in it: links, or a status. */
  const cellOf = (row, select) => row.querySelector(`td[data-label="${select.dataset.label}"]`);
  const names = (cell) => (cell ? [...cell.querySelectorAll("a, .tag")].map(words) : []);

  const fill = (select, rows) => {
    const found = new Map();
    for (const row of rows) {
      const cell = cellOf(row, select);
      for (const name of names(cell)) found.set(name, Number(cell.dataset.key || 0));
    }
    const order = [...found].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
    for (const [name] of order) select.add(new Option(name, name));
    select.parentElement.hidden = found.size < 2;
  };

  const filter = (rows, selects) => {
    const wanted = form.elements.find.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const text = words(row).toLowerCase();
      row.hidden = !(
        wanted.every((word) => text.includes(word)) &&
        selects.every((one) => !one.value || names(cellOf(row, one)).includes(one.value))
      );
      if (!row.hidden) shown += 1;
    }
    const numbers = [shown, rows.length];
    form.querySelector("[role=status]").textContent =
      form.dataset.shown.replace(/#/g, () => numbers.shift());
  };

  const keyOf = (cell) => ("key" in cell.dataset ? cell.dataset.key : words(cell).toLowerCase());

  /* What has no key stands last, whichever way; ties stay as they were written. */
  const sort = (heading, rows) => {
    const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const one of heading.parentElement.cells) one.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", way < 0 ? "descending" : "ascending");
    const keyed = rows.map((row, place) => [keyOf(row.cells[heading.cellIndex]), place, row]);
    keyed.sort((a, b) => !a[0] - !b[0] || way * a[0].localeCompare(b[0]) || a[1] - b[1]);
    table.tBodies[0].append(...keyed.map((one) => one[2]));
  };

  if (table) {
    const rows = [...table.tBodies[0].rows];
    const selects = [...form.querySelectorAll("select")];
    for (const select of selects) fill(select, rows);
    for (const heading of table.querySelectorAll("[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(heading, rows));
      heading.append(button);
    }
    form.addEventListener("input", () => filter(rows, selects));
    form.addEventListener("submit", (event) => event.preventDefault());
    table.classList.add("sorts");
    form.hidden = false;
    filter(rows, selects);
  }
}

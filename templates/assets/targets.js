/* Filters and sorts the table of all targets. Without this script the table is complete as it is. */
"use strict";
{
  const form = document.querySelector("form.filter");
  const table = form && form.parentElement.querySelector("table.targets");

  const words = (cell) => cell.textContent.trim().replace(/\s+/g, " ");

  /* What a row is told by: a link's words each, or the word of its status. */
  const names = (cell) =>
    [...(cell ? cell.querySelectorAll("a, .tag") : [])].map(words);

  const cellOf = (row, select) => row.querySelector(`[data-label="${select.dataset.label}"]`);

  const fill = (select, rows) => {
    const found = new Map();
    for (const row of rows) {
      const cell = cellOf(row, select);
      const key = cell && cell.dataset.key;
      for (const name of names(cell)) found.set(name, key === undefined ? 0 : Number(key));
    }
    const order = [...found].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
    for (const [name] of order) select.add(new Option(name, name));
    select.closest("p").hidden = found.size < 2;
  };

  const filter = (rows, selects) => {
    const wanted = form.elements.find.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const text = words(row).toLowerCase();
      row.hidden = !(
        wanted.every((word) => text.includes(word)) &&
        selects.every((one) => !one.value || names(cellOf(row, one)).includes(one.value))
      );
      shown += row.hidden ? 0 : 1;
    }
    const numbers = [shown, rows.length];
    form.querySelector("[role=status]").textContent =
      form.dataset.shown.replace(/#/g, () => numbers.shift());
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return "key" in cell.dataset ? cell.dataset.key : words(cell).toLowerCase();
  };

  const sort = (heading, rows) => {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const one of heading.parentElement.cells) one.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const column = heading.cellIndex;
    const keyed = rows.map((row, place) => [keyOf(row, column), place, row]);
    /* What has no key stands last, whichever way. */
    keyed.sort((a, b) =>
      (a[0] === "") - (b[0] === "") ||
      (down ? -1 : 1) * a[0].localeCompare(b[0], undefined, { numeric: true }) ||
      a[1] - b[1]);
    table.tBodies[0].append(...keyed.map((one) => one[2]));
  };

  if (table) {
    const rows = [...table.tBodies[0].rows];
    const selects = [...form.querySelectorAll("select")];
    const update = () => filter(rows, selects);
    selects.forEach((one) => fill(one, rows));
    for (const heading of table.querySelectorAll("th[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(heading, rows));
      heading.append(button);
    }
    form.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    update();
  }
}

/* The results of the search. Without this script the page leads to the list from A to Z.
   Not a module, since a module doesn't run in a page that was opened from a disk: it loads one. */
"use strict";
{
  const root = document.getElementById("search");
  const form = root.querySelector("form");
  const list = root.querySelector("ol");
  const status = root.querySelector("[role=status]");
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const AT_ONCE = 10;

  /* Words that say nothing of what is wanted. */
  const IDLE = new Set(
    ("a about all am an and any are as at be been by can could did do does for from get got has have how i " +
      "if in into is it its many me much my of on or our run runs shall should so some than that the their them then " +
      "there these they this those to us was we were what whats when where wheres which who whos whose why " +
      "will with would you your")
      .split(" "),
  );

  const show = (name) => {
    for (const one of ["plain", "file", "missing"]) part(one).hidden = one !== name;
  };

  const wordsOf = (text) =>
    text.toLowerCase().normalize("NFC").replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) || [];

  /* --- misspellings --- */

  const ENDING = /(?:ies|es|s|ing|ed|ers|er|able|y)$/;

  const isKnown = (word, known) => {
    const base = word.replace(ENDING, "");
    const start = base.length > 3 ? base : word;
    return /\d/.test(word) || word in known || Object.keys(known).some((one) => one.startsWith(start));
  };

  /* How many letters were left out, put in, exchanged or turned round; `most` + 1 if more. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  const nearest = (word, known) => {
    const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    let best = [most + 1, 0, word];
    for (const [one, times] of Object.entries(known)) {
      const far = distance(word, one, most) + (one[0] === word[0] ? 0 : 0.5);
      if (far <= most + 0.5 && (far < best[0] || (far === best[0] && times > best[1]))) best = [far, times, one];
    }
    return best[2];
  };

  const spelt = (word, known) =>
    IDLE.has(word) || isKnown(word, known) ? word : nearest(word, known);

  /* --- finding --- */

  /* Each word is looked for by itself, so that one that stands nowhere hides nothing; a page with
     more of the words comes before one with fewer. */
  const find = async (pagefind, words, chosen) => {
    const look = async (word) =>
      (await pagefind.search(word)).results.filter((one) => chosen.every((few) => few.has(one.id)));
    if (!words.length) return look(null);
    const telling = words.filter((word) => !IDLE.has(word));
    const wanted = [...new Set(telling.length ? telling : words)].slice(0, 12);
    const found = new Map();
    for (const word of wanted) {
      for (const result of await look(word)) {
        const one = found.get(result.id) || { words: 0, score: 0, results: [] };
        one.results.push(result);
        found.set(result.id, {
          words: one.words + 1,
          score: one.score + result.score,
          results: one.results,
        });
      }
    }
    const worth = (one) => (one.score * one.words) / wanted.length;
    return [...found.values()].sort((a, b) => worth(b) - worth(a)).map((one) => one.results[0]);
  };

  /* --- showing --- */

  const made = (tag, text, className) => {
    const one = document.createElement(tag);
    one.textContent = text;
    if (className) one.className = className;
    return one;
  };

  const linked = (url, text) => {
    const link = made("a", text);
    link.href = url.replace(/^\/+/, root.dataset.up || "./");
    return link;
  };

  /* An excerpt as text with the words marked: nothing of it is read as HTML. */
  const excerptOf = (html) => {
    const line = made("p", "");
    html.split(/<mark>(.*?)<\/mark>/g).forEach((text, at) => {
      const plain = text.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
      line.append(at % 2 ? made("mark", plain) : plain);
    });
    return line;
  };

  const itemOf = (found, statuses) => {
    const item = document.createElement("li");
    const heading = document.createElement("h2");
    heading.append(linked(found.url, found.meta.title));
    const trail = [found.meta.trail, statuses.join(", ")].filter(Boolean).join(". ");
    item.append(heading, excerptOf(found.excerpt));
    if (trail) item.append(made("p", trail, "quiet"));
    const parts = found.sub_results.filter((one) => one.url.includes("#")).slice(0, 3);
    const links = made("p", "", "quiet");
    parts.forEach((one, at) => links.append(at ? " · " : "", linked(one.url, one.title)));
    if (parts.length) item.append(links);
    return item;
  };

  let turn = 0;
  let rest = [];
  let filters = {};

  const statusesOf = (id) =>
    Object.entries(filters.status || {}).filter(([, pages]) => pages.includes(id)).map(([value]) => value);

  const showMore = async () => {
    const mine = turn;
    const next = rest.splice(0, AT_ONCE);
    const found = await Promise.all(next.map((one) => one.data()));
    if (mine !== turn) return null;
    const items = found.map((one, at) => itemOf(one, statusesOf(next[at].id)));
    list.append(...items);
    list.hidden = !list.children.length;
    part("more").hidden = !rest.length;
    return items[0];
  };

  const told = (number, words) => {
    const { one, many, none } = root.dataset;
    const counted = number > 1 ? many.replace("#", () => number) : number ? one : none;
    return words ? `${counted} ${root.dataset.for.replace("#", () => words)}` : counted;
  };

  /* --- the page --- */

  const asked = () => new URLSearchParams(location.search);
  const TITLE = document.title;

  const run = async (pagefind, known) => {
    const mine = (turn += 1);
    const query = asked();
    const typed = (query.get("q") || "").trim().slice(0, 200);
    const chosen = [];
    for (const select of form.querySelectorAll("select")) {
      select.value = query.get(select.name) || "";
      if (select.value) chosen.push(new Set(filters[select.name][select.value]));
    }
    form.elements.q.value = typed;
    document.title = typed ? `${typed} – ${TITLE}` : TITLE;
    list.replaceChildren();
    list.hidden = part("more").hidden = part("typed").hidden = true;
    status.textContent = "";
    const words = wordsOf(typed);
    if (!words.length && !chosen.length) return;
    const meant = query.has("exactly") ? words : words.map((word) => spelt(word, known));
    const mended = meant.join(" ") !== words.join(" ");
    const results = await find(pagefind, meant, chosen);
    if (mine !== turn) return;
    rest = [...results];
    await showMore();
    if (mine !== turn) return;
    const shown = mended ? meant.join(" ") : typed;
    const instead = mended ? `${root.dataset.instead.replace("#", () => shown)} ` : "";
    status.textContent = instead + told(results.length, shown);
    part("typed").hidden = !mended;
    if (mended) {
      query.set("exactly", "");
      const link = part("typed").firstElementChild;
      link.textContent = root.dataset.typed.replace("#", () => typed);
      link.href = `?${query}`;
    }
  };

  const fill = (select, values) => {
    for (const [value, pages] of Object.entries(values || {})) {
      select.add(new Option(`${value} (${pages.length})`, value));
    }
    select.parentElement.hidden = select.options.length < 2;
  };

  const start = async () => {
    const index = new URL(root.dataset.index, location.href);
    const pagefind = await import(new URL("pagefind.js", index));
    await pagefind.options({ noWorker: true });
    const told = async (name) => (await fetch(new URL(name, index))).json();
    const tongue = root.dataset.up ? `${document.documentElement.lang.toLowerCase()}/` : "";
    const [known, some] = await Promise.all(
      ["words.json", "filters.json"].map((name) => told(tongue + name)),
    );
    filters = some;
    for (const select of form.querySelectorAll("select")) fill(select, filters[select.name]);
    const again = () => run(pagefind, known);
    const go = () => {
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value.trim()) query.set(name, value);
      history.pushState(null, "", `?${query}`);
      again();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go();
    });
    form.addEventListener("change", (event) => event.target.matches("select") && go());
    part("more").addEventListener("click", async () => {
      const first = await showMore();
      if (first) first.querySelector("a").focus();
    });
    window.addEventListener("popstate", again);
    form.hidden = false;
    show("");
    if (!location.search) form.elements.q.focus();
    await again();
  };

  if (location.protocol === "file:") show("file");
  else start().catch(() => show("missing"));
}

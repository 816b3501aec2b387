// A grid whose lines save themselves (ADR 34). The controls are those of the page: the script adds a mode in which arrows
// move from cell to cell, sends each line when focus leaves it, and takes what the server answers.

const version = new URL(import.meta.url).search;
const { values, put, parsed, hour, controlsOf } = await import(`./grid-values.js${version}`);
const narrow = matchMedia("(max-width: 41.99rem)");

export async function start([form], announce, tool) {
  const grid = new Grid(form, announce, tool);
  const [keys, paste] = await Promise.all(["keys", "paste"].map((part) => import(`./grid-${part}.js${version}`)));
  keys.listen(grid);
  paste.listen(grid);
}

class Grid {
  constructor(form, announce, tool) {
    this.form = form;
    this.announce = announce;
    this.tool = tool;
    this.noun = form.dataset.noun;
    this.waiting = new Set();
    this.past = [];
    this.path = new URL(form.action).pathname;
    form.classList.add("grid-live");
    form.addEventListener("focusin", (event) => this.arrive(event.target.closest("[data-line]"), event.target));
    form.addEventListener("focusout", (event) => this.leave(event));
    form.addEventListener("submit", (event) => this.settle(event));
    document.addEventListener("jalon:leaving", () => this.lines.forEach((line) => this.save(line)));
    addEventListener("online", () => [...this.waiting].forEach((key) => this.save(this.line(key), [], true)));
    addEventListener("beforeunload", (event) => {
      if (this.waiting.size > 0 || this.lines.some((line) => this.isDirty(line))) event.preventDefault();
    });
    narrow.addEventListener("change", () => this.dress());
    this.dress();
  }

  get lines() {
    return [...this.form.querySelectorAll("[data-line]")];
  }

  get isNarrow() {
    return narrow.matches;
  }

  line(key) {
    return this.form.querySelector(`[data-line="${CSS.escape(key)}"]`);
  }

  /** Where arrows stop: the key and the name of a line, its cells, what unfolds under it. */
  cells(line) {
    return [...line.querySelectorAll("tr:first-child > *, [data-cell='']")].filter((cell) => cell.textContent.trim() || cell.childElementCount);
  }

  dress() {
    const table = this.form.querySelector("table");
    const region = table.parentElement;
    if (this.isNarrow) {
      table.removeAttribute("role");
      region.setAttribute("tabindex", "0");
    } else {
      table.setAttribute("role", "grid");
      region.removeAttribute("tabindex");
    }
    this.lines.forEach((line) => this.dressLine(line));
    const first = this.lines[0] && this.cells(this.lines[0])[0];
    if (!this.isNarrow && !this.form.querySelector("td[tabindex='0'], th[tabindex='0']")) first?.setAttribute("tabindex", "0");
  }

  dressLine(line) {
    line.former = JSON.stringify(values(line));
    for (const cell of line.querySelectorAll("td, th")) cell.removeAttribute("tabindex");
    for (const cell of this.isNarrow ? [] : this.cells(line)) cell.setAttribute("tabindex", "-1");
    for (const inner of line.querySelectorAll("input:not([type=hidden]), select, textarea, summary, a, button:not([name]), button[name=proposer]")) {
      if (this.isNarrow) inner.removeAttribute("tabindex");
      else inner.setAttribute("tabindex", "-1");
    }
    if (!line.hasAttribute("data-open") || line.querySelector(".grid-card")) return;
    const card = document.createElement("p");
    card.className = "grid-card";
    card.append(
      this.button("Modifier", line, () => {
        line.classList.add("grid-opened");
        controlsOf(line)[0]?.focus();
      }),
      this.button("Enregistrer et suivante", line, () => this.next(line)));
    line.querySelector(".grid-state").append(card);
  }

  button(label, line, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-secondary";
    button.textContent = label;
    const about = document.createElement("span");
    about.className = "hidden";
    about.textContent = `, ${this.noun} ${line.dataset.line}`;
    button.append(about);
    button.tabIndex = this.isNarrow ? 0 : -1;
    button.addEventListener("click", act);
    return button;
  }

  next(line) {
    this.save(line);
    line.classList.remove("grid-opened");
    const open = this.lines.filter((other) => other.hasAttribute("data-open"));
    const following = open[open.indexOf(line) + 1];
    following?.classList.add("grid-opened");
    (following ? controlsOf(following)[0] : line.querySelector(".grid-card button"))?.focus();
  }

  /** The cell where one is keeps the only tab stop of the grid. */
  arrive(line, target) {
    if (!line || this.isNarrow) return;
    const cell = target.closest("td, th");
    for (const other of this.form.querySelectorAll("td[tabindex='0'], th[tabindex='0']")) other.setAttribute("tabindex", "-1");
    if (this.cells(line).includes(cell)) cell.setAttribute("tabindex", "0");
  }

  leave(event) {
    const line = event.target.closest("[data-line]");
    if (line && !line.contains(event.relatedTarget)) this.save(line);
  }

  isDirty(line) {
    return line.former !== undefined && JSON.stringify(values(line)) !== line.former;
  }

  /** Sends a line that changed, after what is on its way of it. One in conflict waits for a choice. */
  save(line, more = [], again = false) {
    if (!line || line.hasAttribute("data-disputed") || !(again || more.length > 0 || this.isDirty(line))) return undefined;
    if (this.isDirty(line) && !line.isUndoing) this.past.push({ key: line.dataset.line, before: line.former });
    line.isUndoing = false;
    line.former = JSON.stringify(values(line));
    const key = line.dataset.line;
    this.say(line, "Enregistrement…");
    return this.tool.save(`${this.path}:${key}`, () => this.write(key, more));
  }

  async write(key, more) {
    let answer, text;
    try {
      answer = await this.tool.post(this.path, this.fields([key], more));
      if (answer.type === "error") throw new Error("signed out");
      text = await answer.text();
    } catch {
      this.waiting.add(key);
      this.say(this.line(key), "Hors ligne, gardé ici");
      this.announce(`${this.noun} ${key}\u202F: hors ligne, gardé ici.`);
      return "";
    }
    this.waiting.delete(key);
    if (!answer.ok && ![409, 422].includes(answer.status)) {
      this.say(this.line(key), "Non enregistré\u202F: rechargez la page");
      throw new Error(`${this.noun} ${key}\u202F: non enregistré.`);
    }
    this.take(parsed(text), key, answer.status);
    if (!answer.ok) throw new Error(answer.status === 409 ? "Conflit sur une ligne." : "Une ligne est à corriger.");
    return "Enregistré";
  }

  /** What some lines say, with what the form carries along. */
  fields(keys, more = []) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      const key = /^l\.([^.]+)\./.exec(name)?.[1];
      if (key === undefined ? name !== "montrer" && name !== "bilan" : keys.includes(key)) fields.append(name, value);
    }
    for (const [name, value] of more) fields.set(name, value);
    return fields;
  }

  /** Puts what the server says of a line in its place; a line in which one types keeps what is typed. */
  take(page, key, status) {
    const line = this.line(key);
    const news = page.querySelector(`[data-line="${CSS.escape(key)}"]`);
    for (const part of ["[data-counts]", ".grid-actions"]) {
      const [old, now] = [document.querySelector(part), page.querySelector(part)];
      if (old && now && old.innerHTML !== now.innerHTML && !old.contains(document.activeElement)) old.innerHTML = now.innerHTML;
    }
    if (!news) return this.say(line, "N’est plus là\u202F: rien n’est enregistré, recopiez ce que vous avez saisi");
    const isTyped = !line.isSettling && (line.contains(document.activeElement) || this.isDirty(line));
    const isOpen = line.querySelector("details")?.open;
    if (isTyped) this.mend(line, news);
    else line.innerHTML = news.innerHTML;
    line.toggleAttribute("data-disputed", status === 409 && line.querySelector(".grid-settling") !== null);
    line.toggleAttribute("data-incomplete", news.hasAttribute("data-incomplete"));
    if (isOpen && !isTyped) line.querySelector("details")?.setAttribute("open", "");
    const former = line.former;
    this.dressLine(line);
    if (isTyped) line.former = former;
    if (line.isSettling) this.cells(line)[1]?.focus();
    line.isSettling = false;
    const words = news.querySelector("[data-state]").textContent;
    const said = status === 200 ? words.replace(/^Enregistrée?/, `$& à ${hour(Date.now())}`) : words;
    this.say(line, said);
    const faults = [...news.querySelectorAll(".field-error")].map((fault) => fault.textContent);
    this.announce([`${this.noun} ${key}\u202F: ${said}`, ...faults].join(". "));
  }

  mend(line, news) {
    const [read, shown] = [line, news].map((each) => each.querySelector("[name$='._of']")?.value);
    if (read && read !== shown) return;
    for (const hidden of line.querySelectorAll("input[type=hidden]")) {
      hidden.value = news.querySelector(`[name="${CSS.escape(hidden.name)}"]`)?.value ?? hidden.value;
    }
    line.querySelector(".grid-settling")?.remove();
    const settling = news.querySelector(".grid-settling");
    if (settling) line.append(settling);
  }

  say(line, words) {
    const state = line?.querySelector("[data-state]");
    if (state) state.textContent = words;
  }

  /** «Garder le mien», «Prendre le sien», «Prendre» what is proposed: the line alone is sent. */
  settle(event) {
    const { name, value } = event.submitter ?? {};
    if (!["garder", "prendre", "proposer"].includes(name)) {
      for (const line of this.lines) line.former = JSON.stringify(values(line));
      return;
    }
    event.preventDefault();
    const line = this.line(value);
    line.removeAttribute("data-disputed");
    line.isSettling = true;
    this.save(line, [[name, value]], true);
  }

  undo() {
    const last = this.past.pop();
    const line = last && this.line(last.key);
    if (!line) return this.announce("Rien à annuler.");
    put(line, JSON.parse(last.before));
    line.isUndoing = true;
    this.save(line);
    return this.announce(`${this.noun} ${last.key}\u202F: remise comme avant.`);
  }
}

// Lists whose order counts. Each line already has «Monter» and «Descendre», which work without this module;
// here they move the line at once, and a handle moves it by pointer or by keyboard. The order is sent as it changes.

export function start(lists, announce, tool) {
  for (const list of lists) new Reordering(list, announce, tool);
}

class Reordering {
  constructor(list, announce, tool) {
    this.list = list;
    this.announce = announce;
    this.tool = tool;
    this.stored = this.wanted = this.ids();
    for (const line of this.lines()) this.prepare(line);
    list.addEventListener("submit", (event) => this.step(event));
  }

  lines() {
    return [...this.list.querySelectorAll(":scope > [data-reorder-id]")];
  }

  ids() {
    return this.lines().map((line) => line.dataset.reorderId);
  }

  prepare(line) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "reorder-handle";
    handle.setAttribute("aria-label", `Déplacer ${line.dataset.reorderLabel}`);
    handle.setAttribute("aria-pressed", "false");
    handle.addEventListener("keydown", (event) => this.key(event, line, handle));
    handle.addEventListener("blur", () => this.drop(line, handle));
    handle.addEventListener("pointerdown", (event) => this.drag(event, line, handle));
    line.prepend(handle);
  }

  /** «Monter» or «Descendre», without leaving the page. */
  step(event) {
    const line = event.target.closest("[data-reorder-id]");
    const way = event.submitter?.closest("[data-move]")?.dataset.move;
    if (!line || !way) return;
    event.preventDefault();
    this.move(line, way === "up" ? -1 : 1);
    event.submitter.focus();
    this.save(line);
  }

  key(event, line, handle) {
    const isHeld = handle.getAttribute("aria-pressed") === "true";
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (isHeld) this.drop(line, handle);
      else this.hold(line, handle);
    } else if (isHeld && event.key === "Escape") {
      this.release(line, handle);
      this.restore(this.wanted);
      handle.focus();
      this.announce("Déplacement annulé.");
    } else if (isHeld && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      this.isMoving = true;
      this.move(line, event.key === "ArrowUp" ? -1 : 1);
      handle.focus();
      this.isMoving = false;
      this.announce(this.place(line));
    }
  }

  hold(line, handle) {
    handle.setAttribute("aria-pressed", "true");
    line.classList.add("reorder-moving");
    this.announce(`${this.place(line)} Flèches pour déplacer, Espace pour poser, Échap pour annuler.`);
  }

  release(line, handle) {
    handle.setAttribute("aria-pressed", "false");
    line.classList.remove("reorder-moving");
  }

  drop(line, handle) {
    if (this.isMoving || !line.classList.contains("reorder-moving")) return;
    this.release(line, handle);
    this.save(line);
  }

  /** The whole page is watched: a line that moves in the page would lose a pointer captured by its handle. */
  drag(event, line, handle) {
    if (event.button !== 0) return;
    event.preventDefault();
    line.classList.add("reorder-moving");
    const watch = new AbortController();
    const options = { signal: watch.signal };
    const end = () => {
      watch.abort();
      this.drop(line, handle);
    };
    document.addEventListener("pointermove", (move) => this.follow(line, move.clientY), options);
    document.addEventListener("pointerup", end, options);
    document.addEventListener("pointercancel", end, options);
  }

  /** The line goes before the first one whose middle is below the pointer. */
  follow(line, y) {
    const next = this.lines().filter((other) => other !== line).find((other) => {
      const box = other.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (y < 60) scrollBy(0, -12);
    if (y > innerHeight - 60) scrollBy(0, 12);
    if (next === (line.nextElementSibling ?? undefined)) return;
    if (next) next.before(line);
    else this.list.append(line);
  }

  move(line, way) {
    const other = way < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (!other) return;
    if (way < 0) other.before(line);
    else other.after(line);
  }

  place(line) {
    const lines = this.lines();
    return `${line.dataset.reorderLabel}, ${lines.indexOf(line) + 1} sur ${lines.length}.`;
  }

  restore(order) {
    const byID = new Map(this.lines().map((line) => [line.dataset.reorderId, line]));
    this.list.append(...order.map((id) => byID.get(id)));
  }

  save(line) {
    if (this.ids().join() === this.wanted.join()) return;
    this.wanted = this.ids();
    this.tool.save(this.list, () => this.write(line));
  }

  /** The last order wanted is what counts: moves made while another one was on its way go together. */
  async write(line) {
    const order = this.wanted;
    if (order !== this.stored) {
      try {
        const fields = [["_csrf", this.list.dataset.csrf], ...order.map((id) => ["order", id])];
        const answer = await this.tool.post(this.list.dataset.reorder, fields);
        if (!answer.ok) throw new Error(String(answer.status));
      } catch {
        this.wanted = this.stored;
        this.restore(this.stored);
        throw new Error("L’ordre n’a pas pu être enregistré. Il est revenu comme avant.");
      }
      this.stored = order;
      this.list.dispatchEvent(new Event("reordered", { bubbles: true }));
    }
    return `Ordre enregistré\u202F: ${this.place(line)}`;
  }
}

// A meeting on the screen of the room: points change in place, with the arrows too; clocks count what is left.

export function start([place], announce, tool) {
  const points = [...place.querySelectorAll("[data-point]")];
  const clock = new Clock(place, points);
  let at = Math.max(points.findIndex((point) => !point.hidden), 0);

  // The screen of the room, in another window, follows.
  const channel = new BroadcastChannel(`jalon.seance:${location.pathname}`);
  const tell = () => channel.postMessage({ point: at + 1 });
  channel.addEventListener("message", ({ data }) => data.asks && tell());

  place.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(Number(link.dataset.goto) - 1);
  });

  place.addEventListener("submit", (event) => {
    if (!event.target.closest(".sitting-report, .proposal")) return;
    event.preventDefault();
    const form = event.target;
    tool.save(form.action, () => send(form));
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, textarea, select");
    if (event.key === "Escape" && isTyping && place.contains(event.target)) {
      points[at]?.querySelector("h2").focus({ preventScroll: true });
    }
    if (event.altKey && event.key.toLowerCase() === "n") {
      event.preventDefault();
      points[at]?.querySelector("textarea")?.focus();
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".account, nav.side, summary")) return;
    if (event.key === "ArrowRight") move(event, 1);
    else if (event.key === "ArrowLeft") move(event, -1);
  });

  function move(event, way) {
    if (!points[at + way]) return;
    event.preventDefault();
    go(at + way);
  }

  function go(index) {
    if (!points[index]) return;
    points.forEach((point, number) => { point.hidden = number !== index; });
    at = index;
    for (const link of place.querySelectorAll(".sitting-agenda [data-goto]")) {
      if (Number(link.dataset.goto) === index + 1) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    history.replaceState(null, "", `?point=${index + 1}`);
    tell();
    points[index].querySelector("h2").focus({ preventScroll: true });
    clock.show(index);
    announce(`Point ${index + 1} sur ${points.length}.`);
  }

  async function send(form) {
    try {
      const answer = await tool.post(form.action, new FormData(form));
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.dispatchEvent(new CustomEvent("jalon:page", { detail: page }));
      return "Enregistré";
    } catch {
      throw new Error("Non enregistré\u202F: réessayez quand le réseau est revenu.");
    }
  }

  clock.show(at);
}

/** What is left of a point and of the meeting, from the durations planned; it runs on demand, and survives a reload. */
class Clock {
  constructor(place, points) {
    this.place = place;
    this.points = points;
    this.at = 0;
    this.key = `jalon.seance:${location.pathname}`;
    this.shift = Number(place.dataset.now) - Date.now();
    this.isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const kept = read(this.key);
    this.spent = kept.spent ?? {};
    this.since = kept.since ?? null;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button button-secondary sitting-pause";
    this.button.addEventListener("click", () => this.toggle());
    if (points.length > 0) place.querySelector(".sitting-bar").append(this.button);
    setInterval(() => this.draw(), this.isCalm ? 15_000 : 1_000);
  }

  show(index) {
    this.settle();
    this.at = index;
    this.draw();
  }

  toggle() {
    this.settle();
    this.since = this.since === null ? Date.now() : null;
    this.keep();
    this.draw();
  }

  /** Puts the time that ran on the account of the point in sight. */
  settle() {
    if (this.since === null) return;
    this.spent[this.at] = this.ran(this.at);
    this.since = Date.now();
    this.keep();
  }

  ran(index) {
    const now = this.since !== null && index === this.at ? Date.now() - this.since : 0;
    return (this.spent[index] ?? 0) + now;
  }

  keep() {
    localStorage.setItem(this.key, JSON.stringify({ spent: this.spent, since: this.since }));
  }

  draw() {
    this.button.textContent = this.since === null ? "Lancer le chronomètre" : "Suspendre le chronomètre";
    const point = this.points[this.at];
    if (point) this.write(point.querySelector("[data-clock]"), this.pointWords(point), this.isOver(point));
    this.write(this.place.querySelector("[data-clock=meeting]"), this.meetingWords(), false);
  }

  left(point) {
    return Number(point.dataset.minutes) * 60_000 - this.ran(this.at);
  }

  isOver(point) {
    return Boolean(point.dataset.minutes) && this.left(point) < 0;
  }

  pointWords(point) {
    if (point.dataset.minutes) {
      const left = this.left(point);
      return left < 0 ? `Dépassé de ${this.length(-left)}` : `Reste ${this.length(left)}`;
    }
    return this.ran(this.at) > 0 ? `Depuis ${this.length(this.ran(this.at))}` : "";
  }

  meetingWords() {
    const now = Date.now() + this.shift;
    const [start, end] = [Number(this.place.dataset.start), Number(this.place.dataset.end)];
    if (end && Math.abs(now - start) < 12 * 3_600_000) {
      if (now < start) return `Commence dans ${minutes(start - now)}`;
      return now < end ? `Réunion\u202F: reste ${minutes(end - now)}` : `Réunion\u202F: dépassée de ${minutes(now - end)}`;
    }
    const planned = this.points.reduce((sum, point) => sum + Number(point.dataset.minutes ?? 0) * 60_000, 0);
    const ran = this.points.reduce((sum, _, index) => sum + this.ran(index), 0);
    return planned > 0 ? `Réunion\u202F: reste ${minutes(Math.max(planned - ran, 0))}` : "";
  }

  /** Seconds move: who asked for a calm screen reads minutes. */
  length(time) {
    if (this.isCalm) return minutes(time);
    const seconds = Math.floor(time / 1_000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  write(line, words, isOver) {
    if (!line) return;
    if (line.textContent !== words) line.textContent = words;
    line.classList.toggle("sitting-over", isOver);
  }
}

function minutes(time) {
  const all = Math.round(time / 60_000);
  const rest = String(all % 60).padStart(2, "0");
  return all < 60 ? `${all}\u00A0min` : `${Math.floor(all / 60)}\u00A0h\u00A0${rest}`;
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

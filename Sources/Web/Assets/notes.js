// Notes saved as they are typed. Each keystroke is kept on this device first; it leaves it once the server has it. When
// two people wrote the same note, both texts stay.

const prefix = "jalon.draft:";
const pause = 700;
const retry = 4_000;

export function start(forms, announce, tool) {
  const notes = forms.map((form) => new LiveNote(form, announce, tool));
  document.addEventListener("jalon:leaving", () => notes.forEach((note) => note.send()));
  addEventListener("online", () => notes.forEach((note) => note.send()));
  addEventListener("offline", () => notes.forEach((note) => note.isUnsent && note.tell(offline)));
  addEventListener("beforeunload", (event) => {
    if (notes.some((note) => note.isUnsent)) event.preventDefault();
  });
  document.addEventListener("jalon:page", (event) => notes.forEach((note) => note.take(event.detail)));
}

const offline = "Hors ligne\u202F: gardé sur cet appareil.";

class LiveNote {
  constructor(form, announce, tool) {
    this.form = form;
    this.announce = announce;
    this.tool = tool;
    this.area = form.elements.text;
    this.status = form.querySelector("[data-status]");
    this.stored = this.area.defaultValue;
    this.key = `${prefix}${person()}:${new URL(form.action).pathname}:${form.elements.item.value}`;
    form.querySelector("button").hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.area.addEventListener("input", () => this.typed());
    this.resume();
  }

  get isUnsent() {
    return this.area.value !== this.stored;
  }

  get version() {
    return Number(this.form.elements._version.value);
  }

  /** What was typed before the page was left, and never reached the server; or before this script was there. */
  resume() {
    const kept = parsed(localStorage.getItem(this.key));
    if (kept && kept.text !== this.stored) {
      if (kept.version === this.version && !this.isUnsent) this.area.value = kept.text;
      else this.merge(kept.stored, kept.text, this.area.value, kept.sent);
    }
    if (this.isUnsent) this.typed();
    else this.forget();
  }

  typed() {
    this.keep();
    if (!navigator.onLine) this.tell(offline);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pause);
  }

  keep() {
    const kept = { at: Date.now(), text: this.area.value, stored: this.stored, version: this.version, sent: this.sent };
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      this.tell("Cet appareil ne peut rien garder\u202F: ne fermez pas la page.");
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  send() {
    clearTimeout(this.timer);
    if (this.isSending || !this.isUnsent) return;
    this.isSending = true;
    this.tool.follow(this.key, this.post());
  }

  /** What the tool asks: "" while this device keeps the text. */
  async post() {
    const text = this.area.value;
    this.sent = text;
    this.keep();
    try {
      const answer = await this.tool.post(this.form.action, new FormData(this.form), { Accept: "application/json" });
      const isNote = answer.headers.get("Content-Type")?.includes("json");
      if (isNote && answer.ok) this.accepted(text, await answer.json());
      else if (isNote && answer.status === 409) this.overtaken(await answer.json());
      else return this.refused();
      return "Enregistré";
    } catch {
      this.tell(offline);
      this.again(retry);
      return "";
    } finally {
      this.isSending = false;
    }
  }

  accepted(text, { version }) {
    this.form.elements._version.value = version;
    this.stored = text;
    if (this.isUnsent) {
      this.keep();
      this.again(pause);
    } else {
      this.forget();
      this.tell(`Enregistré à ${hour()}`);
    }
  }

  /** Somebody wrote first, or it was this very text whose answer was lost. */
  overtaken({ version, text }) {
    this.form.elements._version.value = version;
    this.merge(this.stored, this.area.value, text, this.sent);
    this.stored = text;
    if (this.isUnsent) {
      this.keep();
      this.again(50);
    } else {
      this.forget();
      this.tell(`Enregistré à ${hour()}`);
    }
  }

  refused() {
    this.tell("Non enregistré\u202F: gardé sur cet appareil. Reconnectez-vous, puis rouvrez cette page.");
    this.again(15_000);
    return "";
  }

  again(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), delay);
  }

  merge(base, mine, theirs, sent) {
    const merged = theirs === sent ? mine : together(base, mine, theirs);
    const end = this.area.value.length - this.area.selectionStart;
    const hasFocus = document.activeElement === this.area;
    this.area.value = merged;
    if (hasFocus) this.area.selectionStart = this.area.selectionEnd = Math.max(merged.length - end, 0);
    if (merged !== mine && merged !== theirs) this.showBoth(mine, theirs);
  }

  showBoth(mine, theirs) {
    this.form.querySelector(".note-both")?.remove();
    const box = document.createElement("details");
    box.className = "details note-both";
    const title = document.createElement("summary");
    title.textContent = "Une autre personne a écrit cette note en même temps\u202F: les deux textes sont réunis ci-dessus, relisez.";
    box.append(title, part("Votre texte", mine), part("L’autre texte", theirs));
    this.form.append(box);
    this.announce(title.textContent);
  }

  /** What the page now says, when nothing is being typed here. */
  take(page) {
    const form = page.getElementById(this.form.id);
    if (!form || this.isUnsent || this.isSending || form.elements._version.value === String(this.version)) return;
    this.form.elements._version.value = form.elements._version.value;
    this.stored = form.elements.text.defaultValue;
    this.area.value = this.stored;
    this.tell("Complété par une autre personne.");
  }

  tell(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }
}

/** Both texts as one: what was added on each side after what both had, or one after the other. */
function together(base, mine, theirs) {
  if (mine === theirs || theirs === base || mine.startsWith(theirs)) return mine;
  if (mine === base || theirs.startsWith(mine)) return theirs;
  const added = mine.startsWith(base) && theirs.startsWith(base) ? mine.slice(base.length) : mine;
  const gap = added === mine ? "\n\n" : /\n$/.test(theirs) || /^\n/.test(added) ? "" : "\n";
  return theirs + gap + added;
}

function part(title, text) {
  const part = document.createElement("div");
  const head = document.createElement("strong");
  head.textContent = title;
  const words = document.createElement("p");
  words.className = "note-text";
  words.textContent = text;
  part.append(head, words);
  return part;
}

function person() {
  return document.querySelector("[data-account]")?.dataset.account ?? "";
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hour() {
  const now = new Date();
  return `${now.getHours()}h${String(now.getMinutes()).padStart(2, "0")}`;
}

// A session lives while one types, never because a page is open. Two minutes before it ends the page says so and offers
// to stay; without an answer it ends, and what is sent later is kept by the server for its author.

const address = "/session";
/** How long before the end one is told, and how often typing is told to the server. */
const notice = 120_000;
const rest = 60_000;

export function start([account], announce) {
  const box = document.querySelector("[data-session-end]");
  const ends = Date.now() + Number(account.dataset.session) * 1_000;
  const life = new Life(box, announce, ends, account.hasAttribute("data-session-last"));
  document.addEventListener("input", () => life.typed());
  document.addEventListener("visibilitychange", () => document.hidden || life.look());
  life.plan();
}

class Life {
  constructor(box, announce, ends, isLast) {
    this.box = box;
    this.announce = announce;
    this.ends = ends;
    this.isLast = isLast;
    this.told = Date.now();
  }

  get left() {
    return this.ends - Date.now();
  }

  plan() {
    clearTimeout(this.timer);
    const wait = this.left > notice ? this.left - notice : Math.max(this.left, 1_000);
    this.timer = setTimeout(() => this.look(), wait);
  }

  typed() {
    if (this.isOver || Date.now() - this.told < rest) return;
    this.told = Date.now();
    this.ask({});
  }

  /** The session may live on by another tab: the server knows. */
  look() {
    if (this.isOver || this.left > notice) return this.plan();
    return this.ask({ "Jalon-By-Itself": "oui" });
  }

  async stay() {
    this.told = Date.now();
    await this.ask({});
    if (this.isOver) return;
    document.querySelector("main").focus();
    this.announce("Session prolongée.");
  }

  async ask(headers) {
    try {
      const answer = await fetch(address, { headers });
      if (answer.redirected) return this.end();
      const { seconds, isLast } = await answer.json();
      this.ends = Date.now() + seconds * 1_000;
      this.isLast = isLast;
    } catch {
      // The network is down: what was known holds.
      if (this.left <= 0) return this.end();
    }
    this.show();
    return this.plan();
  }

  show() {
    if (this.left > notice) this.box.replaceChildren();
    else if (this.box.childElementCount === 0) this.warn();
  }

  warn() {
    const minutes = Math.max(1, Math.round(this.left / 60_000));
    const start = `Votre session se termine dans ${minutes}\u00A0${minutes > 1 ? "minutes" : "minute"}`;
    if (this.isLast) {
      this.say(`${start}, après douze heures\u202F: enregistrez ce que vous écrivez.`);
    } else {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button-primary";
      button.textContent = "Rester connecté";
      button.addEventListener("click", () => this.stay());
      this.say(`${start}.`, button);
    }
  }

  end() {
    this.isOver = true;
    clearTimeout(this.timer);
    const link = document.createElement("a");
    link.href = "/connexion";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Se reconnecter (nouvelle fenêtre)";
    this.say("Votre session est terminée. Ce que vous avez écrit ici n’est pas perdu\u202F: reconnectez-vous, puis enregistrez.", link);
  }

  say(words, ...more) {
    const line = document.createElement("p");
    line.textContent = words;
    this.box.replaceChildren(line, ...more);
  }
}

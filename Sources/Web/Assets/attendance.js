// An émargement taken in a few keys: a press is sent without leaving the page, arrows go from row to row, and what
// others write comes in by itself. The page that the server answers is the truth: the list is taken from it.

const rest = 10_000;
const keys = new Set(["p", "e", "a", "r"]);

export function start([list], announce, tool) {
  const waiting = new Map();
  let sent = 0;

  list.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-row], [data-by]");
    if (!form) return;
    event.preventDefault();
    const fields = new FormData(form, event.submitter ?? undefined);
    send(new URL(form.action).pathname, fields, rowName(form));
  });

  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    const row = event.target.closest("tr");
    if (!row?.querySelector("[data-row]")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(row, event.key === "ArrowDown" ? 1 : -1, event.target);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      turn(row, event.key === "ArrowRight" ? 1 : -1);
    } else if (keys.has(event.key.toLowerCase())) {
      event.preventDefault();
      const button = row.querySelector(`[data-key="${event.key.toUpperCase()}"]`);
      button.focus();
      button.click();
    }
  });

  addEventListener("online", () => {
    for (const [path, { fields, name }] of [...waiting]) send(path, fields, name);
  });
  addEventListener("beforeunload", (event) => {
    if (waiting.size > 0) event.preventDefault();
  });
  setInterval(() => {
    if (!document.hidden && waiting.size === 0) refresh();
  }, rest);

  function send(path, fields, name) {
    waiting.set(path, { fields, name });
    tool.save(path, () => write(path, fields, name));
  }

  /** The answers to several presses come in any order: each carries the version that is on the page when it leaves. */
  async function write(path, fields, name) {
    const form = list.querySelector(`form[action="${CSS.escape(path)}"]`);
    if (form) fields.set("_version", form.elements._version.value);
    press(form, fields.get("presence"));
    sent += 1;
    const [number, isAlone] = [sent, waiting.size === 1];
    let answer, text;
    try {
      answer = await tool.post(path, fields);
      text = await answer.text();
    } catch {
      say(form, "Hors ligne\u202F: sera envoyé au retour du réseau.");
      announce(`${name}\u202F: hors ligne, sera envoyé au retour du réseau.`);
      return "";
    }
    if (waiting.get(path)?.fields === fields) waiting.delete(path);
    if (!answer.ok && answer.status !== 409) {
      say(form, "Non enregistré\u202F: rechargez la page.");
      throw new Error(`${name}\u202F: non enregistré.`);
    }
    take(parsed(text), path, isAlone && number === sent);
    if (answer.status === 409) throw new Error(`${name}\u202F: une autre personne a noté autre chose. Choisissez en haut de la page.`);
    if (fields.get("presence") === "represented") byOf(path)?.focus();
    return "Enregistré";
  }

  /** A page that was asked for before a press tells what was before it. */
  async function refresh() {
    const number = sent;
    try {
      const answer = await fetch(list.dataset.state);
      if (!answer.ok || answer.redirected) return;
      const page = parsed(await answer.text());
      if (number === sent && waiting.size === 0) take(page);
    } catch {
      // The network is down: the next turn will tell.
    }
  }

  /**
   * Puts what the server says in the place of what is shown, row by row; the row in which one types stays. A page that
   * was made while other presses were on their way is right for its own row alone: a later one tells the rest.
   */
  function take(page, path, isWhole = true) {
    const news = page.querySelector("[data-attendance]");
    if (!news) return;
    if (path) showConflict(page.querySelector("[data-conflict]"));
    if (isWhole) replace(list.querySelector("[data-counts]"), news.querySelector("[data-counts]"));
    else if (waiting.size === 0) refresh();
    const held = document.activeElement;
    const isTyping = list.contains(held) && held.matches("input");
    const id = list.contains(held) ? held.id : "";
    if (isWhole && names(list) !== names(news) && !isTyping) {
      list.replaceChildren(list.querySelector("[data-counts]"), ...[...news.children].slice(1));
    } else {
      for (const caption of isWhole ? list.querySelectorAll("caption") : []) {
        const place = caption.closest("[aria-label]").getAttribute("aria-label");
        replace(caption, news.querySelector(`[aria-label="${CSS.escape(place)}"] caption`));
      }
      for (const form of list.querySelectorAll("[data-row]")) {
        const row = form.closest("tr");
        const now = news.querySelector(`#${form.id}`);
        const isOwn = new URL(form.action).pathname === path;
        if (!now || !(isWhole || isOwn)) continue;
        if (!(isTyping && row.contains(held))) replace(row, now.closest("tr"));
        else if (isOwn) {
          for (const field of row.querySelectorAll("[name=_version]")) field.value = now.elements._version.value;
        }
      }
    }
    if (id && document.activeElement?.id !== id) document.getElementById(id)?.focus({ preventScroll: true });
  }

  /** Only what differs, so that nothing is said twice and nothing flickers. */
  function replace(old, now) {
    if (old && now && old.innerHTML !== now.innerHTML) old.innerHTML = now.innerHTML;
  }

  function names(place) {
    return [...place.querySelectorAll("[data-row]")].map((form) => form.id).join();
  }

  function showConflict(conflict) {
    document.querySelector("[data-conflict]")?.remove();
    if (!conflict) return;
    list.before(conflict);
    conflict.scrollIntoView({ block: "nearest" });
  }

  function rows() {
    return [...list.querySelectorAll("[data-row]")].map((form) => form.closest("tr"));
  }

  function move(row, way, from) {
    const all = rows();
    const next = all[all.indexOf(row) + way];
    const key = from.dataset.key ?? "P";
    next?.querySelector(`[data-key="${key}"]`).focus();
  }

  function turn(row, way) {
    const buttons = [...row.querySelectorAll("[data-key]")];
    const at = buttons.indexOf(document.activeElement);
    buttons[(at + way + buttons.length) % buttons.length]?.focus();
  }

  function byOf(path) {
    return list.querySelector(`form[data-by][action="${CSS.escape(path)}"] input[name=representative]`);
  }
}

function parsed(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

function rowName(form) {
  return form.closest("tr").querySelector("th").firstElementChild?.textContent
    ?? form.closest("tr").querySelector("th").textContent;
}

/** The button looks pressed at once; the server's answer confirms it. */
function press(form, presence) {
  for (const button of form?.querySelectorAll("[data-key]") ?? []) {
    button.setAttribute("aria-pressed", String(button.value === presence));
  }
}

function say(form, words) {
  if (!form) return;
  const line = form.parentElement.querySelector(".marks-note") ?? document.createElement("p");
  line.className = "marks-note field-error";
  line.textContent = words;
  form.after(line);
}

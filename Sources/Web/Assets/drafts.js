// Keeps what is typed in forms marked data-draft, in this browser alone, until it is sent.
// A draft is told by the account, the address of the form and the version that it started from.

export function start(forms, announce, tool) {
  for (const form of forms) watch(form, announce, tool);
}

function watch(form, announce, tool) {
  const key = keyOf(form, tool);
  const initial = JSON.stringify(read(form));
  const refused = document.querySelector("[data-error-summary]") !== null;
  let isSending = false;
  let timer;

  const kept = tool.saved(key);
  if (kept && !refused && JSON.stringify(kept.values) !== initial) offer(form, kept, key, announce);

  const status = document.createElement("p");
  status.className = "draft";
  status.setAttribute("role", "status");
  form.querySelector(".form-actions")?.after(status);

  const save = () => {
    const values = read(form);
    if (tool.isSigningOut() || JSON.stringify(values) === initial) return;
    const now = Date.now();
    try {
      localStorage.setItem(key, JSON.stringify({ at: now, values }));
      const words = `Brouillon gardé dans ce navigateur à ${hour(now)}.`;
      if (status.textContent !== words) status.textContent = words;
    } catch {
      status.textContent = "Ce navigateur ne peut pas garder de brouillon.";
    }
  };
  form.addEventListener("input", () => {
    tool.stay();
    clearTimeout(timer);
    timer = setTimeout(save, 400);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    save();
    isSending = true;
    tool.send(key);
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    isSending = false;
    tool.comeBack();
  });
  addEventListener("beforeunload", (event) => {
    if (isSending || JSON.stringify(read(form)) === initial) return;
    save();
    event.preventDefault();
  });
}

function offer(form, kept, key, announce) {
  const box = document.createElement("div");
  box.className = "notice notice-info draft-offer";
  const words = document.createElement("p");
  words.textContent = `Un brouillon du ${day(kept.at)} à ${hour(kept.at)} n’a pas été enregistré.`;
  const end = (message) => {
    box.remove();
    announce(message);
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  };
  box.append(words, button("Reprendre le brouillon", () => {
    write(form, kept.values);
    form.dispatchEvent(new Event("input"));
    end("Brouillon repris.");
  }), button("L’oublier", () => {
    localStorage.removeItem(key);
    end("Brouillon oublié.");
  }));
  form.before(box);
  announce(words.textContent);
}

function button(label, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

function keyOf(form, tool) {
  const version = form.querySelector("[name=_version]")?.value ?? "";
  return `${tool.prefix}${tool.account()}:${new URL(form.getAttribute("action") ?? "", location.href).pathname}:${version}`;
}

/** What a person can type or pick, as pairs; never passwords, files or hidden values. */
function controls(form) {
  return [...form.elements].filter((field) =>
    field.name && field.matches("input, textarea, select")
    && !["hidden", "password", "file", "submit", "button"].includes(field.type));
}

function read(form) {
  return controls(form)
    .map((field) => ["checkbox", "radio"].includes(field.type)
      ? [field.name, field.value, field.checked] : [field.name, field.value])
    .filter((entry) => entry.length === 3 || entry[1] !== "" || !/\.\d+\./.test(entry[0]));
}

function write(form, values) {
  for (const [name, value, isOn] of values) {
    askForRow(form, name);
    for (const field of controls(form).filter((field) => field.name === name)) {
      if (isOn === undefined) field.value = value;
      else if (field.value === value) field.checked = isOn;
    }
  }
}

/** A value of a repeated row that is not there yet: the row is added first. */
function askForRow(form, name) {
  const parts = /^(.*)\.(\d+)\.[^.]+$/.exec(name);
  if (!parts || form.elements.namedItem(name)) return;
  form.querySelector(`[id="champ-${CSS.escape(parts[1])}"]`)
    ?.dispatchEvent(new CustomEvent("rows-needed", { detail: Number(parts[2]) + 1 }));
}

function hour(time) {
  return new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" }).format(time);
}

function day(time) {
  return new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long" }).format(time);
}

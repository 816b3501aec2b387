// A field that names somebody, a structure or a fiche by a few letters: the list says whom one gets, by keyboard and by
// ear (WAI-ARIA combobox). What is not in the directory is added by a line that says so. Rows may be added meanwhile.

const rest = 150;
let asked = 0;
let open;

export function start(inputs, announce) {
  for (const input of inputs) prepare(input);
  document.addEventListener("focusin", ({ target }) => target.matches("[data-chooser]") && prepare(target));
  document.addEventListener("input", ({ target }) => {
    if (!target.matches?.("[data-chooser]")) return;
    prepare(target);
    clearTimeout(asked);
    asked = setTimeout(ask, rest, target, announce);
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("focusout", ({ target }) => target === open?.input && close());
}

function prepare(input) {
  if (input.getAttribute("role") === "combobox") return;
  input.removeAttribute("list");
  const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
}

async function ask(input, announce) {
  const typed = wanted(input);
  if (typed.length < 1) return close();
  const answer = await fetch(`${input.dataset.chooser}&q=${encodeURIComponent(typed)}`).catch(() => undefined);
  if (!answer?.ok || wanted(input) !== typed || document.activeElement !== input) return;
  const lines = await answer.json();
  const isKnown = lines.some(({ name }) => plain(name) === plain(typed));
  if (input.dataset.chooser.includes("ajout=oui") && !isKnown && typed.length > 1) {
    lines.push({ code: "+", name: typed, note: "", label: `Ajouter «\u202F${typed}\u202F» à l’annuaire` });
  }
  show(input, lines);
  announce(lines.length === 0 ? "Aucune proposition" : `${lines.length} proposition${lines.length > 1 ? "s" : ""}`);
}

/** What is being typed: after the last comma where several are named. */
function wanted(input) {
  return (input.dataset.several ? input.value.split(",").at(-1) : input.value).trim();
}

function show(input, lines) {
  close();
  if (lines.length === 0) return;
  const list = document.createElement("ul");
  list.className = "chooser-list";
  list.id = `${input.id}-liste`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Propositions");
  lines.forEach((line, index) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.textContent = line.label ?? line.name;
    const note = document.createElement("span");
    note.className = "line-note";
    note.textContent = line.note;
    item.append(name, line.note ? " " : "", note);
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(line);
    });
    list.append(item);
  });
  input.after(list);
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", list.id);
  open = { input, list, lines, at: -1 };
}

function close() {
  if (!open) return;
  open.list.remove();
  open.input.setAttribute("aria-expanded", "false");
  for (const name of ["aria-controls", "aria-activedescendant"]) open.input.removeAttribute(name);
  open = undefined;
}

function onKey(event) {
  if (!open || event.target !== open.input) return;
  const last = open.lines.length - 1;
  if (event.key === "ArrowDown") move(event, open.at === last ? 0 : open.at + 1);
  else if (event.key === "ArrowUp") move(event, open.at <= 0 ? last : open.at - 1);
  else if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && open.at >= 0) {
    event.preventDefault();
    event.stopPropagation();
    choose(open.lines[open.at]);
  }
}

function move(event, at) {
  event.preventDefault();
  open.at = at;
  [...open.list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
  open.input.setAttribute("aria-activedescendant", open.list.children[at].id);
  open.list.children[at].scrollIntoView({ block: "nearest" });
}

function choose(line) {
  const { input } = open;
  close();
  const before = input.dataset.several ? input.value.split(",").slice(0, -1).map((part) => part.trim()) : [];
  input.value = [...before, line.name].join(", ") + (input.dataset.several ? ", " : "");
  if (line.code) say(input, `_annuaire.${line.name}`, line.code);
  note(input, line);
  if (line.structure) fill(input, "structure", line.structure);
  if (line.college) fill(input, "college", line.college);
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The answer goes with the form, once a name. */
function say(input, name, code) {
  for (const radio of input.form.querySelectorAll(`[type=radio][name="${CSS.escape(name)}"]`)) radio.checked = false;
  let field = [...input.form.querySelectorAll("input[type=hidden]")].find((hidden) => hidden.name === name);
  if (!field) {
    field = document.createElement("input");
    Object.assign(field, { type: "hidden", name });
    input.form.append(field);
  }
  field.value = code;
}

/** Under the field, whom one got. */
function note(input, line) {
  const words = line.code === "+" ? "S’ajoute à l’annuaire à l’enregistrement." : line.note;
  let place = input.nextElementSibling;
  if (!place?.matches(".chooser-note")) {
    place = document.createElement("p");
    place.className = "chooser-note field-hint";
    input.after(place);
  }
  place.textContent = words;
}

/** The structure and the college follow the person, where nothing says otherwise. */
function fill(input, column, value) {
  const name = input.name.replace(/[^.]+$/, column);
  const field = input.form.elements[name];
  if (field && field !== input && field.value === "") field.value = value;
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
}

// «Ajouter une ligne» and «Retirer» for repeated rows. A row that is taken away stays, emptied and unseen,
// so that the rows keep their numbers; the server leaves empty rows out.

export function start(groups, announce) {
  for (const group of groups) prepare(group, announce);
}

function prepare(group, announce) {
  const list = group.querySelector(".rows");
  for (const row of list.children) addRemoval(row, announce);

  group.addEventListener("keydown", (event) => onEnter(event, list, announce));
  const add = document.createElement("button");
  add.type = "button";
  add.className = "button button-secondary";
  add.textContent = "Ajouter une ligne";
  add.addEventListener("click", () => {
    const row = append(list, announce);
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
    announce(`Ligne ${list.children.length} ajoutée.`);
  });
  list.after(add);
  group.addEventListener("rows-needed", (event) => {
    while (list.children.length < event.detail) append(list, announce);
  });
}

/** Enter in a row goes to the row below, as in a table: the form is sent by its button. */
function onEnter(event, list, announce) {
  const isLine = event.target.matches("input:not([type=checkbox], [type=radio], [type=file], [type=submit])");
  if (event.key !== "Enter" || !isLine || event.isComposing) return;
  event.preventDefault();
  const rows = [...list.children].filter((row) => !row.hidden);
  const row = event.target.closest(".rows > *");
  const below = rows[rows.indexOf(row) + 1] ?? append(list, announce);
  const column = event.target.name.split(".").at(-1);
  (below.querySelector(`[name$=".${CSS.escape(column)}"]`) ?? below.querySelector("input, select, textarea"))?.focus();
}

function append(list, announce) {
  const number = list.children.length;
  const row = list.lastElementChild.cloneNode(true);
  row.hidden = false;
  row.querySelector(".row-remove")?.remove();
  for (const error of row.querySelectorAll(".field-error")) error.remove();
  for (const node of row.querySelectorAll("*")) renumber(node, number);
  row.setAttribute("aria-label", `Ligne ${number + 1}`);
  clear(row);
  addRemoval(row, announce);
  list.append(row);
  return row;
}

function renumber(node, number) {
  node.classList.remove("field-invalid");
  for (const name of ["aria-invalid", "aria-describedby"]) node.removeAttribute(name);
  for (const name of ["id", "name", "for", "aria-labelledby"]) {
    const value = node.getAttribute(name);
    if (value) node.setAttribute(name, value.replace(/\.\d+\.([^.]+)$/, `.${number}.$1`));
  }
}

function clear(row) {
  for (const field of row.querySelectorAll("input, select, textarea")) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = "";
  }
}

function addRemoval(row, announce) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet row-remove";
  button.textContent = "Retirer";
  button.setAttribute("aria-label", `Retirer la ${row.getAttribute("aria-label").toLowerCase()}`);
  button.addEventListener("click", () => {
    clear(row);
    row.hidden = true;
    row.dispatchEvent(new Event("input", { bubbles: true }));
    announce(`${row.getAttribute("aria-label")} retirée.`);
    const next = [...row.parentElement.children].find((other) => !other.hidden);
    (next?.querySelector("input:not([type=hidden]), select, textarea") ?? row.parentElement.nextElementSibling)?.focus();
  });
  row.append(button);
}

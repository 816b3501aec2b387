// What is pasted from a spreadsheet is proposed first: how many values are read, and which are not. Lines are found by the
// number or the code in the first column, where it holds one, else by their place.

const { controlsOf, folded, named, parsed } = await import(`./grid-values.js${new URL(import.meta.url).search}`);

export function listen(grid) {
  grid.form.addEventListener("paste", async (event) => {
    const cell = event.target.closest("[data-line] td, [data-line] th");
    if (!cell || event.target !== cell) return;
    const block = read(event.clipboardData.getData("text/plain"));
    if (block.length === 0) return;
    event.preventDefault();
    await propose(grid, cell, aimed(grid, cell, block));
  });
}

/** The cells of a spreadsheet: parted by tabs, between quotes where one holds a line end. */
export function read(text) {
  const rows = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [letter, row] = [text[at], rows.at(-1)];
    if (isQuoted) {
      if (letter === "\"" && text[at + 1] === "\"") at += 1;
      else if (letter === "\"") {
        isQuoted = false;
        continue;
      }
      row[row.length - 1] += text[at];
    } else if (letter === "\"" && row.at(-1) === "") isQuoted = true;
    else if (letter === "\t") row.push("");
    else if (letter === "\n") rows.push([""]);
    else if (letter !== "\r") row[row.length - 1] += letter;
  }
  while (rows.length > 0 && rows.at(-1).every((value) => value === "")) rows.pop();
  return rows;
}

/** Which control each value goes to. */
function aimed(grid, cell, block) {
  const { lines } = grid;
  const byName = new Map(lines.flatMap((line) => [line.dataset.line, line.dataset.code].filter(Boolean).map((name) => [folded(name), line])));
  const found = block.filter((row) => byName.has(folded(row[0]))).length;
  const isNamed = found > 0 && block[0].length > 1 && found * 2 >= block.length;
  const columns = [...cell.closest("[data-line]").querySelectorAll("tr:first-child > [data-cell]")];
  const first = Math.max(columns.indexOf(cell), 0);
  const start = lines.indexOf(cell.closest("[data-line]"));
  const aims = { targets: [], left: [], column: columns[first]?.dataset.label ?? "" };
  block.forEach((row, index) => {
    const line = isNamed ? byName.get(folded(row[0])) : lines[start + index];
    const texts = isNamed ? row.slice(1) : row;
    if (!line?.hasAttribute("data-open")) return void aims.left.push(row.join(" · "));
    const cells = [...line.querySelectorAll("tr:first-child > [data-cell]")].slice(first);
    texts.slice(0, cells.length).forEach((text, at) => {
      const [control] = controlsOf(cells[at]);
      if (control && !control.readOnly) aims.targets.push({ line, control, text: text.trim(), value: valueOf(control, text) });
    });
  });
  return aims;
}

function valueOf(control, text) {
  return control.matches("select") && text.trim() !== "" ? named(control, text) : text.trim();
}

async function propose(grid, cell, { targets, left, column }) {
  if (targets.length === 1 && left.length === 0 && targets[0].value !== undefined) {
    targets[0].control.value = targets[0].value;
    return grid.announce("Collé.");
  }
  await look(grid, targets);
  const wrong = targets.filter((target) => target.fault);
  const good = targets.length - wrong.length;
  const keys = [...new Set(targets.map((target) => target.line.dataset.line))];
  const lines = `${grid.noun}${keys.length > 1 ? "s" : ""} ${keys.length > 1 ? `${keys[0]} à ${keys.at(-1)}` : keys[0] ?? ""}`;
  const bar = document.createElement("div");
  bar.className = "notice notice-info grid-paste";
  bar.tabIndex = -1;
  const words = document.createElement("p");
  words.textContent = `Coller ${count(targets.length, "valeur")} à partir de «\u202F${column}\u202F», ${lines}\u202F: ${count(good, "lue")}, ${wrong.length} à corriger.`;
  const faults = document.createElement("ul");
  const told = wrong.map(({ line, text, fault }) => `${grid.noun} ${line.dataset.line}, «\u202F${text}\u202F»\u202F: ${fault}`);
  for (const fault of [...told, ...left.map((row) => `«\u202F${row}\u202F»\u202F: aucune ligne à écrire.`)]) {
    const item = document.createElement("li");
    item.textContent = fault;
    faults.append(item);
  }
  const end = (target) => {
    bar.remove();
    target.focus();
  };
  const buttons = document.createElement("p");
  if (good > 0) buttons.append(button(`Coller ${good > 1 ? `les ${good}` : "celle-ci"}`, () => {
    end(cell);
    apply(grid, targets.filter((target) => !target.fault));
  }));
  if (wrong.length > 0) buttons.append(button("Corriger d’abord", () => {
    apply(grid, targets.filter((target) => !target.fault || target.control.matches("input, textarea")), wrong);
    end(wrong[0].control);
  }));
  buttons.append(button("Annuler", () => end(cell)));
  bar.append(words, faults, buttons);
  document.querySelector(".grid-paste")?.remove();
  grid.form.before(bar);
  bar.scrollIntoView({ block: "nearest" });
  bar.focus();
  return grid.announce(words.textContent);
}

/** Asks the server what it reads, and writes nothing: dates are read as they are in every form. */
async function look(grid, targets) {
  for (const target of targets) {
    target.fault = target.value === undefined ? "ce n’est aucune des réponses de la liste." : "";
  }
  const known = targets.filter((target) => !target.fault);
  const keys = [...new Set(known.map((target) => target.line.dataset.line))];
  const more = [["essai", "oui"], ...known.map((target) => [target.control.name, target.value])];
  try {
    const answer = await grid.tool.post(grid.path, grid.fields(keys, more));
    const page = parsed(await answer.text());
    for (const target of known) {
      target.fault = page.getElementById(`${target.control.id}-erreur`)?.textContent ?? "";
    }
  } catch {
    grid.announce("Hors ligne\u202F: les valeurs n’ont pas pu être relues.");
  }
}

function apply(grid, targets, wrong = []) {
  for (const { control, value, text } of targets) control.value = value ?? text;
  const held = new Set(wrong.map((target) => target.line));
  for (const line of new Set(targets.map((target) => target.line))) {
    if (!held.has(line)) grid.save(line);
  }
}

function count(number, noun) {
  return `${number} ${noun}${number > 1 ? "s" : ""}`;
}

function button(label, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}

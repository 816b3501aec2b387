// The keyboard of a grid, in two modes: a cell that is outlined, where arrows move, and a control in which one types.

const { controlsOf, named } = await import(`./grid-values.js${new URL(import.meta.url).search}`);

const moves = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0],
};

export function listen(grid) {
  const help = document.querySelector("[data-grid-keys]");
  if (help) help.hidden = false;
  grid.form.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-line] td, [data-line] th");
    if (!cell || grid.isNarrow || event.isComposing || event.target.closest(".grid-settling")) return;
    if (event.target === cell) navigate(grid, event, cell, help);
    else if (event.target.matches("input, select, textarea, summary")) edit(grid, event, cell);
  });
  grid.form.addEventListener("focusin", (event) => {
    if (event.target.matches("input, select, textarea")) event.target.before_ = event.target.value;
  });
}

function navigate(grid, event, cell, help) {
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const line = cell.closest("[data-line]");
  if (key in moves && !isCommand) move(grid, cell, ...moves[key]);
  else if (key === "Home" || key === "End") toEnd(grid, cell, key === "End", isCommand);
  else if (isCommand && key.toLowerCase() === "z") grid.undo();
  else if (isCommand && key === "Enter") grid.save(line);
  else if (isCommand || event.altKey) return;
  else if (key === "Enter" || key === "F2") open(cell);
  else if (key === "Delete" || key === "Backspace") clear(grid, cell);
  else if (key === "?" && help && localStorage.getItem("jalon.search-key") !== "off") openHelp(help);
  else if (key.length === 1 && key !== " ") type(grid, cell, key);
  else return;
  event.preventDefault();
}

function edit(grid, event, cell) {
  const { key, target } = event;
  const isLong = target.matches("textarea");
  if (target.matches("summary")) {
    if (key === "Escape") cell.focus();
    else return;
  } else if (key === "Enter" && (!isLong || event.ctrlKey || event.metaKey)) {
    cell.focus();
    if (cell.dataset.cell) move(grid, cell, event.shiftKey ? -1 : 1, 0);
  } else if (key === "Escape") {
    if (target.value === target.before_) cell.focus();
    else target.value = target.before_;
  } else if (key === "F2") cell.focus();
  else if (key === "Tab") {
    if (!step(grid, target, event.shiftKey ? -1 : 1)) return;
  } else return;
  event.preventDefault();
}

function place(grid, cell) {
  const line = cell.closest("[data-line]");
  return [grid.lines.indexOf(line), grid.cells(line).indexOf(cell)];
}

function move(grid, cell, down, right) {
  const [row, column] = place(grid, cell);
  const { lines } = grid;
  const line = lines[Math.min(Math.max(row + down, 0), lines.length - 1)];
  const cells = grid.cells(line);
  cells[Math.min(Math.max(column + right, 0), cells.length - 1)].focus();
}

function toEnd(grid, cell, isEnd, isWhole) {
  const [row] = place(grid, cell);
  const line = isWhole ? grid.lines.at(isEnd ? -1 : 0) : grid.lines[row];
  grid.cells(line).at(isEnd ? -1 : 0).focus();
}

/** To type in the cell, to follow its link, or to unfold it. */
function open(cell) {
  const details = cell.querySelector("details");
  if (details) {
    details.open = true;
    (controlsOf(cell)[0] ?? details.querySelector("summary")).focus();
    return;
  }
  const [control] = controlsOf(cell);
  if (!control) return void cell.querySelector("a, button")?.click();
  control.focus();
  if (control.matches("input")) control.select();
}

function clear(grid, cell) {
  const [control] = controlsOf(cell);
  if (cell.querySelector("details") || !control || control.readOnly) return;
  control.value = "";
  grid.announce("Vidé.");
}

/** A letter begins to type; on a list it chooses. */
function type(grid, cell, key) {
  const [control] = controlsOf(cell);
  if (cell.querySelector("details") || !control || control.readOnly) return;
  if (control.matches("select")) {
    const value = named(control, key);
    if (value === undefined) return;
    control.value = value;
    grid.announce(control.selectedOptions[0].text);
    return;
  }
  control.focus();
  control.value = key;
}

/** The next control, or the one before; false where the grid ends. */
function step(grid, control, way) {
  const all = grid.lines.flatMap((line) => controlsOf(line)).filter((other) => !other.closest("details:not([open])"));
  const next = all[all.indexOf(control) + way];
  if (!next) return false;
  next.focus();
  if (next.matches("input")) next.select();
  return true;
}

function openHelp(help) {
  help.open = true;
  help.querySelector("summary").focus();
}

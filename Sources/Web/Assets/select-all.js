// One act to tick a whole list: a box in the header of a table, a button above a list of boxes.
// Lines that a filter hides are left alone.

export function start(groups) {
  for (const group of groups) {
    if (group.matches("table")) inTable(group);
    else inList(group);
  }
}

function boxes(group) {
  return [...group.querySelectorAll("tbody .tick input, .choice:not([hidden]) input[type=checkbox]")];
}

function tickAll(group, isOn) {
  for (const box of boxes(group)) box.checked = isOn;
  boxes(group)[0]?.dispatchEvent(new Event("input", { bubbles: true }));
}

function inTable(table) {
  const first = table.querySelector("tbody .tick");
  if (!first) return;
  const header = table.tHead.rows[0].cells[first.closest("td, th").cellIndex];
  const label = document.createElement("label");
  label.className = "tick";
  const all = document.createElement("input");
  all.type = "checkbox";
  const words = document.createElement("span");
  words.className = "tick-words";
  words.textContent = "Tout cocher";
  label.append(all, words);
  header.replaceChildren(label);

  const show = () => {
    const on = boxes(table).filter((box) => box.checked).length;
    all.checked = on > 0 && on === boxes(table).length;
    all.indeterminate = on > 0 && !all.checked;
  };
  all.addEventListener("change", () => { tickAll(table, all.checked); show(); });
  table.tBodies[0].addEventListener("change", show);
  show();
}

function inList(group) {
  const list = group.querySelector(".choices");
  let tools = group.querySelector(".choices-tools");
  if (!tools) {
    tools = document.createElement("div");
    tools.className = "choices-tools";
    list.before(tools);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  const isFull = () => boxes(group).length > 0 && boxes(group).every((box) => box.checked);
  const show = () => { button.textContent = isFull() ? "Tout décocher" : "Tout cocher"; };
  button.addEventListener("click", () => { tickAll(group, !isFull()); show(); });
  list.addEventListener("change", show);
  tools.append(button);
  show();
}

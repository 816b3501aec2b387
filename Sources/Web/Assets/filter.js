// Narrows a long list of boxes as one types; accents and case do not matter.

export function start(groups, announce) {
  for (const group of groups) prepare(group, announce);
}

function prepare(group, announce) {
  const list = group.querySelector(".choices");
  const lines = [...list.querySelectorAll(".choice")]
    .map((line) => ({ line, words: plain(line.textContent) }));
  const input = document.createElement("input");
  input.type = "search";
  input.className = "input";
  input.autocomplete = "off";
  input.placeholder = "Quelques lettres";
  input.setAttribute("aria-label", `Filtrer\u202F: ${group.querySelector("legend").textContent.trim()}`);

  let timer;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    const wanted = plain(input.value).split(" ").filter(Boolean);
    let count = 0;
    for (const { line, words } of lines) {
      line.hidden = !wanted.every((part) => words.includes(part));
      if (!line.hidden) count += 1;
    }
    clearTimeout(timer);
    timer = setTimeout(() => announce(count < 2 ? `${count} réponse` : `${count} réponses`), 500);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  tools(group, list).prepend(input);
}

function tools(group, list) {
  const found = group.querySelector(".choices-tools");
  if (found) return found;
  const made = document.createElement("div");
  made.className = "choices-tools";
  list.before(made);
  return made;
}

function plain(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

// What a line of a grid says, as names and values.

export function controlsOf(place) {
  return [...place.querySelectorAll("input:not([type=hidden], [type=checkbox]), select, textarea")];
}

export function values(line) {
  return controlsOf(line).map((control) => [control.name, control.value]);
}

export function put(line, pairs) {
  const told = new Map(pairs);
  for (const control of controlsOf(line)) {
    if (told.has(control.name)) control.value = told.get(control.name);
  }
}

export function parsed(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

/** Without accents nor case. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The value of a list that somebody names by its first letters; undefined for none. */
export function named(select, text) {
  const start = folded(text);
  const options = [...select.options].filter((option) => option.value !== "");
  const exact = options.find((option) => folded(option.text) === start);
  return (exact ?? options.find((option) => start !== "" && folded(option.text).startsWith(start)))?.value;
}

export function hour(time) {
  return new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" }).format(time).replace(":", "h");
}

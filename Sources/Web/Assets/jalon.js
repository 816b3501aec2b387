// Loads what the page needs. Everything works without these modules; they only make it quicker.

const version = new URL(import.meta.url).search;

const modules = [
  [".account", "menus"],
  ["[data-search]", "search"],
  ["[data-error-summary]", "errors"],
  ["body", "drafts"],
  ["[data-repeat]", "repeat"],
  ["[data-filter]", "filter"],
  ["[data-select-all]", "select-all"],
  ["[data-reorder]", "reorder"],
  ["[data-attendance]", "attendance"],
  ["[data-fullscreen]", "fullscreen"],
  ["[data-live]", "live"],
  ["[data-timetable]", "timetable"],
  ["[data-note]", "notes"],
  ["[data-sitting]", "sitting"],
  ["[data-shrink]", "shrink"],
];

let region;

/** Says a sentence to screen readers, without moving anything. */
function announce(words) {
  if (!region) {
    region = document.createElement("p");
    region.className = "hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 50);
}

const wanted = modules
  .map(([selector, name]) => [name, [...document.querySelectorAll(selector)]])
  .filter(([, found]) => found.length > 0)
  .map(([name, found]) => [found, import(`./${name}.js${version}`)]);

for (const [found, module] of wanted) {
  const { start } = await module;
  start(found, announce);
}

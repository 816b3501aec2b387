// Loads what the page needs. Everything works without these modules; they only make it quicker.

const version = new URL(import.meta.url).search;

/** Where, which module, and the one that it asks for. */
const modules = [
  [".account", "menus"],
  ["[data-session]", "session"],
  ["[data-search]", "search"],
  ["[data-error-summary]", "errors"],
  ["body", "sent"],
  ["form[data-draft]", "drafts", "sent"],
  ["[data-repeat]", "repeat"],
  ["[data-filter]", "filter"],
  ["[data-asked-by]", "asked"],
  ["[data-chooser]", "chooser"],
  ["[data-select-all]", "select-all"],
  ["[data-reorder]", "reorder", "save"],
  ["[data-attendance]", "attendance", "save"],
  ["[data-fullscreen]", "fullscreen"],
  ["[data-live]", "live"],
  ["[data-timetable]", "timetable"],
  ["[data-note]", "notes", "save"],
  ["[data-sitting]", "sitting", "save"],
  ["[data-passage]", "passages", "save"],
  ["[data-room]", "room"],
  ["[data-shrink]", "shrink"],
  ["[data-grid]", "grid", "save"],
  ["[data-copy]", "copy"],
];

const region = document.querySelector("[data-announce]");

/** Says a sentence to screen readers, without moving anything. The region is there from the start: it is listened to. */
function announce(words) {
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 50);
}

// What is on the page from the start is not announced by itself.
const notice = document.querySelector(".notice[role=status] .notice-title");
if (notice) announce(`${notice.textContent}.`);

const load = (name) => name && import(`./${name}.js${version}`);

const wanted = modules
  .map(([selector, ...names]) => [[...document.querySelectorAll(selector)], ...names])
  .filter(([found]) => found.length > 0)
  .map(([found, name, tool]) => [found, load(name), load(tool)]);

for (const [found, module, tool] of wanted) {
  const { start } = await module;
  await start(found, announce, await tool);
}
document.documentElement.dataset.ready = "";

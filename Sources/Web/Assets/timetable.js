// Hours of an agenda: they follow the order of its points as it changes.

export function start(tables) {
  for (const table of tables) {
    table.addEventListener("reordered", () => write(table));
  }
}

function write(table) {
  let clock = Number.parseInt(table.dataset.timetable, 10);
  for (const hour of table.querySelectorAll(".agenda-hour")) {
    hour.textContent = Number.isNaN(clock) || clock >= 24 * 60 ? "" : written(clock);
    // After a point without duration nobody knows the hour.
    clock += Number.parseInt(hour.dataset.minutes, 10);
  }
}

function written(clock) {
  return `${Math.floor(clock / 60)}h${String(clock % 60).padStart(2, "0")}`;
}

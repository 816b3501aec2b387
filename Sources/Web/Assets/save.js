// What a script writes by itself. Such a write outlives its page, the screen tells how it goes, and leaving waits for
// it: a link followed or a form sent meanwhile goes on once all is stored, and stays when something was refused.

const patience = 10_000;
const reading = 6_000;
/** Characters; the browser lets 64 kB in all outlive a page. */
const light = 30_000;

const turns = new Map();
let refusal = "";
let next;
let isGoing = false;
let timer;

const line = document.createElement("p");
line.className = "save-status";
line.setAttribute("role", "status");
(document.querySelector("[data-fullscreen]") ?? document.querySelector("main")).append(line);

/** Sends a form without leaving the page. Whom the server no longer knows is led to sign in: nothing was stored. */
export async function post(action, fields, headers = {}) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(action, { method: "POST", headers, body, keepalive: String(body).length < light });
  return new URL(answer.url).pathname === "/connexion" ? Response.error() : answer;
}

/**
 * Writes something, after what is being written at the same place. `write` gives what to say once it is stored, or ""
 * when this device keeps it for later; it throws what to say when it is refused.
 */
export async function save(place, write) {
  if (turns.size === 0) refusal = "";
  tell("Enregistrement…");
  const stored = await follow(place, Promise.resolve(turns.get(place)).then(() => write()));
  if (turns.size === 0) tell(refusal || stored, !refusal);
}

/** Leaving waits for this write too; it tells by itself how it goes. */
export async function follow(place, write) {
  const turn = write.catch((error) => { refusal = error.message; });
  turns.set(place, turn);
  const stored = await turn;
  if (turns.get(place) === turn) turns.delete(place);
  return stored;
}

/** A refusal stays in sight until the next write. */
function tell(words, isBrief = false) {
  clearTimeout(timer);
  line.textContent = words;
  line.classList.toggle("save-refused", words !== "" && words === refusal);
  if (isBrief) timer = setTimeout(tell, reading, "");
}

addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isHere = link.hash !== "" && link.href.split("#")[0] === location.href.split("#")[0];
  if (!isHere) hold(event, () => link.click());
});
addEventListener("submit", (event) => hold(event, () => event.target.requestSubmit(event.submitter)));
addEventListener("beforeunload", (event) => {
  if (turns.size > 0) event.preventDefault();
});

/** What is asked last is done, once nothing is on its way; or after a while, and then the browser asks. */
async function hold(event, go) {
  if (isGoing || event.defaultPrevented) return;
  document.dispatchEvent(new Event("jalon:leaving"));
  if (turns.size === 0) return;
  event.preventDefault();
  const isHeld = next !== undefined;
  next = go;
  if (isHeld) return;
  const mayGo = await Promise.race([settled(), new Promise((end) => setTimeout(end, patience, true))]);
  const last = next;
  next = undefined;
  if (!mayGo) return;
  isGoing = true;
  last();
  isGoing = false;
}

/** Whether one may go: what was stored may have led to more, what was kept leaves the browser to ask. */
async function settled() {
  const ends = await Promise.all(turns.values());
  if (ends.includes(undefined)) return false;
  if (ends.includes("")) return true;
  document.dispatchEvent(new Event("jalon:leaving"));
  return turns.size === 0 || settled();
}

// What becomes of drafts: those of an account go when it signs out, and each goes once its form was accepted.

export const prefix = "jalon.draft:";
const mark = "jalon.sent";
const week = 7 * 24 * 3600 * 1000;

let isLeaving = false;

export function start() {
  settle();
  for (const key of drafts()) {
    if (!(saved(key)?.at > Date.now() - week)) localStorage.removeItem(key);
  }
  for (const form of document.querySelectorAll("form[data-sign-out]")) {
    form.addEventListener("submit", () => {
      isLeaving = true;
      forgetOwn();
    });
  }
}

/**
 * A form was sent: its draft goes if the page that it led to shows that it was accepted. A refusal, an error, a
 * sign-in page, or a network that fell, after which one goes elsewhere or comes back, leave it where it is.
 */
function settle() {
  const { key, from } = parsed(sessionStorage.getItem(mark)) ?? {};
  sessionStorage.removeItem(mark);
  if (!key || document.referrer !== from) return;
  const [arrival] = performance.getEntriesByType("navigation");
  const isRefused = document.querySelector("[data-error-summary], [data-keep-draft]") !== null;
  if (arrival.type === "navigate" && document.body.matches(".framed") && !isRefused) {
    localStorage.removeItem(key);
  }
}

/** Says that a form is on its way, or that one came back to it. */
export function send(key) {
  sessionStorage.setItem(mark, JSON.stringify({ key, from: location.href.split("#")[0] }));
}

export function comeBack() {
  sessionStorage.removeItem(mark);
}

/** Whether the person signs out: what is typed is not kept any more, unless they type again. */
export function isSigningOut() {
  return isLeaving;
}

export function stay() {
  isLeaving = false;
}

/** Two accounts may share a browser, and a name. */
export function account() {
  return document.querySelector("[data-account]")?.dataset.account ?? "";
}

export function saved(key) {
  return parsed(localStorage.getItem(key));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function drafts(whose = "") {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix + whose));
}

/** What another account typed here waits for it. */
function forgetOwn() {
  for (const key of drafts(`${account()}:`)) localStorage.removeItem(key);
}

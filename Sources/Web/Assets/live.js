// What others change on the server comes in by itself: each part bears a name, and is taken anew from the same page.
// Other modules hear of the page by the event «jalon:page», and give one by it after a form was sent.

const rest = 10_000;

export function start() {
  document.addEventListener("jalon:page", (event) => take(event.detail));
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { "Jalon-By-Itself": "oui" } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.dispatchEvent(new CustomEvent("jalon:page", { detail: page }));
    } catch {
      // The network is down: the next turn will tell.
    }
  }, rest);
}

function take(page) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const now = page.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
    if (!now || now.innerHTML === part.innerHTML) continue;
    const hadFocus = part.contains(document.activeElement);
    part.innerHTML = now.innerHTML;
    if (hadFocus) part.querySelector("button, a")?.focus({ preventScroll: true });
  }
}

// What others change on the server comes in by itself: each part bears a name, and is taken anew from the same page.

const rest = 10_000;

export function start(parts) {
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.pathname + location.search);
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of parts) {
        const now = page.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
        if (now && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
      }
    } catch {
      // The network is down: the next turn will tell.
    }
  }, rest);
}

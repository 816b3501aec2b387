// A refused form: the summary takes focus, and each of its lines leads to its field, label in sight.

export function start([summary]) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    const field = target.matches("fieldset") ? target.querySelector("input, select, textarea") : target;
    (target.closest(".field, .row-cell") ?? target).scrollIntoView({ block: "start" });
    (field ?? target).focus({ preventScroll: true });
  });
}

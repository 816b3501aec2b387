// Each field to copy elsewhere has its button; a field that has the focus is selected whole.

export function start(places, announce) {
  for (const place of places) {
    const field = place.querySelector("textarea, input");
    field.addEventListener("focus", () => field.select());
    if (!navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.textContent = "Copier";
    const label = place.querySelector("label").textContent;
    button.setAttribute("aria-label", `Copier « ${label} »`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copié";
      announce(`${label} : copié.`);
      setTimeout(() => { button.textContent = "Copier"; }, 2000);
    });
    place.append(button);
  }
}

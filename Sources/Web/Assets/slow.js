// A form whose answer takes a while: the page says so as soon as it is sent, and that one may leave it.

export function start(forms, announce) {
  for (const form of forms) {
    const line = document.createElement("p");
    line.className = "soft";
    form.append(line);
    form.addEventListener("submit", () => {
      line.textContent = "Publication en cours\u202F: ses fichiers s’impriment, ce qui prend jusqu’à vingt secondes. "
        + "Si vous quittez cette page, vous retrouverez la version dans les versions publiées de la revue.";
      form.setAttribute("aria-busy", "true");
      announce(line.textContent);
    });
    addEventListener("pageshow", () => {
      line.textContent = "";
      form.removeAttribute("aria-busy");
    });
  }
}

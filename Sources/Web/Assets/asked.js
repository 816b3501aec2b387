// A field shows while the choice that asks for it is made; unseen, it is not sent.

export function start() {
  for (const event of ["input", "change"]) document.addEventListener(event, show);
  show();
}

function show() {
  for (const part of document.querySelectorAll("[data-asked-by]")) {
    const place = part.closest(".row") ?? part.closest("form");
    const chosen = [...place.querySelectorAll("select, input:checked")]
      .find(({ name }) => name.split(".").at(-1) === part.dataset.askedBy)?.value ?? "";
    part.hidden = !part.dataset.askedFor.split(" ").includes(chosen);
    for (const control of part.querySelectorAll("input, select, textarea")) control.disabled = part.hidden;
  }
}

// The menus close by one rule: Escape, a press elsewhere, or the focus that leaves.

export function start([account]) {
  const side = document.getElementById("menu");
  const isSideOpen = () => side && location.hash === "#menu";
  // Only a change of fragment makes `:target` forget the menu; it would take the focus to the content.
  const closeSide = (place) => {
    location.hash = "contenu";
    setTimeout(() => place.focus({ preventScroll: true }));
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (account.open) {
      account.open = false;
      account.querySelector("summary").focus();
    } else if (isSideOpen()) {
      closeSide(document.querySelector(".menu-button"));
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!account.contains(event.target)) account.open = false;
  });
  // The menu stands in the page, which moves up when it closes: not before the press is over.
  document.addEventListener("click", (event) => {
    if (isSideOpen() && !event.target.closest("#menu, .menu-button")) closeSide(document.activeElement);
  });
  account.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !account.contains(event.relatedTarget)) account.open = false;
  });
  side?.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    setTimeout(() => {
      const { activeElement } = document;
      if (isSideOpen() && !side.contains(activeElement)) closeSide(activeElement);
    });
  });
}

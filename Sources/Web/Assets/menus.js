// The menus close as one expects: by Escape, and by a click or a move of the focus elsewhere.

export function start([account]) {
  const side = document.getElementById("menu");
  const isSideOpen = () => location.hash === "#menu";
  const closeSide = () => {
    location.hash = "contenu";
    document.querySelector(".menu-button").focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (account.open) {
      account.open = false;
      account.querySelector("summary").focus();
    } else if (isSideOpen()) {
      closeSide();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!account.contains(event.target)) account.open = false;
    if (side && isSideOpen() && !event.target.closest("#menu, .menu-button")) closeSide();
  });
  account.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !account.contains(event.relatedTarget)) account.open = false;
  });
}

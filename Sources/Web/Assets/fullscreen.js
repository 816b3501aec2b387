// What is shown to a room takes the whole screen, and gives it back.

export function start(places) {
  if (!document.fullscreenEnabled) return;
  for (const place of places) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-secondary fullscreen-button";
    const label = () => {
      button.textContent = document.fullscreenElement === place ? "Quitter le plein écran" : "Plein écran";
    };
    button.addEventListener("click", () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else place.requestFullscreen();
    });
    document.addEventListener("fullscreenchange", label);
    label();
    place.querySelector("[data-fullscreen-place]").append(button);
  }
}

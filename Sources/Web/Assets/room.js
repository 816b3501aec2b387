// The screen of the room follows the séance of the same browser: the point that is shown there is shown here.

export function start([room]) {
  const points = [...room.querySelectorAll("[data-point]")];
  const channel = new BroadcastChannel(`jalon.seance:${room.dataset.room}`);

  function show(number) {
    if (!points[number - 1]) return;
    points.forEach((point, index) => { point.hidden = index !== number - 1; });
    history.replaceState(null, "", `?point=${number}`);
  }

  channel.addEventListener("message", ({ data }) => data.point && show(data.point));
  room.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(Number(link.dataset.goto));
  });
  channel.postMessage({ asks: true });
}

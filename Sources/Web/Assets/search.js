// «/» goes to the search field. A key alone may bother those who speak to their computer:
// the account menu turns it off.

const setting = "jalon.search-key";

export function start([field]) {
  const key = field.form.querySelector(".search-key");
  const isOn = () => localStorage.getItem(setting) !== "off";
  const show = () => { if (key) key.hidden = !isOn(); };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isOn()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  addSwitch(isOn, show);
  show();
}

function addSwitch(isOn, show) {
  const menu = document.querySelector(".account-menu ul");
  if (!menu) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet account-switch";
  const label = () => {
    button.textContent = isOn() ? "Désactiver la touche «\u202F/\u202F»" : "Activer la touche «\u202F/\u202F» de recherche";
  };
  button.addEventListener("click", () => {
    localStorage.setItem(setting, isOn() ? "off" : "on");
    label();
    show();
  });
  label();
  const item = document.createElement("li");
  item.append(button);
  menu.append(item);
}

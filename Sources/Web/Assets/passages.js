// A passage of the notes becomes a decision, a conclusion, a task or an apport: what is selected, by one press.

export function start(forms, announce, tool) {
  for (const form of forms) prepare(form, tool);
}

function prepare(form, tool) {
  const area = document.getElementById(form.dataset.passage);
  const { ligne } = form.elements;
  const head = ligne.value;

  document.addEventListener("selectionchange", () => {
    if (document.activeElement !== area) return;
    const passage = area.value.slice(area.selectionStart, area.selectionEnd).trim();
    form.hidden = passage === "";
    ligne.value = head + passage;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { submitter } = event;
    tool.save(form.action, () => send(form, submitter, tool));
    area.focus();
  });
}

async function send(form, submitter, tool) {
  const answer = await tool.post(form.action, new FormData(form, submitter)).catch(() => undefined);
  if (!answer?.ok) throw new Error("Non enregistré\u202F: réessayez quand le réseau est revenu.");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.dispatchEvent(new CustomEvent("jalon:page", { detail: page }));
  form.hidden = true;
  return "C’est écrit dans Suites";
}

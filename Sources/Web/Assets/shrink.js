// Makes photographs smaller in the browser before they are sent: a phone on a slow line sends 300 kB instead of 8 MB.
// What the browser cannot read goes as it is, and the server says what it thinks of it.

const longest = 2000;
const light = 1_000_000;

export function start(inputs, announce) {
  for (const input of inputs) prepare(input, announce);
}

function prepare(input, announce) {
  const status = document.createElement("p");
  status.className = "soft";
  input.after(status);
  input.addEventListener("change", async () => {
    const chosen = [...input.files];
    const form = input.form;
    const buttons = [...form.querySelectorAll("button[type=submit]")];
    if (chosen.length === 0) {
      status.textContent = "";
      return;
    }
    for (const button of buttons) button.setAttribute("aria-busy", "true");
    const wait = waiting(form, status, announce);
    const bag = new DataTransfer();
    for (const file of chosen) bag.items.add(await smaller(file));
    if (chosen.length === input.files.length) input.files = bag.files;
    for (const button of buttons) button.removeAttribute("aria-busy");
    if (wait.end()) return;
    status.textContent = chosen.length === 1
      ? "1 photo prête : elle partira à l’enregistrement."
      : `${chosen.length} photos prêtes : elles partiront à l’enregistrement.`;
    announce(status.textContent);
  });
}

/** Who sends the form before its photographs are ready sends it once they are, by the same button. */
function waiting(form, status, announce) {
  let button;
  let isAsked = false;
  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    [button, isAsked] = [event.submitter, true];
    status.textContent = "Les photos se préparent : l’envoi part tout seul ensuite.";
    announce(status.textContent);
  };
  form.addEventListener("submit", hold, true);
  return {
    end() {
      form.removeEventListener("submit", hold, true);
      if (isAsked) form.requestSubmit(button);
      return isAsked;
    },
  };
}

async function smaller(file) {
  if (file.size <= light || !file.type.startsWith("image/") || file.type === "image/svg+xml") return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext("2d");
    if (file.type === "image/png" && isSeenThrough(picture)) return file;
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}

/** A logo has no ground of its own: it stays as it is. */
function isSeenThrough(picture) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [64, 64];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0, 64, 64);
  return context.getImageData(0, 0, 64, 64).data.some((value, at) => at % 4 === 3 && value < 250);
}

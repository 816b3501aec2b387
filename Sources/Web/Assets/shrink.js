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
    const bag = new DataTransfer();
    for (const file of chosen) bag.items.add(await smaller(file));
    if (chosen.length === input.files.length) input.files = bag.files;
    for (const button of buttons) button.removeAttribute("aria-busy");
    status.textContent = chosen.length === 1
      ? "1 photo prête : elle partira à l’enregistrement."
      : `${chosen.length} photos prêtes : elles partiront à l’enregistrement.`;
    announce(status.textContent);
  });
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

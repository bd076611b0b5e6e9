// The field tells its day only when another element takes the focus: Enter gives it to one, and back to the same part.
let listening = false;

export default function entered() {
  if (listening) return;
  listening = true;
  const before = { capture: true }; // the field keeps the key to itself
  document.addEventListener("keydown", (event) => {
    const part = document.activeElement;
    if (event.key !== "Enter" || !part?.matches('[data-testid="stDateInput"] [role="spinbutton"]')) return;
    event.preventDefault();
    event.stopPropagation();
    leave(part);
  }, before);
}

function leave(part) {
  const away = document.body.appendChild(document.createElement("span"));
  away.tabIndex = -1;
  away.focus({ preventScroll: true });
  setTimeout(() => {
    if (document.activeElement === away && part.isConnected) part.focus({ preventScroll: true });
    away.remove();
  });
}

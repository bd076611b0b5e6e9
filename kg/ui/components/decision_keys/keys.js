// A letter presses its button while nobody writes; the bar that is on the page is looked for at every press.
let known = { bar: "", buttons: {} };
let listening = false;

export default function keys({ data }) {
  known = data;
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing(document.activeElement)) return;
    const key = known.buttons[event.key.toLowerCase()];
    const button = key && document.querySelector(`.st-key-${known.bar} .st-key-${key} button`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

function writing(element) {
  return element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

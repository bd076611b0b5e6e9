// `/` leads to the search box, as on other desks; in a box where one writes it is the sign itself.
let label = "";
let listening = false;

export default function slash({ data }) {
  label = data.label;
  document.documentElement.lang = data.locale;
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing(document.activeElement)) return;
    const box = [...document.querySelectorAll("input")].find((one) => one.getAttribute("aria-label") === label);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function writing(element) {
  return element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

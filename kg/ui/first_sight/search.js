// The search box is there from the first moment, and `/` leads to it wherever one is not writing, on every page.
const sought = () =>
  document.querySelector("#kg-first-sight input") ?? document.querySelector(".st-key-frame-search input");
const writing = (element) =>
  element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing(document.activeElement)) return;
  const box = sought();
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

const answerable = (sight) => {
  const box = sight.querySelector("input");
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !box.value.trim()) return;
    const asked = new URLSearchParams(sight.dataset.kept);
    asked.set("q", box.value.trim());
    location.assign(`/search?${asked}`);
  });
  return box;
};

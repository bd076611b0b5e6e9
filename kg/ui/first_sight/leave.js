// Streamlit looks for its server below the address of each page first, and fails there: it stands at the root.
window.__streamlit = { BACKEND_BASE_URL: location.origin };

// The first sight goes when the page has what it shows, or a message of its own, once and for all.
(() => {
  const sight = document.getElementById("kg-first-sight");
  const box = answerable(sight);
  let shown = "h1";
  const there = () => document.querySelector(
    `[data-testid=stMainBlockContainer] :is(${shown}, [data-testid=stAlert], [data-testid=stException]), [role=dialog]`);
  let pressed = false; // a link that goes while the button is down is never clicked
  const next = () => document.querySelector(".st-key-frame-search input");
  const writing = () => document.activeElement === box;
  const busy = () => pressed || (writing() && (box.value || !next())); // what is begun is not taken away
  const leave = () => {
    if (busy() || !there()) return;
    const focused = writing();
    watch.disconnect();
    sight.remove();
    if (focused) next().focus();
  };
  const watch = new MutationObserver(leave);
  watch.observe(document.body, { childList: true, subtree: true });
  sight.addEventListener("pointerdown", () => (pressed = true));
  for (const end of ["pointerup", "pointercancel"])
    addEventListener(end, () => setTimeout(() => ((pressed = false), leave())));
  for (const change of ["input", "blur"]) box.addEventListener(change, () => setTimeout(leave));
  if (!sight.dataset.answer) return;
  fetch(sight.dataset.answer)
    .then((answer) => (answer.status === 200 ? answer.json() : null))
    .then((told) => {
      if (!told || there()) return;
      fill(sight, told);
      shown = "[data-testid=stMetric]";
    })
    .catch(() => {});
})();

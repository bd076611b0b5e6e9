// Streamlit looks for its server below the address of each page first, and fails there: it stands at the root.
window.__streamlit = { BACKEND_BASE_URL: location.origin };

// The first sight goes when the page has what it shows, or a message of its own, once and for all.
(() => {
  const sight = document.getElementById("kg-first-sight");
  let shown = "h1";
  const there = () => document.querySelector(
    `[data-testid=stMainBlockContainer] :is(${shown}, [data-testid=stAlert], [data-testid=stException]), [role=dialog]`);
  let pressed = false; // a link that goes while the button is down is never clicked
  const leave = () => {
    if (pressed || !there()) return;
    watch.disconnect();
    sight.remove();
  };
  const watch = new MutationObserver(leave);
  watch.observe(document.body, { childList: true, subtree: true });
  sight.addEventListener("pointerdown", () => (pressed = true));
  for (const end of ["pointerup", "pointercancel"])
    addEventListener(end, () => setTimeout(() => ((pressed = false), leave())));
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

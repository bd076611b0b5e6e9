// Streamlit looks for its server below the address of each page first, and fails there: it stands at the root.
window.__streamlit = { BACKEND_BASE_URL: location.origin };

// The first sight goes when the page has a heading or a message of its own, once and for all.
(() => {
  const there = "[data-testid=stMainBlockContainer] :is(h1, [data-testid=stAlert], [data-testid=stException]), [role=dialog]";
  const sight = document.getElementById("kg-first-sight");
  const watch = new MutationObserver(() => {
    if (!document.querySelector(there)) return;
    watch.disconnect();
    sight.remove();
  });
  watch.observe(document.body, { childList: true, subtree: true });
})();

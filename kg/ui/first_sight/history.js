// Streamlit writes a change of page with another query to the history twice: first the query, on the page that is left.
// Nobody was there: the second takes the place of the first, and "back" leads to where the reader came from.
(() => {
  const [push, replace] = [history.pushState.bind(history), history.replaceState.bind(history)];
  let left = null; // the query that the last push wrote on the page it stood on, as long as the reader does nothing
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => (left = null), true);
  history.pushState = (state, unused, url) => {
    const to = new URL(url ?? location.href, location.href);
    const here = to.pathname === location.pathname;
    const again = !here && left === to.search;
    left = here ? to.search : null;
    (again ? replace : push)(state, unused, url);
  };
})();

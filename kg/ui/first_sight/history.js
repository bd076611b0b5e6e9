// Streamlit writes a change of page with another query to the history twice: first the query, on the page that is left.
// Nobody was there: the second takes the place of the first, and "back" leads to where the reader came from.
(() => {
  const [push, replace] = [history.pushState.bind(history), history.replaceState.bind(history)];
  const SOON = 1000; // milliseconds
  let left = null; // what the last push wrote on the page it stood on
  history.pushState = (state, unused, url) => {
    const to = new URL(url ?? location.href, location.href);
    const here = to.pathname === location.pathname;
    const again = left && !here && left.query === to.search && Date.now() - left.at < SOON;
    left = here ? { query: to.search, at: Date.now() } : null;
    (again ? replace : push)(state, unused, url);
  };
})();

// Streamlit saves a picture under the minute and "chart": here it is named by what it shows, its title or what is read out.
(() => {
  const SAVES = "Download as PNG";
  let name = "";
  const shown = (button) => {
    const title = button.closest(".stElementContainer")?.querySelector(".role-title-text")?.textContent;
    const told = title || button.getAttribute("aria-label").slice(SAVES.length).replace(/^\W+/u, "").split(/[:：;]/u)[0];
    return (told.match(/[\p{L}\p{N}_]+/gu) || []).join("-").slice(0, 60);
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.(`button[aria-label^="${SAVES}"]`);
    if (button) name = shown(button);
    else if (name && target.matches?.('a[download$="_chart.png"]')) target.download = `${name}.png`;
  }, true);
})();

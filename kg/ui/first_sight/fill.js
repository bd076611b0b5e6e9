// The first page begins with its answer, when that is there before Streamlit's scripts are. All of it is set as text.
const put = (parent, name, text, address) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (address) element.href = address;
  parent.append(element);
  return element;
};

const fill = (sight, told) => {
  const main = sight.querySelector("main");
  const kept = sight.dataset.kept && `?${sight.dataset.kept}`;
  main.querySelectorAll("i").forEach((grey) => grey.remove());
  const numbers = put(main, "dl");
  for (const [label, value] of told.numbers) {
    const box = put(numbers, "div");
    put(box, "dt", label);
    put(box, "dd", value);
  }
  const links = put(main, "menu");
  for (const [label, address] of told.links) put(put(links, "li"), "a", label, address + kept);
  put(main, "h2", told.title);
  const lines = put(main, "ul");
  for (const line of told.lines) put(lines, "li", line);
  const [label, address] = told.more;
  put(main, "a", label, address + kept);
  main.append(main.querySelector("[role=status]"));
};

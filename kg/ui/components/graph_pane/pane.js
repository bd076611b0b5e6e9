// The graph pane. `cytoscape` is defined above this text by kg/ui/components/graph_pane/assets.py.
// Streamlit calls the default export anew whenever data or theme change, without cleaning up in between:
// what was drawn is kept by mount point, redrawn only when the data differ, and restyled when the theme differs.

const drawn = new WeakMap();

export default function pane({ data, parentElement, setStateValue, setTriggerValue }) {
  if (drawn.get(parentElement)?.root.isConnected === false) clean(parentElement);
  const before = drawn.get(parentElement);
  const signature = JSON.stringify(data);
  const handle = before ?? { root: mount(parentElement), cy: null, signature: "", resize: null };
  handle.tell = { setStateValue, setTriggerValue };
  drawn.set(parentElement, handle);
  if (handle.signature !== signature) draw(handle, data, signature);
  handle.cy.style(style(handle.root));
  return () => clean(parentElement);
}

function mount(parentElement) {
  const root = parentElement.querySelector(".kg-pane");
  root.querySelector(".kg-fit").addEventListener("click", () => fit(drawn.get(parentElement).cy));
  root.querySelector(".kg-png").addEventListener("click", () => save(drawn.get(parentElement)));
  root.querySelector(".kg-full").addEventListener("click", () => full(root.querySelector(".kg-frame")));
  // Cytoscape remembers where the canvas is on the screen and forgets it when a parent scrolls. It finds parents up to
  // the edge of our shadow tree only: after the page had scrolled, clicks would hit beside what they point at.
  const forget = () => drawn.get(parentElement)?.cy?.renderer().invalidateContainerClientCoordsCache();
  for (const kind of ["mousedown", "mousemove", "touchstart", "wheel"])
    root.querySelector(".kg-canvas").addEventListener(kind, forget, { capture: true, passive: true });
  return root;
}

// The whole picture with its own letters, on the paper it stands on.
function save(handle) {
  const paper = plain(getComputedStyle(handle.root).getPropertyValue("--kg-paper").trim());
  const link = document.createElement("a");
  link.href = handle.cy.png({ full: true, scale: 2, bg: paper });
  link.download = "graph.png";
  link.click();
}

function full(frame) {
  if (document.fullscreenElement) document.exitFullscreen();
  else frame.requestFullscreen?.();
}

function clean(parentElement) {
  const handle = drawn.get(parentElement);
  if (!handle) return;
  handle.resize?.disconnect();
  handle.cy?.destroy();
  handle.cy = null;
  drawn.delete(parentElement);
}

function draw(handle, data, signature) {
  const chosen = handle.cy ? handle.cy.$(":selected").map((part) => part.id()) : [];
  handle.resize?.disconnect();
  handle.cy?.destroy();
  const canvas = handle.root.querySelector(".kg-canvas");
  canvas.style.height = `${data.height}px`;
  canvas.setAttribute("aria-label", data.alt);
  handle.cy = cytoscape({
    container: canvas,
    elements: elements(data),
    layout: { name: "preset" },
    style: style(handle.root),
    minZoom: 0.15,
    maxZoom: 3,
    boxSelectionEnabled: false,
  });
  handle.signature = signature;
  describe(handle, data);
  handle.root.classList.add("kg-drawn");
  for (const id of chosen) handle.cy.$id(id).select();
  listen(handle, canvas);
  dim(handle.cy);
  fit(handle.cy);
  handle.resize = new ResizeObserver(() => handle.cy && (handle.cy.resize(), fit(handle.cy)));
  handle.resize.observe(canvas);
}

function elements(data) {
  const nodes = data.nodes.map((node) => ({ group: "nodes", data: node, position: { x: node.x, y: node.y } }));
  return [...nodes, ...data.edges.map((edge) => ({ group: "edges", data: edge }))];
}

const LETTERS = { node: 13, edge: 11.5 }, LEAST = 11, WIDEST = 190;  // pixels on the screen

// Letters that became larger take more room: the second time the picture fits with them.
function fit(cy) {
  for (const _ of [1, 2]) {
    cy.fit(undefined, 26);
    if (cy.zoom() > 1.15) cy.zoom(1.15), cy.center();
    legible(cy);
  }
}

// A picture may be small, its letters may not: below LEAST nobody reads them.
function legible(cy) {
  cy.batch(() => {
    for (const [kind, size] of Object.entries(LETTERS)) {
      const grown = Math.max(size, LEAST / cy.zoom());
      cy.elements(kind).style({ "font-size": grown, "text-max-width": (WIDEST * grown) / size });
    }
  });
  apart(cy);
}

// Words of an arrow stand in its middle; where others stand there already, nearer to one of its ends.
const PLACES = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75], GAP = 2;

function apart(cy) {
  const edges = cy.edges();
  cy.batch(() => edges.style({ "text-margin-x": 0, "text-margin-y": 0 }));
  const taken = cy.nodes().map((node) => node.boundingBox({ includeEdges: false, includeOverlays: false }));
  const moves = edges.filter((edge) => edge.data("label")).map((edge) => {
    const words = edge.boundingBox({ includeEdges: false, includeNodes: false, includeOverlays: false });
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    const tried = PLACES.map((place) => {
      const by = { x: (to.x - from.x) * (place - 0.5), y: (to.y - from.y) * (place - 0.5) };
      const box = { x1: words.x1 + by.x, x2: words.x2 + by.x, y1: words.y1 + by.y, y2: words.y2 + by.y };
      return { by, box, covered: taken.reduce((sum, other) => sum + common(box, other), 0) };
    });
    const best = tried.reduce((one, other) => (other.covered < one.covered ? other : one));
    taken.push(best.box);
    return { edge, by: best.by };
  });
  cy.batch(() => moves.forEach(({ edge, by }) => edge.style({ "text-margin-x": by.x, "text-margin-y": by.y })));
}

// Area that two boxes cover both, with a little room between them.
function common(one, other) {
  const wide = Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) + GAP;
  const high = Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) + GAP;
  return wide > 0 && high > 0 ? wide * high : 0;
}

function listen(handle, canvas) {
  const { cy } = handle;
  let waiting = null;
  const report = () => {
    waiting = null;
    if (handle.cy !== cy) return;
    dim(cy);
    mark(handle);
    handle.tell.setStateValue("selected", {
      nodes: cy.nodes(":selected").map((node) => node.id()),
      edges: cy.edges(":selected").map((edge) => edge.id()),
    });
  };
  // One click unselects one thing and selects another: both are told in one message.
  cy.on("select unselect", () => (waiting ??= setTimeout(report, 0)));
  cy.on("dbltap", "node", (event) => handle.tell.setTriggerValue("expand", event.target.id()));
  cy.on("zoom", () => legible(cy));
  cy.on("dragfree", "node", () => apart(cy));
  cy.on("mouseover", "node", (event) => (canvas.title = event.target.data("full")));
  cy.on("mouseout", "node", () => (canvas.title = ""));
}

function dim(cy) {
  const chosen = cy.$(":selected");
  cy.elements().removeClass("far");
  if (chosen.empty()) return;
  const near = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
  cy.elements().difference(near).addClass("far");
}

function mark(handle) {
  for (const button of handle.root.querySelectorAll(".kg-hops button"))
    button.setAttribute("aria-pressed", String(handle.cy.$id(button.dataset.edge).selected()));
}

// Everything below the picture. Texts enter as text nodes only: captions come from sources nobody here controls.
function describe(handle, data) {
  const { root } = handle;
  for (const name of ["fit", "full", "png"]) root.querySelector(`.kg-${name}`).textContent = data.words[name];
  root.querySelector(".kg-hint").textContent = data.words.hint;
  root.querySelector("summary").textContent = data.words.as_text;
  const legend = root.querySelector(".kg-legend");
  legend.setAttribute("aria-label", data.words.legend);
  legend.replaceChildren(...data.legend.map(entry));
  const hops = data.hops.map((hop) => line(handle, hop));
  root.querySelector(".kg-hops").replaceChildren(...(hops.length ? hops : [element("li", data.words.nothing)]));
}

function line(handle, hop) {
  const button = element("button", hop.text);
  button.type = "button";
  button.dataset.edge = hop.id;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const edge = handle.cy.$id(hop.id);
    const was = edge.selected();
    handle.cy.$(":selected").unselect();
    if (!was) edge.select();
  });
  const item = element("li", "");
  item.append(button);
  return item;
}

function entry({ kind, colour, points }) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "-1.2 -1.2 2.4 2.4");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(space, points.length ? "polygon" : "circle");
  shape.setAttribute(...(points.length ? ["points", points.join(" ")] : ["r", "0.9"]));
  shape.setAttribute("fill", colour);
  svg.append(shape);
  const item = element("li", kind);
  item.prepend(svg);
  return item;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

// Cytoscape knows no colour that is computed, such as `color-mix(…)`: one pixel painted with it tells what it is.
function plain(colour) {
  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
  return `rgb(${red},${green},${blue})`;
}

function style(root) {
  const own = getComputedStyle(root);
  const of = (name) => own.getPropertyValue(name).trim();
  const [ink, paper, accent, quiet] = ["--kg-ink", "--kg-paper", "--kg-accent", "--kg-quiet"].map((name) => plain(of(name)));
  const words = { "font-family": own.fontFamily, color: ink, "text-wrap": "wrap" };
  return [
    { selector: "node", style: { ...words, shape: "data(shape)", "shape-polygon-points": "data(points)",
      label: "data(label)", width: 38, height: 38, "background-color": "data(colour)", "border-width": 1.5,
      "border-color": ink, "font-size": LETTERS.node, "text-valign": "bottom", "text-margin-y": 5, "text-max-width": WIDEST,
      "text-background-color": paper, "text-background-opacity": 0.85, "text-background-padding": 1 } },
    { selector: "node[?focus]", style: { "border-width": 4, "font-weight": 700, width: 44, height: 44 } },
    { selector: "edge", style: { ...words, label: "data(label)", width: 1.8, "line-color": quiet,
      "target-arrow-color": quiet, "target-arrow-shape": "triangle", "curve-style": "bezier", "font-size": LETTERS.edge,
      "text-max-width": WIDEST, "text-background-color": paper, "text-background-opacity": 0.9,
      "text-background-padding": 2 } },
    { selector: "edge[!asserted]", style: { "line-style": "dashed", "target-arrow-shape": "vee" } },
    { selector: ".far", style: { opacity: 0.4 } },
    { selector: "node:selected", style: { "border-color": accent, "border-width": 5,
      "underlay-color": accent, "underlay-opacity": 0.35, "underlay-padding": 9 } },
    { selector: "edge:selected", style: { "line-color": accent, "target-arrow-color": accent, width: 3.5 } },
  ];
}

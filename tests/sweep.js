// What is wrong with a page to look at, by its own measures: a list of [kind, what is seen].
() => {
  const LEAST = 11, CONTRAST = 4.5, SLACK = 1.5, COMMON = 3;
  const found = [];
  const say = (kind, text) => found.push([kind, text.replace(/\s+/g, " ").trim().slice(0, 140)]);
  const host = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const up = function* (element) { for (let one = element; one; one = host(one)) yield one; };
  const looks = new Map();
  const look = (element) => looks.get(element) ?? looks.set(element, getComputedStyle(element)).get(element);
  const named = (element) => element.closest("[data-testid]")?.dataset.testid ?? element.tagName.toLowerCase();
  const UNREAD = "script,style,noscript,title,desc,option,[data-testid=stIconMaterial],.material-symbols-rounded";

  function hidden(element) {
    for (const one of up(element)) {
      const style = look(one);
      if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return true;
      if (style.clipPath.startsWith("inset(50%") || style.clip.startsWith("rect(")) return true;
      if (one.tagName === "DETAILS" && !one.open && !element.closest("summary")) return true;
    }
    return false;
  }

  const texts = [];
  function gather(root) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.shadowRoot) gather(node.shadowRoot);
      const parent = node.parentElement;
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || !parent) continue;
      if (parent.closest(UNREAD) || parent.closest("canvas") || hidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length) texts.push({ node, parent, text: node.data, boxes });
    }
  }
  gather(document.body);

  const root = document.documentElement;
  for (const one of [root, ...document.querySelectorAll("[data-testid=stMain],[data-testid=stSidebarContent]")])
    if (one.scrollWidth > one.clientWidth + 1) say("wider than the window", `${named(one)}: ${one.scrollWidth} > ${one.clientWidth}`);

  // A box that hides what does not fit cuts it; one that scrolls does not. Where the whole is told (`title`) it is on purpose.
  for (const one of texts) {
    for (const box of up(one.parent)) {
      const style = look(box);
      if (style.position === "fixed") break;
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const edge = box.getBoundingClientRect();
      const over = Math.max(...one.boxes.map((text) => Math.max(text.right - edge.right, edge.left - text.left)));
      const below = Math.max(...one.boxes.map((text) => text.bottom - edge.bottom));
      const hides = (how) => how === "hidden" || how === "clip";
      const whole = one.parent.closest("[title]");
      if (hides(style.overflowX) && over > SLACK && !whole) say("cut off", `${named(box)}: ${one.text} (${Math.round(over)} px)`);
      else if (hides(style.overflowY) && below > 4 && !whole) say("cut below", `${named(box)}: ${one.text} (${Math.round(below)} px)`);
      if (!hides(style.overflowX) || over > SLACK) break;
    }
  }
  for (const field of document.querySelectorAll("input,textarea")) {
    const shown = field.value || field.placeholder;
    if (field.type !== "hidden" && !hidden(field) && field.scrollWidth > field.clientWidth + 1) say("field too narrow", `${field.ariaLabel ?? ""}: ${shown}`);
  }

  const fixed = (element) => [...up(element)].find((one) => ["fixed", "sticky"].includes(look(one).position)) ?? null;
  const placed = texts.flatMap((one) => one.boxes.map((box) => ({ ...one, box, layer: fixed(one.parent), letters: parseFloat(look(one.parent).fontSize) })));
  placed.sort((one, other) => one.box.top - other.box.top);
  placed.forEach((one, number) => {
    for (const other of placed.slice(number + 1)) {
      if (other.box.top > one.box.bottom) break;
      if (one.node === other.node || one.layer !== other.layer || one.text === other.text) continue;  // a halo is the same words
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide > COMMON && high > 0.45 * Math.min(one.letters, other.letters)) say("over each other", `${one.text} | ${other.text}`);
    }
  });

  for (const { parent, text } of texts) {
    const drawn = parent.closest("svg");
    const scale = drawn ? Math.hypot(parent.getScreenCTM?.()?.a ?? 1, parent.getScreenCTM?.()?.b ?? 0) : 1;
    const size = parseFloat(look(parent).fontSize) * scale;
    if (size < LEAST - 0.05) say("small letters", `${size.toFixed(1)} px: ${text}`);
  }

  const parts = (colour) => (/^#/.test(colour) ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0]);
  const light = (colour) => colour.slice(0, 3).map((one) => one / 255).map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)).reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
  function paper(element) {
    for (const one of up(element)) {
      const colour = parts(look(one).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  }

  // Words in an SVG stand on the last shape below them, else on the page.
  for (const { parent, text, boxes } of texts) {
    const drawn = parent.closest("svg");
    if (!drawn || look(parent).stroke !== "none") continue;  // a halo
    const [box] = boxes, middle = [box.left + box.width / 2, box.top + box.height / 2];
    const below = [...drawn.querySelectorAll("path,rect,circle")].filter((shape) => {
      if (!(shape.compareDocumentPosition(parent) & Node.DOCUMENT_POSITION_FOLLOWING) || shape.closest("defs,clipPath")) return false;
      const fill = parts(look(shape).fill), shown = Number(look(shape).fillOpacity) * Number(look(shape).opacity);
      if (look(shape).fill === "none" || fill[3] === 0 || shown < 0.5) return false;
      const at = new DOMPoint(...middle).matrixTransform(shape.getScreenCTM().inverse());
      return shape.isPointInFill(at);
    });
    const halo = [...drawn.querySelectorAll("text")].find((one) => one !== parent && one.textContent === text && look(one).stroke !== "none");
    const ground = halo ? parts(look(halo).stroke) : below.length ? parts(look(below.at(-1)).fill) : paper(drawn);
    const ink = parts(look(parent).fill), alpha = (ink[3] ?? 1) * Number(look(parent).fillOpacity) * Number(look(parent).opacity);
    const ratio = contrast([0, 1, 2].map((n) => ink[n] * alpha + ground[n] * (1 - alpha)), ground);
    if (ratio < CONTRAST && look(parent).fill !== "none") say("pale in a picture", `${ratio.toFixed(1)}: ${text} ${look(parent).fill} on ${ground}`);
  }

  const charts = [...window.kgPainted.keys()].filter((one) => one.isConnected && one.getBoundingClientRect().width > 1);
  for (const canvas of charts) {
    const edge = canvas.getBoundingClientRect(), sharp = canvas.width / edge.width;
    const table = canvas.closest("[data-testid=stDataFrame]");
    const told = [...window.kgPainted.get(canvas).values()];
    const context = canvas.getContext("2d");
    const alt = table ? "table" : "chart";
    for (const one of told) {
      if (one.letters / sharp < LEAST - 0.05) say(`small letters in a ${alt}`, `${(one.letters / sharp).toFixed(1)} px: ${one.text}`);
      if (!table && (one.left < -SLACK || one.right > canvas.width + SLACK || one.top < -SLACK || one.bottom > canvas.height + SLACK)) say("cut off in a chart", one.text);
      const at = [Math.max(0, one.left - 2), Math.max(0, one.top - 2)].map(Math.round);
      const pixel = [...context.getImageData(...at, 1, 1).data], ground = pixel[3] > 200 ? pixel : paper(canvas);
      const ink = parts(String(one.colour)), alpha = one.alpha * (ink[3] ?? 1);
      const mixed = [0, 1, 2].map((n) => ink[n] * alpha + ground[n] * (1 - alpha));
      const ratio = contrast(mixed, ground);
      if (ratio < CONTRAST) say(`pale in a ${alt}`, `${ratio.toFixed(1)}: ${one.text} ${one.colour}`);
    }
    if (table) continue;
    told.forEach((one, number) => told.slice(number + 1).forEach((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > COMMON * sharp && high > COMMON * sharp && !one.turned) say("over each other in a chart", `${one.text} | ${other.text}`);
    }));
  }
  for (const chart of document.querySelectorAll("[data-testid=stVegaLiteChart]")) {
    if (chart.getBoundingClientRect().width < 2) continue;  // in a tab that is not open
    const marks = chart.querySelectorAll("[class*=mark-] :is(path,line,rect):not([class*=role-axis] *, [class*=role-legend] *, .background, .foreground)");
    if (![...marks].some((mark) => mark.getBoundingClientRect().width > 1 || mark.getBoundingClientRect().height > 1)) say("empty chart", chart.textContent);
  }

  const read = new Set(texts.map((one) => one.text));
  for (const canvas of charts) if (!canvas.closest("[data-testid=stDataFrame]")) for (const one of window.kgPainted.get(canvas).values()) read.add(one.text);
  for (const one of document.querySelectorAll("[aria-label],[placeholder],[title]"))
    if (!hidden(one)) for (const name of ["aria-label", "placeholder", "title"]) read.add(one.getAttribute(name) ?? "");
  return { found, read: [...read] };
}

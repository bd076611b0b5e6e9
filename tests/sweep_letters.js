// Words that a page paints on canvases (charts, graph panes, tables), remembered as they are painted.
{
  const painted = (window.kgPainted = new Map());
  const two = CanvasRenderingContext2D.prototype;
  const paint = two.fillText;
  two.fillText = function (text, x, y, ...more) {
    remember(this, String(text), x, y);
    return paint.call(this, text, x, y, ...more);
  };
  const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "width");
  Object.defineProperty(HTMLCanvasElement.prototype, "width", {
    ...width,
    set(value) {
      painted.delete(this);
      width.set.call(this, value);
    },
  });

  function remember(context, text, x, y) {
    if (!text.trim() || !context.globalAlpha) return;
    const at = context.getTransform(), size = context.measureText(text);
    const corner = (dx, dy) => ({ x: at.a * dx + at.c * dy + at.e, y: at.b * dx + at.d * dy + at.f });
    const [one, other] = [
      corner(x - size.actualBoundingBoxLeft, y - size.actualBoundingBoxAscent),
      corner(x + size.actualBoundingBoxRight, y + size.actualBoundingBoxDescent),
    ];
    const turned = Math.abs(at.b) > 0.01;
    const box = { left: Math.min(one.x, other.x), right: Math.max(one.x, other.x), top: Math.min(one.y, other.y), bottom: Math.max(one.y, other.y) };
    const letters = parseFloat(/([\d.]+)px/.exec(context.font)?.[1] ?? 0) * Math.hypot(at.a, at.b);
    const told = { text, ...box, letters, turned, colour: context.fillStyle, alpha: context.globalAlpha };
    const all = painted.get(context.canvas) ?? new Map();
    all.set(`${text} ${Math.round(box.left)} ${Math.round(box.top)}`, told);
    painted.set(context.canvas, all);
  }
}

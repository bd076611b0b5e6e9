// Each turn shows the head of the page once; whoever scrolls after that stays there.
let shown = 0;

export default function head({ data }) {
  if (data.turn > shown) document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
  shown = data.turn;
}

() => {
  // Lists the texts on the page whose contrast with their ground is below 4.5.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const drawn = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const rgba = (css) => known.get(css) ?? known.set(css, drawn(css)).get(css);
  const linear = (v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const light = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const ground = (el) => {
    for (; el; el = el.parentElement) {
      const colour = rgba(getComputedStyle(el).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const [text, el] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
    if (!text || !el.checkVisibility({ visibilityProperty: true }) || el.closest("script, style, svg")) continue;
    const [one, other] = [light(rgba(getComputedStyle(el).color)), light(ground(el))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) found.push(`${el.className}: ${text.slice(0, 40)} ${ratio.toFixed(2)}`);
  }
  return found;
}

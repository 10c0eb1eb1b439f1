// Every visible text whose contrast is below WCAG AA: 4.5, or 3 where it is large. Evaluated in a page.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function over([red, green, blue, alpha], below) {
    return [red, green, blue].map((part, at) => part * alpha + below[at] * (1 - alpha));
  }

  function background(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = rgba(getComputedStyle(at).backgroundColor);
      if (layer[3] > 0) layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255]);
  }

  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  // An open search box dims what lies behind it.
  const searching = document.getElementById("__search").checked;
  const weak = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (searching && !element.closest(".md-search")) continue;
    if (element.closest("svg [fill], script, style, template, noscript, textarea")) continue;
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height || element.closest(".md-search__suggest, .headerlink, .md-skip, .md-dialog")) continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const colour = over(rgba(element.closest("svg") ? style.fill : style.color), below);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const reached = ratio(colour, below);
    if (reached < (large ? 3 : 4.5)) weak.add(`${reached.toFixed(2)} ${element.className} “${text.slice(0, 40)}”`);
  }
  return [...weak];
}

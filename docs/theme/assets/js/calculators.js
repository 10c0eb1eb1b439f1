// Small calculators on pages. The functions are pure, and tests hold them against torch on one file
// of cases; what stands below them fills the forms that tools/calculators.py wrote. A result is
// `value`, what torch would say (null where it would raise), and `lines` to be read.
(function (self) {
  "use strict";

  const product = (numbers) => numbers.reduce((whole, number) => whole * number, 1);
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  const refuse = (text, values = {}) => ({ value: null, lines: [fill(text, values)] });

  // --- Convolution and pooling: the size along one dimension --------------------------------------

  function size({ size: n, kernel_size: k, stride: s, padding: p, dilation: d, ceil_mode: up }, words) {
    const reach = d * (k - 1) + 1;
    const room = n + 2 * p - reach;
    let windows = (up ? Math.ceil(room / s) : Math.floor(room / s)) + 1;
    if (windows < 1) return refuse(words.short, { have: n + 2 * p, reach });
    const [left, right] = up ? ["⌈", "⌉"] : ["⌊", "⌋"];
    const lines = [`${left}(${n} + 2×${p} − ${d}×(${k} − 1) − 1) / ${s}${right} + 1 = ${windows}`];
    if (up && (windows - 1) * s >= n + p) {
      windows -= 1;
      lines.push(fill(words.outside, { start: windows * s, end: n + p, windows }));
    }
    return { value: windows, lines };
  }

  function conv(input, words) {
    const whole = ["size", "kernel_size", "stride", "dilation"].every((name) => input[name] >= 1);
    return whole && input.padding >= 0 ? size(input, words) : refuse(words.whole);
  }

  function pool(input, words) {
    const most = Math.floor(input.kernel_size / 2);
    if (input.padding > most) return refuse(words.padding, { most });
    return conv(input, words);
  }

  // --- Broadcasting ---------------------------------------------------------------------------------

  const SHAPE = /^[\s([]*(\d+(?:[\s,]+\d+)*)?[\s,)\]]*$/;

  function shape(text) {
    const found = SHAPE.exec(text.replace(/torch\.Size|，/g, (part) => (part === "，" ? "," : "")));
    return found && (found[1] || "").split(/[\s,]+/).filter(Boolean).map(Number);
  }

  function broadcast({ left, right }, words) {
    const shapes = [shape(left), shape(right)];
    if (shapes.includes(null)) return refuse(words.shape);
    const length = Math.max(shapes[0].length, shapes[1].length);
    const padded = shapes.map((sizes) => [...Array(length - sizes.length).fill(1), ...sizes]);
    const result = padded[0].map((one, axis) => {
      const other = padded[1][axis];
      return one === other || other === 1 ? one : one === 1 ? other : null;
    });
    const failed = result.lastIndexOf(null);
    const shown = shapes.map((sizes) => [...Array(length - sizes.length).fill(""), ...sizes]);
    const lines = table([...shown, result.map((each) => each ?? "✗")]);
    if (failed < 0) return { value: result, lines };
    const values = { axis: failed, left: padded[0][failed], right: padded[1][failed] };
    return { value: null, lines: [...lines, fill(words.differ, values)] };
  }

  // Rows of equal length, each column as wide as its longest cell.
  function table(rows) {
    const wide = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
    const line = (row) => row.map((cell, column) => String(cell).padStart(wide[column])).join("  ");
    return [line(rows[0]), line(rows[1]), `= ${line(rows[2])}`].map((text, row) => (row < 2 ? `  ${text}` : text));
  }

  // --- Parameters of a layer ----------------------------------------------------------------------

  const LAYERS = {
    Linear: ({ inputs, outputs }) => [[outputs, inputs], [outputs]],
    Conv2d: ({ inputs, outputs, kernel_size: k, groups }) => [[outputs, inputs / groups, k, k], [outputs]],
    BatchNorm2d: ({ inputs }) => [[inputs], [inputs]],
    Embedding: ({ inputs, outputs }) => [[inputs, outputs]],
  };
  const ALWAYS = ["BatchNorm2d", "Embedding"]; // layers that take no `bias`

  function parameters(input, words) {
    const numbers = [input.inputs, input.outputs, input.kernel_size, input.groups];
    if (numbers.some((number) => !(number >= 1))) return refuse(words.whole);
    const { layer, groups } = input;
    if (layer === "Conv2d" && (input.inputs % groups || input.outputs % groups)) return refuse(words.groups, input);
    const shapes = LAYERS[layer](input).slice(0, input.bias || ALWAYS.includes(layer) ? 2 : 1);
    const count = shapes.reduce((sum, sizes) => sum + product(sizes), 0);
    const terms = shapes.map((sizes) => sizes.join("×")).join(" + ");
    const mebibytes = (count * 4) / 2 ** 20;
    const amount = (times) => (mebibytes * times).toFixed(mebibytes * times < 10 ? 3 : 1);
    const lines = [
      fill(words.count, { terms, count: grouped(count) }),
      fill(words.weights, { amount: amount(1) }),
      fill(words.training, { amount: amount(4) }),
    ];
    return { value: count, lines };
  }

  // --- Forms ----------------------------------------------------------------------------------------

  const calculators = { conv, pool, broadcast, parameters };

  // Numbers are whole, or NaN, which no comparison accepts; other fields stay as they are.
  function read(form) {
    const fields = [...form.querySelectorAll("[name]")].map((field) => {
      if (field.type === "checkbox") return [field.name, field.checked];
      if (field.inputMode !== "numeric") return [field.name, field.value];
      return [field.name, /^\s*\d{1,7}\s*$/.test(field.value) ? Number(field.value) : NaN];
    });
    return Object.fromEntries(fields);
  }

  function mount(form) {
    const output = form.querySelector("output");
    const words = JSON.parse(form.dataset.words);
    const answer = () => {
      const input = read(form);
      for (const field of form.querySelectorAll("[data-for]")) {
        field.hidden = !field.dataset.for.split(" ").includes(input.layer);
      }
      const { value, lines } = calculators[form.dataset.calculator](input, words);
      output.classList.toggle("note-calculator__refused", value === null);
      output.textContent = lines.join("\n");
    };
    form.addEventListener("input", answer);
    form.addEventListener("submit", (event) => event.preventDefault());
    answer();
  }

  self.note.calculators = calculators;
  document$.subscribe(() => document.querySelectorAll("form[data-calculator]").forEach(mount));
})(window);

// Three word vectors in the plane. Drag one, or choose it and press the arrow keys: weights, thickness and the weighted
// sum follow at once. What is drawn is worked out here by attend(); plane.py does the same and a test compares them.

const PLOT = { left: 40, right: 430, top: 6, bottom: 396 };
const TABLE = 490, BAR = [630, 820], HEIGHT = 424;
const THICKEST = 16; // for a weight of 1
const REACH = 34; // a press so near to a tip takes it

// Softmax of one word's scores, and the sum of the vectors by these weights.
function attend(vectors, asking, factor) {
  const scores = vectors.map(([x, y]) => x * vectors[asking][0] + y * vectors[asking][1]);
  const largest = Math.max(...scores.map((score) => factor * score));
  const powers = scores.map((score) => Math.exp(factor * score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const weights = powers.map((power) => power / total);
  const output = [0, 1].map((d) => weights.reduce((sum, weight, i) => sum + weight * vectors[i][d], 0));
  return { scores, weights, output };
}

function shown(value) {
  const text = value.toFixed(2);
  return (text === "-0.00" ? "0.00" : text).replace("-", "−");
}

function said(words, vectors, asking, { weights, output }) {
  const shares = words.map((word, i) => `${shown(weights[i])} to ${word}`).join(", ");
  const far = Math.hypot(output[0] - vectors[asking][0], output[1] - vectors[asking][1]);
  return `${words[asking]} gives ${shares}. Its new vector is (${shown(output[0])}, ${shown(output[1])}); ` +
    `it has moved by ${shown(far)}.`;
}

function figure(root, model) {
  const { sentences, factors, axis, grid, step, start } = model.get("fixed");
  const x = scale(-axis, axis, PLOT.left, PLOT.right), y = scale(-axis, axis, PLOT.bottom, PLOT.top);
  const middle = [x(0), y(0)];
  let at = structuredClone(model.get("vectors")); // by word; the model has them after a move

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    draw();
    report();
  };
  const sentence_ = choice("sentence", sentences.map((words) => words.join(" ")), model.get("sentence"),
    (sentence) => set({ sentence }));
  const asks = choice("who asks", ["first word", "bank", "grows"], model.get("asking"), (asking) => set({ asking }));
  const factor = slider("factor on all scores", factors, model.get("factor"), (factor) => set({ factor }));
  const again = button("start again", () => {
    at = structuredClone(start);
    set({ vectors: at, sentence: 0, asking: 1, factor: factors.indexOf(1) });
  });

  const arrows = [0, 1, 2].map(() => svg("polygon", { fill: "var(--value)", "fill-opacity": 0.75 }));
  const result = svg("polygon", { fill: "var(--output)", "fill-opacity": 0.9 });
  const ring = svg("circle", { r: 13, fill: "none", stroke: "var(--query)", "stroke-width": 3 });
  const handles = [0, 1, 2].map((place) => {
    const node = svg("circle", { r: 7, class: "course-vector", tabindex: 0, role: "slider", fill: "#fff",
      stroke: "var(--value-ink)", "stroke-width": 2 });
    onPlaneArrows(node, (dx, dy) => {
      const [a, b] = at[word(place)];
      put(place, a + dx * step, b + dy * step);
      report();
    });
    return node;
  });
  const labels = [0, 1, 2].map(() => svg("text", { "font-weight": "bold", style: "fill: var(--value-ink)" }));
  const newLabel = svg("text", { "font-weight": "bold", style: "fill: var(--output-ink)" });
  const rows = [0, 1, 2].map((place) => makeRow(96 + 34 * place));
  const heading = svg("text", { x: TABLE, y: 34, "font-weight": "bold", style: "fill: var(--query-ink)" });
  const sums = [0, 1, 2, 3].map((place) => svg("text", { x: TABLE, y: 268 + 26 * place }));
  sums[3].setAttribute("font-weight", "bold");
  sums[3].style.fill = "var(--output-ink)";

  const picture = svg("svg", { viewBox: `0 0 900 ${HEIGHT}`, role: "group", "aria-label": "Three word vectors to drag" },
    ...axes(x, y, axis), ...arrows, result, ring, ...handles, ...labels, newLabel, heading,
    ...[["score", 590], ["weight", BAR[0]]].map(([name, place]) =>
      svg("text", { x: place, y: 66, "text-anchor": name === "score" ? "end" : "start" }, name)),
    ...rows.flatMap((row) => row.parts),
    svg("text", { x: TABLE, y: 236, "font-weight": "bold" }, "weight · vector, added up"), ...sums);
  const line = sentence();
  root.append(html("div", { class: "course-controls" },
    html("div", { class: "course-control" }, html("span", { class: "course-named" }, "sentence"), sentence_.node),
    html("div", { class: "course-control" }, html("span", { class: "course-named" }, "who asks"), asks.node),
    factor.node, again.node), picture, line);

  // ---- Dragging

  let held = -1;
  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  picture.addEventListener("pointerdown", (event) => {
    const [px, py] = place(event);
    const far = [0, 1, 2].map((i) => Math.hypot(x(at[word(i)][0]) - px, y(at[word(i)][1]) - py));
    const focused = handles.indexOf(document.activeElement);
    const nearest = focused >= 0 && far[focused] <= 12 ? focused : far.indexOf(Math.min(...far));
    if (far[nearest] > REACH) return;
    event.preventDefault();
    held = nearest;
    handles[held].focus();
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (event) => {
    if (held < 0) return;
    const [px, py] = place(event);
    put(held, ((px - middle[0]) / (PLOT.right - PLOT.left)) * 2 * axis, ((middle[1] - py) / (PLOT.bottom - PLOT.top)) * 2 * axis);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, () => {
      if (held >= 0) report();
      held = -1;
    });
  }

  // ---- Drawing

  function word(place) {
    return sentences[model.get("sentence")][place];
  }

  function put(place, a, b) {
    const most = axis - 0.2;
    const on = (value) => Math.round(Math.min(Math.max(value, -most), most) / grid) * grid;
    at[word(place)] = [Number(on(a).toFixed(4)), Number(on(b).toFixed(4))];
    draw();
  }

  function now() {
    const words = sentences[model.get("sentence")], asking = model.get("asking");
    const vectors = words.map((name) => at[name]);
    return { words, asking, vectors, ...attend(vectors, asking, factors[model.get("factor")]) };
  }

  function report() {
    const { words, vectors, asking, ...found } = now();
    model.set("vectors", structuredClone(at));
    model.set("seen", { ...found, text: said(words, vectors, asking, found) });
    model.save_changes();
  }

  function draw() {
    const { words, asking, vectors, scores, weights, output } = now();
    sentence_.set(model.get("sentence"));
    asks.set(asking);
    factor.set(model.get("factor"));
    vectors.forEach(([a, b], i) => {
      arrows[i].setAttribute("points", arrow(middle, [x(a), y(b)], Math.max(THICKEST * weights[i], 0.8)));
      handles[i].setAttribute("cx", x(a));
      handles[i].setAttribute("cy", y(b));
      handles[i].setAttribute("aria-label", `vector of ${words[i]}, moved by the arrow keys`);
      handles[i].setAttribute("aria-valuenow", a);
      handles[i].setAttribute("aria-valuetext", `${shown(a)} about money, ${shown(b)} about water`);
      rows[i].set(words[i], scores[i], weights[i]);
      sums[i].textContent = `${i ? "+ " : ""}${shown(weights[i])} · (${shown(a)}, ${shown(b)})`;
    });
    result.setAttribute("points", arrow(middle, [x(output[0]), y(output[1])], 4));
    ring.setAttribute("cx", x(vectors[asking][0]));
    ring.setAttribute("cy", y(vectors[asking][1]));
    heading.textContent = `asked by ${words[asking]}`;
    sums[3].textContent = `= (${shown(output[0])}, ${shown(output[1])}), the new vector of ${words[asking]}`;
    lay([...labels, newLabel], [...words.map((name, i) => `${name} ${shown(weights[i])}`), `new ${words[asking]}`],
      [...vectors, output].map(([a, b]) => [x(a), y(b)]), middle);
    line.textContent = said(words, vectors, asking, { weights, output });
  }

  function changed() {
    if (held < 0) at = structuredClone(model.get("vectors"));
    draw();
  }
  draw();
  return { changed };
}

// A shaft of that width with a head, from one point to another.
function arrow([x0, y0], [x1, y1], width) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return "";
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(length, 9 + 0.9 * width), half = width / 2, wide = 4 + 0.8 * width;
  const outline = [[0, half], [length - head, half], [length - head, wide], [length, 0], [length - head, -wide],
    [length - head, -half], [0, -half]];
  return outline.map(([along, aside]) => `${x0 + along * ux - aside * uy},${y0 + along * uy + aside * ux}`).join(" ");
}

// A text beyond each tip, moved up where it would lie on one that is there already.
function lay(nodes, texts, tips, [cx, cy]) {
  const boxes = [];
  const order = tips.map((_, i) => i).sort((i, j) => tips[j][1] - tips[i][1]);
  for (const i of order) {
    const [tx, ty] = tips[i];
    const width = 7.6 * texts[i].length + 4, leftward = tx < cx - 20;
    let left = leftward ? tx - 18 - width : tx + 18;
    left = Math.min(Math.max(left, PLOT.left), PLOT.right + 36 - width);
    let base = ty > cy + 20 ? ty + 14 : ty - 4;
    const lies = () => boxes.some((box) =>
      left < box.left + box.width && box.left < left + width && Math.abs(base - box.base) < 17);
    while (lies()) base -= 3;
    base = Math.min(Math.max(base, PLOT.top + 12), PLOT.bottom);
    while (lies()) base += 3; // at the upper end there is room below only
    boxes.push({ left, width, base });
    nodes[i].setAttribute("x", left);
    nodes[i].setAttribute("y", base);
    nodes[i].textContent = texts[i];
  }
}

function makeRow(top) {
  const name = svg("text", { x: TABLE, y: top + 5, "font-weight": "bold" });
  const score = svg("text", { x: 590, y: top + 5, "text-anchor": "end" });
  const bar = svg("rect", { x: BAR[0], y: top - 9, height: 18, fill: "var(--value)", "fill-opacity": 0.75 });
  const number = svg("text", { y: top + 5 });
  function set(word, value, weight) {
    const width = weight * (BAR[1] - BAR[0]);
    name.textContent = word;
    score.textContent = shown(value);
    bar.setAttribute("width", width);
    number.setAttribute("x", BAR[0] + width + 6);
    number.textContent = shown(weight);
  }
  return { parts: [name, score, bar, number], set };
}

function axes(x, y, axis) {
  const parts = [];
  for (let value = -axis; value <= axis; value += 1) {
    const stroke = value ? "#e6e9ec" : "#9aa1a8";
    parts.push(svg("line", { x1: x(value), x2: x(value), y1: y(-axis), y2: y(axis), stroke }));
    parts.push(svg("line", { x1: x(-axis), x2: x(axis), y1: y(value), y2: y(value), stroke }));
    if (value % 2 || !value) continue;
    const text = String(value).replace("-", "−");
    parts.push(svg("text", { x: x(value), y: y(0) + 16, "text-anchor": "middle", "fill-opacity": 0.7 }, text));
    parts.push(svg("text", { x: x(0) - 6, y: y(value) + 5, "text-anchor": "end", "fill-opacity": 0.7 }, text));
  }
  const turned = `rotate(-90 22 ${y(0)})`;
  return [...parts,
    svg("text", { x: x(0), y: PLOT.bottom + 20, "text-anchor": "middle" }, "how much about money"),
    svg("text", { x: 22, y: y(0), "text-anchor": "middle", transform: turned }, "how much about water")];
}

// The arrow keys in two directions; JupyterLab keeps them from what has the focus.
function onPlaneArrows(node, moved) {
  node.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moved(...by);
  });
}

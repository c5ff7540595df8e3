// The cloud of scores: above, 300 scores on an axis that never changes; below, one row a word: its score on the same
// axis, its weight beside it; at the right entropy and gradient. All numbers and sentences come from cloud.py.

const LEFT = 70, RIGHT = 540; // the axis of the scores
const BARS = [600, 730]; // the axis of the weights
const GAUGE = [790, 890];
const TOP = 40, CLOUD = 96, ROWS = 176, STEP = 26, HEIGHT = 350;

function figure(root, model) {
  const { words, sizes, axis, scalings, most } = model.get("fixed");
  const x = scale(-axis, axis, LEFT, RIGHT);
  const bar = scale(0, 1, 0, BARS[1] - BARS[0]);
  const gauges = [
    { name: "entropy", field: "entropy", end: most },
    { name: "gradient", field: "gradient", end: 0.5 },
  ].map((one, place) => makeGauge(one, TOP + 20 + place * 130));

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const dk = slider("d_k", sizes, model.get("size"), (size) => set({ size }));
  const division = choice("division", scalings, Number(model.get("scaled")), (place) => set({ scaled: place === 1 }));
  const others = button("other numbers", () => set({ draw: model.get("draw") + 1 }));

  const dots = model.get("states")[0].cloud.map((_, i) =>
    svg("circle", { r: 2.6, cy: CLOUD + 46 * jitter(i), "fill-opacity": 0.45, class: "course-moving" }));
  const spread = svg("line", { y1: CLOUD, y2: CLOUD, "stroke-width": 4, stroke: "var(--text)" });
  const strays = svg("text", { "text-anchor": "middle", y: TOP - 4 });
  const rows = words.map((word, i) => {
    const y = ROWS + 12 + i * STEP;
    const dot = svg("circle", { r: 6, cy: y, class: "course-moving" });
    const weight = svg("rect", { x: BARS[0], y: y - 8, height: 16, width: 0 });
    const number = svg("text", { y: y + 5 });
    const line = svg("line", { x1: LEFT, x2: RIGHT, y1: y, y2: y, stroke: "#d5d9dd" });
    const name = svg("text", { x: LEFT - 10, y: y + 5, "text-anchor": "end" }, word);
    return { parts: [line, name, dot, weight, number], dot, weight, number };
  });
  const picture = svg("svg", { viewBox: `0 0 900 ${HEIGHT}`, role: "img", "aria-label": "The scores and what softmax makes of them" },
    ...axisParts(x, axis), ...dots, spread, strays, ...rows.flatMap((row) => row.parts),
    svg("text", { x: BARS[0], y: ROWS - 10, "font-weight": "bold" }, "weights"),
    ...gauges.flatMap((gauge) => gauge.parts));
  const said = sentence();
  root.append(html("div", { class: "course-controls" }, dk.node, division.node, others.node), picture, said);

  function draw() {
    const size = model.get("size"), scaled = model.get("scaled");
    dk.set(size);
    division.set(Number(scaled));
    const state = model.get("states")[size + (scaled ? sizes.length : 0)];
    const colour = `var(--${scaled ? "scaled" : "unscaled"})`;
    dots.forEach((dot, i) => move(dot, x(state.cloud[i]), colour));
    spread.setAttribute("x1", x(-state.spread));
    spread.setAttribute("x2", x(state.spread));
    strays.setAttribute("x", x(0));
    strays.textContent = `they stray by ${state.spread.toFixed(1)}` + (state.beyond ? `; ${state.beyond} lie beyond the ends` : "");
    rows.forEach(({ dot, weight, number }, i) => {
      move(dot, x(state.scores[i]), colour);
      weight.setAttribute("width", bar(state.weights[i]));
      weight.setAttribute("fill", colour);
      number.setAttribute("x", BARS[0] + bar(state.weights[i]) + 5);
      number.textContent = state.weights[i].toFixed(2);
    });
    gauges.forEach((gauge) => gauge.set(state[gauge.field], colour));
    said.replaceChildren(...typeset(state.text));
  }
  draw();
  return { changed: draw };
}

function move(dot, place, colour) {
  dot.style.transform = `translateX(${place}px)`;
  dot.style.fill = colour;
}

// Spread over −1 to 1 without clumps, the same for every reader.
function jitter(i) {
  return 2 * ((i * 0.618034) % 1) - 1;
}

function axisParts(x, axis) {
  const bottom = ROWS + 12 + 5 * STEP;
  const ticks = [-axis, -axis / 2, 0, axis / 2, axis].flatMap((value) => [
    svg("line", { x1: x(value), x2: x(value), y1: TOP + 4, y2: bottom - 8, stroke: value ? "#e6e9ec" : "#9aa1a8" }),
    svg("text", { x: x(value), y: bottom + 8, "text-anchor": "middle" }, String(value).replace("-", "−")),
  ]);
  return [...ticks, svg("text", { x: x(0), y: bottom + 26, "text-anchor": "middle", "font-weight": "bold" }, "score")];
}

// A column from 0 to its end, with the number on top.
function makeGauge({ name, field, end }, top) {
  const height = 78, from = top + 24;
  const full = svg("rect", { x: GAUGE[0], y: from, width: 26, height, fill: "none", stroke: "#9aa1a8" });
  const level = svg("rect", { x: GAUGE[0], width: 26 });
  const number = svg("text", { x: GAUGE[0] + 34, "font-weight": "bold" });
  const parts = [
    svg("text", { x: GAUGE[0], y: top + 12, "font-weight": "bold" }, name), full, level, number,
    svg("text", { x: GAUGE[0] + 34, y: from + height }, `of ${end.toFixed(2)}`),
  ];
  function set(value, colour) {
    const drawn = height * Math.min(value / end, 1);
    level.setAttribute("y", from + height - drawn);
    level.setAttribute("height", drawn);
    level.setAttribute("fill", colour);
    number.setAttribute("y", Math.min(from + height - drawn + 5, from + height - 18));
    number.textContent = value.toFixed(2);
  }
  return { parts, field, set };
}

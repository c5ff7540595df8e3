// The map of words: at the left every word under its name, with the line from fruit to firm; at the right how far along
// that line three words stand, and which mix apple is like. All numbers and sentences come from word_map.py.

const LEFT = 40, TOP = 8; // of the map
const AXIS = [600, 850]; // of what is at the right
const ROWS = 66, COSINES = 228, SORTED = 350, STEP = 26;

function figure(root, model) {
  const { sorts, shares, draws, scale: unit, low, high } = model.get("fixed");
  const side = unit * (high - low);
  const x = scale(low, high, LEFT, LEFT + side), y = scale(low, high, TOP + side, TOP);
  const along = scale(-0.2, 1.2, ...AXIS), bar = scale(0, 1, 0, 170);
  const height = TOP + side + 38;

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const share = slider("share of the firm", shares, model.get("share"), (place) => set({ share: place }));
  const other = slider("draw", draws, model.get("draw"), (place) => set({ draw: place }));

  const first = model.get("states")[0];
  const sortOf = Object.fromEntries(sorts.flatMap((sort) => sort.words.map((word) => [word, sort])));
  const words = first.points.map(({ word }) => ({
    word,
    mark: mark(sortOf[word]),
    name: svg("text", { "text-anchor": "middle", dy: 4.5, class: "course-moving",
      "font-weight": sortOf[word].name === "two senses" ? "bold" : "normal" }, word),
    leader: svg("line", { stroke: "#9aa1a8" }),
  }));
  const line = svg("line", { stroke: "var(--text)", "stroke-dasharray": "6 4" });
  const foot = svg("circle", { r: 4, fill: "#fff", stroke: "var(--text)", "stroke-width": 2, class: "course-moving" });
  const fall = svg("line", { stroke: "var(--text)" });

  const rows = Object.keys(first.alphas).map((word, i) => {
    const at = ROWS + 24 + i * STEP;
    const dot = word === "pear" ? mark(sortOf.pear) : mark(sortOf.apple);
    const number = svg("text", { y: at + 5, x: AXIS[1] + 8 });
    const parts = [
      svg("line", { x1: AXIS[0], x2: AXIS[1], y1: at, y2: at, stroke: "#d5d9dd" }),
      svg("text", { x: AXIS[0] - 8, y: at + 5, "text-anchor": "end" }, word), dot, number,
    ];
    return { word, at, dot, number, parts };
  });
  const wanted = svg("line", { y1: ROWS + 10, y2: ROWS + 10 + 3 * STEP, stroke: "var(--text)", "stroke-dasharray": "3 3" });
  const wantedName = svg("text", { y: ROWS + 4, "text-anchor": "middle" }, "share");
  const bars = Object.keys(first.cosines).slice(0, 3).map((name, i) => {
    const at = COSINES + 20 + i * STEP;
    const rect = svg("rect", { x: 680, y: at - 8, height: 16, fill: sortOf.apple.colour });
    const number = svg("text", { y: at + 5 });
    return { name, rect, number, parts: [svg("text", { x: 672, y: at + 5, "text-anchor": "end" }, name), rect, number] };
  });

  const picture = svg("svg", { viewBox: `0 0 900 ${height}`, role: "img", "aria-label": "A map of words" },
    ...frame(x, y, side, low, high), line, fall, foot,
    ...words.flatMap(({ leader, mark }) => [leader, mark]), ...words.map(({ name }) => name),
    svg("text", { x: 500, y: 20, "font-weight": "bold" }, "How far along the dashed line from fruit (0) to firm (1)"),
    svg("text", { x: 500, y: 38 }, "a word stands; the third has one sense"),
    ...[0, 0.5, 1].flatMap((tick) => [
      svg("line", { x1: along(tick), x2: along(tick), y1: ROWS + 10, y2: ROWS + 10 + 3 * STEP, stroke: "#e6e9ec" }),
      svg("text", { x: along(tick), y: ROWS + 28 + 3 * STEP, "text-anchor": "middle" }, tick === 0.5 ? "½" : String(tick)),
    ]),
    ...rows.flatMap((row) => row.parts), wanted, wantedName,
    svg("text", { x: 500, y: COSINES, "font-weight": "bold" }, "Cosine of apple with firm and fruit, mixed"),
    ...bars.flatMap((one) => one.parts),
    ...sorts.flatMap((sort, i) => legend(sort, 500 + 200 * (i % 2), SORTED + 24 * Math.floor(i / 2))));
  const said = sentence();
  root.append(html("div", { class: "course-controls" }, share.node, other.node), picture, said);

  function draw() {
    const at = model.get("share"), drawn = model.get("draw");
    share.set(at);
    other.set(drawn);
    const state = model.get("states")[drawn * shares.length + at];
    const place = Object.fromEntries(state.points.map((point) => [point.word, [x(point.x), y(point.y)]]));
    state.points.forEach(({ word, right, up }, i) => {
      const [px, py] = place[word];
      const { mark, name, leader } = words[i];
      mark.style.transform = `translate(${px}px, ${py}px)`;
      name.style.transform = `translate(${px + right}px, ${py - up}px)`;
      const far = Math.abs(up) > 16 || Math.abs(right) > 3.5 * word.length + 14;
      join(leader, [px, py], far ? [px + right - Math.sign(right) * 3.5 * word.length, py - up] : [px, py]);
    });
    const alpha = state.alphas.apple;
    const [fruit, firm] = [place.apple_fruit, place.apple_firm];
    const met = [0, 1].map((n) => fruit[n] + alpha * (firm[n] - fruit[n]));
    join(line, fruit, firm);
    join(fall, place.apple, met);
    foot.style.transform = `translate(${met[0]}px, ${met[1]}px)`;
    rows.forEach(({ word, at: height, dot, number }) => {
      dot.style.transform = `translate(${along(state.alphas[word])}px, ${height}px)`;
      number.textContent = number_(state.alphas[word]);
    });
    for (const [node, names] of [[wanted, ["x1", "x2"]], [wantedName, ["x"]]])
      for (const name of names) node.setAttribute(name, along(state.share));
    bars.forEach(({ name, rect, number }) => {
      rect.setAttribute("width", bar(state.cosines[name]));
      number.setAttribute("x", 680 + bar(state.cosines[name]) + 5);
      number.textContent = number_(state.cosines[name]);
    });
    said.replaceChildren(state.text);
  }
  draw();
  return { changed: draw };
}

function number_(value) {
  return value.toFixed(2).replace("-", "−");
}

function join(line, [x1, y1], [x2, y2]) {
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, value);
}

const SHAPES = {
  o: "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
  s: "M-5.5,-5.5h11v11h-11z",
  D: "M0,-8L8,0L0,8L-8,0z",
  "^": "M0,-7L7,6H-7z",
  v: "M0,7L7,-6H-7z",
};

function mark({ mark, colour, filled }) {
  return svg("path", { d: SHAPES[mark], fill: filled ? colour : "#fff", stroke: colour, "stroke-width": 2, class: "course-moving" });
}

function legend(sort, left, top) {
  const node = mark(sort);
  node.style.transform = `translate(${left + 8}px, ${top}px)`;
  return [node, svg("text", { x: left + 22, y: top + 5 }, sort.name)];
}

function frame(x, y, side, low, high) {
  const ticks = [1, 2, 3].flatMap((value) => [
    svg("line", { x1: x(value), x2: x(value), y1: y(low), y2: y(high), stroke: "#eceef0" }),
    svg("line", { x1: x(low), x2: x(high), y1: y(value), y2: y(value), stroke: "#eceef0" }),
    svg("text", { x: x(value), y: y(low) + 16, "text-anchor": "middle" }, String(value)),
    svg("text", { x: x(low) - 6, y: y(value) + 5, "text-anchor": "end" }, String(value)),
  ]);
  const middle = y(low) - side / 2;
  return [
    ...ticks,
    svg("path", { d: `M${x(low)},${y(high)}V${y(low)}H${x(high)}`, fill: "none", stroke: "#9aa1a8" }),
    svg("text", { x: x(low) + side / 2, y: y(low) + 33, "text-anchor": "middle", "font-weight": "bold" }, "how much like a fruit"),
    svg("text", { x: 14, y: middle, "text-anchor": "middle", "font-weight": "bold", transform: `rotate(-90 14 ${middle})` }, "how much like a firm"),
  ];
}

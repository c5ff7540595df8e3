// Two places as the hands of four clocks; under each clock what it adds to the product, and at the right the product
// against the distance. All numbers and sentences come from clocks.py.

const RADIUS = 58, MIDDLE = 104, STEP = 150, LEFT = 84, HEIGHT = 276;
const CURVE = { left: 668, right: 884, top: 40, bottom: 226 };

function figure(root, model) {
  const { hands, between, links, colours } = model.get("fixed");
  const last = hands.length - 1;
  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const places = hands.map((_, place) => place);
  const names = ["first", "second"];
  // The other one moves along as far as there are places: then both stop.
  const move = (which, place) => {
    const other = 1 - which, before = model.get(names[which]);
    if (!model.get("link")) return set({ [names[which]]: place });
    const there = model.get(names[other]);
    const by = Math.min(Math.max(place - before, -there), last - there);
    set({ [names[which]]: before + by, [names[other]]: there + by });
  };
  const sliders = names.map((name, which) => slider(`${name} place`, places, model.get(name), (place) => move(which, place)));
  const linked = choice("the other one", links, model.get("link"), (link) => set({ link }));

  const clocks = hands[0].map((_, hand) => makeClock(LEFT + hand * STEP, hands[1][hand], colours));
  const curve = makeCurve(between.map(({ product }) => product));
  const picture = svg("svg", { viewBox: `0 0 900 ${HEIGHT}`, role: "img", "aria-label": "Two places as the hands of four clocks" },
    ...clocks.flatMap((clock) => clock.parts), ...curve.parts);
  const text = sentence();
  root.append(
    html("div", { class: "course-controls" }, ...sliders.map(({ node }) => node)),
    html("div", { class: "course-controls" }, html("span", {}, "the other one"), linked.node),
    picture, text);

  function draw() {
    const at = names.map((name) => model.get(name));
    at.forEach((place, which) => sliders[which].set(place));
    linked.set(model.get("link"));
    const distance = Math.abs(at[1] - at[0]), found = between[distance];
    clocks.forEach((clock, hand) => clock.set(hands[at[0]][hand], hands[at[1]][hand], found.parts[hand]));
    curve.set(distance, found.product);
    text.textContent = `Places ${at[0]} and ${at[1]}, ${found.text}`;
  }
  draw();
  return { changed: draw };
}

function signed(number, digits = 2) {
  const text = number.toFixed(digits);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

function makeClock(x, turn, colours) {
  const [first, second] = [[colours[0], 6, 0.94], [colours[1], 3, 0.94]].map(([colour, width, length]) =>
    svg("line", { x1: x, y1: MIDDLE, x2: x, y2: MIDDLE - length * RADIUS, stroke: colour, "stroke-width": width,
      "stroke-linecap": "round", class: "course-moving course-hand", style: `transform-origin: ${x}px ${MIDDLE}px` }));
  const arc = svg("path", { fill: "none", stroke: "#6b7177", "stroke-width": 1.5 });
  const ticks = [0, 90, 180, 270].map((angle) =>
    svg("line", { x1: x, x2: x, y1: MIDDLE - RADIUS, y2: MIDDLE - RADIUS + 6, stroke: "#6b7177", transform: `rotate(${angle} ${x} ${MIDDLE})` }));
  const adds = svg("text", { x, y: MIDDLE + RADIUS + 46, "text-anchor": "middle", "font-weight": "bold" });
  const parts = [
    svg("text", { x, y: 26, "text-anchor": "middle" }, `${turn < 0.1 ? turn.toFixed(2) : turn.toFixed(1)}° a place`),
    svg("circle", { cx: x, cy: MIDDLE, r: RADIUS, fill: "none", stroke: "#9aa1a8" }), ...ticks, arc, first, second,
    svg("text", { x, y: MIDDLE + RADIUS + 26, "text-anchor": "middle" }, "adds"), adds,
  ];
  function set(from, to, part) {
    first.style.transform = `rotate(${from}deg)`;
    second.style.transform = `rotate(${to}deg)`;
    arc.setAttribute("d", arcBetween(x, from, to));
    adds.textContent = signed(part);
  }
  return { parts, set };
}

// From hand to hand, the way the clock runs from the smaller place to the larger, without whole rounds.
function arcBetween(x, from, to) {
  const low = Math.min(from, to), by = Math.abs(to - from) % 360;
  if (by < 1) return "";
  const point = (angle) => {
    const radians = (angle * Math.PI) / 180;
    return `${(x + 0.5 * RADIUS * Math.sin(radians)).toFixed(1)} ${(MIDDLE - 0.5 * RADIUS * Math.cos(radians)).toFixed(1)}`;
  };
  return `M ${point(low)} A ${0.5 * RADIUS} ${0.5 * RADIUS} 0 ${by > 180 ? 1 : 0} 1 ${point(low + by)}`;
}

function makeCurve(products) {
  const x = scale(0, products.length - 1, CURVE.left, CURVE.right);
  const y = scale(-1, 4, CURVE.bottom, CURVE.top);
  const line = products.map((product, k) => `${x(k).toFixed(1)},${y(product).toFixed(1)}`).join(" ");
  const dot = svg("circle", { r: 7, fill: "#1a232b" });
  const number = svg("text", { x: CURVE.right, y: 26, "text-anchor": "end", "font-weight": "bold" });
  const level = (value) => [
    svg("line", { x1: CURVE.left, x2: CURVE.right, y1: y(value), y2: y(value), stroke: value ? "#e6e9ec" : "#9aa1a8" }),
    svg("text", { x: CURVE.left - 8, y: y(value) + 4, "text-anchor": "end" }, String(value).replace("-", "−")),
  ];
  const parts = [
    svg("text", { x: CURVE.left, y: 26, "font-weight": "bold" }, "product"), ...[0, 1, 2, 3, 4].flatMap(level),
    svg("polyline", { points: line, fill: "none", stroke: "#6b7177", "stroke-width": 1.5 }), dot, number,
    ...[0, 50, 99].map((k) => svg("text", { x: x(k), y: CURVE.bottom + 18, "text-anchor": "middle" }, String(k))),
    svg("text", { x: (CURVE.left + CURVE.right) / 2, y: CURVE.bottom + 38, "text-anchor": "middle" }, "places apart"),
  ];
  function set(distance, product) {
    dot.setAttribute("cx", x(distance));
    dot.setAttribute("cy", y(product));
    number.textContent = signed(product);
  }
  return { parts, set };
}

// Who reaches whom: words below, outputs above, and a wire from word j to output i where j moves i. Allowed wires are
// thin and grey, leaks lit and as wide as their gradient is large. At the right the weights and gradients of one query.
// All numbers and sentences come from wiring.py.

const INPUTS = 300, OUTPUTS = 90, LEFT = 110, STEP = 120; // the two rows of dots
const BARS = [640, 800], ROWS = 96, ROW = 52, HEIGHT = 350;

function figure(root, model) {
  const { words, methods, leak, most, seen } = model.get("fixed");
  const across = (place) => LEFT + place * STEP;
  const wide = scale(0, most, 1.5, 12);
  const weightBar = scale(0, 1, 0, BARS[1] - BARS[0]);
  const gradientBar = scale(0, most, 0, BARS[1] - BARS[0]);

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const method = choice("way of masking", methods, model.get("method"), (place) => set({ method: place }));
  const query = choice("query", words, model.get("query"), (place) => set({ query: place }));
  const others = button("other numbers", () => set({ draw: model.get("draw") + 1 }));

  const wires = words.flatMap((_, output) => words.map((_, input) => ({
    output, input, node: svg("line", { x1: across(input), y1: INPUTS - 12, x2: across(output), y2: OUTPUTS + 12 }),
  })));
  const outputs = words.map((_, place) => svg("circle", { cx: across(place), cy: OUTPUTS, r: 12 }));
  const inputs = words.map((_, place) => svg("circle", { cx: across(place), cy: INPUTS, r: 12, fill: "#6b7177" }));
  const names = words.flatMap((word, place) => [
    svg("text", { x: across(place), y: OUTPUTS - 22, "text-anchor": "middle" }, word),
    svg("text", { x: across(place), y: INPUTS + 32, "text-anchor": "middle" }, word),
  ]);
  names.push(svg("text", { x: 8, y: OUTPUTS + 5, "font-weight": "bold" }, "outputs"), svg("text", { x: 8, y: INPUTS + 5, "font-weight": "bold" }, "words"));
  const rows = words.map((word, place) => {
    const y = ROWS + place * ROW;
    const ground = svg("rect", { x: BARS[0] - 78, y: y - 22, width: 320, height: ROW - 6, rx: 4 });
    const weight = svg("rect", { x: BARS[0], y: y - 17, height: 14 });
    const gradient = svg("rect", { x: BARS[0], y: y + 2, height: 14 });
    const numbers = [svg("text", { y: y - 5 }), svg("text", { y: y + 14 })];
    const name = svg("text", { x: BARS[0] - 12, y: y + 5, "text-anchor": "end" }, word);
    return { parts: [ground, name, weight, gradient, ...numbers], ground, weight, gradient, numbers };
  });
  const title = svg("text", { x: BARS[0] - 78, y: 24, "font-weight": "bold" });
  const key = svg("text", { x: BARS[0] - 78, y: 44 }, "above: weight; below: gradient of its output");
  const picture = svg("svg", { viewBox: `0 0 900 ${HEIGHT}`, role: "img", "aria-label": "Which word reaches which output" },
    ...wires.map((wire) => wire.node), ...inputs, ...outputs, ...names, title, key, ...rows.flatMap((row) => row.parts));
  const said = sentence();
  root.append(html("div", { class: "course-controls" }, method.node),
    html("div", { class: "course-controls" }, html("span", {}, "query:"), query.node, others.node), picture, said);

  function draw() {
    const at = model.get("query"), state = model.get("states")[model.get("method")];
    method.set(model.get("method"));
    query.set(at);
    wires.forEach(({ output, input, node }) => {
      const size = state.influence[output][input], leaks = input > output;
      node.setAttribute("visibility", leaks && size < seen ? "hidden" : "visible");
      node.setAttribute("stroke", leaks ? leak : "#9aa1a8");
      node.setAttribute("stroke-width", leaks ? wide(size) : 1.5);
      node.setAttribute("stroke-opacity", output === at ? 1 : 0.22);
    });
    outputs.forEach((dot, place) => {
      const reached = state.influence[place].some((size, input) => input > place && size >= seen);
      dot.setAttribute("fill", reached ? leak : "var(--output)");
      dot.setAttribute("stroke", place === at ? "var(--text)" : "none");
      dot.setAttribute("stroke-width", 4);
    });
    rows.forEach(({ ground, weight, gradient, numbers }, place) => {
      const hidden = place > at, lit = hidden && state.influence[at][place] >= seen;
      ground.setAttribute("fill", hidden ? "var(--masked-tint)" : "none");
      bar(weight, numbers[0], weightBar(state.weights[at][place]), state.weights[at][place], "var(--output)");
      bar(gradient, numbers[1], gradientBar(state.influence[at][place]), state.influence[at][place], lit ? leak : "#6b7177");
    });
    title.textContent = `the query ${words[at]}`;
    said.textContent = state.texts[at];
  }
  draw();
  return { changed: draw };
}

function bar(node, number, width, value, colour) {
  node.setAttribute("width", width);
  node.setAttribute("fill", colour);
  number.setAttribute("x", BARS[0] + width + 6);
  number.textContent = value.toFixed(2);
}

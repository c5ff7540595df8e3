// One word asks, step by step. Matrices above, words at the left, and each product where its row and its column meet.
// All numbers, places and sentences come from roles.py; here they are shown, hidden and moved.

function figure(root, model) {
  const fixed = model.get("fixed"), walks = model.get("walks");
  const [width, height] = fixed.size;
  let nodes = new Map();

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const asks = choice("who asks", fixed.words, model.get("asks"), (place) => set({ asks: place }));
  const step = slider("step", fixed.steps.map((name, n) => `${n}: ${name}`), model.get("step"), (at) => set({ step: at }));
  const back = button("◀ back", () => set({ step: Math.max(model.get("step") - 1, 0) }));
  const next = button("next ▶", () => set({ step: Math.min(model.get("step") + 1, fixed.steps.length - 1) }));
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "One word asks" });
  const made = html("p", { class: "course-made", "aria-live": "polite" });
  const said = sentence();
  const who = html("span", { class: "course-control" }, "who asks: ", asks.node);
  root.append(html("div", { class: "course-controls" }, who, step.node, back.node, next.node), picture, said, made);

  let drawn = -1; // whose cells stand in the picture
  function draw() {
    const who = model.get("asks"), at = model.get("step"), walk = walks[who];
    asks.set(who);
    step.set(at);
    if (drawn !== who) {
      nodes = new Map(walk.cells.map((cell) => [cell.name, makeCell(cell, walk)]));
      picture.replaceChildren(...labels(fixed, walk), ...[...nodes.values()].map((one) => one.node));
      drawn = who;
    }
    for (const label of picture.querySelectorAll("[data-step]")) label.style.display = label.dataset.step <= at ? "" : "none";
    for (const { cell, node, level, number } of nodes.values()) {
      if (!level) continue;
      level.style.transform = at >= fixed.mixed ? `translateY(${stackedAt(walk, cell, fixed)}px)` : "";
      level.style.fill = `var(--${at >= fixed.mixed ? "output" : "value"})`;
      number.style.opacity = at >= fixed.mixed ? 0.6 : 1;
    }
    said.replaceChildren(...typeset(walk.says[at]));
    point(null);
  }

  function point(name) {
    const walk = walks[model.get("asks")];
    const cell = nodes.get(name ?? walk.newest[model.get("step")]).cell;
    for (const one of nodes.values()) {
      one.node.classList.toggle("course-part", cell.parts.includes(one.cell.name));
      one.node.classList.toggle("course-pointed", one.cell === cell);
      one.node.setAttribute("tabindex", one.cell === cell ? 0 : -1);
    }
    made.replaceChildren(...typeset(cell.made));
  }

  function makeCell(cell, walk) {
    const { left, top, width, role } = cell;
    const bar = cell.tensor === "weight", shrinks = cell.tensor === "weighted";
    const stroke = role ? `var(--${role})` : "#9aa1a8";
    const empty = cell.given || bar || shrinks;
    const ground = role === "output" ? "none" : empty ? "#fff" : role ? `var(--${role}-tint)` : "#f2f4f6";
    const box = svg("rect", { x: left, y: top, width, height: fixed.height, fill: ground, stroke });
    if (cell.given) box.setAttribute("stroke-dasharray", "3 2");
    const parts = [box];
    let level = null;
    if (bar) parts.push(svg("rect", { x: left, y: top + 1, width: width * cell.number, height: fixed.height - 2, fill: "#9fb3bf" }));
    if (shrinks) {
      const tall = fixed.height * weightOf(walk, cell.row);
      level = svg("rect", { x: left + 1, y: top + fixed.height - tall, width: width - 2, height: tall, "fill-opacity": 0.5, stroke: "#fff", "stroke-width": 0.8 });
      parts.push(level);
    }
    const number = svg("text", { x: left + width / 2, y: top + fixed.height / 2 + 5, "text-anchor": "middle" }, cell.text);
    const node = svg("g", { class: "course-cell", tabindex: -1, role: "img", "aria-label": cell.made, "data-step": cell.step }, ...parts, number);
    node.setAttribute("opacity", cell.faint ? 0.45 : 1);
    node.addEventListener("pointerenter", () => point(cell.name));
    node.addEventListener("pointerleave", () => point(null));
    node.addEventListener("focus", () => point(cell.name));
    onArrows(node, (by) => {
      const shown = walk.cells.filter((one) => one.step <= model.get("step"));
      const place = shown.findIndex((one) => one.name === cell.name) + by;
      nodes.get(shown[(place + shown.length) % shown.length].name).node.focus();
    });
    return { cell, node, level, number };
  }

  draw();
  return { changed: draw };
}

function weightOf(walk, row) {
  return walk.cells.find((cell) => cell.tensor === "weight" && cell.row === row).number;
}

// How far down a shrunken value goes to its place in the output's cell: those of the words before it lie above it.
function stackedAt(walk, cell, fixed) {
  let above = 0;
  for (let row = 0; row < cell.row; row += 1) above += weightOf(walk, row);
  const begins = cell.top + fixed.height * (1 - weightOf(walk, cell.row));
  return fixed.output_row + fixed.height * above - begins;
}

// Names of the columns, rows and tensors, each with the step at which it comes.
function labels(fixed, walk) {
  const { left, rows, matrix_rows, cell, height, bar } = fixed;
  const made = [];
  const text = (words, x, y, step, more = {}) => {
    const node = svg("text", { x, y, "data-step": step, "text-anchor": "middle", ...more });
    node.append(...words.split(/_/).map((piece, n) => (n ? svg("tspan", { dy: 4, "font-size": 10 }, piece) : piece)));
    made.push(node);
  };
  const small = { class: "course-small" }, bold = { "font-weight": "bold" };
  const across = (key, names, y, step) =>
    names.forEach((name, n) => text(name, left[key] + n * (cell + 2) + cell / 2, y, step, small));
  const middle = (key, count) => left[key] + (count * (cell + 2) - 2) / 2;
  fixed.words.forEach((word, n) =>
    text(word, left.X - 8, rows[n] + height / 2 + 5, 0, { "text-anchor": "end", ...(word === walk.asks ? bold : {}) }));
  text("X, the words", middle("X", 3), rows[0] - 22, 0, bold);
  across("X", fixed.features, rows[0] - 6, 0);
  const roles = [
    ["Q", "query", "queries", fixed.looks_for, 1], ["K", "key", "keys", fixed.looks_for, 2],
    ["V", "value", "values", fixed.passes_on, 7],
  ];
  for (const [key, role, name, columns, step] of roles) {
    const ink = { ...bold, style: `fill: var(--${role}-ink)` };
    text(`W_${key}`, middle(key, 2), matrix_rows[0] - 22, step, ink);
    across(key, columns, matrix_rows[0] - 6, step);
    text(`${name} ${key}`, middle(key, 2), rows[0] - 12, step, ink);
  }
  fixed.features.forEach((name, n) =>
    text(name, left.Q - 8, matrix_rows[n] + height / 2 + 4, 1, { "text-anchor": "end", ...small }));
  text("scores", left.score + cell / 2, rows[0] - 12, 3, bold);
  text("weights", left.weight + bar / 2, rows[0] - 12, fixed.weighed, bold);
  text("weight · value", middle("weighted", 2), rows[0] - 26, fixed.shrunk, { ...bold, style: "fill: var(--value-ink)" });
  across("weighted", fixed.passes_on, rows[0] - 8, fixed.shrunk);
  text("output =", left.output - 8, fixed.output_row + height / 2 + 5, fixed.mixed, {
    ...bold, "text-anchor": "end", style: "fill: var(--output-ink)",
  });
  return made;
}

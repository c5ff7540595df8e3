// All heads of the small encoder at once: a table of weights each, the row of one word marked in all of them. A click on
// a table cuts its head. At the right, how many hidden words are named right. Numbers and sentences come from all_heads.py.

const LEFT = 78, STEP = 154, SIZE = 110; // of the tables
const TOPS = [42, 240], HEIGHT = 404;
const COLUMN = { x: 742, width: 44, top: 92, height: 250 };

function figure(root, model) {
  const { sentences, heads, ways, colours, full, none } = model.get("fixed");
  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    draw();
  };
  const toggle = (place) => {
    const cut = model.get("cut");
    set({ cut: cut.includes(place) ? cut.filter((one) => one !== place) : [...cut, place].sort((a, b) => a - b) });
  };

  const texts = sentences.map(({ words }) => words.join(" "));
  const picked = choice("sentence", texts, model.get("sentence"), (sentence) => {
    set({ sentence, word: Math.min(model.get("word"), sentences[sentence].words.length - 1) });
  });
  const put = choice("in the place of a cut head", ways, model.get("way"), (way) => set({ way }));
  const restore = button("bring all heads back", () => set({ cut: [] }));
  const wordsRow = html("div", { class: "course-control" });
  const line = (name, ...nodes) => html("div", { class: "course-controls" }, html("b", {}, name), ...nodes);
  const drawing = svg("svg", { viewBox: `0 0 900 ${HEIGHT}`, role: "group", "aria-label": "All heads of the encoder" });
  const said = sentence();
  root.append(line("sentence", picked.node), line("word", wordsRow), line("in a cut head's place", put.node, restore.node),
    drawing, said);

  let shown = -1, chosen = null, panels = [];
  const gauge = makeColumn(full);
  const move = (word) => {
    if (word !== model.get("word")) set({ word });
  };

  function build() { // another sentence: other words, other tables
    shown = model.get("sentence");
    const { words, weights } = sentences[shown];
    chosen = choice("word", words, model.get("word"), move);
    [...chosen.node.children].forEach((label, word) => label.addEventListener("pointerenter", () => move(word)));
    wordsRow.replaceChildren(chosen.node);
    panels = heads.map((head, place) => makePanel(head, place, words, weights[place], colours, move, () => toggle(place)));
    const names = [0, 1].flatMap((layer) => words.map((word, row) => {
      const side = SIZE / words.length;
      const y = TOPS[layer] + (row + 0.5) * side + 4;
      return svg("text", { x: LEFT - 8, y, "text-anchor": "end" }, word);
    }));
    drawing.replaceChildren(...names, ...panels.map((panel) => panel.node), ...gauge.parts);
    return names;
  }
  let names = build();

  function draw() {
    if (model.get("sentence") !== shown) names = build();
    const { words, weights, largest } = sentences[shown];
    const word = Math.min(model.get("word"), words.length - 1), cut = model.get("cut"), way = model.get("way");
    picked.set(shown);
    chosen.set(word);
    put.set(way);
    names.forEach((name, i) => name.setAttribute("font-weight", i % words.length === word ? "bold" : "normal"));
    panels.forEach((panel, place) => {
      const to = largest[place][word];
      panel.set(word, `→ ${words[to]} ${weights[place][word][to].toFixed(2)}`, cut.includes(place));
    });
    const state = model.get("states")[`${cut.join(",")}|${cut.length ? way : 0}`];
    gauge.set(state?.share, none[way]);
    said.textContent = state ? state.text : "Python is counting … (without a running kernel, only one head at a time is known)";
  }
  draw();
  return { changed: draw };
}

function makePanel([layer, head], place, words, weights, colours, over, cut) {
  const left = LEFT + (place % 4) * STEP, top = TOPS[layer], side = SIZE / words.length;
  const node = svg("g", { role: "button", tabindex: 0, "aria-pressed": "false", style: "cursor: pointer" });
  const title = svg("text", { x: left, y: top - 22, "font-weight": "bold" }, `head ${layer + 1}.${head + 1}`);
  const looks = svg("text", { x: left, y: top - 6 });
  const cells = weights.flatMap((row, query) => row.map((weight, key) => {
    const fill = colours[Math.round(Math.min(Math.max(weight, 0), 1) * (colours.length - 1))];
    const cell = svg("rect", { x: left + key * side, y: top + query * side, width: side, height: side, fill });
    cell.addEventListener("pointerenter", () => over(query));
    return cell;
  }));
  const table = svg("g", {}, ...cells);
  const mark = svg("rect", { x: left - 2, width: SIZE + 4, height: side, fill: "none", stroke: "var(--query)", "stroke-width": 3, "pointer-events": "none" });
  const keys = words.map((word, key) => {
    const x = left + (key + 0.5) * side + 4, y = top + SIZE + 6;
    return svg("text", { x, y, transform: `rotate(-90 ${x} ${y})`, "text-anchor": "end", style: "font-size: 12px" }, word);
  });
  const scissors = svg("g", { "pointer-events": "none", visibility: "hidden" },
    svg("line", { x1: left, y1: top, x2: left + SIZE, y2: top + SIZE, stroke: "var(--masked-ink)", "stroke-width": 3 }),
    svg("line", { x1: left, y1: top + SIZE, x2: left + SIZE, y2: top, stroke: "var(--masked-ink)", "stroke-width": 3 }));
  node.append(title, looks, table, mark, ...keys, scissors);
  node.addEventListener("click", cut);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    cut();
  });
  function set(word, text, isCut) {
    mark.setAttribute("y", top + word * side);
    looks.textContent = isCut ? "cut" : text;
    table.setAttribute("opacity", isCut ? 0.12 : 1);
    mark.setAttribute("visibility", isCut ? "hidden" : "visible");
    scissors.setAttribute("visibility", isCut ? "visible" : "hidden");
    node.setAttribute("aria-pressed", isCut);
    node.setAttribute("aria-label", `cut head ${layer + 1}.${head + 1}`);
  }
  return { node, set };
}

// From 0 to 100 %: what is named right now, with a line at all heads and one at none.
function makeColumn(full) {
  const { x, width, top, height } = COLUMN;
  const y = scale(0, 1, top + height, top);
  const frame = svg("rect", { x, y: top, width, height, fill: "#f2f4f6", stroke: "#9aa1a8" });
  const level = svg("rect", { x, width, fill: "var(--trained)" });
  const number = svg("text", { x: x + width / 2, y: top - 12, "text-anchor": "middle", style: "font-size: 22px; font-weight: bold" });
  const line = (at) => svg("line", { x1: x - 6, x2: x + width + 6, y1: y(at), y2: y(at), stroke: "var(--text)", "stroke-dasharray": "4 3" });
  const label = (at, text) => svg("text", { x: x + width + 10, y: y(at) + 5 }, text);
  const rest = [line(0), label(0, "")];
  const parts = [
    svg("text", { x: x - 22, y: 22, "font-weight": "bold" }, "hidden words"),
    svg("text", { x: x - 22, y: 40, "font-weight": "bold" }, "named right"),
    frame, level, number, line(full), label(full, `all heads: ${Math.round(100 * full)} %`), ...rest,
    svg("text", { x: x - 6, y: top + 6, "text-anchor": "end" }, "100"),
    svg("text", { x: x - 6, y: top + height + 2, "text-anchor": "end" }, "0"),
  ];
  function set(share, none) {
    number.textContent = share === undefined ? "…" : `${Math.round(100 * share)} %`;
    if (share !== undefined) {
      level.setAttribute("y", y(share));
      level.setAttribute("height", top + height - y(share));
    }
    for (const name of ["y1", "y2"]) rest[0].setAttribute(name, y(none));
    rest[1].setAttribute("y", y(none) + 5);
    rest[1].textContent = `no head: ${Math.round(100 * none)} %`;
  }
  return { parts, set };
}

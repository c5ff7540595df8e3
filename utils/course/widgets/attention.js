// Draws one head of attention: two rows of words, lines between them, and the whole head as a heatmap.
// All numbers and sentences come from attention.py; only places and colours are worked out here.

const NAME = "attention-explorer";
const GAP = 110; // pixels between the two rows of words
const VIRIDIS = [
  [68, 1, 84], [72, 36, 117], [65, 68, 135], [53, 95, 141], [42, 120, 142], [33, 145, 140],
  [34, 168, 132], [68, 191, 112], [122, 209, 81], [189, 223, 38], [253, 231, 37],
];
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
let made = 0; // figures on this page, so that their labels have ids of their own

function viridis(weight) {
  const place = weight * (VIRIDIS.length - 1);
  const below = Math.min(Math.floor(place), VIRIDIS.length - 2);
  const share = place - below;
  const mixed = VIRIDIS[below].map((from, i) => Math.round(from + share * (VIRIDIS[below + 1][i] - from)));
  return `rgb(${mixed.join(",")})`;
}

function element(tag, part, attributes = {}, text = "") {
  const node = document.createElement(tag);
  node.className = `${NAME}-${part}`;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = text;
  return node;
}

// The three menus. One with a single entry is hidden: there is nothing to pick.
function makeControls(model, id) {
  const box = element("div", "controls");
  const menus = ["example", "layer", "head"].map((name) => {
    const control = element("div", "control");
    const menu = element("select", "menu", { id: `${id}-${name}` });
    menu.addEventListener("change", () => {
      model.set(name, Number(menu.value));
      model.save_changes();
    });
    control.append(element("label", "label", { for: menu.id }, name === "example" ? "sentence" : name), menu);
    box.append(control);
    return { name, control, menu };
  });
  function update() {
    const { layers, heads } = model.get("shown");
    const numbered = (count) => Array.from({ length: count }, (_, i) => `${i + 1} of ${count}`);
    const entries = { example: model.get("names"), layer: numbered(layers), head: numbered(heads) };
    for (const { name, control, menu } of menus) {
      const options = entries[name].map((text, i) => {
        const option = document.createElement("option");
        option.value = i;
        option.textContent = text;
        return option;
      });
      menu.replaceChildren(...options);
      menu.value = model.get(name);
      control.hidden = options.length < 2;
    }
    box.hidden = menus.every(({ control }) => control.hidden);
  }
  return { box, update };
}

function makeStage(id) {
  const stage = element("div", "stage");
  const title = (role, text) => element("div", `title ${NAME}-${role}`, { id: `${id}-${role}` }, text);
  const queries = element("div", "words", { role: "radiogroup", "aria-labelledby": `${id}-query` });
  const keys = element("div", "words", { role: "list", "aria-labelledby": `${id}-key` });
  const lines = element("div", "lines", { "aria-hidden": "true" });
  lines.innerHTML = "<svg></svg>";
  stage.append(title("query", "query: pick a word"), queries, lines, keys, title("key", "key: what it attends to"));
  return { stage, queries, keys, lines: lines.firstChild };
}

// A row for each query, a column for each key, labelled with the words.
function makeHeatmap(shown, pick) {
  const grid = element("div", "grid");
  grid.style.gridTemplateColumns = `max-content repeat(${shown.keys.length}, minmax(0, 22px))`;
  grid.append(element("span", "corner"));
  grid.append(...shown.keys.map((word) => element("span", "column", {}, word)));
  const rows = shown.queries.map((word, query) => {
    const row = element("div", "row");
    row.append(element("span", "name", {}, word));
    for (const weight of shown.weights[query]) {
      const square = element("span", "square");
      square.style.background = viridis(weight);
      row.append(square);
    }
    row.addEventListener("pointerenter", () => pick(query));
    row.addEventListener("click", () => pick(query));
    return row;
  });
  grid.append(...rows);
  return { grid, rows };
}

function makeLegend() {
  const legend = element("div", "legend");
  const bar = element("span", "bar");
  bar.style.background = `linear-gradient(to right, ${VIRIDIS.map((rgb) => `rgb(${rgb})`).join(",")})`;
  legend.append("rows: queries · columns: keys · weight 0", bar, "1");
  return legend;
}

function figure(card, model) {
  const id = `${NAME}-${(made += 1)}`;
  const root = element("div", "figure", { role: "group", "aria-label": "Attention explorer" });
  const controls = makeControls(model, id);
  const { stage, queries, keys, lines } = makeStage(id);
  const said = element("p", "said", { "aria-live": "polite" });
  const map = element("div", "map", { role: "img" });
  root.append(controls.box, stage, said, map);
  card.append(root);

  let shown = model.get("shown");
  let rows = [];
  const current = () => Math.min(model.get("query"), shown.queries.length - 1);

  function pick(query) {
    if (query === model.get("query")) return;
    model.set("query", query);
    model.save_changes();
  }

  function drawWords() {
    shown = model.get("shown");
    queries.replaceChildren(...shown.queries.map((word, query) => {
      const chip = element("button", "word", { role: "radio", type: "button" }, word);
      chip.addEventListener("pointerenter", () => pick(query));
      chip.addEventListener("focus", () => pick(query));
      chip.addEventListener("click", () => chip.focus()); // not every browser focuses a button that is clicked
      return chip;
    }));
    keys.replaceChildren(...shown.keys.map((word) => {
      const item = element("div", "item", { role: "listitem" });
      item.append(element("span", "word", {}, word), element("span", "number"));
      return item;
    }));
    const heatmap = makeHeatmap(shown, pick);
    rows = heatmap.rows;
    map.replaceChildren(heatmap.grid, makeLegend());
    controls.update();
    arrange();
  }

  function drawFocus() {
    const query = current();
    [...queries.children].forEach((chip, i) => {
      chip.setAttribute("aria-checked", i === query);
      chip.tabIndex = i === query ? 0 : -1;
    });
    rows.forEach((row, i) => row.classList.toggle(`${NAME}-marked`, i === query));
    const numbers = shown.numbers[query];
    [...keys.children].forEach((item, i) => {
      item.lastChild.textContent = numbers[i];
      item.classList.toggle(`${NAME}-faint`, numbers[i] === "0.00");
    });
    said.textContent = `${shown.texts[query]}.`;
    map.setAttribute("aria-label", `All weights of this head, a row for each query. Marked: ${shown.texts[query]}.`);
    drawLines();
  }

  function drawLines() {
    const middle = (node) => node.offsetLeft + node.offsetWidth / 2 - lines.parentNode.offsetLeft;
    const query = current();
    const from = middle(queries.children[query]);
    lines.setAttribute("height", GAP);
    lines.replaceChildren(...shown.weights[query].flatMap((weight, i) => {
      if (shown.numbers[query][i] === "0.00") return [];
      const line = document.createElementNS(lines.namespaceURI, "line");
      const places = { x1: from, y1: 2, x2: middle(keys.children[i]), y2: GAP - 2 };
      const looks = { "stroke-width": 1 + 9 * weight, "stroke-opacity": 0.35 + 0.65 * weight };
      for (const [name, value] of Object.entries({ ...places, ...looks })) line.setAttribute(name, value);
      return [line];
    }));
  }

  // Words that do not fit side by side are turned, so that none is cut.
  function arrange() {
    stage.classList.remove(`${NAME}-turned`);
    stage.classList.toggle(`${NAME}-turned`, stage.scrollWidth > stage.clientWidth + 1);
    drawFocus();
  }

  queries.addEventListener("keydown", (event) => {
    const last = shown.queries.length - 1;
    const places = { Home: 0, End: last };
    const to = event.key in STEPS ? (current() + STEPS[event.key] + last + 1) % (last + 1) : places[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    queries.children[to].focus();
  });

  model.on("change:shown", drawWords);
  model.on("change:query", drawFocus);
  drawWords();
  const observer = new ResizeObserver(arrange);
  observer.observe(root);
  function removed() {
    observer.disconnect();
    model.off("change:shown", drawWords);
    model.off("change:query", drawFocus);
  }
  return { removed };
}

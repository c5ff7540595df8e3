// What every moving figure needs: elements, a slider, a switch, a button, a line that is read aloud.
// A figure's own script follows and defines figure(root, model), which fills root and returns { changed, removed }: what
// to do when a trait has changed, and when the figure goes; both can be missing.

const SVG = "http://www.w3.org/2000/svg";

function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// Places on a line: scale(-30, 30, 0, 600)(0) is 300. What lies beyond an end stays at that end.
function scale(low, high, from, to) {
  return (value) => from + ((Math.min(Math.max(value, low), high) - low) / (high - low)) * (to - from);
}

// "d_k" with its index and "√d_k" with its bar, as nodes.
function typeset(text) {
  return text.split(/(√?(?<![A-Za-z])[A-Za-z]_[A-Za-z]+)/).map((piece) => {
    const found = piece.match(/^(√?)([A-Za-z])_([A-Za-z]+)$/);
    if (!found) return piece;
    const [, root, letter, index] = found;
    const name = html("span", root ? { class: "course-under-root" } : {}, html("i", {}, letter), html("sub", {}, index));
    return root ? html("span", {}, root, name) : name;
  });
}

// JupyterLab keeps the arrow keys from what has the focus: so they are given to it here.
function onArrows(node, moved) {
  node.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moved(by);
  });
}

// A slider over a list of values, worked by pointer and arrow keys.
function slider(name, values, at, moved) {
  const shown = html("output", { class: "course-value" });
  const input = html("input", { type: "range", min: 0, max: values.length - 1, step: 1, value: at });
  const show = (place) => {
    shown.replaceChildren(String(values[place]));
    input.setAttribute("aria-valuetext", `${name} = ${values[place]}`);
  };
  const go = () => {
    show(input.valueAsNumber);
    moved(input.valueAsNumber);
  };
  input.addEventListener("input", go);
  onArrows(input, (by) => {
    input.value = input.valueAsNumber + by; // it stays within its ends
    go();
  });
  const label = html("label", { class: "course-control" }, html("span", {}, ...typeset(name), " = "), shown, input);
  show(at);
  return { node: label, set: (place) => { input.value = place; show(place); } };
}

// Two or more choices of which one holds, as radio buttons.
function choice(name, options, at, chosen) {
  const group = html("div", { class: "course-control", role: "radiogroup", "aria-label": name });
  const id = `course-${Math.random().toString(36).slice(2)}`;
  const inputs = [];
  options.forEach((option, place) => {
    const input = html("input", { type: "radio", name: id, value: place });
    input.checked = place === at;
    input.addEventListener("change", () => chosen(place));
    onArrows(input, (by) => {
      const next = inputs[(place + by + options.length) % options.length];
      next.focus();
      next.click();
    });
    group.append(html("label", { class: "course-choice" }, input, html("span", {}, ...typeset(option))));
    inputs.push(input);
  });
  return { node: group, set: (place) => { inputs[place].checked = true; } };
}

function button(text, pressed) {
  const node = html("button", { type: "button", class: "course-button" }, text);
  node.addEventListener("click", pressed);
  return { node };
}

// What the figure shows in a sentence; a screen reader says it after a move.
function sentence() {
  return html("p", { class: "course-said", "aria-live": "polite" });
}

function render({ model, el }) {
  // Or JupyterLab would move between cells on the same arrow keys.
  const root = html("div", { class: "course-figure", "data-lm-suppress-shortcuts": "true" });
  el.append(root);
  const { changed, removed } = figure(root, model);
  if (changed) model.on("change", changed);
  return () => {
    if (changed) model.off("change", changed);
    removed?.();
  };
}

export default { render };

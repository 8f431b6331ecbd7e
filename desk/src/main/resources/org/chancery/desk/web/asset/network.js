// Draws the network from the table beside it.
import cytoscape from "./cytoscape.js";

const place = document.getElementById("graph");
const rows = [...document.querySelectorAll("#pairs tbody tr")].slice(0, 48);

function draw() {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const weights = new Map();
  const edges = rows.map((row) => {
    const { a, b, n } = row.dataset;
    for (const side of [a, b]) weights.set(side, (weights.get(side) ?? 0) + Number(n));
    return { data: { id: a + " and " + b, source: a, target: b, weight: Number(n), href: row.querySelector("a").getAttribute("href") } };
  });
  const most = Math.max(...edges.map((edge) => edge.data.weight));
  const heaviest = Math.max(...weights.values());
  const nodes = [...weights].map(([id, weight]) => ({ data: { id, size: 14 + 34 * Math.sqrt(weight / heaviest) } }));
  const graph = cytoscape({
    container: place,
    elements: [...nodes, ...edges],
    layout: { name: "fcose", animate: false, randomize: true, nodeSeparation: 120, idealEdgeLength: 110, nodeDimensionsIncludeLabels: true },
    minZoom: 0.3, maxZoom: 4,
    style: [
      { selector: "node", style: { label: "data(id)", width: "data(size)", height: "data(size)", "background-color": colour("there"), color: colour("ink"), "font-size": 12, "text-outline-color": colour("paper"), "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: "edge", style: { width: (edge) => 1 + (8 * edge.data("weight")) / most, "line-color": colour("about"), opacity: 0.6, "curve-style": "haystack" } },
    ],
  });
  graph.on("tap", "edge", (event) => (location.href = event.target.data("href")));
  graph.on("tap", "node", (event) => (location.href = "/party/" + encodeURIComponent(event.target.id())));
}

if (place && rows.length) {
  place.hidden = false;
  // Cytoscape writes its one rule, which desk.css has, unless an element of this name is there.
  document.body.append(Object.assign(document.createElement("template"), { id: "__________cytoscape_stylesheet" }));
  draw();
  document.addEventListener("themechange", draw);
}

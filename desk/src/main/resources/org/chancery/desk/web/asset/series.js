// Draws the series with Observable Plot, from the table beside it: what is in the picture is in the table.
import * as Plot from "./plot.js";

const quads = ["words-good", "deeds-good", "words-bad", "deeds-bad"];
const names = ["cooperation in words", "cooperation in deeds", "conflict in words", "conflict in deeds"];

function number(cell) {
  return Number(cell.textContent.replace("−", "-")) || 0;
}

function months() {
  const rows = [];
  for (const row of document.querySelectorAll("#series-table tbody tr")) {
    const month = row.querySelector("th").textContent.trim();
    const link = row.querySelector("th a");
    const cells = row.querySelectorAll("td");
    if (!link || cells.length < 12) continue;
    const date = new Date(month + "-01T00:00:00Z");
    rows.push({ month, date, href: link.getAttribute("href"), cells });
  }
  return rows;
}

function bars(direction) {
  const from = direction === "there" ? 0 : 5;
  return months().flatMap(({ month, date, href, cells }) =>
    quads.map((quad, i) => ({
      month, date, href, quad,
      name: names[i],
      acts: number(cells[from + i]) * (i < 2 ? 1 : -1),
      documents: number(cells[10]),
    })).filter((bar) => bar.acts !== 0),
  );
}

// Plot writes its few rules into a style element, which the Content Security Policy refuses; they
// stand in desk.css.
function withoutStyles(draw) {
  const create = document.createElementNS;
  document.createElementNS = (space, name) => create.call(document, space, name === "style" ? "metadata" : name);
  try {
    return draw();
  } finally {
    document.createElementNS = create;
  }
}

function draw() {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  for (const figure of document.querySelectorAll(".picture[data-direction]")) {
    const data = bars(figure.dataset.direction);
    if (!data.length) continue;
    const title = figure.querySelector("svg title").textContent;
    const width = Math.max(540, figure.clientWidth);
    const chart = withoutStyles(() =>
      Plot.plot({
        width, height: 260, marginLeft: 44, ariaLabel: title,
        x: { type: "utc", label: null },
        y: { label: "acts", grid: true },
        color: { domain: quads, range: quads.map(colour) },
        marks: [
          Plot.ruleY([0]),
          Plot.rectY(data, {
            x: "date", interval: "month", y: "acts", fill: "quad", href: "href", insetLeft: 0.5, insetRight: 0.5,
            ariaLabel: (d) => `${d.month}: ${Math.abs(d.acts)} ${d.name}; ${d.documents} documents`,
            title: (d) => `${d.month}: ${Math.abs(d.acts)} ${d.name}; ${d.documents} documents`,
          }),
        ],
      }),
    );
    // A link that nobody can reach by keyboard is none: the months are links in the table.
    chart.setAttribute("role", "group");
    figure.querySelector(".plotted")?.remove();
    const still = figure.querySelector("svg");
    if (still) still.classList.add("still");
    const holder = document.createElement("div");
    holder.className = "plotted";
    holder.append(chart);
    figure.append(holder);
    figure.classList.add("drawn");
  }
}

draw();
document.addEventListener("themechange", draw);

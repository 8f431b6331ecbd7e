// Draws the series with Observable Plot, from the table beside it: what is in the picture is in the table.
import * as Plot from "./plot.js";

const quads = ["words-good", "deeds-good", "words-bad", "deeds-bad"];
const names = ["cooperation in words", "cooperation in deeds", "conflict in words", "conflict in deeds"];

function number(cell) {
  return Number(cell.textContent.replace("−", "-")) || 0;
}

// Runs of months without acts stand in one row, as "2024-01 to 2024-05".
function months() {
  const rows = [];
  for (const row of document.querySelectorAll("#series-table tbody tr")) {
    const span = row.querySelector("th").textContent.match(/\d{4}-\d{2}/g) ?? [];
    const link = row.querySelector("th a");
    const cells = row.querySelectorAll("td");
    const date = new Date(span[0] + "-01T00:00:00Z");
    const until = new Date((span[1] ?? span[0]) + "-01T00:00:00Z");
    until.setUTCMonth(until.getUTCMonth() + 1);
    const blind = row.classList.contains("blind");
    rows.push({
      month: span[0], date, until, cells, blind,
      alone: span.length < 2,
      href: link?.getAttribute("href"),
      documents: blind ? 0 : number(cells[10]),
      about: blind ? 0 : number(cells[11]),
      published: blind ? 0 : number(cells[12]),
    });
  }
  return rows;
}

function bars(direction) {
  const from = direction === "there" ? 0 : 5;
  return months().filter((row) => row.href).flatMap((row) =>
    quads.map((quad, i) => ({
      ...row, quad,
      name: names[i],
      acts: number(row.cells[from + i]) * (i < 2 ? 1 : -1),
    })).filter((bar) => bar.acts !== 0),
  );
}

const words = (d) => `${d.month}: ${Math.abs(d.acts)} ${d.name}; ${d.documents} document${d.documents === 1 ? "" : "s"} behind the month`;

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
    const rows = months();
    const x = { type: "utc", label: null, domain: [rows[0].date, rows.at(-1).until] };
    const blind = rows.filter((row) => row.blind);
    const shade = Plot.rectX(blind, { x1: "date", x2: "until", fill: colour("blind") });
    const acts = withoutStyles(() =>
      Plot.plot({
        width, height: 230, marginLeft: 48, marginRight: 32, marginBottom: 6, ariaLabel: title,
        x: { ...x, axis: null },
        y: { label: "acts", grid: true, tickFormat: (n) => (Number.isInteger(n) ? String(Math.abs(n)) : "") },
        color: { domain: quads, range: quads.map(colour) },
        marks: [
          shade,
          Plot.rectY(data, {
            x1: "date", x2: "until", y: "acts", fill: "quad", href: "href", insetLeft: 0.5, insetRight: 0.5,
            ariaLabel: words, title: words,
          }),
          Plot.ruleY([0]),
        ],
      }),
    );
    const behind = withoutStyles(() =>
      Plot.plot({
        width, height: 96, marginLeft: 48, marginRight: 32, marginTop: 22, marginBottom: 24, ariaLabel: "Documents behind each month",
        x,
        y: { label: "documents", ticks: 2 },
        marks: [
          shade,
          Plot.axisX({ ticks: Math.min(rows.length, Math.floor(width / 90)), tickFormat: rows.length > 18 ? "%Y" : "%b %Y" }),
          Plot.rectY(rows.filter((row) => row.alone), { x1: "date", x2: "until", y: "published", fill: colour("published"), insetLeft: 0.5, insetRight: 0.5, title: (d) => `${d.month}: ${d.published} documents in the record` }),
          Plot.rectY(rows.filter((row) => row.alone), { x1: "date", x2: "until", y: "about", fill: colour("about"), insetLeft: 0.5, insetRight: 0.5, title: (d) => `${d.month}: ${d.about} documents on the two` }),
          Plot.ruleY([0]),
        ],
      }),
    );
    // A link that nobody can reach by keyboard is none: the months are links in the table.
    // Plot names groups of marks, which have no role that could carry a name.
    for (const chart of [acts, behind]) {
      chart.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    }
    acts.setAttribute("role", "group");
    behind.setAttribute("role", "img");
    figure.querySelector(".plotted")?.remove();
    const still = figure.querySelector("svg");
    if (still) still.classList.add("still");
    const holder = document.createElement("div");
    holder.className = "plotted";
    holder.append(acts, behind);
    figure.append(holder);
    figure.classList.add("drawn");
  }
}

draw();
document.addEventListener("themechange", draw);

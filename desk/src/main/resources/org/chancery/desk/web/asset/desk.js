// What makes pages quicker to use. Each of them works without it.

const shortcuts = "chancery-shortcuts";
const theme = "chancery-theme";

function say(words) {
  document.getElementById("say").textContent = words;
}

// ---- Dark and light ---------------------------------------------------------------------------

function applyTheme() {
  const chosen = localStorage.getItem(theme);
  if (chosen) document.documentElement.dataset.theme = chosen;
}
applyTheme();
document.getElementById("theme").addEventListener("click", () => {
  const dark =
    document.documentElement.dataset.theme === "dark" ||
    (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  localStorage.setItem(theme, dark ? "light" : "dark");
  applyTheme();
  document.dispatchEvent(new Event("themechange"));
});
document.querySelectorAll(".foot .tools, .hint.keys").forEach((part) => (part.hidden = false));

// ---- Text and findings ------------------------------------------------------------------------

const findings = () => [...document.querySelectorAll(".finding")];
const marksOf = (id) => document.querySelectorAll(`.mark[data-findings~="${CSS.escape(id)}"]`);
let current = null;

function show(finding, focus) {
  document.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
  if (!finding) return;
  current = finding.id;
  finding.classList.add("lit");
  const marks = marksOf(finding.id);
  marks.forEach((mark) => mark.classList.add("lit"));
  const wide = matchMedia("(min-width: 60.01rem)").matches;
  if (marks[0] && wide) marks[0].scrollIntoView({ block: "center" });
  finding.scrollIntoView({ block: wide ? "nearest" : "start" });
  if (focus) finding.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest(".mark");
  if (mark) {
    event.preventDefault();
    const ids = mark.dataset.findings.split(" ");
    const next = ids[(ids.indexOf(current) + 1) % ids.length];
    show(document.getElementById(next), true);
    history.replaceState(null, "", "#" + next);
    return;
  }
  const back = event.target.closest(".finding h2 a");
  if (back) {
    event.preventDefault();
    show(back.closest(".finding"), true);
    return;
  }
  const copy = event.target.closest(".copy");
  if (copy) copyCitation(copy.dataset.copy);
});

function copyCitation(words) {
  navigator.clipboard.writeText(words).then(
    () => say("The citation is copied."),
    () => say("The browser does not let it be copied: open “Citation”."),
  );
}

function prepare(root) {
  root.querySelectorAll?.(".copy").forEach((button) => (button.hidden = false));
}
prepare(document);

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  const finding = document.getElementById(id.replace(/^t-/, ""));
  if (finding?.classList.contains("finding")) show(finding, false);
}
addEventListener("hashchange", fromAddress);
fromAddress();

// A decision brings the finding back as it is now: it stays the current one.
document.addEventListener("htmx:after:swap", () => {
  prepare(document);
  const finding = current && document.getElementById(current);
  if (finding) {
    show(finding, true);
    say(finding.querySelector(".remarks").textContent);
  }
});
document.addEventListener("click", (event) => {
  const finding = event.target.closest(".finding");
  if (finding) current = finding.id;
});
document.addEventListener("focusin", (event) => {
  const finding = event.target.closest(".finding");
  if (finding) current = finding.id;
});

// ---- Keys -------------------------------------------------------------------------------------

const keys = {
  "/": ["search the texts", () => document.getElementById("q").focus()],
  j: ["next finding", () => step(1)],
  k: ["previous finding", () => step(-1)],
  a: ["accept it", () => press('button[value="accept"]')],
  r: ["reject it", () => press('button[value="reject"]')],
  c: ["correct it", correct],
  y: ["copy its citation", () => press(".copy")],
  "?": ["these keys", help],
};

function step(by) {
  const all = findings();
  if (!all.length) return;
  const at = all.findIndex((finding) => finding.id === current);
  show(all[Math.min(all.length - 1, Math.max(0, at + by))], true);
}

function press(selector) {
  document.getElementById(current)?.querySelector(selector)?.click();
}

function correct() {
  const details = document.getElementById(current)?.querySelector(".correct");
  if (!details) return;
  details.open = true;
  details.querySelector("select, input:not([type=hidden])").focus();
}

function help() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Keys");
  const list = document.createElement("dl");
  for (const [key, [what]] of Object.entries(keys)) {
    const term = document.createElement("dt");
    term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    const description = Object.assign(document.createElement("dd"), { textContent: what });
    list.append(term, description);
  }
  const off = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: areOn() ? "Turn these keys off" : "Turn these keys on",
  });
  off.addEventListener("click", () => {
    localStorage.setItem(shortcuts, areOn() ? "off" : "on");
    dialog.close();
  });
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.append(list, off, " ", close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const areOn = () => localStorage.getItem(shortcuts) !== "off";
document.getElementById("keys").addEventListener("click", help);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog, [contenteditable]");
  if (event.key === "Escape" && typing && !event.target.closest("dialog")) {
    (document.getElementById(current) ?? document.getElementById("main")).focus();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !areOn()) return;
  const action = keys[event.key];
  if (action) {
    event.preventDefault();
    action[1]();
  }
});

// ---- Adding -----------------------------------------------------------------------------------

const drop = document.getElementById("drop");
if (drop) {
  const file = document.getElementById("file");
  addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  addEventListener("dragleave", () => drop.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      drop.requestSubmit();
    }
  });
}

const progress = document.getElementById("progress");
if (progress?.dataset.busy === "true") {
  const source = new EventSource("/additions/events");
  const refresh = async () => {
    const answer = await fetch("/additions");
    // From this desk alone, and escaped there.
    if (answer.ok) progress.innerHTML = await answer.text();
  };
  source.addEventListener("progress", refresh);
  source.addEventListener("over", () => {
    source.close();
    refresh();
  });
}

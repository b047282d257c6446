// Fills forms as a program using SheetJS does.
//
// usage: fill_sheetjs.js book.xlsx job.json
const fs = require("fs");
const XLSX = require("xlsx");

const [path, jobFile] = process.argv.slice(2);
const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));
const book = XLSX.readFile(path, { cellFormula: true, cellStyles: true });
const names = new Map(book.Workbook.Names.map((n) => [n.Name, n.Ref]));
for (const [name, value] of Object.entries(job.values)) {
  const ref = names.get(name);
  if (!ref) throw new Error("no defined name " + name);
  const cut = ref.lastIndexOf("!");
  const sheet = ref.slice(0, cut).replace(/^'|'$/g, "").replace(/''/g, "'");
  const address = ref.slice(cut + 1).replace(/\$/g, "");
  book.Sheets[sheet][address] = { t: typeof value === "number" ? "n" : "s", v: value };
}
XLSX.writeFile(book, path);

// Fills forms as a program using exceljs does.
//
// usage: fill_exceljs.js book.xlsx job.json
const fs = require("fs");
const ExcelJS = require("exceljs");

async function main(path, jobFile) {
  const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  for (const [name, value] of Object.entries(job.values)) {
    const ref = book.definedNames.getRanges(name).ranges[0];
    if (!ref) throw new Error("no defined name " + name);
    const cut = ref.lastIndexOf("!");
    const sheet = ref.slice(0, cut).replace(/^'|'$/g, "").replace(/''/g, "'");
    book.getWorksheet(sheet).getCell(ref.slice(cut + 1).replace(/\$/g, "")).value = value;
  }
  await book.xlsx.writeFile(path);
}

main(process.argv[2], process.argv[3]).catch((err) => {
  console.error(err);
  process.exit(1);
});

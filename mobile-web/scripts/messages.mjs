// Compiles the ICU catalogues of every area into compact arrays and writes their TypeScript types.
// With --check a missing key, other arguments, a missing plural category, a key that no page asks for or one that is
// asked for and not there ends the run with exit code 1.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFaults, LANGUAGES } from './messages/check.mjs';
import { argumentsOf, compile } from './messages/compile.mjs';
import { findUsageFaults } from './messages/usage.mjs';
import { filesUnder } from './tools.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src/i18n/messages');
const target = join(root, 'src/generated/messages');

const read = (area, language) => {
  try {
    return JSON.parse(readFileSync(join(source, area, `${language}.json`), 'utf8'));
  } catch (fault) {
    if (fault.code === 'ENOENT') return {};
    throw new Error(`messages/${area}/${language}.json: ${fault.message}`);
  }
};

const areas = readdirSync(source, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort();
const faults = [];
const types = [];
const keys = [];

rmSync(target, { recursive: true, force: true });
for (const area of areas) {
  const catalogues = Object.fromEntries(LANGUAGES.map(language => [language, read(area, language)]));
  faults.push(...findFaults(area, catalogues));
  mkdirSync(join(target, area), { recursive: true });
  for (const language of LANGUAGES) {
    const compiled = {};
    for (const [key, english] of Object.entries(catalogues.en)) {
      compiled[`${area}.${key}`] = compile(catalogues[language][key] ?? english);
    }
    writeFileSync(join(target, area, `${language}.json`), JSON.stringify(compiled));
  }
  for (const [key, english] of Object.entries(catalogues.en)) {
    const entries = [...argumentsOf(english)].map(([name, kind]) => `${name}: ${kind}`);
    keys.push(`${area}.${key}`);
    types.push(`  '${area}.${key}': ${entries.length === 0 ? 'undefined' : `{ ${entries.join('; ')} }`};`);
  }
}
writeFileSync(
  join(target, 'keys.ts'),
  `// Written by scripts/messages.mjs from the English catalogues.\nexport interface Messages {\n${types.join('\n')}\n}\nexport type Area = ${areas.map(area => `'${area}'`).join(' | ')};\n`,
);

const sources = filesUnder(join(root, 'src'))
  .filter(file => /\.tsx?$/.test(file) && !/generated|\.test\.|\/test\//.test(file))
  .map(file => readFileSync(file, 'utf8'));
faults.push(...findUsageFaults(keys, sources));

for (const fault of faults) console.error(`messages: ${fault}`);
if (faults.length > 0 && process.argv.includes('--check')) process.exit(1);

// Makes the TypeScript types of the HTTP interface from openapi.json, the description that the backend's tests keep in step
// with its code. The types are not committed: they cannot drift from it; src/api/contract.ts compares ours with them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapi, { astToString } from 'openapi-typescript';
import { digestOf, ROOT } from './tools.mjs';

const SOURCE = join(ROOT, 'openapi.json');
const TARGET = join(ROOT, 'src/generated/schema.ts');

const known = existsSync(TARGET) ? readFileSync(TARGET, 'utf8').slice(0, 200) : '';
const digest = digestOf(['openapi.json']);
if (!known.includes(digest)) {
  const types = astToString(await openapi(JSON.parse(readFileSync(SOURCE, 'utf8'))));
  mkdirSync(join(ROOT, 'src/generated'), { recursive: true });
  writeFileSync(TARGET, `// Written by scripts/api-types.mjs from openapi.json ${digest}\n${types}`);
}

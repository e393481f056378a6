// Refuses packages without an allowed licence: those that reach the browser strictly, those that only build and test widely.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ROOT } from './tools.mjs';

const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'Unicode-3.0',
];
const TOOLS = [
  ...SHIPPED,
  'MPL-2.0',
  'CC0-1.0',
  'MIT-0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Unlicense',
  'MIT*',
];

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

const licenceOf = (path, { license }) => {
  if (license) return license;
  const own = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
  return own.license ?? own.licenses?.map(one => one.type).join(' OR ') ?? 'none';
};

/** `A OR B` needs one allowed, `A AND B` both. */
const allowed = (expression, list) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(one => list.includes(one.trim())));

const refused = Object.entries(packages)
  .filter(([path, one]) => path !== '' && !(one.optional && !one.license))
  .map(([path, one]) => ({ path, licence: licenceOf(path, one), shipped: !one.dev && !one.devOptional }))
  .filter(({ licence, shipped }) => !allowed(licence, shipped ? SHIPPED : TOOLS))
  .map(
    ({ path, licence, shipped }) =>
      `${path.replace(/^.*node_modules\//, '')}: ${licence}${shipped ? ' (shipped)' : ''}`,
  );

if (refused.length > 0) fail(`packages without an allowed licence:\n  ${refused.join('\n  ')}`);
console.log(`mobile-web: ${Object.keys(packages).length - 1} packages, all with an allowed licence`);

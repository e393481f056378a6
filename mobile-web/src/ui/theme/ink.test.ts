import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { contrast, inkOn } from './ink';

/** Every category's colour, as the badges have it. */
const source = readFileSync(
  resolve(process.cwd(), '../backend/src/main/java/org/plenary/badges/BadgeCategory.java'),
  'utf8',
);
const colours = [...source.matchAll(/^\s+([A-Z_]+)\(\d+, '.', 0x([0-9A-F]{6}),/gm)].map(
  ([, name, digits]): [string, string] => [name!, `#${digits!.toLowerCase()}`],
);

it('knows every category', () => {
  expect(colours).toHaveLength(11);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it.each(colours)('the letter is read on the colour of %s (WCAG AA)', (_name, colour) => {
  expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
});

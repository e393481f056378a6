import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { said } from '../../../test/phoneAtGate';
import type { Face } from '../gate/face';
import { BUZZES, MELODIES } from '../scan/feedback';
import { VerdictScreen, verdictName } from './VerdictScreen';

const VERDICTS = Object.keys(MELODIES) as Face[];
const CSS = readFileSync(resolve(process.cwd(), 'src/areas/door/page/verdict.css'), 'utf8');

/** Pairs that nobody could tell apart by this trait (B6). */
const alike = <N extends string>(names: N[], trait: (name: N) => unknown): string[] => {
  const seen = new Map<string, N>();
  return names.flatMap(name => {
    const written = JSON.stringify(trait(name) ?? null);
    const before = seen.get(written);
    seen.set(written, name);
    return before ? [`${before} = ${name}`] : [];
  });
};

const groundOf = (verdict: Face) =>
  CSS.match(new RegExp(`\\.verdict-${verdict} \\{\\s*--ground: (#[0-9a-f]{6});`))?.[1];

const drawingOf = (verdict: Face) => {
  const { container, unmount } = render(
    <VerdictScreen shown={said(verdict)} corrected={false} next={() => undefined} />,
  );
  const lines = container.querySelector('.verdict-icon path')?.getAttribute('d');
  unmount();
  return lines;
};

/** How white letters stand out from a colour, as WCAG reckons. */
const contrastWithWhite = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
};

it('there are nine verdicts, and what a supervisor makes of them', () => {
  expect(VERDICTS).toHaveLength(10);
});

it.each([
  ['colour', groundOf],
  ['drawing', drawingOf],
  ['melody', (verdict: Face) => MELODIES[verdict]],
  ['vibration', (verdict: Face) => BUZZES[verdict]],
])('each verdict has its own %s', (_what, trait) => {
  expect(alike(VERDICTS, trait)).toEqual([]);
  expect(VERDICTS.filter(verdict => !trait(verdict))).toEqual([]);
});

it.each([...LANGUAGES])('each verdict has its own words and advice in %s', async language => {
  await switchLanguage(language);
  const words = (name: Face | 'left') =>
    name === 'left' ? verdictName({ verdict: 'admitted', direction: 'out' }) : verdictName(said(name));
  expect(alike([...VERDICTS, 'left'], words)).toEqual([]);
  expect(alike(VERDICTS, verdict => t(`door.advice.${verdict}`))).toEqual([]);
});

it('white words stand out from every verdict’s colour, also in sunlight', () => {
  expect(VERDICTS.filter(verdict => contrastWithWhite(groundOf(verdict) ?? '#ffffff') < 7)).toEqual([]);
});

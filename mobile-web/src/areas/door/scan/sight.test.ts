import { describe, expect, it } from 'vitest';
import { Sight } from './sight';

/** Scans what is new; answers at which times that was. */
const scans = (seen: [at: number, text: string][]): [number, string][] => {
  const sight = new Sight();
  return seen.filter(([at, text]) => {
    const fresh = sight.isNew(text, at);
    if (fresh) sight.scan(text, at);
    return fresh;
  });
};

const held = (text: string, from: number, until: number): [number, string][] =>
  Array.from({ length: Math.floor((until - from) / 60) + 1 }, (_, frame) => [from + frame * 60, text]);

describe('a badge before the camera', () => {
  it('is scanned once, however long it is held there', () => {
    expect(scans(held('A', 0, 20_000))).toEqual([[0, 'A']]);
  });

  it('is scanned again once it has left the view, not after a flicker', () => {
    const seen = [...held('A', 0, 600), ...held('A', 3000, 3600), ...held('A', 6700, 7000)];
    expect(scans(seen)).toEqual([
      [0, 'A'],
      [6700, 'A'],
    ]);
  });

  it('is followed by the next in the same second, and may come back after it', () => {
    const seen = [...held('A', 0, 240), ...held('B', 300, 900), ...held('A', 1300, 1600)];
    expect(scans(seen)).toEqual([
      [0, 'A'],
      [300, 'B'],
      [1300, 'A'],
    ]);
  });

  it('beside another is one scan, and the other one', () => {
    const seen = held('A', 0, 9000).map(([at], frame): [number, string] => [at, frame % 2 ? 'B' : 'A']);
    expect(scans(seen)).toEqual([
      [0, 'A'],
      [60, 'B'],
    ]);
  });

  it('that came while another was being decided is still new', () => {
    const sight = new Sight();
    sight.scan('A', 0);
    expect(sight.isNew('B', 10)).toBe(true);
    expect(sight.isNew('B', 70)).toBe(true);
  });

  it('is remembered among many, but not for ever', () => {
    const sight = new Sight();
    for (let number = 0; number < 200; number++) sight.scan(`badge ${number}`, number * 100);
    expect(sight.isNew('badge 199', 20_000)).toBe(false);
    expect(sight.isNew('badge 1', 20_000)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { type Bands, CUSTOMARY, levelled, lowered, raised } from './bands';

const text = (bands: Bands) => bands.map(band => band.join('=')).join(' ');

describe('the bands of precedence (L5)', () => {
  it('moves a level past the whole band beside it, and not beyond the first or the last', () => {
    expect(text(raised(CUSTOMARY, 'dpm'))).toBe('hs hg dpm vp=cp m vm hod other');
    expect(text(lowered(CUSTOMARY, 'hg'))).toBe('hs vp=cp hg dpm m vm hod other');
    expect(raised(CUSTOMARY, 'hs')).toEqual(CUSTOMARY);
    expect(lowered(CUSTOMARY, 'other')).toEqual(CUSTOMARY);
  });

  it('takes a level out of its equals first', () => {
    expect(text(raised(CUSTOMARY, 'cp'))).toBe('hs hg cp vp dpm m vm hod other');
    expect(text(lowered(CUSTOMARY, 'vp'))).toBe('hs hg cp vp dpm m vm hod other');
  });

  it('makes levels equal to the band above, as at Women 2000, and parts them again', () => {
    const equal = levelled(levelled(CUSTOMARY, 'hg', true), 'vp', true);
    expect(text(equal)).toBe('hs=hg=vp=cp dpm m vm hod other');
    expect(text(levelled(equal, 'vp', false))).toBe('hs=hg vp=cp dpm m vm hod other');
    expect(levelled(CUSTOMARY, 'hs', true)).toEqual(CUSTOMARY);
  });

  it('keeps every level in exactly one band, whatever is pressed', () => {
    const levels = CUSTOMARY.flat();
    let bands = CUSTOMARY;
    for (let step = 1; step < 400; step++) {
      const level = levels[(step * 7) % levels.length] as string;
      bands = [raised, lowered, levelled][(step * 5) % 3]?.(bands, level, step % 2 === 0) ?? [];
      expect([...bands.flat()].sort()).toEqual([...levels].sort());
      expect(bands.every(band => band.length > 0)).toBe(true);
    }
  });
});

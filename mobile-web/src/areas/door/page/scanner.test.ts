import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { codes, enrolDoor } from '../../../test/doorServer';
import { recentScans } from '../store/scans';
import { cover, heard, last, openEyes, saw, shown } from './state';

/** Reads these texts at those times, each by its reader; what was decided, in order. */
const read = async (seen: [at: number, by: typeof heard, text: string][]): Promise<string[]> => {
  for (const [at, by, text] of seen) {
    vi.spyOn(performance, 'now').mockReturnValue(100_000 + at);
    await by(text);
  }
  return (await recentScans(9)).map(({ decided }) => decided).sort();
};

const ana = codes.ana!;
const OTHER = 'PLENARY:AAAAAAAA';

beforeEach(async () => {
  await enrolDoor();
  openEyes();
  last.value = undefined;
  shown.value = undefined;
});
afterEach(() => vi.restoreAllMocks());

it('a keyboard scanner’s second scan of the same badge counts, however soon after the first', async () => {
  expect(
    await read([
      [0, heard, ana],
      [300, heard, ana],
    ]),
  ).toEqual(['admitted', 'already-inside']);
});

it('a double reading in one press is one scan, also while the trigger is held', async () => {
  expect(
    await read([
      [0, heard, ana],
      [150, heard, ana],
      [400, heard, ana],
    ]),
  ).toEqual(['admitted']);
});

it('a badge that is read between two scans of another makes them two', async () => {
  expect(
    await read([
      [0, heard, ana],
      [100, heard, OTHER],
      [200, heard, ana],
    ]),
  ).toEqual(['admitted', 'already-inside', 'unknown-code']);
});

it('the camera, which looks by itself, does not scan again what a keyboard scanner has just read', async () => {
  expect(
    await read([
      [0, heard, ana],
      [1000, saw, ana],
      [2000, saw, ana],
    ]),
  ).toEqual(['admitted']);
});

it('nobody passes by a keyboard scanner behind a sheet', async () => {
  const end = cover();
  expect(await read([[0, heard, ana]])).toEqual([]);
  end();
  expect(await read([[5000, heard, ana]])).toEqual(['admitted']);
});

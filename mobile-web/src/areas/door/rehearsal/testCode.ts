/** A QR code of 21 by 21 modules with the text below, a row a word in base 36: what the rehearsal holds before the reader. */
const ROWS =
  '18rjz mxc1 wpr1 wtwd wokd mukh 18prz 4qo w5l7 2vr1 xgio 6ckx zrku 3pp 18orp mze4 wof8 wsoa wr4o mvnk 18oym';
export const TEST_TEXT = 'PLENARY REHEARSAL';

const SIZE = 21;
const QUIET = 4;
const MODULE = 8;

const modules: boolean[][] = ROWS.split(' ').map(row =>
  [...Number.parseInt(row, 36).toString(2).padStart(SIZE, '0')].map(bit => bit === '1'),
);

/** The picture of it, as a camera would give it on a good day. */
export const testPicture = (): ImageData => {
  const side = (SIZE + 2 * QUIET) * MODULE;
  const picture = new ImageData(side, side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / MODULE) - QUIET]?.[Math.floor(x / MODULE) - QUIET];
      picture.data.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * side + x) * 4);
    }
  return picture;
};

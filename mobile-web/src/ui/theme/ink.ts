const DARK = '#161b26';
const WHITE = '#ffffff';

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** WCAG relative luminance of a colour as CSS writes it with six digits. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map(pair =>
    parseInt(pair, 16),
  );
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** How well one is read on the other, from 1 to 21 (WCAG 2). */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** Dark or white, whichever is read more easily on this colour: the twin of the badge's ink. */
export const inkOn = (ground: string): string =>
  contrast(DARK, ground) > contrast(WHITE, ground) ? DARK : WHITE;

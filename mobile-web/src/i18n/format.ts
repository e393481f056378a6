/** One compiled message: see scripts/messages/compile.mjs for the shape. */
export type Compiled = string | Part[];
export type Part = string | 0 | [string] | [string, 'n'] | [string, 'p' | 'o' | 's', Record<string, Part[]>];
export type Value = string | number;

/** What a message is written for: its language and how numbers look in it. */
export interface Locale {
  plural(value: number, ordinal: boolean): string;
  number(value: number): string;
  rightToLeft: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in the other direction is isolated, so that it cannot reorder the sentence around it (R9). */
const isolated = (value: string, locale: Locale): string =>
  RIGHT_TO_LEFT.test(value) === locale.rightToLeft ? value : `\u2068${value}\u2069`;

const plain = (value: Value | undefined, locale: Locale): string =>
  typeof value === 'number' ? locale.number(value) : isolated(value ?? '', locale);

const chosen = (
  part: [string, 'p' | 'o' | 's', Record<string, Part[]>],
  value: Value,
  locale: Locale,
): Part[] => {
  const [, kind, options] = part;
  const exact = options[kind === 's' ? String(value) : `=${value}`];
  const category = kind === 's' ? 'other' : locale.plural(Number(value), kind === 'o');
  return exact ?? options[category] ?? options.other ?? [];
};

/** Fills a compiled message; `count` is the number that `#` stands for. */
export const format = (
  message: Compiled,
  values: Record<string, Value>,
  locale: Locale,
  count?: number,
): string => {
  if (typeof message === 'string') return message;
  return message
    .map(part => {
      if (typeof part === 'string') return part;
      if (part === 0) return locale.number(count ?? 0);
      const value = values[part[0]];
      if (part.length === 3) return format(chosen(part, value ?? '', locale), values, locale, Number(value));
      return plain(value, locale);
    })
    .join('');
};

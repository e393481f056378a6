// ICU MessageFormat to the arrays that src/i18n/format.ts reads:
// a string, or a list of: string | [name] | [name, 'n'] | [name, 'p' | 'o' | 's', { category: parts }] | 0 (the plural's number).
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const options = element =>
  Object.fromEntries(Object.entries(element.options).map(([name, option]) => [name, parts(option.value)]));

const part = element => {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.number:
      return [element.value, 'n'];
    case TYPE.select:
      return [element.value, 's', options(element)];
    case TYPE.plural:
      return [element.value, element.pluralType === 'ordinal' ? 'o' : 'p', options(element)];
    case TYPE.pound:
      return 0;
    default:
      throw new Error(
        `dates, times and tags are formatted by components, not in messages: ${JSON.stringify(element)}`,
      );
  }
};

const parts = elements => elements.map(part);

export const ast = message => parse(message, { ignoreTag: true });

export const compile = message => {
  const result = parts(ast(message));
  if (result.length === 0) return '';
  return result.length === 1 && typeof result[0] === 'string' ? result[0] : result;
};

const collect = (elements, found) => {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const numeric = element.type === TYPE.plural || element.type === TYPE.number;
    const known = found.get(element.value);
    if (known !== 'number') {
      found.set(
        element.value,
        numeric ? 'number' : element.type === TYPE.select ? 'string' : (known ?? 'Text'),
      );
    }
    for (const option of Object.values(element.options ?? {})) collect(option.value, found);
  }
  return found;
};

/** The arguments of a message with the kind of each: number, string (select) or Text. */
export const argumentsOf = message => {
  const found = collect(ast(message), new Map());
  return new Map([...found].map(([name, kind]) => [name, kind === 'Text' ? 'string | number' : kind]));
};

/** The plural and select elements of a message, nested ones too. */
export const choicesOf = message => {
  const found = [];
  const walk = elements => {
    for (const element of elements) {
      if (!element.options) continue;
      found.push(element);
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(ast(message));
  return found;
};

export { TYPE };

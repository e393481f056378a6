import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(process.cwd(), `../backend/src/test/resources/checkin/${name}`), 'utf8'));

interface Mutations {
  seed: number;
  sample: number;
  marks: string;
  foreign: string;
  separators: string[];
  schemes: string[];
  digests: { texts: string; readings: string; verdicts: string };
}

interface Vectors {
  meeting: number;
  keys: { id: number; publicKey: string }[];
  codes: Record<string, { text: string; signedBy?: number; claims?: { key: number; meeting: number } }>;
}

export const mutationsFile = json('code-mutations.json') as Mutations;
export const vectors = json('verdict-vectors.json') as Vectors;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PREFIX = 8;
const codes = Object.values(vectors.codes).map(code => code.text);

/** The code with one of its 704 bits flipped. */
export const flip = (code: string, bit: number): string => {
  const at = PREFIX + Math.floor(bit / 5);
  const digit = ALPHABET.indexOf(code[at]!) ^ (16 >> (bit % 5));
  return code.slice(0, at) + ALPHABET[digit] + code.slice(at + 1);
};

const lower = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase());

/**
 * Spoilt codes without end, the same ones from the same seed. `CodeMutations.java` is its twin, draw by draw:
 * `code-mutations.json` has the digests of what both make.
 */
export class CodeMutations {
  private state: number;

  constructor(seed = mutationsFile.seed) {
    this.state = seed | 0 || 1;
  }

  /** The next text: one of the codes, most times with bits flipped or letters changed, once or several times. */
  next(): string {
    let text = codes[this.below(codes.length)]!;
    if (this.below(3) === 0)
      for (let bits = 1 + this.below(4); bits > 0; bits--) text = flip(text, this.below(704));
    for (let changes = this.below(4); changes > 0; changes--) text = this.changed(text);
    return text;
  }

  /** A number from zero to one less than that. */
  below(bound: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % bound;
  }

  private changed(text: string): string {
    const at = this.below(text.length + 1);
    const before = text.slice(0, at);
    const after = text.slice(at);
    switch (this.below(12)) {
      case 0:
        return before + this.of(ALPHABET) + after.slice(1);
      case 1:
        return before + this.of(ALPHABET) + after;
      case 2:
        return before + after.slice(1);
      case 3:
        return before + before.slice(this.below(at + 1)) + after;
      case 4:
        return after.length < 2 ? text : before + after[1] + after[0] + after.slice(2);
      case 5:
        return this.below(2) === 0 ? before : after;
      case 6:
        return text + this.of(mutationsFile.separators) + this.of(codes);
      case 7:
        return this.below(2) === 0 ? lower(text) : lower(before) + after;
      case 8:
        return this.marked(text, before, after);
      case 9:
        return before + this.of(mutationsFile.foreign) + (this.below(2) === 0 ? after : after.slice(1));
      case 10:
        return this.below(4) === 0
          ? this.noise(this.below(300))
          : before + this.noise(1 + this.below(3)) + after;
      default:
        return this.of(mutationsFile.schemes) + text.slice(PREFIX);
    }
  }

  private of<T>(choices: ArrayLike<T>): T {
    return choices[this.below(choices.length)]!;
  }

  private marked(text: string, before: string, after: string): string {
    const mark = this.of(mutationsFile.marks);
    return this.of([mark + text, text + mark, before + mark + after]);
  }

  private noise(length: number): string {
    let noise = '';
    for (let i = 0; i < length; i++)
      noise += String.fromCharCode(this.below(this.below(2) === 0 ? 256 : 65_536));
    return noise;
  }
}

/** FNV-1a of lines. */
export const digest = (lines: string[]): string => {
  let hash = 0x811c9dc5;
  for (const line of lines)
    for (let i = 0; i <= line.length; i++)
      hash = Math.imul(hash ^ (i < line.length ? line.charCodeAt(i) : 10), 0x01000193);
  return (hash >>> 0).toString(16);
};

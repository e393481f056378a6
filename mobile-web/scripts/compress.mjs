// Writes .br and .gz beside every file that shrinks; large unchanged files are taken from target/ by hash.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIST, filesUnder, ROOT } from './tools.mjs';

const CACHE = join(ROOT, 'target/compressed');
const TEXT = /\.(js|css|html|svg|json|webmanifest|wasm|txt)$/;
const CACHED_FROM = 100_000;

const brotli = content => {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  if (content.length < CACHED_FROM) return brotliCompressSync(content, options);
  const file = join(CACHE, `${createHash('sha256').update(content).digest('hex')}.br`);
  if (existsSync(file)) return readFileSync(file);
  mkdirSync(CACHE, { recursive: true });
  const result = brotliCompressSync(content, options);
  writeFileSync(file, result);
  return result;
};

export const compress = () => {
  for (const file of filesUnder(DIST).filter(name => TEXT.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
};

// Serves dist/ as the backend does: with its content security policy and the application's page for every other path.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { DIST } from '../tools.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app";

const fileOf = path => {
  const file = join(DIST, path);
  return path !== '/' && existsSync(file) && statSync(file).isFile() ? file : join(DIST, 'index.html');
};

/** `answer(method, path)`, asked with the query and without, gives the API's JSON, a `picture`, undefined for a 404, or NO_ANSWER. */
export const serveDist = answer =>
  new Promise(resolve => {
    const server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url, 'http://localhost');
      if (pathname.endsWith('/live')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(': open\n\n');
        return;
      }
      if (pathname.startsWith('/api/v1/')) {
        const path = pathname.slice('/api/v1'.length);
        const body = answer(request.method, path + search) ?? answer(request.method, path);
        if (body?.lost) {
          request.socket.destroy();
          return;
        }
        if (body?.picture) {
          response.writeHead(200, { 'content-type': TYPES['.svg'] });
          response.end(body.picture);
          return;
        }
        const refused =
          body === undefined ? { status: 404, code: 'unknown', title: 'Unknown' } : body?.problem;
        response.writeHead(refused?.status ?? 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(refused ?? body));
        return;
      }
      const file = fileOf(pathname);
      const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
      response.writeHead(200, { ...headers, 'content-security-policy': POLICY });
      response.end(readFileSync(file));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const page = resolve(import.meta.dirname, 'index.html');
const worker = resolve(import.meta.dirname, 'src/worker/service-worker.ts');
const backend = process.env.PLENARY_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    rollupOptions: {
      input: { main: page, sw: worker },
      output: {
        entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': backend, '/calendar': backend, '/actuator': backend } },
  test: {
    environment: 'jsdom',
    globals: false,
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 30_000,
  },
});

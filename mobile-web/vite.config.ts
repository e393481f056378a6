import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const page = resolve(import.meta.dirname, 'index.html');
const worker = resolve(import.meta.dirname, 'src/worker/service-worker.ts');
const backend = process.env.PLENARY_BACKEND ?? 'http://127.0.0.1:8080';

/**
 * Every style sheet begins with the order of the layers: which one a browser meets first depends on how the bundler cuts
 * the application, and the first one would decide.
 */
const LAYERS = '@layer reset, tokens, base, components, areas;';
const layerOrder: Plugin = {
  name: 'layer-order',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = LAYERS + file.source;
    }
  },
};

export default defineConfig({
  plugins: [layerOrder],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    rollupOptions: {
      input: { main: page, sw: worker },
      output: {
        // Small parts that every form needs travel together: each file of its own would cost a hundred bytes more.
        advancedChunks: {
          groups: [
            {
              name: 'forms',
              test: /src[\\/]ui[\\/](field|form|notice|status|state|progress|button)[\\/](?!.*\.css)/,
            },
          ],
        },
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

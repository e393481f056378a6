import { render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '../i18n/catalogue';
import { axeFaults } from '../test/axe';

const files = import.meta.glob<{ examples: Record<string, () => VNode> }>('../**/*.examples.tsx', {
  eager: true,
});

describe.each(Object.entries(files))('%s', (_file, { examples }) => {
  it.each(Object.entries(examples))('%s is accessible in both directions', async (_name, Example) => {
    for (const language of ['en', 'ar'] as const) {
      await switchLanguage(language);
      const { container, unmount } = render(<Example />);
      expect(await axeFaults(container)).toEqual([]);
      unmount();
    }
  });
});

const sources = import.meta.glob<string>(['./*/*.tsx', '!./*/*.test.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** What the shell shows around every page, and what lies around every field, needs no example of its own. */
const PARTS = ['shell/Banners', 'shell/Footer', 'shell/Header', 'field/Field'].map(part => `./${part}.tsx`);

const importedBy = (file: string): string[] =>
  [...(sources[file] ?? '').matchAll(/from '(\.[^']+)'/g)].map(
    ([, target]) => `.${new URL(`${target}.tsx`, `http://ui/${file}`).pathname}`,
  );

it('every component stands in an example', () => {
  const [examples, components] = [true, false].map(wanted =>
    Object.keys(sources).filter(file => file.endsWith('.examples.tsx') === wanted),
  ) as [string[], string[]];
  const shown = new Set([...PARTS, ...examples.flatMap(importedBy)]);
  expect(components.length).toBeGreaterThan(30);
  expect(components.filter(file => !shown.has(file))).toEqual([]);
});

import { render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '../i18n/catalogue';
import { axeFaults } from '../test/axe';

const files = import.meta.glob<{ examples: Record<string, () => VNode> }>('../**/*.examples.tsx', {
  eager: true,
});
const components = import.meta.glob('./*/*.tsx');

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

it('every component folder has examples', () => {
  const folders = new Set(Object.keys(components).map(file => file.split('/')[1]));
  const shown = new Set(Object.keys(files).map(file => file.split('/').at(-2)));
  expect([...folders].filter(folder => !shown.has(folder))).toEqual([]);
});

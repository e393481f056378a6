import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../api/session';
import { navigate } from '../app/location';
import { Router } from '../app/Router';
import { switchLanguage } from '../i18n/catalogue';
import { axeFaults } from '../test/axe';
import * as desk from '../test/deskSamples';
import * as own from '../test/samples';
import { serve } from '../test/server';

const shown = async () => {
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('.loading')).toBeNull());
};

const pages = [own, desk].flatMap(({ answers, pages }) =>
  Object.entries(pages).map(([name, address]) => [name, address, answers] as const),
);

describe.each(pages)('%s', (_name, address, answers) => {
  beforeEach(async () => {
    serve(answers);
    await loadSession();
  });

  it.each(['en', 'ar'] as const)('is accessible and wholly translated in %s', async language => {
    await switchLanguage(language);
    navigate(address);
    const { container } = render(<Router />);
    await shown();
    expect(await axeFaults(container, { page: true })).toEqual([]);
    expect(container.textContent).not.toMatch(
      /\b(core|public|delegation|me|door|secretariat|admin)\.[a-z]+\.?[a-z]*/i,
    );
  });
});

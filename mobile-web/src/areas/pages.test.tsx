import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../api/session';
import { navigate } from '../app/location';
import { Router } from '../app/Router';
import { matchPath, type Route } from '../app/routes';
import { switchLanguage, t } from '../i18n/catalogue';
import { axeFaults, idsGivenTwice } from '../test/axe';
import * as conflict from '../test/conflictSamples';
import * as deskConflict from '../test/deskConflictSamples';
import * as desk from '../test/deskSamples';
import * as lists from '../test/listSamples';
import * as podium from '../test/podiumSamples';
import * as own from '../test/samples';
import { serve } from '../test/server';

const shown = async () => {
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('.loading')).toBeNull());
};

const steps: Record<string, conflict.Step[]> = { ...conflict.steps, ...deskConflict.steps };

/** Does what the sample says on the page, until it tells that it was refused. */
const take = async (name: string) => {
  for (const [selector, value] of steps[name] ?? []) {
    const control = document.querySelector(selector);
    if (!control) throw new Error(`no ${selector} on ${name}`);
    if (value === undefined) fireEvent.click(control);
    else fireEvent.input(control, { target: { value } });
    await shown();
  }
  if (steps[name]) await screen.findByRole('alert');
};

const pages = [own, desk, podium, lists, conflict, deskConflict].flatMap(({ answers, pages }) =>
  Object.entries(pages).map(([name, address]) => [name, address, answers] as const),
);

const areas = import.meta.glob<{ routes: Route[] }>('./*/routes.ts', { eager: true });

/** The route that shows an address: the first that fits, as the router finds it. */
const routeOf = (address: string): Route | undefined => {
  const [path = ''] = address.split(/[?#]/);
  return Object.values(areas)
    .flatMap(({ routes }) => routes)
    .find(({ pattern }) => matchPath(pattern, path));
};

it('every route has a page among the samples', () => {
  const routes = Object.values(areas).flatMap(({ routes }) => routes);
  const shownRoutes = new Set(pages.map(([, address]) => routeOf(address)));
  expect(routes.length).toBeGreaterThan(40);
  expect(routes.filter(route => !shownRoutes.has(route)).map(({ pattern }) => pattern)).toEqual([]);
});

describe.each(pages)('%s', (name, address, answers) => {
  beforeEach(async () => {
    serve(answers);
    await loadSession();
  });

  it.each(['en', 'ar'] as const)('is accessible and wholly translated in %s', async language => {
    await switchLanguage(language);
    navigate(address);
    const { container } = render(<Router />);
    await shown();
    await take(name);
    expect(await axeFaults(container, { page: true })).toEqual([]);
    expect(idsGivenTwice(container)).toEqual([]);
    expect(container.textContent).toContain(t('core.shell.demo'));
    expect(container.textContent).not.toMatch(
      /\b(core|public|delegation|me|door|secretariat|podium|admin|texts|speaking|replies|lists|prints)\.[a-z][A-Za-z]*\.?[A-Za-z]*/,
    );
  });
});

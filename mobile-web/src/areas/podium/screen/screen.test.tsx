import { render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../app/location';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { answers } from '../../../test/podiumSamples';
import { Refusal, serve } from '../../../test/server';
import { ScreenPage } from './ScreenPage';
import { languagesIn } from './voices';

const opened = async (query: string) => {
  navigate(`/podium/berlin-2018/green/screen${query}`);
  const page = render(<ScreenPage parameters={{ meeting: 'berlin-2018', list: 'green' }} />);
  await screen.findByRole('timer');
  await waitFor(() => expect(page.container.querySelector('.block')).toBeTruthy());
  return page;
};
const shown = async (query: string) => (await opened(query)).container;
const block = (language: string) => document.querySelector(`.block[lang=${language}]`) as HTMLElement;

const PODIUM = 'GET /meetings/berlin-2018/lists/green/podium';
const answered = () => serve(answers);
/** Whoever asks in these languages gets no answer. */
const unanswered = (...languages: string[]) => {
  const down = languages.map(each => [`${PODIUM}?lang=${each}`, new Refusal({ status: 503 })]);
  serve({ ...answers, ...Object.fromEntries(down) });
};
const blocks = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('.block')].map(({ lang, dir }) => `${lang} ${dir}`);

beforeEach(() => {
  sessionStorage.clear();
  fakeStreams();
  serve(answers);
});

describe('the languages of the room', () => {
  it('are those of the address, each once, three at most, and else the reader’s', () => {
    const of = (query: string) => languagesIn(new URLSearchParams(query), 'es');
    expect(of('languages=en,ar,fr')).toEqual(['en', 'ar', 'fr']);
    expect(of('languages=EN, ar,en,xx,ru,zh')).toEqual(['en', 'ar', 'ru']);
    expect([of(''), of('languages='), of('languages=xx')]).toEqual([['es'], ['es'], ['es']]);
  });

  it('stand beside each other, each in its direction, with the names as the server gives them', async () => {
    const container = await shown('?languages=en,ar,fr');
    expect(blocks(container)).toEqual(['en ltr', 'ar rtl', 'fr ltr']);
    await screen.findByText('Namibie');
    await screen.findByText('ناميبيا');
    expect(screen.getByText('Il reste 35 orateurs')).toBeTruthy();
  });

  it('are asked again for the names that they lack', async () => {
    unanswered('ar');
    await shown('?languages=en,ar');
    expect(within(block('ar')).getByText('Namibia')).toBeTruthy();
    answered();
    await waitFor(() => within(block('ar')).getByText('ناميبيا'), { timeout: 4000 });
  });

  it('are asked again at once when the server is back', async () => {
    unanswered('ar');
    await shown('?languages=en,ar');
    unanswered('en', 'ar');
    FakeStream.last.onerror?.();
    await screen.findByText(/^No connection/);
    answered();
    FakeStream.last.onopen?.();
    await waitFor(() => within(block('ar')).getByText('ناميبيا'), { timeout: 1500 });
  });

  it('keep the names that they had while nobody answers', async () => {
    const { unmount } = await opened('?languages=en,ar');
    await screen.findByText('ناميبيا');
    unmount();
    unanswered('ar');
    await shown('?languages=en,ar');
    expect(within(block('ar')).getByText('ناميبيا')).toBeTruthy();
  });

  it('take turns where the address says so', async () => {
    const container = await shown('?languages=en,ar&show=rotate');
    expect(blocks(container)).toHaveLength(1);
  });
});

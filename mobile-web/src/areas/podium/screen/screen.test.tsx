import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { navigate } from '../../../app/location';
import { fakeStreams } from '../../../test/fakeStream';
import { answers } from '../../../test/podiumSamples';
import { serve } from '../../../test/server';
import { ScreenPage } from './ScreenPage';
import { languagesIn } from './voices';

const shown = async (query: string) => {
  navigate(`/podium/berlin-2018/green/screen${query}`);
  const { container } = render(<ScreenPage parameters={{ meeting: 'berlin-2018', list: 'green' }} />);
  await screen.findByRole('timer');
  await waitFor(() => expect(container.querySelector('.block')).toBeTruthy());
  return container;
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

  it('take turns where the address says so', async () => {
    const container = await shown('?languages=en,ar&show=rotate');
    expect(blocks(container)).toHaveLength(1);
  });
});

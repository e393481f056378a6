import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { person, phone, said } from '../../../test/phoneAtGate';
import { device } from '../store/device';
import { forgetPhotos, photoOf, rememberedPhoto } from '../store/photos';
import { VerdictScreen } from './VerdictScreen';

const photo = { badge: 'b1', version: 'v1' };
const asked: { url: string; authorization: string | null; answer: (status: number) => void }[] = [];

const shown = (more = photo) =>
  render(
    <VerdictScreen
      shown={said('admitted', { person: { ...person, photo: more } })}
      corrected={false}
      next={() => undefined}
    />,
  );

const answered = (number: number, status = 200) => asked[number]?.answer(status);
const place = () => screen.getByRole('img', { name: /^Photo of .*نور الهاشمي/ });

beforeEach(async () => {
  asked.length = 0;
  forgetPhotos();
  device.value = phone;
  await switchLanguage('en');
  await loadMessages('door');
  vi.stubGlobal(
    'fetch',
    (url: string, init: RequestInit) =>
      new Promise<Response>(resolve => {
        const authorization = new Headers(init.headers).get('authorization');
        const answer = (status: number) => resolve(new Response('face', { status }));
        asked.push({ url, authorization, answer });
      }),
  );
});

it('keeps the photo’s place with the verdict, and shows it when it comes', async () => {
  const { container } = shown();
  expect(screen.getByRole('alert').textContent).toContain(person.displayName);
  expect(place().querySelector('img')).toBeNull();
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    url: '/api/v1/meetings/berlin-2018/door/photos/b1',
    authorization: 'Bearer secret',
  });
  answered(0);
  await waitFor(() => expect(place().querySelector('img')?.getAttribute('src')).toMatch(/^data:/));
  expect(await axeFaults(container)).toEqual([]);
});

it('shows whoever comes back at once, without asking again', async () => {
  shown().unmount();
  await waitFor(() => expect(asked).toHaveLength(1));
  answered(0);
  await waitFor(() => expect(rememberedPhoto(photo)).toBeTruthy());
  shown();
  expect(place().querySelector('img')).not.toBeNull();
  expect(asked).toHaveLength(1);
});

it('asks again for a new photo, and shows no old face meanwhile', async () => {
  const { rerender } = shown();
  await waitFor(() => expect(asked).toHaveLength(1));
  answered(0);
  await waitFor(() => expect(place().querySelector('img')).not.toBeNull());
  const next = { ...person, photo: { badge: 'b1', version: 'v2' } };
  rerender(
    <VerdictScreen shown={said('admitted', { person: next })} corrected={false} next={() => undefined} />,
  );
  await waitFor(() => expect(place().querySelector('img')).toBeNull());
  await waitFor(() => expect(asked).toHaveLength(2));
});

it('asks nothing where there is no photo, and says nothing where it cannot be had', async () => {
  const { unmount } = render(
    <VerdictScreen shown={said('admitted')} corrected={false} next={() => undefined} />,
  );
  expect(screen.queryByRole('img', { name: /Photo of/ })).toBeNull();
  unmount();
  expect(asked).toHaveLength(0);
  const result = photoOf(photo);
  await waitFor(() => expect(asked).toHaveLength(1));
  answered(0, 404);
  expect(await result).toBeUndefined();
  expect(rememberedPhoto(photo)).toBeUndefined();
});

it('remembers two hundred faces and no more, the last seen longest', async () => {
  vi.stubGlobal('fetch', async () => new Response('face'));
  for (let number = 0; number <= 200; number++) {
    await photoOf({ badge: `b${number}`, version: 'v' });
    if (number === 150) await photoOf({ badge: 'b0', version: 'v' });
  }
  expect(rememberedPhoto({ badge: 'b0', version: 'v' })).toBeTruthy();
  expect(rememberedPhoto({ badge: 'b1', version: 'v' })).toBeUndefined();
  expect(rememberedPhoto({ badge: 'b200', version: 'v' })).toBeTruthy();
});

it('forgets every face with the enrolment, also one that is still on its way', async () => {
  const late = photoOf(photo);
  await waitFor(() => expect(asked).toHaveLength(1));
  forgetPhotos();
  answered(0);
  await late;
  expect(rememberedPhoto(photo)).toBeUndefined();
});

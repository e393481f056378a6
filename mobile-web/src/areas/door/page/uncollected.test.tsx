import { act, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { passPerson } from '../gate/pass';
import { keepDevice } from '../store/device';
import { learn, rowOf } from '../store/roll';
import type { BadgeRow } from '../store/snapshot';
import { VerdictScreen } from './VerdictScreen';

const [somebody] = invented(1) as [BadgeRow];
const head = { ...headOfPeople, asOf: new Date().toISOString() };
const days = { notBefore: '2020-01-01T00:00:00Z', notAfter: '2090-01-01T00:00:00Z' };
const known = (state: string): BadgeRow => ({ ...somebody, ...days, state });

const shownFor = async (state: string) => {
  await learn(head, [known(state)], true);
  const shown = await passPerson(rowOf(somebody.registration)!, 'in');
  render(<VerdictScreen shown={shown} corrected={false} next={() => undefined} />);
  return shown.verdict;
};

beforeEach(async () => {
  await switchLanguage('en');
  await emptyDoor();
  await keepDevice(phone);
});

it('refuses a badge that nobody has collected, and says where to send its owner (B4)', async () => {
  expect(await shownFor('uncollected')).toBe('not-accredited');
  expect(screen.getByText('Badge not collected: send the person to the registration desk.')).toBeTruthy();
  expect(screen.queryByText(/registration is not approved/)).toBeNull();
});

it('tells who is not accredited from who has not collected the badge', async () => {
  expect(await shownFor('suspended')).toBe('not-accredited');
  expect(screen.getByText(/registration is not approved/)).toBeTruthy();
  expect(screen.queryByText(/Badge not collected/)).toBeNull();
});

it.each([
  ['active', 'admitted'],
  ['of-a-newer-server', 'not-accredited'],
])('lets in what was collected, and nobody in a state that it does not know: %s', async (state, verdict) => {
  expect(await shownFor(state)).toBe(verdict);
});

it('says it as soon as the roll knows, after the server has refused', async () => {
  await learn(head, [known('active')], true);
  const shown = {
    ...(await passPerson(rowOf(somebody.registration)!, 'in')),
    verdict: 'not-accredited' as const,
  };
  render(<VerdictScreen shown={shown} corrected next={() => undefined} />);
  expect(screen.getByText(/registration is not approved/)).toBeTruthy();
  await act(() => learn({ ...head, sequence: '6' }, [known('uncollected')], false));
  expect(screen.getByText(/Badge not collected/)).toBeTruthy();
});

it.each([...LANGUAGES])('has words of its own for it in %s', async language => {
  await switchLanguage(language);
  expect(t('door.advice.uncollected')).not.toBe(t('door.advice.not-accredited'));
});

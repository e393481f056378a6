import { render, screen } from '@testing-library/preact';
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
const PASS = { letter: 'P', colour: '#7a4a21', name: 'Secondary pass' };

const insideAt = async (reentry: boolean, category = PASS) => {
  await learn({ ...headOfPeople, gate: { zone: null, reentry } }, [somebody], true);
  const shown = {
    ...(await passPerson(rowOf(somebody.registration)!, 'in')),
    verdict: 'already-inside' as const,
  };
  const person = { ...shown.person!, category };
  render(<VerdictScreen shown={{ ...shown, person }} corrected={false} next={() => undefined} />);
};

beforeEach(async () => {
  await switchLanguage('en');
  await emptyDoor();
  await keepDevice(phone);
});

it('says that a pass that is inside may be handed on once it was scanned out (B3)', async () => {
  await insideAt(true);
  expect(screen.getByText(/is scanned out first; then the next person may enter/)).toBeTruthy();
});

it('says that nobody else enters with it where nobody is scanned out', async () => {
  await insideAt(false);
  expect(screen.getByText(/does not record who leaves, so nobody else can enter/)).toBeTruthy();
});

it('says of a person what it always said', async () => {
  await insideAt(false, { letter: 'D', colour: '#1f5fa8', name: 'Delegate' });
  expect(screen.getByText('Compare the name, then call the supervisor.')).toBeTruthy();
});

it.each([...LANGUAGES])('has words of its own for each in %s', async language => {
  await switchLanguage(language);
  const words = (['passInside', 'passInsideForGood', 'already-inside'] as const).map(key =>
    t(`door.advice.${key}`),
  );
  expect(new Set(words).size).toBe(3);
});

// The meeting that the Secretariat builds on its own pages: six languages, and every kind of session. All invented.
import assert from 'node:assert/strict';
import { addSession, createMeeting, publish, schedule } from './desk.mjs';

/** Berlin’s clock goes forward in the night to the second day. */
export const ACCRA = {
  code: 'accra-e2e',
  title: {
    en: 'Fourth capital-level meeting',
    fr: 'Quatrième réunion au niveau des capitales',
    es: 'Cuarta reunión a nivel de capitales',
    ar: 'الاجتماع الرابع على مستوى العواصم',
    ru: 'Четвертое совещание на уровне столиц',
    zh: '第四次首都级会议',
  },
  theme: {
    en: 'Alliances that last',
    fr: 'Des alliances durables',
    es: 'Alianzas duraderas',
    ar: 'تحالفات دائمة',
    ru: 'Прочные союзы',
    zh: '持久的联盟',
  },
  city: { en: 'Berlin', fr: 'Berlin', es: 'Berlín', ar: 'برلين', ru: 'Берлин', zh: '柏林' },
  venue: {
    en: 'Weltsaal',
    fr: 'Salle Weltsaal',
    es: 'Sala Weltsaal',
    ar: 'قاعة العالم',
    ru: 'Зал Вельтзаал',
    zh: '世界厅',
  },
  zone: 'Europe/Berlin',
  firstDay: '2027-03-27',
  lastDay: '2027-03-29',
  chair: 'Ghana',
  rooms: [
    { name: 'Main hall', capacity: 200, booths: 6 },
    { name: 'Room 2', capacity: 60, booths: 2 },
  ],
};

const first = '2027-03-27';
const second = '2027-03-28';

/** In the order of the day, as the programme shows it. */
export const PROGRAMME = [
  { kind: 'ministerial-segment', title: 'Ministers speak', day: first, from: '09:00', to: '10:00' },
  { kind: 'plenary', title: 'First plenary', day: second, from: '09:00', to: '10:30' },
  {
    kind: 'working-group',
    title: 'Working group on National Action Plans',
    day: second,
    from: '11:00',
    to: '12:30',
  },
  {
    kind: 'working-group',
    title: 'Working group on the security sector',
    day: second,
    from: '11:00',
    to: '12:30',
    room: 'Room 2',
  },
  {
    kind: 'focal-points-only',
    title: 'Sitting of the focal points',
    day: second,
    from: '14:00',
    to: '15:00',
  },
  { kind: 'reception', title: 'Reception by the chair', day: second, from: '18:00', to: '20:00' },
];

const SITTING = 'Sitting of the focal points';
const TITLES = PROGRAMME.map(session => session.title);

/** Step 2: the meeting, an hour that its clock does not have (C3), the whole programme, publication. */
export const buildByPage = async admin => {
  await createMeeting(admin, ACCRA);
  await addSession(admin, ACCRA, { ...PROGRAMME[1], from: '02:30', to: '04:00' });
  await admin.page.getByRole('alert').waitFor();
  await admin.page.locator('fieldset[id="localStart"] .field-error').waitFor();
  for (const session of PROGRAMME) await schedule(admin, ACCRA, session);
  await publish(admin, ACCRA);
  const { items } = await admin.api('GET', '/meetings');
  const { state, title, theme } = items.find(one => one.code === ACCRA.code);
  assert.deepEqual({ state, title, theme }, { state: 'published', title: ACCRA.title, theme: ACCRA.theme });
};

const textsOf = async lines => (await lines.allTextContents()).map(text => text.trim());

/** The sessions on the meeting's page, in their order. */
const sessionsOf = async reader => {
  await reader.page.locator('.programme-session').first().waitFor();
  return textsOf(reader.page.locator('.programme-session h4'));
};

/** Step 9: everybody sees the working groups together, and nothing of the focal points' sitting. */
export const readByEverybody = async reader => {
  await reader.open(`/meetings/${ACCRA.code}`);
  assert.deepEqual(
    await sessionsOf(reader),
    TITLES.filter(title => title !== SITTING),
  );
  const parallel = reader.page.locator('.programme-slot').filter({ hasText: 'In parallel' });
  assert.deepEqual(
    await textsOf(parallel.locator('h4')),
    TITLES.filter(title => title.startsWith('Working group')),
  );
};

export const readByFocalPoint = async reader => {
  await reader.open(`/meetings/${ACCRA.code}`);
  await reader.sees(SITTING);
  assert.deepEqual(await sessionsOf(reader), TITLES);
};

// Steps 1 to 3 as an administrator: the console's link, a meeting with its programme, an invitation.
import { eventually } from '../backend.mjs';

/** Step 1: the one-time link of the console makes the first administrator. */
export const becomeAdministrator = async (admin, setupLink) => {
  await admin.open(setupLink);
  await admin.type('Your name', 'Ingrid Solberg');
  await admin.type('E-mail address', 'ingrid.solberg@example.org');
  await admin.press('Start');
  await admin.arrives('**/secretariat');
};

/** The day that lies so many days from now, in UTC. */
export const localDay = offset => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const six = (en, fr, ar) => ({ en, fr, es: en, ru: en, zh: en, ar });

const MEETING = {
  code: 'windhoek-e2e',
  title: six(
    'Third capital-level meeting of the Network',
    'Troisième réunion du Réseau au niveau des capitales',
    'الاجتماع الثالث للشبكة على مستوى العواصم',
  ),
  theme: six('From commitment to practice', 'De l’engagement à la pratique', 'من الالتزام إلى الممارسة'),
  city: six('Windhoek', 'Windhoek', 'ويندهوك'),
  venue: six('Parliament Gardens', 'Jardins du Parlement', 'حدائق البرلمان'),
  practical: six('Bring a passport.', 'Munissez-vous d’un passeport.', 'يرجى إحضار جواز السفر.'),
  zone: 'Africa/Windhoek',
  firstDay: localDay(1),
  lastDay: localDay(2),
  chairs: ['NAM'],
};

/** So many minutes from now, on the clocks of Windhoek. */
const inWindhoek = minutes => new Date(Date.now() + (120 + minutes) * 60_000).toISOString().slice(0, 16);

/** Step 2: a meeting with a room and a ministerial segment, published; tomorrow, or so soon that speakers are alerted. */
export const holdMeeting = async (admin, { soon = false } = {}) => {
  const code = MEETING.code;
  const [start, end] = soon
    ? [inWindhoek(30), inWindhoek(90)]
    : [`${localDay(1)}T09:00`, `${localDay(1)}T10:00`];
  await admin.api('POST', '/meetings', { ...MEETING, firstDay: start.slice(0, 10) });
  const room = await admin.api('POST', `/meetings/${code}/rooms`, {
    name: six('Main hall', 'Grande salle', 'القاعة الرئيسية'),
    capacity: 300,
    booths: 6,
  });
  await admin.api('POST', `/meetings/${code}/sessions`, {
    kind: 'ministerial-segment',
    title: six('Ministerial segment', 'Débat ministériel', 'الجزء الوزاري'),
    localStart: start,
    localEnd: end,
    room: room.id,
    visibility: 'public',
  });
  const { version } = await admin.api('GET', `/meetings/${code}`);
  await admin.api('POST', `/meetings/${code}/publication`, {}, { version });
  return { code, closesAt: soon ? inWindhoek(20) : `${localDay(1)}T08:00` };
};

/** Step 3: the delegation's focal point is invited by page; the letter waits in the mailbox, since no SMTP is configured. */
export const invite = async (admin, code, entity, { name, email, language }) => {
  await admin.open(`/secretariat/${code}/delegations`);
  await admin.follow('Invite a focal point');
  await admin.page.locator('#entity').selectOption({ label: entity });
  await admin.page.locator('#name').fill(name);
  await admin.page.locator('#email').fill(email);
  await admin.page.locator('#language').selectOption(language);
  await admin.press('Send the invitation');
  const row = admin.page.getByRole('link', { name: entity, exact: true });
  const delegation = (await row.getAttribute('href')).split('/').at(-1);
  return { delegation, link: await linkTo(admin, email) };
};

const lettersTo = async (admin, email) => {
  const { items } = await admin.api('GET', '/mailbox');
  return items.filter(one => one.to.includes(email));
};

/** The sign-in link of the newest letter to an address, other than the letters known before. */
export const linkTo = (admin, email, known = []) =>
  eventually(`a letter to ${email}`, async () => {
    const letters = await lettersTo(admin, email);
    const letter = letters.find(one => !known.includes(one.id));
    if (!letter) return undefined;
    const { links } = await admin.api('GET', `/mailbox/${letter.id}`);
    return links.find(link => link.includes('/sign-in/'));
  });

/** Somebody with an account asks for a link on the sign-in page and opens the one that the letter brings. */
export const signInByMail = async (person, admin, email) => {
  const known = (await lettersTo(admin, email)).map(one => one.id);
  await person.open('/sign-in');
  await person.type('E-mail address', email);
  await person.press('Send the link');
  await person.sees('Look at your mail');
  await person.signIn(await linkTo(admin, email, known));
};

/** What the calendar parts of somebody's letters say, the newest first. */
export const invitationsTo = async (admin, email) => {
  const found = [];
  for (const { id } of await lettersTo(admin, email)) {
    const { attachments } = await admin.api('GET', `/mailbox/${id}`);
    for (const file of attachments.filter(one => one.type.startsWith('text/calendar'))) {
      found.push(await (await admin.page.request.get(file.href)).text());
    }
  }
  return found;
};

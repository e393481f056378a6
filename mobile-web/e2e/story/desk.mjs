// Steps 2, 6 and 8 at the Secretariat's desk, through its own pages.

const at = (meeting, part = '') => `/secretariat/${meeting.code}${part}`;
/** A button of the question that is open. */
export const dialogButton = (person, name) =>
  person.page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Writes a text in English and, behind the disclosure, in other languages. */
const inLanguages = async (admin, field, texts) => {
  const group = admin.page.locator(`fieldset[id="${field}"]`);
  await group.locator('summary').click();
  for (const [language, text] of Object.entries(texts)) {
    await group.locator(`[id="${field}.${language}"]`).fill(text);
  }
};

const addRoom = async (admin, { name, capacity, booths }) => {
  await admin.press('Add a room');
  await admin.page.locator('[id="name.en"]').fill(name);
  await admin.page.locator('#capacity').fill(`${capacity}`);
  await admin.page.locator('#booths').fill(`${booths}`);
  await admin.press('Add a room');
  await admin.sees(`${capacity} seats, ${booths} booths`);
};

/** Step 2: a meeting is created on its page, in six languages and with its rooms, as a draft that nobody else sees. */
export const createMeeting = async (admin, meeting) => {
  await admin.open('/secretariat/new');
  for (const field of ['title', 'theme', 'city', 'venue']) await inLanguages(admin, field, meeting[field]);
  await admin.page.locator('#zone').fill(meeting.zone);
  await admin.page.locator('#firstDay').fill(meeting.firstDay);
  await admin.page.locator('#lastDay').fill(meeting.lastDay);
  await admin.page.locator('#code').fill(meeting.code);
  await admin.choose('Chair', meeting.chair);
  await admin.press('Create the meeting');
  await admin.arrives(`**${at(meeting)}`);
  for (const room of meeting.rooms) await addRoom(admin, room);
};

/** A moment by the venue's clock. */
export const fillMoment = async (admin, field, day, time) => {
  const group = admin.page.locator(`fieldset[id="${field}"]`);
  await group.locator('input[type=date]').fill(day);
  await group.locator('input[type=time]').fill(time);
};

/** Step 2: a session by the clock of the venue; `refused` is what the page says when that hour does not exist (C3). */
export const addSession = async (admin, meeting, { kind, title, day, from, to, room = 'Main hall' }) => {
  await admin.open(at(meeting, '/programme/new'));
  await admin.page.locator('#kind').selectOption(kind);
  await admin.page.locator('[id="title.en"]').fill(title);
  await fillMoment(admin, 'localStart', day, from);
  await fillMoment(admin, 'localEnd', day, to);
  await admin.page.locator('#room').selectOption({ label: room });
  await admin.press('Save');
};

/** The same where nothing stands in its way: the programme then shows it. */
export const schedule = async (admin, meeting, session) => {
  await addSession(admin, meeting, session);
  await admin.arrives('**/programme');
  await admin.sees(session.title);
};

/** Step 2: after the question, everybody sees the meeting. */
export const publish = async (admin, meeting) => {
  await admin.open(at(meeting));
  await admin.press('Publish the meeting');
  await dialogButton(admin, 'Publish the meeting').click();
  await admin.sees('The meeting is published');
};

/** Step 6: all who wait are approved together. */
export const approveAll = async (admin, meeting) => {
  await admin.open(at(meeting, '/people'));
  await admin.page.getByLabel('Select all shown').check();
  await admin.page.getByRole('button', { name: /^Approve \d+ (person|people)$/ }).click();
  await admin.sees('Nothing to decide.');
};

/** Step 8: a gate, and the code that enrols a phone for it; gives the address behind the code. */
export const offerGate = async (admin, meeting, gate) => {
  await admin.open(at(meeting, '/gates'));
  await admin.press('Add a gate');
  await admin.page.locator('[id="name.en"]').fill(gate);
  await admin.press('Add a gate');
  await admin.sees('Phones at the gates');
  await admin.page.locator('#label').fill('Volunteer 3');
  await admin.answer('Role', 'Supervisor: may also undo an admission');
  await admin.press('Show the QR code');
  await admin.page.getByAltText('QR code that enrols a phone').waitFor();
  return admin.page.getByRole('link', { name: 'Open on this device' }).getAttribute('href');
};

/** Step 8: the number on the screen that shows who is inside. */
export const inside = async admin => Number(await admin.page.locator('.figure-number').textContent());

export const watchPresence = (admin, meeting) => admin.open(at(meeting, '/presence'));

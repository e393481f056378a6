// Steps 2 and 7 on the Secretariat's pages: a list opens and closes, is published, somebody is added late and moved.
import { dialogButton, fillMoment } from './desk.mjs';

const page = ({ code, list }) => `/secretariat/${code}/speakers/${list}`;

const show = async (admin, meeting) => {
  if (new URL(admin.page.url()).pathname !== page(meeting)) await admin.open(page(meeting));
};

/** Step 2: the list of the ministerial segment, which the form proposes; open since then and until then (L1). */
export const openList = async (admin, { code }, opensAt, closesAt) => {
  await admin.open(`/secretariat/${code}/speakers/new`);
  await fillMoment(admin, 'opensAt', opensAt, '09:00');
  await fillMoment(admin, 'closesAt', closesAt, '08:00');
  await admin.press('Open the list');
  await admin.arrives(url => /\/speakers\/[0-9a-f-]{36}$/.test(url.pathname));
  return new URL(admin.page.url()).pathname.split('/').at(-1);
};

/** The terms of the list change: inscription closed on that day. */
export const closeList = async (admin, meeting, day) => {
  await show(admin, meeting);
  await admin.follow('Change the terms of the list');
  await fillMoment(admin, 'closesAt', day, '09:00');
  await admin.press('Save');
  await admin.arrives(`**${page(meeting)}`);
};

/** Publishes the order after the question; gives the revision's number and the moment at which the server answered. */
export const publishList = async (admin, meeting) => {
  await show(admin, meeting);
  const answered = admin.page
    .waitForResponse(answer => answer.url().endsWith('/publications') && answer.request().method() === 'POST')
    .then(answer => ({ answer, at: Date.now() }));
  await admin.press('Publish the order');
  await dialogButton(admin, 'Publish the order').click();
  const { answer, at } = await answered;
  const { revision } = await answer.json();
  await admin.sees(`Revision ${revision} is published`);
  return { revision, at };
};

/** Step 7: after closing the Secretariat inscribes a minister for a delegation, with the reason (L19). */
export const inscribeLate = async (admin, meeting, delegation) => {
  await show(admin, meeting);
  await admin.follow('Inscribe for a delegation');
  await admin.sees('The list is closed.');
  await admin.page.locator('#delegation').selectOption({ label: delegation });
  await admin.page.locator('#participant').selectOption('other');
  await admin.page.locator('[id="speaker.honorific"]').fill('H.E. Mr.');
  await admin.page.locator('[id="speaker.name"]').fill('Andrés Villalba');
  await admin.page.locator('#title').fill('Minister for Foreign Affairs');
  await admin.page.locator('#level').selectOption('m');
  await admin.page.locator('#language').selectOption('es');
  await admin.page.locator('#reason').fill('The note verbale was delayed');
  await admin.press('Inscribe');
  await admin.arrives(`**${page(meeting)}`);
  await admin.sees('Andrés Villalba');
};

const actOn = (admin, act, delegation) =>
  admin.page.getByRole('button', { name: new RegExp(`^${act}\\s.*${delegation}`) });

/** The chair pins somebody to the first place, with a reason (L5, X3), and the order is published. */
export const putFirst = async (admin, meeting, delegation) => {
  await show(admin, meeting);
  await actOn(admin, 'Pin', delegation).click();
  const question = admin.page.getByRole('dialog');
  await question.locator('#position').fill('1');
  await question.getByLabel('Reason').fill('Leaves early by agreement');
  await dialogButton(admin, 'Pin').click();
  await actOn(admin, 'Unpin', delegation).waitFor();
  return publishList(admin, meeting);
};

/** The pinned speaker goes back to the place that the rules give, and the order is published. */
export const putBack = async (admin, meeting, delegation) => {
  await show(admin, meeting);
  await actOn(admin, 'Unpin', delegation).click();
  await actOn(admin, 'Pin', delegation).waitFor();
  return publishList(admin, meeting);
};

/** Step 7: the first speaker is called and begins; before the session the page asks at the first call whether already. */
export const giveFloor = async (admin, meeting, delegation, { asked = false } = {}) => {
  await show(admin, meeting);
  await admin.press(`Call ${delegation}`);
  if (asked) await dialogButton(admin, 'Call').click();
  await admin.press('Statement starts');
  await admin.page.getByRole('button', { name: 'Statement ends', exact: true }).waitFor();
};

export const endStatement = async admin => {
  const button = admin.page.getByRole('button', { name: 'Statement ends', exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
};

// Two instances on one database: what happens on one is seen, ended and caught up with on the other.
import { eventually } from '../backend.mjs';
import { publishList } from './speakers.mjs';

/** The pinned speaker goes back to the place that the rules give, and the list is published anew. */
export const releaseFirst = async (admin, meeting, inscription) => {
  await admin.api('DELETE', `/meetings/${meeting.code}/lists/${meeting.list}/pins/${inscription}`);
  await publishList(admin, meeting);
};

/** Milliseconds from the end of an act until somebody's open page shows that text. */
export const seenAfter = async (person, text, act) => {
  await act();
  const done = Date.now();
  await person.sees(text);
  return Date.now() - done;
};

/** Signs this person out through another instance and gives the session back to the browser: the server has to refuse it. */
export const signOutElsewhere = async (person, address) => {
  const context = person.page.context();
  const session = (await context.cookies()).find(cookie => cookie.name.endsWith('plenary-session'));
  const tab = await context.newPage();
  await tab.goto(address);
  const status = await tab.evaluate(async () => {
    const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '';
    const answer = await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-xsrf-token': token } });
    return answer.status;
  });
  await tab.close();
  await context.addCookies([session]);
  return status;
};

/** Whether that instance still knows who is behind this person's cookie. */
export const signedIn = async person => (await person.api('GET', '/session')).signedIn;

export const forgotten = person =>
  eventually('the end of the session', async () => !(await signedIn(person)));

// Two instances on one database: what happens on one is seen, ended and caught up with on the other.
import { eventually } from '../backend.mjs';

/**
 * What two open pages need to show that text: `wait` in milliseconds from the server's answer to an act, whose moment the act
 * gives, to the second page; `lag` from the first page to the second, which a busy machine does not lengthen.
 */
export const seenAfter = async ([first, second], text, act) => {
  const seen = person => person.sees(text).then(() => Date.now());
  const [here, there, { at }] = await Promise.all([seen(first), seen(second), act()]);
  return { wait: there - at, lag: there - here };
};

export const median = numbers => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];

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

// Somebody with a browser of their own: what they see, press and type, and the API under their own session.
import { DESK, PHONE } from './browser.mjs';

const call = async ({ method, path, body, version }) => {
  const cookie = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '';
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-xsrf-token': cookie };
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const answer = await fetch(`/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

/** A person at a phone or a desk. Every fault of the content security policy or of a script fails the story. */
export const somebody = async (browser, address, { desk = false, language = 'en', ...context } = {}) => {
  const owned = await browser.newContext({
    baseURL: address,
    viewport: desk ? DESK : PHONE,
    locale: language,
    timezoneId: 'America/New_York',
    ...context,
  });
  const page = await owned.newPage();
  page.setDefaultTimeout(30_000);
  const faults = [];
  page.on('pageerror', fault => faults.push(fault.message));
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Trusted/i.test(message.text()))
      faults.push(message.text());
  });

  const person = {
    page,
    faults,
    open: async path => {
      await page.goto(path.replace(/^https?:\/\/[^/]+/, ''), { waitUntil: 'commit' });
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    press: name => page.getByRole('button', { name, exact: true }).click(),
    follow: name => page.getByRole('link', { name }).first().click(),
    type: (label, value) => page.getByLabel(label).first().fill(value),
    choose: (label, option) => page.getByLabel(label).first().selectOption(option),
    answer: async (question, option) =>
      page.getByRole('group', { name: question }).getByLabel(option, { exact: true }).check(),
    sees: text => page.getByText(text).first().waitFor(),
    arrives: pattern => page.waitForURL(pattern),
    /** Calls the API with this person's cookies; a refusal throws unless `allow` is set. */
    api: async (method, path, body, { version, allow } = {}) => {
      const answer = await page.evaluate(call, { method, path, body, version });
      if (answer.status >= 400 && !allow) {
        throw new Error(`${method} ${path} was refused: ${JSON.stringify(answer)}`);
      }
      return allow ? answer : answer.body;
    },
    signIn: async link => {
      await person.open(link);
      await person.press('Continue');
      await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
    },
    leave: () => owned.close(),
  };
  return person;
};

// Step 5 at the interpretation officer's desk: a colleague gets the role by page, reads the matrix and provides booths.
import { linkTo } from './administrator.mjs';

/** The Secretariat gives a colleague the role; the letter brings them to their page. */
export const appointOfficer = async (admin, officer, { code }, { name, email }) => {
  await admin.open(`/secretariat/${code}/team`);
  await admin.page.locator('#name').fill(name);
  await admin.page.locator('#email').fill(email);
  await admin.page.locator('#role').selectOption('interpretation-officer');
  await admin.press('Add a colleague');
  await admin.sees('The colleague is added');
  await officer.signIn(await linkTo(admin, email));
  await officer.open(`/secretariat/${code}/interpretation`);
};

const rowOf = (officer, session) => officer.page.getByRole('row').filter({ hasText: session });

/** What the matrix says of a session: by language how many speak and listen, where anybody does. */
export const demandOf = async (officer, session) => {
  const row = rowOf(officer, session);
  await row.waitFor();
  const cells = await row
    .getByRole('cell')
    .evaluateAll(all =>
      all.map(cell => [cell.dataset.language, cell.querySelector('.numbers')?.textContent.trim() ?? '0/0']),
    );
  return Object.fromEntries(cells.filter(([, numbers]) => numbers !== '0/0'));
};

/** The officer provides a language; the cell then says so. */
export const provide = async (officer, session, language) => {
  await officer.press(`Change the languages of ${session}`);
  const dialog = officer.page.getByRole('dialog');
  await dialog.getByLabel(language, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await rowOf(officer, session)
    .locator(`[data-language="${language}"]`)
    .getByText('Interpretation is provided')
    .waitFor();
};

// Steps 3 to 5 on a 360-pixel phone: the focal point registers, answers, inscribes, requests interpretation.

/** Step 3: head and one member are registered, the question about the focal point answered, all submitted. */
export const register = async focalPoint => {
  await focalPoint.follow(/Register the head of delegation/);
  await focalPoint.type('Honorific', 'H.E. Ms.');
  await focalPoint.type('Name as in the passport', 'Selma Nakale');
  await focalPoint.type('Function', 'Minister of International Relations');
  await focalPoint.type('E-mail address', 'selma.nakale@example.org');
  await focalPoint.press('Save');
  await focalPoint.sees('Selma Nakale');
  await focalPoint.follow('Add a person');
  await focalPoint.choose('Role in the delegation', 'adviser');
  await focalPoint.type('Name as in the passport', 'Nour Alhashimi');
  await focalPoint.type('Name on the badge', 'نور الهاشمي');
  await focalPoint.type('Function', 'Adviser');
  await focalPoint.press('Save');
  await focalPoint.sees('نور الهاشمي');
  await focalPoint.press('Submit to the Secretariat');
  await focalPoint.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Submit to the Secretariat' })
    .click();
  await focalPoint.sees('The delegation is submitted');
};

export const answer = async focalPoint => {
  await focalPoint.follow('Overview');
  await focalPoint.follow(/Answer about the National Focal Point/);
  await focalPoint.answer(/Focal Point on women, peace and security designated/, 'Yes');
  await focalPoint.type('Who is it?', 'Ndapewa Amunyela');
  await focalPoint.answer(/Will the focal point take part/, 'Yes');
  await focalPoint.press('Send the answer');
  await focalPoint.sees('Your answer is with the Secretariat');
};

/** Step 4: the minister is inscribed; the receipt shows number, place and time. */
export const inscribe = async focalPoint => {
  await focalPoint.follow('List of speakers');
  await focalPoint.follow('Inscribe the speaker');
  await focalPoint.choose('Level of the speaker', 'm');
  await focalPoint.press('Inscribe the speaker');
  await focalPoint.page.getByRole('heading', { name: 'Inscription received' }).waitFor();
  return {
    receipt: await focalPoint.page.locator('.receipt-number').textContent(),
    facts: await focalPoint.page.locator('.facts').textContent(),
  };
};

/** Step 5: which language the delegation speaks and which it listens to in a session. */
export const requestInterpretation = async focalPoint => {
  await focalPoint.follow('List of speakers');
  await focalPoint.follow('Interpretation');
  await focalPoint.follow(/Ministerial segment/);
  await focalPoint.answer('Speaks', 'English');
  await focalPoint.answer('Listens to', 'French');
  await focalPoint.press('Save the request');
  await focalPoint.sees('Speaks English; listens to French');
};

/// <reference lib="webworker" />

/** By this the application knows its own page: a network that wants to be signed in to has pages of its own. */
const OWN = 'id="app"';

const isPage = (answer: Response): boolean =>
  (answer.headers.get('content-type') ?? '').startsWith('text/html');

const isOurs = async (file: string, answer: Response): Promise<boolean> => {
  if (!answer.ok) return false;
  return file === '/' ? (await answer.clone().text()).includes(OWN) : !isPage(answer);
};

/** Keeps all of these files, or none of them: also where one of them comes from a portal and not from this server. */
export const keepAll = async (cache: Cache, files: string[]): Promise<void> => {
  const answers = await Promise.all(
    files.map(async file => {
      const answer = await fetch(file);
      if (!(await isOurs(file, answer))) throw new TypeError(`${file} did not come from this server`);
      return [file, answer] as const;
    }),
  );
  await Promise.all(answers.map(([file, answer]) => cache.put(file, answer)));
};

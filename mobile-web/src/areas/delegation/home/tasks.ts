/** The page on which each task is done. */
const PATHS: Record<string, string> = {
  'register-head': '/people/new?role=head',
  'register-members': '/people',
  answer: '/answer',
  submit: '/people',
  mend: '/people',
  inscribe: '/speaker',
  interpretation: '/interpretation',
};

export const taskPath = (code: string): string => PATHS[code] ?? '';

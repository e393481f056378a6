import { ErrorSummary } from './ErrorSummary';

export const examples = {
  fields: () => (
    <>
      <ErrorSummary errors={[{ field: 'title', message: 'Enter the title of the speaker' }]} />
      <input id="title" aria-label="Title" />
    </>
  ),
  problem: () => (
    <ErrorSummary
      problem={{
        status: 409,
        code: 'speakers.second-national-statement',
        title: 'The delegation already holds a national statement',
        detail: 'Receipt 14 was inscribed on 3 May.',
        next: 'Change or withdraw that inscription.',
        rule: 'L10',
      }}
    />
  ),
};

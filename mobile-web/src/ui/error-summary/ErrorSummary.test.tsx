import { render, screen } from '@testing-library/preact';
import { type ComponentChildren, render as mount } from 'preact';
import { expect, it } from 'vitest';
import { errorsIn, type Problem } from '../../api/problem';
import { ErrorSummary } from './ErrorSummary';

const shown = (problem: Partial<Problem>) => {
  const whole: Problem = { status: 409, code: 'test', title: 'The room is taken', field: 'room', ...problem };
  const page = (summary?: ComponentChildren) => (
    <>
      {summary}
      <label for="room">Room</label>
      <input id="room" />
    </>
  );
  const { rerender } = render(page());
  rerender(page(<ErrorSummary errors={errorsIn(whole)} problem={whole} />));
  return screen.getByRole('alert');
};

it('names the field alone in the line that leads to it where the title says all', () => {
  const told = shown({});
  expect(told.textContent).toBe('The room is takenRoom');
  expect(screen.getByRole('link').textContent).toBe('Room');
});

it('says what is wrong with a field once, in the line that leads to it', () => {
  const told = shown({ detail: 'Another session is held there.' });
  expect(told.textContent).toBe('The room is takenRoom: Another session is held there.');
});

it('keeps a detail that no line says', () => {
  const told = shown({
    detail: 'Two things are wrong.',
    errors: [{ field: 'room', message: 'Choose another.' }],
  });
  expect(told.textContent).toContain('Two things are wrong.');
});

it('has the focus as soon as it is there, so that it takes it from nobody who types already', () => {
  const page = document.body.appendChild(document.createElement('div'));
  mount(<ErrorSummary errors={[{ field: 'room', message: 'Taken' }]} />, page);
  expect(document.activeElement).toBe(page.querySelector('[role="alert"]'));
  page.remove();
});

import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../../i18n/catalogue';
import { serve } from '../../../test/server';
import { NewMeetingPage } from './NewMeetingPage';

const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const fill = (id: string, value: string) => fireEvent.input(field(id), { target: { value } });

beforeEach(async () => {
  await loadMessages('secretariat');
  serve({});
  render(<NewMeetingPage />);
  await screen.findByLabelText(/^Short name/);
});

it('lets the short name follow city and first day until they are right', () => {
  fill('city.en', 'Genf');
  expect(field('code').value).toBe('');
  fill('firstDay', '2027-05-18');
  expect(field('code').value).toBe('genf-2027');
  fill('city.en', 'Geneva');
  fill('firstDay', '2028-05-18');
  expect(field('code').value).toBe('geneva-2028');
});

it('leaves a short name alone that was written by hand', () => {
  fill('city.en', 'Geneva');
  fill('firstDay', '2028-05-18');
  fill('code', 'focal-points-4');
  fill('city.en', 'Genève');
  fill('firstDay', '2029-05-18');
  expect(field('code').value).toBe('focal-points-4');
});

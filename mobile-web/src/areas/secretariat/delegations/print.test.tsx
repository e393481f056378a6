import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { PrintBadges } from './PrintBadges';

it('offers the badges of the delegation on what the office prints on', () => {
  render(<PrintBadges meeting="berlin-2018" delegation="d1" />);
  const link = () => screen.getByRole('link', { name: 'Download the PDF' }).getAttribute('href');
  const root = '/api/v1/meetings/berlin-2018/delegations/d1/badges/prints';
  expect(link()).toBe(`${root}/a4-of-4.pdf`);
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'cr80' } });
  expect(link()).toBe(`${root}/cr80.pdf`);
});

it('offers the nameplate of the delegation in the language of the page', () => {
  render(<PrintBadges meeting="berlin-2018" delegation="d1" />);
  expect(screen.getByRole('link', { name: 'Nameplate' }).getAttribute('href')).toBe(
    '/api/v1/meetings/berlin-2018/delegations/d1/nameplate.pdf?lang=en',
  );
});

import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { navigate } from '../../app/location';
import { SectionNav } from './SectionNav';

const sections = ['Overview', 'Programme', 'Delegations', 'People', 'Team'].map(label => ({
  href: `/desk/${label}`,
  label,
}));
const shown = () => render(<SectionNav label="Section" sections={sections} />);
const toggle = () => screen.getByRole('button');

it('names the present section and unfolds the others on request', () => {
  navigate('/desk/People');
  shown();
  expect(toggle().textContent).toContain('People');
  expect(toggle().getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(toggle());
  expect(toggle().getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(toggle().getAttribute('aria-controls') ?? '')?.tagName).toBe('UL');
});

it('folds again on Escape and when another section is entered', async () => {
  navigate('/desk/People');
  shown();
  fireEvent.click(toggle());
  fireEvent.keyDown(toggle(), { key: 'Escape' });
  expect(toggle().getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(toggle());
  navigate('/desk/Team');
  await expect.poll(() => toggle().getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Team');
});

it('needs no folding for a few', () => {
  render(<SectionNav label="Section" sections={sections.slice(0, 3)} />);
  expect(screen.queryByRole('button')).toBeNull();
});

import { act, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LocalizedField } from '../localized/LocalizedField';
import { lengthOf } from './Remaining';
import { TextArea } from './TextField';

const Reason = ({ limit }: { limit?: number }) => {
  const [value, onValue] = useState('');
  return <TextArea id="reason" label="Reason" limit={limit} value={value} onValue={onValue} />;
};

const type = (text: string) => fireEvent.input(screen.getByLabelText('Reason'), { target: { value: text } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is silent far from the limit, counts near it, and cuts nothing off past it', () => {
  const { container } = render(<Reason limit={100} />);
  const count = () => container.querySelector('.field-count')?.textContent;
  type('x'.repeat(89));
  expect(count()).toBeUndefined();
  type('x'.repeat(90));
  expect(count()).toBe('10 characters left');
  type('x'.repeat(99));
  expect(count()).toBe('1 character left');
  type('x'.repeat(103));
  expect(count()).toBe('3 characters too many');
  expect((screen.getByLabelText('Reason') as HTMLTextAreaElement).value).toHaveLength(103);
});

it('is announced politely, once the typing pauses', () => {
  render(<Reason limit={100} />);
  type('x'.repeat(95));
  type('x'.repeat(96));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => void vi.advanceTimersByTime(1000));
  expect(screen.getByRole('status').textContent).toBe('4 characters left');
});

it('says nothing where there is no limit', () => {
  render(<Reason />);
  expect(screen.queryByRole('status')).toBeNull();
});

it('counts as the server does: names by characters in composed form, free text by units', () => {
  expect(lengthOf('👩', 'units')).toBe(2);
  expect(lengthOf('👩', 'characters')).toBe(1);
  expect(lengthOf(' Ji\u0159i\u0301 ', 'characters')).toBe(4);
});

it('counts each language of a text by itself', () => {
  const value = { en: 'x'.repeat(299), fr: 'y'.repeat(310) };
  render(<LocalizedField id="title" label="Title" limit={300} value={value} onValue={() => undefined} />);
  expect(screen.getByText('1 character left')).toBeTruthy();
  expect(screen.getByText('10 characters too many')).toBeTruthy();
});

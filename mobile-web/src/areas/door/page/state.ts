import { effect, signal } from '@preact/signals';
import type { Direction, Verdict } from '../decide/verdict';
import { passCode, passPerson, type Shown } from '../gate/pass';
import { tell } from '../scan/feedback';
import type { BadgeRow } from '../store/snapshot';
import { answers } from '../sync/sync';
import { personOf, type WireAnswer } from '../sync/wire';

/** How long an admission fills the screen; the camera goes on reading meanwhile. */
const ADMITTED_FOR = 900;
/** The same badge still before the camera is no second scan. */
const SAME_FOR = 3000;

/** The verdict that fills the screen, and the last one in short. */
export const shown = signal<Shown | undefined>(undefined);
export const last = signal<Shown | undefined>(undefined);
export const corrected = signal(false);
export const direction = signal<Direction>('in');

let timer: ReturnType<typeof setTimeout> | undefined;
let seenText = '';
let seenAt = 0;
let deciding = false;

const show = (next: Shown): void => {
  clearTimeout(timer);
  shown.value = next;
  last.value = next;
  corrected.value = false;
  tell(next.verdict);
  if (next.verdict === 'admitted') timer = setTimeout(dismiss, ADMITTED_FOR);
};

export const dismiss = (): void => {
  clearTimeout(timer);
  shown.value = undefined;
};

/** A text before the camera or from a scanner. */
export const saw = async (text: string): Promise<void> => {
  const now = performance.now();
  const same = text === seenText && now - seenAt < SAME_FOR;
  seenText = text;
  seenAt = now;
  if (same || deciding) return;
  deciding = true;
  try {
    show(await passCode(text, direction.value));
  } finally {
    deciding = false;
  }
};

export const choose = async (row: BadgeRow): Promise<void> => show(await passPerson(row, direction.value));

const better = (before: Shown, answer: WireAnswer, verdict: Verdict): Shown => ({
  ...before,
  verdict,
  first: answer.first ? { ...answer.first, inside: true } : before.first,
  person: answer.person ? personOf(answer.person, answer.person.category) : before.person,
  alone: false,
});

/** When the server says something else about the last scan, the screen follows: it knows more gates than this one. */
effect(() => {
  const known = last.peek();
  const answer = known && answers.value.get(known.scan);
  if (!known || !answer?.verdict) return;
  const next = better(known, answer, answer.verdict);
  last.value = next;
  if (answer.verdict === known.verdict) {
    if (shown.peek()?.scan === known.scan) shown.value = next;
    return;
  }
  clearTimeout(timer);
  shown.value = next;
  corrected.value = true;
  tell(next.verdict);
});

import { effect, signal } from '@preact/signals';
import type { Reason } from '../decide/override';
import type { Direction, Verdict } from '../decide/verdict';
import { faceOf } from '../gate/face';
import { overrideScan } from '../gate/override';
import { passCode, passPerson, type Shown } from '../gate/pass';
import { isUndoable, undoOwn } from '../gate/undo';
import { Bounce } from '../scan/bounce';
import { alarm, tell } from '../scan/feedback';
import { Sight } from '../scan/sight';
import { homeless, notUndone } from '../store/scans';
import type { BadgeRow } from '../store/snapshot';
import { answers } from '../sync/sync';
import { personOf, type WireAnswer } from '../sync/wire';

/** How long an admission fills the screen; the camera goes on reading meanwhile. */
const ADMITTED_FOR = 900;
/** The same for one that is read twice: the server corrects to it, or a supervisor admitted against the rules. */
const READ_FOR = 4000;

/** The verdict that fills the screen, and the last one in short. */
export const shown = signal<Shown | undefined>(undefined);
export const last = signal<Shown | undefined>(undefined);
export const corrected = signal(false);
export const direction = signal<Direction>('in');
/** How many sheets lie over the gate: nobody passes behind one, where the verdict is not seen. */
let covers = 0;

/** A sheet lies over the gate until this is ended. */
export const cover = (): (() => void) => {
  covers += 1;
  return () => {
    covers -= 1;
  };
};

let timer: ReturnType<typeof setTimeout> | undefined;
let sight = new Sight();
let bounce = new Bounce();
let deciding: Promise<void> | undefined;

const show = (next: Shown): void => {
  clearTimeout(timer);
  shown.value = next;
  last.value = next;
  corrected.value = false;
  tell(faceOf(next));
  if (homeless.peek().length > 0) alarm();
  follow(answers.peek()); // the server may have been quicker than this page
  if (next.verdict === 'admitted' && !corrected.peek())
    timer = setTimeout(dismiss, next.overridden ? READ_FOR : ADMITTED_FOR);
};

export const dismiss = (): void => {
  clearTimeout(timer);
  shown.value = undefined;
};

/** Another gate: nothing has happened there, and nobody of the one before stands on the screen. */
export const beginAnew = (): void => {
  dismiss();
  last.value = undefined;
  direction.value = 'in';
};

/** A gate that is opened has seen nothing yet. */
export const openEyes = (): void => {
  sight = new Sight();
  bounce = new Bounce();
};

const decideOn = async (text: string): Promise<void> => {
  sight.scan(text, performance.now());
  deciding = passCode(text, direction.value).then(show);
  try {
    await deciding;
  } finally {
    deciding = undefined;
  }
};

/** A text before the camera; one that comes while another is decided is met again in the next picture. */
export const saw = async (text: string): Promise<void> => {
  if (covers > 0) return;
  if (!sight.isNew(text, performance.now()) || deciding) return;
  await decideOn(text);
};

/**
 * A text from a keyboard scanner, which says it once: it waits for the one before. Unlike a camera it does not look by itself:
 * the same badge again is somebody's second scan.
 */
export const heard = async (text: string): Promise<void> => {
  if (bounce.isEcho(text, performance.now())) return;
  while (deciding) await deciding.catch(() => undefined);
  if (covers === 0) await decideOn(text);
};

export const choose = async (row: BadgeRow): Promise<void> => show(await passPerson(row, direction.value));

/** One tap takes the last act back: it counts for nothing here at once, and at the server when there is a network. */
export const takeBack = async (): Promise<void> => {
  const act = last.peek();
  if (!act || !isUndoable(act, Date.now())) return;
  await undoOwn(act);
  const now = last.peek();
  if (now?.scan === act.scan) last.value = { ...now, undone: true }; // the next badge may have come meanwhile
};

/** A supervisor admits all the same: the verdict of the scan stays, and the screen says who opened. */
export const admitAllTheSame = async (refused: Shown, reason: Reason): Promise<void> =>
  show(await overrideScan(refused, reason));

const better = (before: Shown, answer: WireAnswer, verdict: Verdict): Shown => ({
  ...before,
  verdict,
  first: answer.first ? { ...answer.first, inside: true } : before.first,
  person: answer.person
    ? { ...personOf(answer.person, answer.person.category), photo: before.person?.photo }
    : before.person,
  alone: false,
});

/** When the server says something else about the last scan, the screen follows: it knows more gates than this one. */
const follow = (said: Map<string, WireAnswer>): void => {
  const known = last.peek();
  const answer = known && said.get(known.scan);
  if (!known || !answer?.verdict) return;
  const next = better(known, answer, answer.verdict);
  last.value = next;
  if (answer.verdict === known.verdict || known.undone) {
    if (shown.peek()?.scan === known.scan) shown.value = next;
    return;
  }
  clearTimeout(timer);
  shown.value = next;
  corrected.value = true;
  tell(faceOf(next));
  if (next.verdict === 'admitted') timer = setTimeout(dismiss, READ_FOR);
};

effect(() => follow(answers.value));

/** What was taken back here counts all the same: whoever stands here is told at once. */
effect(() => {
  const refused = notUndone.value;
  if (!refused) return;
  alarm();
  const act = last.peek();
  if (act?.scan === refused) last.value = { ...act, undone: false, notUndone: true };
});

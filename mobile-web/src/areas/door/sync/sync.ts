import { signal } from '@preact/signals';
import { api } from '../../../api/client';
import { offlineProblem, ProblemError } from '../../../api/problem';
import { endDoorOffline } from '../enrol/offline';
import {
  type Device,
  device,
  endDevice,
  followEnrolment,
  forgetDevice,
  gateName,
  isLiving,
  isOver,
} from '../store/device';
import { type Former, formers } from '../store/former';
import { passed, registrationOf } from '../store/known';
import { head, learn } from '../store/roll';
import {
  forgetAnsweredScans,
  forgetOldScans,
  holdScans,
  houseScans,
  pendingCount,
  pendingScans,
  type Settled,
  type StoredScan,
  scanById,
  settleScans,
} from '../store/scans';
import { waitingUndos } from '../store/undos';
import { lookForConflicts } from '../supervisor/conflicts';
import { measureOffset } from './clock';
import { gatherPhotos } from './gatherPhotos';
import { handIn } from './handIn';
import { hasHeldLong } from './hold';
import { nextToSend, sendOverride } from './override';
import { finish, isRefusal, type Sender, senderOf } from './sender';
import { sendUndo } from './undo';
import { type Answers, headOf, ours, rowsOf, type WireAnswer, type WireSnapshot, wireOf } from './wire';

const LOCK = 'plenary-door-sync';
const BATCH = 200;
/** A network that swallows what is sent is none: the scans are sent again, and the server knows those that it has. */
const PATIENCE = 30_000;
const DAY = 86_400_000;
const EVER = '9999';

/** Whether the last attempt reached the server; the browser's own `onLine` only knows of a cable. */
export const connected = signal(true);

/** The server's answers as they arrive, for the verdict on the screen. */
export const answers = signal<Map<string, WireAnswer>>(new Map());

/** How far the server's clock is ahead, measured anew with each snapshot. */
export const offset = (): number => head.value?.offset ?? 0;

/** Sends scans, or one override, and keeps what the server said; answers what found it busy, and stays for the next time. */
const send = async (acts: StoredScan[], sender: Sender): Promise<StoredScan[]> => {
  const [act] = acts;
  const results = act?.overrides ? await overridden(act, sender) : await sendScans(acts, sender);
  const settled = results.filter(
    ({ verdict, problem }) => verdict || act?.overrides || (problem?.status ?? 500) < 500,
  );
  await settleScans(settled.map(settledBy));
  answers.value = new Map(results.map(answer => [answer.scan, answer]));
  const said = new Set(settled.map(({ scan }) => scan));
  return acts.filter(({ id }) => !said.has(id));
};

/** Whether what is left has held up the rest for long enough; notes since when it does. */
const holdNoLonger = async (left: StoredScan[]): Promise<boolean> => {
  const now = Date.now();
  await holdScans(
    left.filter(({ heldSince }) => !heldSince).map(({ id }) => id),
    new Date(now).toISOString(),
  );
  return left.every(scan => hasHeldLong(scan, now));
};

const overridden = async (act: StoredScan, sender: Sender): Promise<WireAnswer[]> => {
  const answer = await sendOverride(act, sender);
  return answer ? [answer] : [];
};

const sendScans = async (scans: StoredScan[], { bearer, meeting }: Sender): Promise<WireAnswer[]> => {
  const path = `/meetings/${meeting}/check-ins`;
  const body = { scans: scans.map(wireOf) };
  return ours(
    await api.post<Answers<WireAnswer>>(path, body, { bearer, signal: AbortSignal.timeout(PATIENCE) }),
  ).results;
};

const settledBy = ({ scan, verdict, conflict, problem }: WireAnswer): Settled =>
  verdict ? { id: scan, answered: verdict, conflict } : { id: scan, refused: problem?.title };

/**
 * Sends what waits of the time until then. What finds the server busy holds up what came later for a while; then it is passed
 * over, with the override of it.
 */
const sendPending = async (sender: Sender, until = EVER): Promise<void> => {
  const passedOver = new Set<string>();
  for (;;) {
    const waiting = await pendingScans(BATCH + passedOver.size, sender.made);
    const scans = waiting.filter(({ id, at }) => at <= until && !passedOver.has(id));
    if (scans.length === 0) return;
    const next = await nextToSend(scans);
    const waits = next.some(({ id }) => passedOver.has(id)); // an override of what was passed over
    const left = waits ? scans.slice(0, 1) : await send(next, sender);
    if (!waits && !(await holdNoLonger(left))) return;
    for (const { id } of left) passedOver.add(id);
  }
};

/**
 * In the order in which it happened: somebody who was taken back and comes again would else come twice, to the server.
 * What was taken back and found the server busy holds up what came later, for a while.
 */
const sendAll = async (sender: Sender): Promise<void> => {
  for (const undo of await waitingUndos(sender.made)) {
    const act = await scanById(undo.scan);
    await sendPending(sender, act && act.at > undo.at ? act.at : undo.at);
    if (!(await sendUndo(undo, sender))) return;
  }
  await sendPending(sender);
};

const refresh = async ({ bearer, meeting, made }: Sender): Promise<void> => {
  const since = head.value?.limits && head.value.sequence;
  const sentAt = Date.now();
  const from = since === undefined ? '' : `since=${since}&`;
  const path = `/meetings/${meeting}/door?${from}pending=${pendingCount.value}`;
  const wire = await api.get<WireSnapshot>(path, { bearer });
  if (wire?.meeting?.code !== meeting) throw new ProblemError(offlineProblem());
  if (!isLiving(device.value)) return; // ended or signed out meanwhile: nobody may be known here any more
  const measured = measureOffset(wire.asOf, sentAt, Date.now(), head.value?.offset);
  await learn(headOf(wire, device.value?.gate.id ?? '', measured ?? 0), rowsOf(wire), wire.full);
  for (const scan of await pendingScans(BATCH, made)) again(scan);
};

/** A scan that is still to be sent counts, whatever the snapshot says of that person. */
const again = (scan: StoredScan): void => {
  if (scan.decided !== 'admitted' || scan.undone) return;
  const registration = registrationOf(scan);
  if (registration) passed(registration, scan.at, gateName(), scan.direction);
};

const exchange = async (): Promise<void> => {
  if (device.value === undefined) return;
  await houseScans();
  try {
    await followEnrolment();
    const before = await formers();
    for (const former of before) await finish(former, { send: sendAll, handIn });
    const own = device.value;
    if (own?.ended) await handInRest(own, before);
    else if (own) await exchangeFor(own, before);
    else await forgetAnsweredScans(); // of those before, which are over
  } catch (thrown) {
    await failed(thrown);
  }
  if (isLiving(device.value) && isOver(device.value, Date.now() + offset())) await endDevice();
};

const exchangeFor = async (own: Device, before: Former[]): Promise<void> => {
  const sender = senderOf(own, before);
  await sendAll(sender);
  const now = device.value; // its staff may have signed it out meanwhile
  if (now?.leaving) await takeLeave(now, sender);
  else if (isLiving(now)) await refresh(sender);
  connected.value = true;
  if (isLiving(device.value)) void gatherPhotos();
  void lookForConflicts(); // no scan waits for it
  await forgetOldScans(new Date(Date.now() - DAY).toISOString());
};

const handInRest = async (own: Device, before: Former[]): Promise<void> => {
  const sender = senderOf(own, before);
  await handIn(sender);
  if (await waits(sender)) return;
  await forgetAnsweredScans();
  if (own.leaving) await bidFarewell();
};

/** Whether something of that enrolment waits; what waits of one before it holds up no end, and is sent after it. */
const waits = async ({ made }: Sender): Promise<boolean> =>
  (await pendingScans(BATCH, made)).length > 0 || (await waitingUndos(made)).length > 0;

/** Everything is sent: the server ends this phone's access, and the phone forgets the rest. */
const takeLeave = async (own: Device, sender: Sender): Promise<void> => {
  if (await waits(sender)) return;
  await api.delete(`/meetings/${own.meeting}/devices/${own.device}`, { bearer: own.token });
  await bidFarewell();
};

const bidFarewell = async (): Promise<void> => {
  await forgetDevice();
  await endDoorOffline();
};

const failed = async (thrown: unknown): Promise<void> => {
  if (thrown instanceof SyntaxError) {
    connected.value = false; // a page where an answer was expected: a network that wants to be signed in to
    return;
  }
  if (thrown instanceof DOMException) {
    console.warn(thrown); // the phone's store would not write it down: it is sent again, and the server knows it
    return;
  }
  if (!(thrown instanceof ProblemError)) throw thrown;
  const { status, code } = thrown.problem;
  connected.value = status !== 0 && status < 500 && code !== 'unreadable';
  if (isRefusal(thrown) && !device.value?.ended) await endDevice(); // once: each end wakes the other windows
};

let running: Promise<void> | undefined;
let wanted = false;

/**
 * Sends what waits, then learns what changed. Two tabs never send at once (Web Locks); a call while one runs makes it
 * run once more, and is done when that one is, so that no scan waits for the next trigger.
 */
export const sync = (): Promise<void> => {
  wanted = true;
  running ??= whileWanted().finally(() => {
    running = undefined;
    if (wanted) void sync();
  });
  return running;
};

const whileWanted = async (): Promise<void> => {
  while (wanted) {
    wanted = false;
    await locked();
  }
};

const locked = async (): Promise<void> => {
  if (!navigator.locks) return exchange();
  await navigator.locks.request(LOCK, exchange);
};

import { api } from '../../../api/client';
import { isGenuine } from '../badge/signature';
import { decideByName } from '../decide/verdict';
import { openCamera } from '../scan/camera';
import { canSound, tell } from '../scan/feedback';
import { readOnce } from '../scan/reader';
import { isMuted } from '../scan/settings';
import { gateRules, knowledge } from '../store/known';
import { keptCount } from '../store/people';
import { badgeCount, everybody, head } from '../store/roll';
import { canWrite } from '../store/trial';
import { SAMPLE } from './signature';
import { TEST_TEXT, testPicture } from './testCode';

/** What a door must be able to do without a network, each tried as it will be needed. */
export type CheckName =
  | 'app'
  | 'snapshot'
  | 'keys'
  | 'signatures'
  | 'cut'
  | 'code'
  | 'write'
  | 'camera'
  | 'sound'
  | 'storage'
  | 'clock';

const FRESH = 3_600_000;
const FURTHEST_CLOCK = 120_000;

/** The worker has every file of the door; the page that asks was itself opened by it. */
const app = async (): Promise<boolean> => {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return false;
  const channel = new MessageChannel();
  const missing = new Promise<string[]>(resolve => {
    channel.port1.onmessage = ({ data }: MessageEvent<{ missing: string[] }>) => resolve(data.missing);
  });
  worker.postMessage({ check: 'door' }, [channel.port2]);
  return (await missing).length === 0;
};

const snapshot = async (): Promise<boolean> => {
  const known = head.value;
  if (!known || badgeCount.value === 0) return false;
  return Date.now() + known.offset - Date.parse(known.asOf) < FRESH;
};

/** What lies sealed in the store is everybody whom the memory has. */
const keys = async (): Promise<boolean> => badgeCount.value > 0 && (await keptCount()) === badgeCount.value;

const signatures = async (): Promise<boolean> => {
  const { publicKey, signature, message } = SAMPLE;
  const other = signature.slice();
  other[0]! ^= 1;
  const [genuine, forged] = await Promise.all([
    isGenuine(message, signature, publicKey),
    isGenuine(message, other, publicKey),
  ]);
  return genuine && !forged && (head.value?.keys.length ?? 0) > 0;
};

/** No request gets out, and a person is decided on all the same; nothing of it is recorded. */
const cut = async (): Promise<boolean> => {
  const out = await api.get('/session').then(
    () => true,
    () => false,
  );
  const [somebody] = everybody();
  if (out || !somebody) return false;
  const approach = { at: Date.now() + (head.value?.offset ?? 0), direction: 'in' as const };
  return Boolean(decideByName(somebody.registration, approach, gateRules(), knowledge()).verdict);
};

const code = async (): Promise<boolean> =>
  (await readOnce(await createImageBitmap(testPicture()))) === TEST_TEXT;

const camera = async (): Promise<boolean> => {
  const video = document.createElement('video');
  video.muted = true;
  const { stop } = await openCamera(video);
  const shows = video.videoWidth > 0;
  stop();
  return shows;
};

const sound = async (): Promise<boolean> => {
  if (isMuted() || !(await canSound())) return false;
  tell('admitted');
  return true;
};

const storage = async (): Promise<boolean> => (await navigator.storage?.persist?.()) === true;

const clock = async (): Promise<boolean> =>
  head.value !== undefined && Math.abs(head.value.offset) < FURTHEST_CLOCK;

export const CHECKS: Record<CheckName, () => Promise<boolean>> = {
  app,
  snapshot,
  keys,
  signatures,
  cut,
  code,
  write: canWrite,
  camera,
  sound,
  storage,
  clock,
};

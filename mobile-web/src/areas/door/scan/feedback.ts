import type { Face } from '../gate/face';
import { isMuted } from './settings';

type Tone = [frequency: number, milliseconds: number];

/** One melody for each verdict, and for an override: staff look at people, not at screens (B6). */
export const MELODIES: Record<Face, Tone[]> = {
  admitted: [
    [880, 90],
    [1320, 130],
  ],
  overridden: [
    [880, 90],
    [0, 50],
    [880, 90],
    [1320, 130],
  ],
  'already-inside': [
    [660, 140],
    [0, 60],
    [660, 140],
  ],
  revoked: [
    [520, 160],
    [390, 160],
    [260, 260],
  ],
  'not-accredited': [
    [440, 180],
    [330, 320],
  ],
  'wrong-meeting': [
    [500, 120],
    [400, 120],
    [500, 120],
  ],
  'wrong-zone-or-time': [
    [400, 120],
    [500, 120],
    [400, 240],
  ],
  'category-full': [
    [350, 120],
    [0, 50],
    [350, 120],
    [0, 50],
    [350, 120],
  ],
  'unknown-code': [[240, 380]],
  'forged-code': [
    [180, 160],
    [720, 160],
    [180, 160],
    [720, 160],
  ],
};

export const BUZZES: Record<Face, number[]> = {
  admitted: [60],
  overridden: [60, 50, 60],
  'already-inside': [120, 60, 120],
  revoked: [400],
  'not-accredited': [300, 80, 100],
  'wrong-meeting': [100, 60, 100, 60, 100],
  'wrong-zone-or-time': [200, 60, 100],
  'category-full': [80, 40, 80, 40, 80],
  'unknown-code': [250],
  'forged-code': [500, 100, 500],
};

let context: AudioContext | undefined;

/** Browsers let a page sound only after a press: the one that starts scanning. */
export const prepareSound = (): void => {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  context.createOscillator(); // the first one is slow, and the first verdict would wait for it
  void context.resume();
};

const play = (tones: Tone[]): void => {
  if (!context) return;
  let at = context.currentTime;
  for (const [frequency, milliseconds] of tones) {
    const until = at + milliseconds / 1000;
    if (frequency > 0) sound(context, frequency, at, until);
    at = until;
  }
};

const sound = (into: AudioContext, frequency: number, from: number, until: number): void => {
  const tone = into.createOscillator();
  const volume = into.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.25, from);
  volume.gain.exponentialRampToValueAtTime(0.001, until);
  tone.connect(volume).connect(into.destination);
  tone.start(from);
  tone.stop(until);
};

/** Heard unless this phone is muted, and felt in any case: on a phone that can do neither the colour is left. */
export const tell = (face: Face): void => {
  if (!isMuted()) play(MELODIES[face]);
  navigator.vibrate?.(BUZZES[face]);
};

const ALARM: Tone[] = Array.from({ length: 4 }, () => [
  [1760, 120],
  [0, 60],
]).flat() as Tone[];

/** A scan that the phone had no room for: louder than any verdict, muted or not. */
export const alarm = (): void => {
  play(ALARM);
  navigator.vibrate?.([300, 100, 300, 100, 300]);
};

/** Whether a page of this browser may sound now. */
export const canSound = async (): Promise<boolean> => {
  prepareSound();
  await Promise.race([context?.resume(), new Promise(resolve => setTimeout(resolve, 500))]);
  return context?.state === 'running';
};

import { signal } from '@preact/signals';
import { onFloor, type PodiumView, podium, podiumStream } from '../../api/podium';
import { asProblem, type Problem } from '../../api/problem';
import { noteServerTime, serverNow } from '../clock';
import { followClock, measureClock, steady, wokeUp } from '../precise';
import { Connection } from './connection';
import { keepPodium, readPodium } from './kept';
import { untilFlip } from './statement';

/** `polling`: the stream is broken, the server still answers when asked. `lost`: it does not; the clock runs on. */
export type Link = 'connecting' | 'live' | 'polling' | 'lost';

const POLL = 5000;
/** A stream ends now and then and is opened again at once: only what lasts longer is told. */
const GRACE = 3000;
/** A little after the second has changed: a timer that fires too early would show the old one for a second more. */
const AFTER = 4;

/** One podium, followed by all parts of this page that show it: its state, the link to it, and the tick of its clock. */
export class PodiumFeed {
  readonly view = signal<PodiumView | undefined>(undefined);
  readonly link = signal<Link>('connecting');
  readonly problem = signal<Problem | undefined>(undefined);
  /** The server's instant of the last contact. */
  readonly heard = signal(0);
  /** The server's present instant, new with each second that the clock shows. */
  readonly at = signal(serverNow());

  private readonly key: string;
  private readonly connection: Connection;
  private ticking: ReturnType<typeof setTimeout> | undefined;
  private polling: ReturnType<typeof setTimeout> | undefined;
  private unmeasured: (() => void) | undefined;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private open = false;
  private streaming = false;

  constructor(
    private readonly meeting: string,
    private readonly list: string,
    private readonly language: string,
  ) {
    this.key = `${language} ${meeting} ${list}`;
    this.connection = new Connection(() => podiumStream(meeting, list, language), ['podium', 'time'], {
      opened: () => this.opened(),
      broken: () => this.broken(),
      event: (name, data) => this.told(name, data),
    });
    const kept = readPodium(this.key);
    this.view.value = kept?.view;
    this.heard.value = kept?.heard ?? 0;
  }

  start(): void {
    this.open = true;
    this.connection.open();
    void this.ask();
    this.unmeasured = followClock();
    this.tick();
    document.addEventListener('visibilitychange', this.look);
    addEventListener('online', this.comeBack);
  }

  stop(): void {
    this.open = false;
    this.connection.close();
    clearTimeout(this.ticking);
    clearTimeout(this.polling);
    clearTimeout(this.grace);
    this.unmeasured?.();
    document.removeEventListener('visibilitychange', this.look);
    removeEventListener('online', this.comeBack);
  }

  /** The answer to an act, or what the stream brought; an older state never overwrites a newer one. */
  take(next: PodiumView): void {
    const held = this.view.value;
    if (held && older(next, held)) return;
    this.view.value = next;
    this.contact();
    this.tick();
  }

  /** Asks for the state: at the beginning, and while the stream is broken. */
  readonly ask = async (): Promise<void> => {
    clearTimeout(this.polling);
    try {
      this.take(await podium.get(this.meeting, this.list, this.language));
      this.problem.value = undefined;
      this.contact();
      if (this.link.value === 'lost') this.link.value = 'polling';
    } catch (thrown) {
      this.refused(asProblem(thrown));
    }
    if (this.open && !this.streaming) this.polling = setTimeout(this.ask, POLL);
  };

  private refused(problem: Problem): void {
    if (problem.status > 0 && problem.status < 500) this.problem.value = problem;
    else if (!this.streaming) this.link.value = 'lost';
  }

  private opened(): void {
    clearTimeout(this.polling);
    clearTimeout(this.grace);
    this.streaming = true;
    this.link.value = 'live';
    this.contact();
  }

  private broken(): void {
    this.streaming = false;
    clearTimeout(this.grace);
    this.grace = setTimeout(() => {
      if (this.link.value === 'live') this.link.value = 'polling';
    }, GRACE);
    void this.ask();
  }

  private told(name: string, data: string): void {
    try {
      const said = JSON.parse(data) as PodiumView & { at?: string };
      if (name === 'time') noteServerTime(said.at ?? '');
      else this.take(said);
    } catch {
      return; // A damaged event is worth nothing; the next one comes in seconds.
    }
    this.contact();
  }

  private contact(): void {
    this.heard.value = serverNow();
    if (this.view.value) keepPodium(this.key, { view: this.view.value, heard: this.heard.value });
  }

  private readonly tick = (): void => {
    clearTimeout(this.ticking);
    if (wokeUp()) this.comeBack();
    steady();
    const at = serverNow();
    this.at.value = at;
    if (this.open) this.ticking = setTimeout(this.tick, untilFlip(onFloor(this.view.value), at) + AFTER);
  };

  private readonly look = (): void => {
    if (document.visibilityState === 'visible') this.tick();
  };

  /** After sleep or with a network again: nothing of the old connection is trusted. */
  private readonly comeBack = (): void => {
    this.connection.open();
    void measureClock();
    void this.ask();
  };
}

/** Acts with replies do not raise the list's version: their queue has its own. Of equal states the one written later counts. */
const older = (next: PodiumView, held: PodiumView): boolean => {
  if (next.version !== held.version) return next.version < held.version;
  const [ofNext, ofHeld] = [next.replies?.version ?? 0, held.replies?.version ?? 0];
  if (ofNext !== ofHeld) return ofNext < ofHeld;
  return Date.parse(next.serverTime ?? '') < Date.parse(held.serverTime ?? '');
};

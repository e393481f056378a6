import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { noteServerTime } from './clock';

/** A live event names what changed and carries no personal data: the page reads it again. */
export interface LiveEvent {
  id: string;
  topic: string;
  subject: string;
  at: string;
}

export type Connection = 'connecting' | 'open' | 'lost';

export interface LiveStream {
  close(): void;
  connection: ReadonlySignal<Connection>;
}

type Changed = (event?: LiveEvent) => void;

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** One connection to a meeting's events for all who listen on this page: browsers allow few at a time. */
class MeetingStream {
  readonly connection: Signal<Connection> = signal<Connection>('connecting');
  private readonly listeners = new Map<Changed, Set<string>>();
  private readonly heard = new Set<string>();
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private wasLost = false;

  constructor(private readonly meeting: string) {}

  add(topics: string[], changed: Changed): void {
    this.listeners.set(changed, new Set(topics));
    if (!this.source) this.open();
    for (const topic of topics) this.hear(topic);
  }

  /** True when nobody listens any more. */
  remove(changed: Changed): boolean {
    this.listeners.delete(changed);
    if (this.listeners.size > 0) return false;
    clearTimeout(this.retry);
    this.source?.close();
    return true;
  }

  private open(): void {
    this.source = new EventSource(`/api/v1/meetings/${this.meeting}/live`);
    this.source.onopen = () => this.opened();
    this.source.onerror = () => this.broken();
    this.source.addEventListener('gap', () => this.tellAll());
    this.source.addEventListener('time', message => readTime((message as MessageEvent<string>).data));
    const topics = [...this.heard];
    this.heard.clear();
    for (const topic of topics) this.hear(topic);
  }

  private hear(topic: string): void {
    if (this.heard.has(topic)) return;
    this.heard.add(topic);
    this.source?.addEventListener(topic, message => this.received(topic, message as MessageEvent<string>));
  }

  private received(topic: string, message: MessageEvent<string>): void {
    const event = readEvent(message.data);
    for (const [changed, topics] of this.listeners) if (topics.has(topic)) changed(event);
  }

  private opened(): void {
    this.connection.value = 'open';
    this.wait = FIRST_WAIT;
    if (this.wasLost) this.tellAll();
    this.wasLost = false;
  }

  private broken(): void {
    this.connection.value = 'lost';
    this.wasLost = true;
    if (this.source?.readyState !== EventSource.CLOSED) return;
    this.retry = setTimeout(() => this.open(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private tellAll(): void {
    for (const changed of this.listeners.keys()) changed();
  }
}

const streams = new Map<string, MeetingStream>();

/**
 * Listens to a meeting's events of these topics (exact names). Browsers resume after a break from the last event seen;
 * `changed` is also called without an event after each break, since events may have been missed.
 */
export const listen = (meeting: string, topics: string[], changed: Changed): LiveStream => {
  const stream = streams.get(meeting) ?? new MeetingStream(meeting);
  streams.set(meeting, stream);
  stream.add(topics, changed);
  return {
    connection: stream.connection,
    close: () => {
      if (stream.remove(changed)) streams.delete(meeting);
    },
  };
};

const readEvent = (data: string): LiveEvent | undefined => {
  try {
    return JSON.parse(data) as LiveEvent;
  } catch {
    return undefined;
  }
};

const readTime = (data: string): void => {
  try {
    noteServerTime((JSON.parse(data) as { serverTime: string }).serverTime);
  } catch {
    // A damaged time event is worth nothing; the next one comes in seconds.
  }
};

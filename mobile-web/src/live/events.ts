import { type ReadonlySignal, signal } from '@preact/signals';
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

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Listens to a meeting's events whose topic starts with one of `topics`. After a break it resumes from the last
 * event seen; `changed` is also called once after each reconnection, since events may have been missed.
 */
export const listen = (
  meeting: string,
  topics: string[],
  changed: (event?: LiveEvent) => void,
): LiveStream => {
  const connection = signal<Connection>('connecting');
  let source: EventSource | undefined;
  let last = '';
  let wait = FIRST_WAIT;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;

  const received = (message: MessageEvent<string>) => {
    const event = readEvent(message.data);
    if (message.lastEventId) last = message.lastEventId;
    if (event && topics.some(topic => event.topic.startsWith(topic))) changed(event);
  };

  const opened = () => {
    connection.value = 'open';
    wait = FIRST_WAIT;
    if (wasLost) changed();
    wasLost = false;
  };

  const broken = () => {
    connection.value = 'lost';
    wasLost = true;
    if (source?.readyState !== EventSource.CLOSED) return;
    retry = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  const open = () => {
    const resume = last ? `?lastEventId=${encodeURIComponent(last)}` : '';
    source = new EventSource(`/api/v1/meetings/${meeting}/live${resume}`);
    source.onopen = opened;
    source.onerror = broken;
    source.onmessage = received;
    for (const topic of topics) source.addEventListener(topic, received as EventListener);
    source.addEventListener('gap', () => changed());
    source.addEventListener('time', message => readTime((message as MessageEvent<string>).data));
  };

  open();
  return {
    connection,
    close: () => {
      clearTimeout(retry);
      source?.close();
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

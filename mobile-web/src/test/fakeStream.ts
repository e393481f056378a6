import { vi } from 'vitest';

/** Stands for the browser's stream of events; a test opens it, speaks through it and breaks it. */
export class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static made: FakeStream[] = [];
  readyState = 1;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    super();
    FakeStream.made.push(this);
  }

  static get last(): FakeStream {
    return FakeStream.made.at(-1) as FakeStream;
  }

  close() {
    this.readyState = FakeStream.CLOSED;
  }

  send(topic: string, data: object) {
    this.dispatchEvent(new MessageEvent(topic, { data: JSON.stringify(data) }));
  }
}

export const fakeStreams = (): void => {
  FakeStream.made = [];
  vi.stubGlobal('EventSource', FakeStream);
};

import { signal } from '@preact/signals';
import type { Instant } from '../i18n/times';
import { api, headersOf } from './client';
import type { Items } from './meetings';

export type ScreenKind = 'clock' | 'room';

/** What a screen is for on which nobody signs in. */
export interface ScreenView {
  meeting: string;
  list: string;
  kind: ScreenKind;
  zone: string;
  endsAt: Instant;
}

/** A link that works, for the Secretariat. */
export interface ScreenLink {
  id: string;
  /** Where the screen stands. */
  label: string;
  kind: ScreenKind;
  issuedAt: Instant;
  /** When a screen last opened it. */
  usedAt?: Instant | null;
  /** With its secret; only in the answer that made it. */
  url?: string | null;
}

const pathOf = (meeting: string, list: string) => `/meetings/${meeting}/lists/${list}/screen-links`;

export const screens = {
  read: (secret: string) => api.post<ScreenView>('/screens/read', { secret }),
  links: (meeting: string, list: string) => api.get<Items<ScreenLink>>(pathOf(meeting, list)),
  make: (meeting: string, list: string, link: Pick<ScreenLink, 'label' | 'kind'>) =>
    api.post<ScreenLink>(pathOf(meeting, list), link),
  takeBack: (meeting: string, list: string, id: string) => api.delete<void>(`${pathOf(meeting, list)}/${id}`),
};

/** By this secret the page follows the podium; empty where somebody has signed in. It travels in bodies only. */
let secret = '';

/** True once the Secretariat took the link back, or the meeting is over. */
export const withdrawn = signal(false);

export const followBySecret = (given: string): void => {
  secret = given;
  withdrawn.value = false;
};

/** The body of a request by secret, or nothing where none is needed. */
export const bySecret = (): { secret: string } | undefined => (secret ? { secret } : undefined);

/** A stream of events like the browser's own, of a request with a body: the secret stands in no address. */
export class SecretStream extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  private readonly end = new AbortController();

  constructor(path: string, body: object) {
    super();
    void this.read(path, body);
  }

  close(): void {
    this.end.abort();
  }

  private async read(path: string, body: object): Promise<void> {
    const headers = headersOf('POST', body, {});
    headers.set('accept', 'text/event-stream');
    const request = { method: 'POST', headers, body: JSON.stringify(body), signal: this.end.signal };
    try {
      const response = await fetch(`/api/v1${path}`, request);
      if (response.ok && response.body) await this.follow(response.body);
    } catch {
      // Broken, or closed: whoever opened it knows what to do.
    }
    if (!this.end.signal.aborted) this.onerror?.();
  }

  private async follow(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    this.onopen?.();
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.tell(block);
    }
  }

  private tell(block: string): void {
    const lines = block.split('\n');
    const field = (name: string) =>
      lines
        .find(line => line.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    const name = field('event') ?? 'message';
    if (name === 'withdrawn') withdrawn.value = true;
    else this.dispatchEvent(new MessageEvent(name, { data: field('data') ?? '' }));
  }
}

const UNKNOWN = 'speakers.unknown-screen';

/** A refusal because the link does not work any more is told to the page once. */
export const noteRefusal = (code: string | undefined): void => {
  if (code === UNKNOWN) withdrawn.value = true;
};

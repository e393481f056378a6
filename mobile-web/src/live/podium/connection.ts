/** The browser's own stream of events, or one like it. */
export interface Stream {
  onopen: ((event: Event) => void) | null | (() => void);
  onerror: ((event: Event) => void) | null | (() => void);
  addEventListener(name: string, heard: (message: Event) => void): void;
  close(): void;
}

/** What a connection tells whoever opened it. */
export interface Heard {
  opened(): void;
  /** The stream broke or is silent; another try is on its way. */
  broken(): void;
  event(name: string, data: string): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
/** The server says its time every 15 seconds: whoever hears nothing for longer has lost it without being told. */
const SILENCE = 40_000;

/**
 * A stream of events that is opened again, after waits that double and differ between devices: after a restart of the server
 * two thousand screens do not come back in one moment.
 */
export class Connection {
  private source: Stream | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;

  constructor(
    private readonly stream: () => Stream | undefined,
    private readonly names: string[],
    private readonly heard: Heard,
  ) {}

  open(): void {
    this.drop();
    this.source = this.stream();
    if (!this.source) return;
    this.source.onopen = () => {
      this.alive();
      this.heard.opened();
    };
    this.source.onerror = () => this.failed();
    for (const name of this.names) {
      this.source.addEventListener(name, message => {
        this.alive();
        this.heard.event(name, (message as MessageEvent<string>).data);
      });
    }
    this.listen();
  }

  close(): void {
    this.drop();
    clearTimeout(this.retry);
  }

  private alive(): void {
    this.wait = FIRST_WAIT;
    this.listen();
  }

  private listen(): void {
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.failed(), SILENCE);
  }

  private drop(): void {
    clearTimeout(this.watch);
    clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
  }

  private failed(): void {
    this.drop();
    this.retry = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    this.heard.broken();
  }
}

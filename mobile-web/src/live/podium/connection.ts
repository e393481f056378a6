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
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;

  constructor(
    private readonly address: string,
    private readonly names: string[],
    private readonly heard: Heard,
  ) {}

  open(): void {
    this.drop();
    if (typeof EventSource === 'undefined') return;
    this.source = new EventSource(this.address);
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

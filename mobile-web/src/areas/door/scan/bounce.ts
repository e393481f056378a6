/** A scanner that reads twice in one press does so within this time; nobody scans twice on purpose in it. */
const BOUNCE = 300;

/** Tells the echo of a keyboard scanner, which reads twice in one press, from a second scan on purpose. */
export class Bounce {
  private text = '';
  private at = Number.NEGATIVE_INFINITY;

  /** Whether this text came just now, too; one that keeps coming, because the trigger is held, stays one scan. */
  isEcho(text: string, now: number): boolean {
    const echo = text === this.text && now - this.at < BOUNCE;
    this.text = text;
    this.at = now;
    return echo;
  }
}

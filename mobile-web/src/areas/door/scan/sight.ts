/** A badge that was out of view for so long is held before the camera anew. */
const LEFT = 3000;
/** The same, when another was scanned meanwhile: whoever was sent back comes again. */
const LEFT_FOR_ANOTHER = 1000;
const MANY = 50;

/**
 * Whether a code before the camera is to be scanned: not again while it stays in view, until it has left it, or another was
 * scanned in between and this one was out of view. Two badges side by side are two scans, not one after the other for ever.
 */
export class Sight {
  private readonly seen = new Map<string, number>();
  private scanned = '';

  /** This text is in view now; while it stays so it is not new. */
  isNew(text: string, now: number): boolean {
    const before = this.seen.get(text) ?? Number.NEGATIVE_INFINITY;
    const fresh = now - before >= (this.scanned === text ? LEFT : LEFT_FOR_ANOTHER);
    if (!fresh) this.seen.set(text, now);
    if (this.seen.size > MANY) this.forget(now);
    return fresh;
  }

  /** This text is scanned now; one that comes while another is being decided is not, and stays new. */
  scan(text: string, now: number): void {
    this.seen.set(text, now);
    this.scanned = text;
  }

  private forget(now: number): void {
    for (const [text, at] of this.seen) if (now - at >= LEFT) this.seen.delete(text);
  }
}

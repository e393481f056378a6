/** Whom a State or organisation designated as its National Focal Point, and for which days (N2). */
export interface Designation {
  id: string;
  entity: string;
  name: string;
  firstDay: string;
  lastDay?: string | null;
}

/** Today as the reader's calendar has it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(Date.now());

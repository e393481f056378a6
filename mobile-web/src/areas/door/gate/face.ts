import type { Verdict } from '../decide/verdict';
import type { Shown } from './pass';

/** What the screen says, each with a look and a sound of its own (B6): a verdict, or that a supervisor admitted all the same. */
export type Face = Verdict | 'overridden';

export const faceOf = ({ verdict, overridden }: Pick<Shown, 'verdict' | 'overridden'>): Face =>
  verdict === 'admitted' && overridden ? 'overridden' : verdict;

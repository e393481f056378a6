import type { Inscription } from '../../../api/speakers';
import type { Scope } from '../frame';

/** A delegation's statement, whose texts are shown. */
export interface TextsProps {
  scope: Scope;
  held: Inscription;
}

import { tOr } from '../../../i18n/catalogue';
import type { Instant } from '../../../i18n/times';

export interface LetterHead {
  id: string;
  to: string;
  subject: string;
  at: Instant;
  state: string;
}

export interface Letters {
  items: LetterHead[];
  next?: string | null;
}

export interface Letter extends LetterHead {
  /** Absent when it is withheld or erased. */
  text?: string | null;
  links?: string[];
  attachments?: { name: string; type: string; href: string }[];
}

export const stateName = (state: string): string => tOr(`admin.state.${state}`, state);

/** A letter's text cut into plain parts and addresses, so that the addresses can be followed. */
export const partsOf = (text: string): { text: string; href?: string }[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? { text: part, href: part } : { text: part }))
    .filter(part => part.text);

/** Our own addresses open in place; the letter may name the host under another name. */
export const ownPath = (href: string): string => {
  const url = new URL(href, location.origin);
  const local = /^(localhost|127\.|\[::1\])/.test(url.host) || url.origin === location.origin;
  return local ? url.pathname + url.search + url.hash : href;
};

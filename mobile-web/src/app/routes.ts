import type { ComponentType } from 'preact';
import type { Role } from '../api/session';
import type { Area } from '../generated/messages/keys';

export type Parameters = Record<string, string>;

/** One page: its path pattern (`/meetings/:meeting`), its component, and who may open it. */
export interface Route {
  pattern: string;
  page: ComponentType<{ parameters: Parameters }>;
  /**
   * Absent: everybody. `signed-in`: any account. Otherwise one of the roles: in the meeting of the path or, where it names
   * none, Network-wide.
   */
  access?: 'signed-in' | Role[];
  /** Names no meeting and is open to the roles of any meeting: the choice of their meetings. */
  anyMeeting?: boolean;
  /** Wide pages (tables of the Secretariat) use the whole screen. */
  wide?: boolean;
  /** Bare pages (door, screens) come without header and footer. */
  bare?: boolean;
}

/** A part of the application that is loaded on demand, with its own messages. */
export interface AreaEntry {
  messages: Area[];
  paths: RegExp;
  load: () => Promise<{ routes: Route[] }>;
}

/** The first area whose `paths` match wins; `public` takes the rest, also what does not exist. */
export const areas: AreaEntry[] = [
  {
    messages: ['delegation'],
    paths: /^\/meetings\/[^/]+\/delegations?(\/|$)/,
    load: () => import('../areas/delegation/routes'),
  },
  {
    messages: ['me'],
    paths: /^(\/me|\/meetings\/[^/]+\/me)(\/|$)/,
    load: () => import('../areas/me/routes'),
  },
  {
    messages: ['lists'],
    paths: /^\/meetings\/[^/]+\/lists(\/|$)/,
    load: () => import('../areas/lists/routes'),
  },
  { messages: ['door'], paths: /^\/door(\/|$)/, load: () => import('../areas/door/routes') },
  {
    messages: ['secretariat', 'delegation', 'podium', 'texts', 'speaking', 'replies'],
    paths: /^\/secretariat(\/|$)/,
    load: () => import('../areas/secretariat/routes'),
  },
  { messages: ['podium'], paths: /^\/(podium|screen)(\/|$)/, load: () => import('../areas/podium/routes') },
  {
    messages: ['admin'],
    paths: /^\/(mailbox|demo)(\/|$)/,
    load: () => import('../areas/admin/routes'),
  },
  { messages: ['public'], paths: /^/, load: () => import('../areas/public/routes') },
];

/** The parameters of a path that fits the pattern, else undefined. */
export const matchPath = (pattern: string, path: string): Parameters | undefined => {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Parameters = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) parameters[part.slice(1)] = decode(value);
    else if (part !== value) return undefined;
  }
  return parameters;
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

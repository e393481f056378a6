import { signal } from '@preact/signals';
import { api } from './client';
import { followSignOut, forgetAllTyped } from './kept';

export type Role =
  | 'participant'
  | 'speaker'
  | 'focal-point'
  | 'door-scanner'
  | 'door-supervisor'
  | 'interpretation-officer'
  | 'protocol-officer'
  | 'secretariat'
  | 'administrator';

/** A role within a meeting or, without one, in the whole Network. */
export interface Grant {
  role: Role;
  meeting?: string | null;
  delegation?: string | null;
}

export interface Session {
  signedIn: boolean;
  account?: { id: string; name: string; email: string; language: string };
  grants: Grant[];
  demo: boolean;
  serverTime: string;
  /** Where the link that signed in wants to land. */
  path?: string | null;
}

/** Who reads this page; `undefined` until the server has said it. */
export const session = signal<Session | undefined>(undefined);

const ANONYMOUS: Session = { signedIn: false, grants: [], demo: false, serverTime: '' };

/** Asks the server who is signed in; offline the reader counts as unknown and pages show what they kept. */
export const loadSession = async (): Promise<void> => {
  try {
    session.value = await api.get<Session>('/session');
  } catch {
    session.value = session.value ?? ANONYMOUS;
  }
};

export const requestSignIn = (email: string, path?: string) => api.post('/sign-in/requests', { email, path });

/** Another link to the address of a used or expired one. */
export const requestNewLink = (token: string) => api.post('/sign-in/requests', { token });

/** Redeems a link's token or a mailed code (X4); the cookie comes with the answer. */
export const signIn = async (
  proof: { token: string } | { email: string; code: string },
): Promise<Session> => {
  session.value = await api.post<Session>('/sign-in/sessions', proof);
  return session.value;
};

export const signOut = async (): Promise<void> => {
  await api.delete('/session');
  forgetAllTyped();
  navigator.serviceWorker?.controller?.postMessage({ forget: 'everything' });
  await loadSession();
};

followSignOut(() => void loadSession());

/** True when the reader holds one of the roles in this meeting or Network-wide; without a meeting only Network-wide counts. */
export const holds = (roles: Role[], meeting?: string): boolean =>
  (session.value?.grants ?? []).some(
    grant => roles.includes(grant.role) && (!grant.meeting || grant.meeting === meeting),
  );

/** True when the reader holds one of the roles in any meeting or Network-wide. */
export const holdsSomewhere = (roles: Role[]): boolean =>
  (session.value?.grants ?? []).some(grant => roles.includes(grant.role));

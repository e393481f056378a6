import { type Grant, type Role, session } from './session';

/** Somewhere the reader's roles lead. */
export interface Place {
  kind: 'focal-point' | 'participant' | 'secretariat' | 'team';
  href: string;
  meeting?: string;
  role: Role;
}

const KINDS: Partial<Record<Role, Place['kind']>> = {
  'focal-point': 'focal-point',
  participant: 'participant',
  speaker: 'participant',
  secretariat: 'secretariat',
  administrator: 'secretariat',
  'protocol-officer': 'team',
  'interpretation-officer': 'team',
  'door-supervisor': 'team',
};

/** The section that a role of the team works in; the Secretariat begins at the meeting's overview. */
const SECTIONS: Partial<Record<Role, string>> = {
  'protocol-officer': '/speakers',
  'interpretation-officer': '/interpretation',
  'door-supervisor': '/presence',
};

const hrefOf = (kind: Place['kind'], grant: Grant): string => {
  if (kind === 'focal-point') return `/meetings/${grant.meeting}/delegations/${grant.delegation}`;
  if (kind === 'participant') return `/meetings/${grant.meeting}/me`;
  return grant.meeting ? `/secretariat/${grant.meeting}${SECTIONS[grant.role] ?? ''}` : '/secretariat';
};

/** The pages that belong to the reader's roles, each once. */
export const places = (): Place[] => {
  const found = new Map<string, Place>();
  for (const grant of session.value?.grants ?? []) {
    const kind = KINDS[grant.role];
    if (!kind) continue;
    const href = hrefOf(kind, grant);
    if (!found.has(href))
      found.set(href, { kind, href, meeting: grant.meeting ?? undefined, role: grant.role });
  }
  return [...found.values()];
};

/** Where a reader goes after signing in: the only place, or the choice of them. */
export const landingPlace = (): string => {
  const all = places();
  return all.length === 1 && all[0] ? all[0].href : '/me';
};

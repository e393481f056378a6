import { holds, type Role } from '../../../api/session';
import { t } from '../../../i18n/catalogue';
import type { Section } from '../../../ui/nav/SectionNav';

export const SECRETARIAT: Role[] = ['secretariat', 'administrator'];
export const PODIUM: Role[] = [...SECRETARIAT, 'protocol-officer'];
export const INTERPRETATION: Role[] = [...SECRETARIAT, 'interpretation-officer'];
/** Who reads the texts of statements before they are delivered (L23). */
export const TEXTS: Role[] = INTERPRETATION;
export const PRESENCE: Role[] = [...SECRETARIAT, 'door-supervisor'];

export const TEAM: Role[] = [...new Set([...PODIUM, ...INTERPRETATION, ...PRESENCE])];

const root = (meeting: string) => `/secretariat/${meeting}`;

/** The sections of a meeting that the reader's role opens. */
export const sectionsOf = (meeting: string): Section[] =>
  [
    { part: '', label: t('secretariat.nav.overview'), roles: SECRETARIAT },
    { part: '/programme', label: t('secretariat.nav.programme'), roles: SECRETARIAT },
    { part: '/delegations', label: t('secretariat.nav.delegations'), roles: SECRETARIAT },
    { part: '/people', label: t('secretariat.nav.people'), roles: SECRETARIAT },
    { part: '/badges', label: t('secretariat.nav.badges'), roles: SECRETARIAT },
    { part: '/speakers', label: t('secretariat.nav.speakers'), roles: PODIUM },
    { part: '/interpretation', label: t('secretariat.nav.interpretation'), roles: INTERPRETATION },
    { part: '/presence', label: t('secretariat.nav.presence'), roles: PRESENCE },
    { part: '/gates', label: t('secretariat.nav.gates'), roles: PRESENCE },
    { part: '/team', label: t('secretariat.nav.team'), roles: SECRETARIAT },
    { part: '/audit', label: t('secretariat.nav.audit'), roles: SECRETARIAT },
  ]
    .filter(section => holds(section.roles, meeting))
    .map(({ part, label }) => ({ href: root(meeting) + part, label }));

/** Where the reader begins within a meeting: the first section that is open to them. */
export const startOf = (meeting: string): string => sectionsOf(meeting)[0]?.href ?? '/me';

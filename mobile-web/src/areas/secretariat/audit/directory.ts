import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { roleName } from '../../../i18n/facts';
import { inLanguage } from '../../../i18n/names';
import type { Delegation, Participant } from '../delegations/types';
import type { Meeting, Page, ProgrammeDay } from '../frame/types';
import type { Device, Gate } from '../gates/types';
import { listTitle, type SpeakersList } from '../speakers/types';
import type { AuditEntry } from './entry';

/** What an id of the record stands for: its name, and where it is shown. */
export interface Named {
  name: string;
  href?: string;
}
export type Directory = Map<string, Named>;

type Found = [id: string, named: Named];
type Reader = (code: string, root: string) => Promise<Found[]>;

const LONGEST = 20;

const all = async <T>(path: string): Promise<T[]> => {
  const items: T[] = [];
  let cursor = '';
  for (let turn = 0; turn < LONGEST; turn += 1) {
    const separator = path.includes('?') ? '&' : '?';
    const page = await api.get<Page<T>>(
      path + (cursor && `${separator}cursor=${encodeURIComponent(cursor)}`),
    );
    items.push(...page.items);
    if (!page.next) break;
    cursor = page.next;
  }
  return items;
};

const people: Reader = async (code, root) =>
  (await all<Participant>(`/meetings/${code}/participants?limit=200`)).map(person => [
    person.id,
    {
      name: [person.honorific, person.displayName].filter(Boolean).join(' '),
      href: person.delegation ? `${root}/delegations/${person.delegation}` : `${root}/people?state=all`,
    },
  ]);

const delegations: Reader = async (code, root) =>
  (await all<Delegation>(`/meetings/${code}/delegations`)).flatMap(({ id, entity, focalPoints }) => {
    const href = `${root}/delegations/${id}`;
    const persons = focalPoints.map(({ account, name }): Found => [account ?? '', { name, href }]);
    return [[id, { name: entity.name, href }], [entity.code, { name: entity.name, href }], ...persons];
  });

const lists: Reader = async (code, root) =>
  (await all<SpeakersList>(`/meetings/${code}/lists`)).map(list => [
    list.id,
    { name: inLanguage(listTitle(list)), href: `${root}/speakers/${list.id}` },
  ]);

const sessions: Reader = async (code, root) => {
  const { days } = await api.get<{ days: ProgrammeDay[] }>(`/meetings/${code}/programme`);
  return days
    .flatMap(day => day.sessions)
    .map(({ id, title }) => [id, { name: inLanguage(title), href: `${root}/programme/${id}` }]);
};

const meeting: Reader = async (code, root) => {
  const found = await api.get<Meeting>(`/meetings/${code}`);
  const rooms = found.rooms.map(({ id, name }): Found => [id, { name: inLanguage(name), href: root }]);
  return [[code, { name: inLanguage(found.title), href: root }], ...rooms];
};

const gates: Reader = async (code, root) => {
  const [known, devices] = await Promise.all([
    all<Gate>(`/meetings/${code}/gates`),
    all<Device>(`/meetings/${code}/devices`),
  ]);
  const href = `${root}/gates`;
  return [
    ...known.map(({ id, name }): Found => [id, { name: inLanguage(name), href }]),
    ...devices.map(({ id, label, name }): Found => [id, { name: name || label, href }]),
  ];
};

const team: Reader = async (code, root) =>
  (await all<{ account: { id: string; name: string } }>(`/meetings/${code}/team`)).map(({ account }) => [
    account.id,
    { name: account.name, href: `${root}/team` },
  ]);

/** What has to be read to name what an entry speaks of. */
const READERS: Record<string, Reader[]> = {
  participant: [people, delegations],
  delegation: [delegations, sessions],
  badge: [people],
  inscription: [delegations, lists],
  reply: [delegations, lists],
  list: [lists, sessions, people],
  session: [sessions, meeting, delegations],
  room: [meeting],
  meeting: [meeting, delegations],
  gate: [gates],
  device: [gates],
  enrolment: [gates],
  account: [delegations, team],
};

/** Names for the ids of these entries; what cannot be read, or is gone, stays without a name. */
export const useDirectory = (code: string, entries: AuditEntry[]): Directory => {
  const kinds = [...new Set(entries.map(entry => kindOf(entry.subject)))].sort();
  const readers = [...new Set(kinds.flatMap(kind => READERS[kind] ?? []))];
  const key = readers.length > 0 ? `directory ${code} ${kinds.join()}` : undefined;
  const found = useResource(key, async () => {
    const read = await Promise.all(readers.map(each => each(code, `/secretariat/${code}`).catch(() => [])));
    return new Map(read.flat());
  });
  return found.state === 'ready' ? found.value : new Map();
};

export const kindOf = (subject: string): string => subject.split(':')[0] ?? '';
const idOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whom or what an entry is about, with its name where that can be known. */
export const subjectOf = (entry: AuditEntry, directory: Directory): Named | undefined => {
  const kind = kindOf(entry.subject);
  const facts = { ...entry.before, ...entry.after };
  const known = directory.get(idOf(entry.subject));
  if (known) return known;
  const delegation = directory.get(text(facts.delegation));
  if (kind === 'inscription' || kind === 'reply') {
    const name = [delegation?.name, text(facts.speaker)].filter(Boolean).join(' · ');
    return name ? { name, href: directory.get(text(facts.list))?.href } : undefined;
  }
  if (kind === 'badge') {
    const holder = directory.get(text(facts.participant));
    return holder ?? { name: t('secretariat.audit.badge', { serial: text(facts.serial) }) };
  }
  if (kind === 'room-limit') return { name: limitName(idOf(entry.subject)) };
  if (kind === 'account')
    return delegation ?? (facts.role ? { name: roleName(text(facts.role)) } : undefined);
  const own =
    text(facts.name) || text(facts.label) || text(facts.displayName) || inLanguage(multilingual(facts));
  return own ? { name: own } : undefined;
};

/** A zone's letter, or `meeting`, and a category: `A.delegate` (B9). */
const limitName = (id: string): string => {
  const [zone = '', category = ''] = id.split('.');
  const where =
    zone === 'meeting' ? t('secretariat.limits.whole') : `${t('secretariat.limits.zone')} ${zone}`;
  return `${tOr(`secretariat.category.${category}`, category)} · ${where}`;
};

const multilingual = (facts: Record<string, unknown>) =>
  [facts.title, facts.name].find(value => value && typeof value === 'object') as Record<string, string>;

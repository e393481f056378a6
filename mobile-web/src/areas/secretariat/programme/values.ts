import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import type { Faults } from '../../../ui/form/useForm';
import type { Meeting, Session } from '../frame/types';
import { written } from '../meetings/values';

/** What the form of a session holds; `offset` only when the clock shows the hour twice (C3). */
export interface SessionValues {
  kind: string;
  title: Multilingual;
  localStart: string;
  localEnd: string;
  offset: string;
  room: string;
  visibility: string;
  moderator: string;
}

export const KINDS = [
  'ministerial-segment',
  'plenary',
  'working-group',
  'focal-points-only',
  'reception',
  'other',
];

/** Who sees a session of this kind unless the Secretariat says otherwise, as the server has it. */
export const usualVisibility = (kind: string): string =>
  kind === 'focal-points-only' ? 'focal-points' : 'public';

/** True when a sitting of the focal points alone would stand in the public programme. */
export const opensClosedSession = ({ kind, visibility }: SessionValues): boolean =>
  kind === 'focal-points-only' && visibility === 'public';

export const newSession = (meeting: Meeting): SessionValues => ({
  kind: 'plenary',
  title: {},
  localStart: `${meeting.firstDay}T09:00`,
  localEnd: `${meeting.firstDay}T10:00`,
  offset: '',
  room: meeting.rooms[0]?.id ?? '',
  visibility: usualVisibility('plenary'),
  moderator: '',
});

export const valuesOf = (session: Session): SessionValues => ({
  kind: session.kind,
  title: session.title,
  localStart: session.localStart.slice(0, 16),
  localEnd: session.localEnd.slice(0, 16),
  offset: '',
  room: session.room.id,
  visibility: session.visibility,
  moderator: session.moderator ?? '',
});

export type Move = 'time' | 'room' | 'both';

/** Whether the session would take place at another time, in another room, or both. */
export const moves = ({ localStart, localEnd, room }: SessionValues, session: Session): Move | undefined => {
  const before = valuesOf(session);
  const time = localStart !== before.localStart || localEnd !== before.localEnd;
  if (room === before.room) return time ? 'time' : undefined;
  return time ? 'both' : 'room';
};

export const requestOf = (values: SessionValues) => ({
  kind: values.kind,
  title: written(values.title),
  localStart: values.localStart,
  localEnd: values.localEnd,
  offset: values.offset || undefined,
  room: values.room,
  visibility: values.visibility,
  moderator: values.moderator.trim() || undefined,
});

const complete = (local: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local);

export const faultsOf = (values: SessionValues): Faults<SessionValues> => {
  const needed = (there: boolean) => (there ? undefined : t('secretariat.form.needed'));
  return {
    title: needed(Boolean(values.title.en?.trim())),
    localStart: needed(complete(values.localStart)),
    localEnd: needed(complete(values.localEnd)),
    room: needed(Boolean(values.room)),
  };
};

/** The two offsets that a repeated hour can have, first the one before the clock goes back: `+02:00`, `+01:00`. */
export const offsetsOf = (local: string, zone: string): [string, string] => {
  const day = Date.parse(`${local.slice(0, 10)}T12:00:00Z`);
  return [offsetAt(day - 36 * 3_600_000, zone), offsetAt(day + 36 * 3_600_000, zone)];
};

const offsetAt = (instant: number, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
};

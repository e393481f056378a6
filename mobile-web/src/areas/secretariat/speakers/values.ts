import type { Meeting, Session } from '../frame/types';

export const LIMITS = ['national', 'group', 'observer', 'civilSociety', 'changeover'] as const;

/** What the form of a list holds: moments by the venue's clock, limits in minutes as people say them. */
export interface ListValues extends Record<(typeof LIMITS)[number], string> {
  session: string;
  opensAt: string;
  closesAt: string;
}

export const newList = (sessions: Session[], meeting: Meeting): ListValues => {
  const ministerial = sessions.find(session => session.kind === 'ministerial-segment');
  return {
    session: ministerial?.id ?? '',
    opensAt: localNow(meeting.zone),
    closesAt: `${dayBefore(meeting.firstDay)}T18:00`,
    national: '3',
    group: '5',
    observer: '3',
    civilSociety: '2',
    changeover: '2',
  };
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The present moment by the clock of a zone as `2026-11-23T09:00`. */
export const localNow = (timeZone: string, now = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(now)
    .replace(' ', 'T');

const seconds = (minutes: string): number => Math.round(Number(minutes.replace(',', '.')) * 60);

export const requestOf = (values: ListValues, zone: string) => ({
  session: values.session,
  opensAt: values.opensAt,
  closesAt: values.closesAt,
  zone,
  limits: {
    national: seconds(values.national),
    group: seconds(values.group),
    observer: seconds(values.observer),
    civilSociety: seconds(values.civilSociety),
  },
  changeover: seconds(values.changeover),
});

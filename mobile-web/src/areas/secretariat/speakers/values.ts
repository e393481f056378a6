import { t } from '../../../i18n/catalogue';
import type { Instant } from '../../../i18n/times';
import type { Faults } from '../../../ui/form/useForm';
import type { Meeting, Session } from '../frame/types';
import { type Bands, CUSTOMARY } from './bands';
import { GROUPS_STAND, type GroupsStand, type SpeakersList } from './types';

export const LIMITS = [
  'limits.national',
  'limits.group',
  'limits.observer',
  'limits.civilSociety',
  'changeover',
] as const;

/** The numbers of the section "Order and cues": from what to what each may be, and how many of the server's units one is. */
export const CUES = {
  amber: { lowest: 0, highest: 600, units: 1 },
  confirmationReminder: { lowest: 1, highest: 336, units: 60 },
  swapExpiry: { lowest: 1, highest: 336, units: 60 },
  drift: { lowest: 0, highest: 240, units: 1 },
} as const;
export type Cue = keyof typeof CUES;

const HIGHEST_ALERT = 100;
const MOST_ALERTS = 5;

/** What the form of a list holds, under the server's names: moments by the venue's clock, limits in minutes. */
export interface ListValues extends Record<(typeof LIMITS)[number] | Cue, string> {
  session: string;
  opensAt: string;
  closesAt: string;
  'window.start': string;
  'window.end': string;
  /** Where statements on behalf of groups are heard (L11). */
  groups: GroupsStand;
  bands: Bands;
  withStates: string[];
  /** At how many statements ahead, as one line of numbers (L18). */
  alerts: string;
}

export const newList = (sessions: Session[], meeting: Meeting): ListValues => {
  const ministerial = sessions.find(session => session.kind === 'ministerial-segment');
  const opensAt = localNow(meeting.zone);
  return {
    session: ministerial?.id ?? '',
    opensAt,
    closesAt: closingAfter(opensAt, [
      `${shifted(meeting.firstDay, -1)}T18:00`,
      ministerial?.localStart.slice(0, 16) ?? '',
    ]),
    'window.start': '',
    'window.end': '',
    'limits.national': '3',
    'limits.group': '5',
    'limits.observer': '3',
    'limits.civilSociety': '2',
    changeover: '2',
    groups: 'after-heads',
    bands: CUSTOMARY,
    withStates: [],
    amber: '',
    confirmationReminder: '',
    swapExpiry: '',
    drift: '',
    alerts: '',
  };
};

/** The first proposal that lies after the opening; where none does, the next evening at six. */
export const closingAfter = (opensAt: string, proposals: string[]): string =>
  proposals.find(proposal => proposal > opensAt) ?? `${shifted(opensAt.slice(0, 10), 1)}T18:00`;

const shifted = (day: string, days: number): string => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? '' : new Date(noon + days * 86_400_000).toISOString().slice(0, 10);
};

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

/** What a field in minutes says, in seconds; not a number where it says none. */
export const secondsOf = (minutes: string): number => Math.round(Number(minutes.replace(',', '.')) * 60);

export const minutesOf = (inSeconds: number): string => String(Math.round(inSeconds / 6) / 10);

/** What a length field says: to the second what was known before, where it shows that, else what was typed. */
export const lengthOf = (typed: string, kept?: number): number =>
  kept !== undefined && minutesOf(kept) === typed ? kept : secondsOf(typed);

/** The form of a list as it stands. */
export const valuesOf = (list: SpeakersList): ListValues => {
  const at = (instant: string) => localNow(list.zone, Date.parse(instant));
  return {
    session: list.session.id,
    opensAt: at(list.opensAt),
    closesAt: at(list.closesAt),
    'window.start': at(list.window.start),
    'window.end': at(list.window.end),
    'limits.national': minutesOf(list.limits.national),
    'limits.group': minutesOf(list.limits.group),
    'limits.observer': minutesOf(list.limits.observer),
    'limits.civilSociety': minutesOf(list.limits.civilSociety),
    changeover: minutesOf(list.changeover),
    groups: GROUPS_STAND.find(stand => stand === list.groups) ?? 'after-heads',
    bands: list.bands.map(({ levels }) => levels),
    withStates: list.withStates,
    amber: cueText('amber', list.amber),
    confirmationReminder: cueText('confirmationReminder', list.confirmationReminder),
    swapExpiry: cueText('swapExpiry', list.swapExpiry),
    drift: cueText('drift', list.drift),
    alerts: list.alerts?.join(', ') ?? '',
  };
};

/** Hundredths of an hour tell every minute apart. */
const cueText = (cue: Cue, value?: number): string =>
  value === undefined ? '' : String(Math.round((value / CUES[cue].units) * 100) / 100);

const numbersOf = (typed: string): string[] => typed.split(/[,،、;\s]+/).filter(Boolean);

const wholeUpTo = (typed: string, highest: number): boolean =>
  /^\d{1,6}$/.test(typed) && Number(typed) <= highest;

const number = (typed: string): number => Number(typed.trim().replace(',', '.'));

const isCue = (typed: string, cue: Cue): boolean => {
  const { lowest, highest } = CUES[cue];
  return /^\d{1,4}([.,]\d{1,2})?$/.test(typed) && number(typed) >= lowest && number(typed) <= highest;
};

export const cueHint = (cue: Cue): string =>
  t('secretariat.lists.cue.hint', { lowest: CUES[cue].lowest, highest: CUES[cue].highest });

/** A number that is left empty is as usual in a new list, and missing in one that stands. */
const cueFaults = (values: ListValues, needed: boolean): Faults<ListValues> => {
  const missing = (typed: string) => (needed && !typed.trim() ? t('secretariat.form.needed') : undefined);
  const alerts = numbersOf(values.alerts);
  const told = alerts.length <= MOST_ALERTS && alerts.every(one => wholeUpTo(one, HIGHEST_ALERT));
  const faults: Faults<ListValues> = {
    alerts: missing(values.alerts) ?? (told ? undefined : t('secretariat.lists.alerts.hint')),
  };
  for (const cue of Object.keys(CUES) as Cue[]) {
    const typed = values[cue].trim();
    faults[cue] = missing(typed) ?? (!typed || isCue(typed, cue) ? undefined : cueHint(cue));
  }
  return faults;
};

/** What is wrong before it is sent; `kept` for a list that stands already. */
export const faultsOf = (values: ListValues, kept = true): Faults<ListValues> => {
  const whole = (value: string) => value.length >= 16;
  const needed = (there: boolean) => (there ? undefined : t('secretariat.form.needed'));
  const inOrder = (from: string, to: string, otherwise: string) =>
    whole(from) && whole(to) && to <= from ? otherwise : undefined;
  return {
    session: needed(Boolean(values.session)),
    opensAt: needed(whole(values.opensAt)),
    closesAt:
      needed(whole(values.closesAt)) ??
      inOrder(values.opensAt, values.closesAt, t('secretariat.lists.closesBeforeOpens')),
    'window.end': inOrder(values['window.start'], values['window.end'], t('secretariat.form.endBeforeStart')),
    ...cueFaults(values, kept),
  };
};

/** What a clock field says: the first of the moments known before that it shows, to the fraction, else what was typed. */
const momentOf = (typed: string, zone: string, known: (Instant | undefined)[]): string =>
  known.find(instant => instant && localNow(zone, Date.parse(instant)) === typed) ?? typed;

/** When the statements are heard: nothing where that stays, the session's own times where it is the whole session. */
const windowOf = (values: ListValues, zone: string, kept?: SpeakersList) => {
  const session = kept?.session;
  if (!values['window.start']) return session && { start: session.start, end: session.end };
  const start = momentOf(values['window.start'], zone, [kept?.window.start, session?.start]);
  const end = momentOf(values['window.end'], zone, [kept?.window.end, session?.end]);
  return start === kept?.window.start && end === kept?.window.end ? undefined : { start, end };
};

/** The request; `kept` is the list as it stands: what the form does not show stays, seconds and fractions as well. */
export const requestOf = (values: ListValues, zone: string, kept?: SpeakersList) => ({
  groups: values.groups,
  session: values.session,
  opensAt: momentOf(values.opensAt, zone, [kept?.opensAt]),
  closesAt: momentOf(values.closesAt, zone, [kept?.closesAt]),
  zone,
  window: windowOf(values, zone, kept),
  limits: {
    national: lengthOf(values['limits.national'], kept?.limits.national),
    group: lengthOf(values['limits.group'], kept?.limits.group),
    observer: lengthOf(values['limits.observer'], kept?.limits.observer),
    civilSociety: lengthOf(values['limits.civilSociety'], kept?.limits.civilSociety),
  },
  changeover: lengthOf(values.changeover, kept?.changeover),
  bands: values.bands.map(levels => ({ levels })),
  withStates: values.withStates,
  amber: cueOf(values.amber, 'amber'),
  confirmationReminder: cueOf(values.confirmationReminder, 'confirmationReminder'),
  swapExpiry: cueOf(values.swapExpiry, 'swapExpiry'),
  drift: cueOf(values.drift, 'drift'),
  alerts: values.alerts.trim() ? numbersOf(values.alerts).map(Number) : undefined,
});

/** What a number says in the server's units; nothing where nothing was typed: that term is as usual. */
export const cueOf = (typed: string, cue: Cue): number | undefined =>
  typed.trim() ? Math.round(number(typed) * CUES[cue].units) : undefined;

import type { EntityRef } from '../frame/types';
import type { SpeakersList } from './types';
import { LIMITS, type ListValues, localNow } from './values';

type Limits = SpeakersList['limits'];

/** What would make everybody fit (L13), or more of them; nothing of it is applied. */
export interface Levers {
  of: number;
  beyond: Who[];
  shorter: { who: 'all' | 'national' | 'group' | 'observer' | 'civil-society'; limits: Limits }[];
  /** `beyond` is how many still do not fit. */
  longer: { how: 'earlier' | 'later' | 'both'; window: Window; beyond: number }[];
  closing?: { at: string; fits: number; later: Who[] } | null;
  rooms?: { first: number; second: number; beyond: number } | null;
}

interface Window {
  start: string;
  end: string;
}

interface Who {
  inscription: string;
  entity: EntityRef;
  receipt: number;
}

/** Seconds as the form of a list takes them: minutes with a tenth. */
export const inMinutes = (seconds: number): string => String(Math.round(seconds / 6) / 10);

/** Values of a list's form, as the end of an address. */
export const proposal = (values: Partial<ListValues>): string =>
  `?${new URLSearchParams(values as Record<string, string>)}`;

export const limitsProposal = (limits: Limits): string =>
  proposal({
    'limits.national': inMinutes(limits.national),
    'limits.group': inMinutes(limits.group),
    'limits.observer': inMinutes(limits.observer),
    'limits.civilSociety': inMinutes(limits.civilSociety),
  });

/** The ends of the segment that move. */
export const segmentProposal = ({ how, window }: Levers['longer'][number], zone: string): string =>
  proposal({
    ...(how !== 'later' && { 'window.start': localNow(zone, Date.parse(window.start)) }),
    ...(how !== 'earlier' && { 'window.end': localNow(zone, Date.parse(window.end)) }),
  });

/** An inscription closes by the minute, and after it opened: else there is nothing to propose. */
export const closingProposal = (at: string, list: SpeakersList): string | undefined => {
  const closesAt = localNow(list.zone, Date.parse(at));
  const opened = localNow(list.zone, Date.parse(list.opensAt));
  return list.state === 'open' && closesAt > opened ? proposal({ closesAt }) : undefined;
};

const FIELDS = ['closesAt', 'window.start', 'window.end', ...LIMITS] as const;

/** What an address proposes for the form of a list. */
export const proposed = (query: URLSearchParams): Partial<ListValues> =>
  Object.fromEntries(FIELDS.flatMap(field => (query.has(field) ? [[field, query.get(field) ?? '']] : [])));

import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import type { Faults } from '../../../ui/form/useForm';
import type { EntityRef, Meeting } from '../frame/types';

/** What the form of a meeting holds; days and times are those of the venue's clock. */
export interface MeetingValues {
  code: string;
  title: Multilingual;
  theme: Multilingual;
  city: Multilingual;
  venue: Multilingual;
  practical: Multilingual;
  zone: string;
  firstDay: string;
  lastDay: string;
  registrationClosesLocal: string;
  chairs: Pick<EntityRef, 'code' | 'name'>[];
}

export const NEW_MEETING: MeetingValues = {
  code: '',
  title: {},
  theme: {},
  city: {},
  venue: {},
  practical: {},
  zone: '',
  firstDay: '',
  lastDay: '',
  registrationClosesLocal: '',
  chairs: [],
};

export const valuesOf = (meeting: Meeting): MeetingValues => ({
  code: meeting.code,
  title: meeting.title,
  theme: meeting.theme ?? {},
  city: meeting.city,
  venue: meeting.venue ?? {},
  practical: meeting.practical ?? {},
  zone: meeting.zone,
  firstDay: meeting.firstDay,
  lastDay: meeting.lastDay,
  registrationClosesLocal: meeting.registrationClosesLocal?.slice(0, 16) ?? '',
  chairs: meeting.chairs,
});

/** Languages left empty are not sent: an empty text would hide the English one. */
export const written = (text: Multilingual): Multilingual =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value?.trim()));

/** The request; `kept` carries over what the form does not show. */
export const requestOf = (values: MeetingValues, kept?: Meeting) => ({
  code: values.code,
  title: written(values.title),
  theme: written(values.theme),
  city: written(values.city),
  venue: written(values.venue),
  practical: written(values.practical),
  coverNote: kept?.coverNote ?? undefined,
  languages: kept?.languages,
  zone: values.zone.trim(),
  firstDay: values.firstDay,
  lastDay: values.lastDay,
  registrationClosesLocal: values.registrationClosesLocal || undefined,
  chairs: values.chairs.map(chair => chair.code),
});

export const faultsOf = (values: MeetingValues): Faults<MeetingValues> => {
  const needed = (missing: boolean) => (missing ? t('secretariat.form.needed') : undefined);
  const lastDay = values.lastDay && values.firstDay && values.lastDay < values.firstDay;
  return {
    title: needed(!values.title.en?.trim()),
    code: needed(!values.code.trim()),
    city: needed(!values.city.en?.trim()),
    zone: needed(!values.zone),
    firstDay: needed(!values.firstDay),
    lastDay: lastDay ? t('secretariat.form.endBeforeStart') : needed(!values.lastDay),
  };
};

/** A first proposal for the short name: `berlin-2018`. */
export const proposedCode = (city: string, firstDay: string): string =>
  [city.normalize('NFD').toLowerCase(), firstDay.slice(0, 4)]
    .join('-')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

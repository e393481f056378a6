import { t } from '../../../i18n/catalogue';
import { inLanguage, inSeries, languageName, type Multilingual } from '../../../i18n/names';
import { missingIn } from '../../../ui/localized/LocalizedField';
import type { Meeting, ProgrammeDay } from '../frame/types';

/** Something that should be there before everybody sees a meeting; `notes` say what of it is missing. */
export interface Step {
  label: string;
  done: boolean;
  notes: string[];
}

/** "City: French and Russian" for each text that somebody wrote, but not in all six languages. */
const gaps = (texts: [string, Multilingual | null | undefined][]): string[] =>
  texts.flatMap(([name, text]) => {
    const missing = text ? missingIn(text) : [];
    const written = Object.values(text ?? {}).some(each => each?.trim());
    return written && missing.length > 0
      ? [t('secretariat.ready.gap', { name, languages: inSeries(missing.map(languageName)) })]
      : [];
  });

const step = (label: string, notes: string[], there = true): Step => ({
  label,
  done: there && notes.length === 0,
  notes,
});

/** What should be there before the meeting is published; none of it forbids publication. */
export const stepsOf = (meeting: Meeting, programme: ProgrammeDay[]): Step[] => {
  const sessions = programme.flatMap(day => day.sessions).filter(session => !session.cancelled);
  return [
    step(
      t('secretariat.ready.texts'),
      gaps([
        [t('secretariat.form.title'), meeting.title],
        [t('secretariat.form.theme'), meeting.theme],
        [t('secretariat.form.city'), meeting.city],
        [t('secretariat.form.venue'), meeting.venue],
        [t('secretariat.form.practical'), meeting.practical],
      ]),
    ),
    { label: t('secretariat.ready.rooms'), done: meeting.rooms.length > 0, notes: [] },
    { label: t('secretariat.ready.programme'), done: sessions.length > 0, notes: [] },
    step(
      t('secretariat.ready.names'),
      gaps([
        ...meeting.rooms.map((room): [string, Multilingual] => [inLanguage(room.name), room.name]),
        ...sessions.map((session): [string, Multilingual] => [inLanguage(session.title), session.title]),
      ]),
      meeting.rooms.length > 0 && sessions.length > 0,
    ),
    { label: t('secretariat.ready.closes'), done: Boolean(meeting.registrationClosesAt), notes: [] },
  ];
};

import type { ComponentChildren } from 'preact';
import { type Meeting, meetings } from '../../api/meetings';
import { type SpeakersList, speakers } from '../../api/speakers';
import { useResource } from '../../api/useResource';
import { t } from '../../i18n/catalogue';
import { LANGUAGES, OWN_NAMES } from '../../i18n/language';
import { inLanguage } from '../../i18n/names';
import { SectionNav } from '../../ui/nav/SectionNav';
import { Page } from '../../ui/shell/Page';
import { Loaded } from '../../ui/state/Loaded';
import './lists.css';

/** The list's own title, which is its session's unless it was given one. */
export const listName = ({ title, session }: SpeakersList): string =>
  inLanguage(title) || inLanguage(session.title);

/** Where and by whose clock a list is read. */
export interface Reading {
  meeting: string;
  list: string;
  zone: string;
  city: string;
}

/** Minutes and seconds as a clock counts them: "3:05". */
export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

interface FrameProps {
  meeting: string;
  list: string;
  children: (reading: Reading) => ComponentChildren;
}

/** The frame of one list: its name, and the way between what was planned and what was delivered. */
export const ListFrame = ({ meeting, list, children }: FrameProps) => {
  const both = useResource(`list ${list}`, () =>
    Promise.all([meetings.get(meeting), speakers.lists(meeting)]),
  );
  const base = `/meetings/${meeting}/lists`;
  const known = both.state === 'ready' ? both.value[1].items.find(it => it.id === list) : undefined;
  return (
    <Page title={known ? listName(known) : t('lists.title')} back={{ href: base, label: t('lists.title') }}>
      <SectionNav
        label={t('core.nav.sections')}
        sections={[
          { href: `${base}/${list}`, label: t('lists.provisional') },
          { href: `${base}/${list}/delivered`, label: t('lists.delivered') },
        ]}
      />
      <Loaded resource={both}>{([found]) => children(reading(found, list, known))}</Loaded>
    </Page>
  );
};

const reading = (meeting: Meeting, list: string, known?: SpeakersList): Reading => ({
  meeting: meeting.code,
  list,
  zone: known?.zone ?? meeting.zone,
  city: inLanguage(meeting.city),
});

/** The same list as a file in each of the six languages, each under its own name. */
export const Files = ({ address }: { address: (language: string) => string }) => (
  <section class="stack">
    <h2>{t('lists.print')}</h2>
    <ul class="list-files">
      {LANGUAGES.map(language => (
        <li key={language}>
          <a class="button button-quiet" href={address(language)} lang={language} hreflang={language}>
            {OWN_NAMES[language]}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

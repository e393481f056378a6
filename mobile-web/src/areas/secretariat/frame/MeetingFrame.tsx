import type { ComponentChildren } from 'preact';
import { api } from '../../../api/client';
import { type Resource, useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { SectionNav } from '../../../ui/nav/SectionNav';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { sectionsOf } from './sections';
import type { Meeting } from './types';

export const useMeeting = (code: string): Resource<Meeting> =>
  useResource(`meeting ${code}`, () => api.get<Meeting>(`/meetings/${code}`));

/** A page within one meeting: the meeting's name above the title, its sections below. */
export const MeetingFrame = ({
  code,
  title,
  lead,
  meeting,
  back,
  children,
}: {
  code: string;
  title: string;
  lead?: ComponentChildren;
  meeting: Resource<Meeting>;
  back?: { href: string; label: string };
  children: (meeting: Meeting) => ComponentChildren;
}) => (
  <Page
    title={title}
    eyebrow={meeting.state === 'ready' ? inLanguage(meeting.value.title) : code}
    lead={lead}
    back={back ?? { href: '/secretariat', label: t('secretariat.home.back') }}
  >
    {!back && <SectionNav label={t('secretariat.nav.label')} sections={sectionsOf(code)} />}
    <Loaded resource={meeting}>{children}</Loaded>
  </Page>
);

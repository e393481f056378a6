import type { ComponentChildren } from 'preact';
import { meetings } from '../../api/meetings';
import { useResource } from '../../api/useResource';
import { t } from '../../i18n/catalogue';
import { inLanguage } from '../../i18n/names';
import { SectionNav } from '../../ui/nav/SectionNav';
import { Page } from '../../ui/shell/Page';

/** One of a participant's three pages, under its title and the shared sections. */
export const MyFrame = ({
  meeting,
  title,
  children,
}: {
  meeting: string;
  title: string;
  children: ComponentChildren;
}) => {
  const found = useResource(meeting, () => meetings.get(meeting));
  const base = `/meetings/${meeting}/me`;
  const name = found.state === 'ready' ? inLanguage(found.value.title) : '';
  return (
    <Page title={title} back={{ href: `/meetings/${meeting}`, label: name || t('core.shell.meetings') }}>
      <SectionNav
        label={t('core.nav.sections')}
        sections={[
          { href: base, label: t('me.nav.badge') },
          { href: `${base}/agenda`, label: t('me.nav.agenda') },
          { href: `${base}/slot`, label: t('me.nav.slot') },
        ]}
      />
      {children}
    </Page>
  );
};

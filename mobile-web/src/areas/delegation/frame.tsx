import type { ComponentChildren } from 'preact';
import { type Delegation, type DelegationTask, delegations } from '../../api/delegations';
import { type Meeting, meetings } from '../../api/meetings';
import { useResource } from '../../api/useResource';
import type { Parameters } from '../../app/routes';
import { t } from '../../i18n/catalogue';
import { inLanguage } from '../../i18n/names';
import { SectionNav } from '../../ui/nav/SectionNav';
import { Page } from '../../ui/shell/Page';
import { Loaded } from '../../ui/state/Loaded';
import { useTasks } from './home/useTasks';

/** The meeting and the delegation that a page is about, with the address under which its pages live. */
export interface Scope {
  meeting: Meeting;
  delegation: Delegation;
  base: string;
  reload: () => void;
}

export const baseOf = ({ meeting, delegation }: Parameters): string =>
  `/meetings/${meeting}/delegations/${delegation}`;

/** Loads the scope of a delegation's page and shows the page when it is there. */
export const WithDelegation = ({
  parameters,
  children,
}: {
  parameters: Parameters;
  children: (scope: Scope) => ComponentChildren;
}) => {
  const { meeting = '', delegation = '' } = parameters;
  const both = useResource(`${meeting} ${delegation}`, () =>
    Promise.all([meetings.get(meeting), delegations.get(meeting, delegation)]),
  );
  return (
    <Loaded resource={both}>
      {([found, own]) =>
        children({ meeting: found, delegation: own, base: baseOf(parameters), reload: both.reload })
      }
    </Loaded>
  );
};

interface FrameProps {
  scope: Scope;
  children: ComponentChildren | ((tasks: DelegationTask[]) => ComponentChildren);
}

/** One of the four main pages of a delegation, under its name and the shared sections; it counts the tasks that it names. */
export const DelegationFrame = ({ scope, children }: FrameProps) => {
  const { base, delegation, meeting } = scope;
  const tasks = useTasks(scope);
  const open = tasks.filter(task => !task.done).length;
  return (
    <Page
      title={delegation.entity.name}
      eyebrow={<bdi>{inLanguage(meeting.title)}</bdi>}
      back={{ href: `/meetings/${meeting.code}`, label: t('delegation.home.meeting') }}
    >
      <SectionNav
        label={t('core.nav.sections')}
        sections={[
          { href: base, label: t('delegation.nav.home'), count: open },
          { href: `${base}/people`, label: t('delegation.nav.people') },
          { href: `${base}/speaker`, label: t('delegation.nav.speaker') },
          { href: `${base}/interpretation`, label: t('delegation.nav.interpretation') },
        ]}
      />
      {typeof children === 'function' ? children(tasks) : children}
    </Page>
  );
};

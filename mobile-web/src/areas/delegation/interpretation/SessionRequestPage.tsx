import { type InterpretationRequest, interpretation } from '../../../api/interpretation';
import { meetings, type ProgrammeSession } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { inLanguage, languageName } from '../../../i18n/names';
import { Checkboxes } from '../../../ui/field/Choice';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { TimeInZones } from '../../../ui/time/TimeInZones';
import { toast } from '../../../ui/toast/Toast';
import { NotFoundPage } from '../../core/NotFoundPage';
import { type Scope, WithDelegation } from '../frame';
import { LiveProvision } from './Provision';

/** One session: the language the delegation speaks, the languages it listens to (I6). */
export const SessionRequestPage = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '', delegation = '', session = '' } = parameters;
  const both = useResource(`request ${session}`, () =>
    Promise.all([meetings.programme(meeting), interpretation.ofDelegation(meeting, delegation)]),
  );
  return (
    <WithDelegation parameters={parameters}>
      {scope => (
        <Loaded resource={both}>
          {([programme, requests]) => {
            const found = programme.days.flatMap(day => day.sessions).find(one => one.id === session);
            const held = requests.items.find(one => one.session === session);
            return found ? (
              <RequestView {...{ scope, held }} session={found} newest={both.reload} />
            ) : (
              <NotFoundPage />
            );
          }}
        </Loaded>
      )}
    </WithDelegation>
  );
};

interface RequestProps {
  scope: Scope;
  session: ProgrammeSession;
  held?: InterpretationRequest;
  newest: () => void;
}

const RequestView = ({ scope, session, held, newest }: RequestProps) => (
  <Page
    title={inLanguage(session.title)}
    eyebrow={t('delegation.nav.interpretation')}
    back={{ href: `${scope.base}/interpretation`, label: t('delegation.nav.interpretation') }}
  >
    <TimeInZones
      start={session.start}
      end={session.end}
      zone={scope.meeting.zone}
      city={inLanguage(scope.meeting.city)}
    />
    {held?.late && <Notice tone="warn">{t('delegation.interpretation.late')}</Notice>}
    <LiveProvision
      meeting={scope.meeting.code}
      delegation={scope.delegation.id}
      session={session.id}
      request={held}
    />
    <RequestForm {...{ scope, session, held, newest }} />
  </Page>
);

const RequestForm = ({ scope, session, held, newest }: RequestProps) => {
  const form = useForm({
    keep: `interpretation ${session.id} ${scope.delegation.id}`,
    initial: { speaks: held?.speaks ?? [], listens: held?.listens ?? [] },
    newest,
    send: async values => {
      await interpretation.request(scope.meeting.code, scope.delegation.id, {
        session: session.id,
        ...values,
        version: held?.version ?? 0,
      });
      toast(t('delegation.interpretation.saved'));
      navigate(`${scope.base}/interpretation`);
    },
  });
  const languages = scope.meeting.languages?.length ? scope.meeting.languages : LANGUAGES;
  const options = languages.map(code => ({ value: code, label: languageName(code) }));
  return (
    <FormBody form={form} action={t('delegation.interpretation.save')}>
      <Checkboxes {...form.field('speaks')} label={t('delegation.interpretation.speaks')} options={options} />
      <Checkboxes
        {...form.field('listens')}
        label={t('delegation.interpretation.listens')}
        options={options}
      />
    </FormBody>
  );
};

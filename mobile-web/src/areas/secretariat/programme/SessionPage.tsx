import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { lazyPage } from '../../../app/lazyPage';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting, Need, ProgrammeDay, Session } from '../frame/types';
import { Needed } from './Needed';
import { SessionFields } from './SessionFields';
import { faultsOf, moves, newSession, requestOf, valuesOf } from './values';

const SessionPasses = lazyPage(
  () => import('../passes/SessionPasses').then(({ SessionPasses }) => SessionPasses),
  'passes',
);

const PassesConcerned = lazyPage(
  () => import('../passes/PassesConcerned').then(({ PassesConcerned }) => PassesConcerned),
  'passes',
);

/** Adds a session, or moves and changes one: calendars follow, so the form says what it changes. */
export const SessionPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const id = parameters.session;
  const meeting = useMeeting(code);
  const session = useResource(`session ${id ?? 'new'}`, () => (id ? find(code, id) : Promise.resolve(null)));
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={id ? t('secretariat.session.editTitle') : t('secretariat.session.newTitle')}
      back={{ href: `/secretariat/${code}/programme`, label: t('secretariat.nav.programme') }}
    >
      {value => (
        <Loaded resource={session}>
          {found => (
            <div class="stack-wide">
              <SessionForm meeting={value} session={found} newest={session.reload} />
              {found && !found.cancelled && (
                <div class="measured">
                  <SessionPasses parameters={{ meeting: code, session: found.id }} />
                </div>
              )}
            </div>
          )}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const find = async (meeting: string, id: string): Promise<Session | null> => {
  const programme = await api.get<{ days: ProgrammeDay[] }>(`/meetings/${meeting}/programme`);
  return programme.days.flatMap(day => day.sessions).find(session => session.id === id) ?? null;
};

interface SessionFormProps {
  meeting: Meeting;
  session: Session | null;
  newest: () => void;
}

const SessionForm = ({ meeting, session, newest }: SessionFormProps) => {
  const path = `/meetings/${meeting.code}/sessions`;
  const [needed, setNeeded] = useState<Need[]>();
  const form = useForm({
    initial: session ? valuesOf(session) : newSession(meeting),
    check: faultsOf,
    keep: `session ${meeting.code} ${session?.id ?? 'new'}`,
    newest,
    send: async (values, idempotencyKey) => {
      const request = requestOf(values);
      const saved = session
        ? await api.put<Session>(`${path}/${session.id}`, request, { version: session.version })
        : await api.post<Session>(path, request, { idempotencyKey });
      toast(t('secretariat.form.saved'));
      if (saved.overlaps?.length) setNeeded(saved.overlaps);
      else navigate(`/secretariat/${meeting.code}/programme`);
    },
  });
  const act = session ? moves(form.values, session) : undefined;
  if (needed) return <Needed needed={needed} meeting={meeting} />;
  return (
    <FormBody form={form} action={t('core.form.save')}>
      <SessionFields form={form} meeting={meeting} />
      {session && act && <PassesConcerned parameters={{ meeting: meeting.code, session: session.id, act }} />}
    </FormBody>
  );
};

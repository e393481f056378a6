import { type Decided, type InterpretationRequest, interpretation } from '../../../api/interpretation';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inSeries, languageName } from '../../../i18n/names';
import { useLive } from '../../../live/useLive';

export const PROVISION = ['interpretation.provision-changed'];

const named = (languages: string[]): string => inSeries(languages.map(languageName));

/** What was asked for and is not provided; nothing as long as nobody has decided. */
export const unmet = (request?: InterpretationRequest, decided?: Decided): string[] => {
  const asked = [...new Set([...(request?.speaks ?? []), ...(request?.listens ?? [])])];
  return decided ? asked.filter(language => !decided.languages.includes(language)) : [];
};

const said = (decided?: Decided): string => {
  if (!decided) return t('delegation.interpretation.undecided');
  return decided.languages.length > 0
    ? t('delegation.interpretation.provided', { languages: named(decided.languages) })
    : t('delegation.interpretation.noneProvided');
};

/** What the Secretariat provides in a session, and which wish it leaves open (I6). */
export const Provision = ({ request, decided }: { request?: InterpretationRequest; decided?: Decided }) => {
  const open = unmet(request, decided);
  return (
    <>
      <span class="small">{said(decided)}</span>
      {open.length > 0 && (
        <strong class="small">{t('delegation.interpretation.unmet', { languages: named(open) })}</strong>
      )}
    </>
  );
};

interface LiveProvisionProps {
  meeting: string;
  delegation: string;
  session: string;
  request?: InterpretationRequest;
}

/**
 * The same beside the open form, as it changes. It is read apart from the request, so that the form never names a version
 * whose request its reader has not seen (L22).
 */
export const LiveProvision = ({ meeting, delegation, session, request }: LiveProvisionProps) => {
  const found = useResource(`provision ${session} ${delegation}`, () =>
    interpretation.ofDelegation(meeting, delegation),
  );
  useLive(meeting, PROVISION, found.reload);
  if (found.state !== 'ready') return null;
  const decided = found.value.provided.find(one => one.session === session);
  return (
    <p class="stack" role="status">
      <Provision {...{ request, decided }} />
    </p>
  );
};

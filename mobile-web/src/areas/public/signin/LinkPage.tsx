import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { requestNewLink, signIn } from '../../../api/session';
import { query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { land } from './landing';

/** The secret stands behind the `#`: browsers do not send that part, so no proxy and no log keeps it. */
const secretOf = (parameters: Parameters): string => location.hash.slice(1) || (parameters.token ?? '');

/** Where a mailed link lands. It is redeemed only by a press, so that a mail scanner's visit does not burn it (X4). */
export const LinkPage = ({ parameters }: { parameters: Parameters }) => {
  const [problem, setProblem] = useState<Problem>();
  const wished = query.value.get('path');
  const enter = async () => {
    try {
      land(await signIn({ token: secretOf(parameters) }), wished);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return (
    <Page title={t('public.link.title')} lead={problem ? undefined : t('public.link.lead')}>
      <ErrorSummary problem={problem} />
      <div class="row">
        {problem && problem.status !== 0 ? (
          <NewLink token={secretOf(parameters)} path={wished} refused={setProblem} />
        ) : (
          <Button onClick={() => enter()}>{t('public.link.enter')}</Button>
        )}
      </div>
    </Page>
  );
};

/** A used or expired link asks for another one to the same address; who never had one starts with an address. */
const NewLink = ({
  token,
  path,
  refused,
}: {
  token: string;
  path: string | null;
  refused: (problem: Problem) => void;
}) => {
  const [state, setState] = useState<'offered' | 'sent'>('offered');
  const send = async () => {
    await requestNewLink(token).then(
      () => setState('sent'),
      thrown => {
        refused(asProblem(thrown));
      },
    );
  };
  if (state === 'sent') {
    return (
      <Notice tone="good" live>
        {t('public.link.sent')}
      </Notice>
    );
  }
  return (
    <>
      <Button onClick={() => send()}>{t('public.link.new')}</Button>
      <ButtonLink kind="quiet" href={`/sign-in${path ? `?path=${encodeURIComponent(path)}` : ''}`}>
        {t('public.signIn.title')}
      </ButtonLink>
    </>
  );
};

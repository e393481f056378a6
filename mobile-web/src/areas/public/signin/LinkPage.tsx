import { useState } from 'preact/hooks';
import { asProblem, type Problem } from '../../../api/problem';
import { signIn } from '../../../api/session';
import { query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Page } from '../../../ui/shell/Page';
import { land } from './landing';

/** The secret stands behind the `#`: browsers do not send that part, so no proxy and no log keeps it. */
const secretOf = (parameters: Parameters): string => location.hash.slice(1) || (parameters.token ?? '');

/** Where a mailed link lands. It is redeemed only by a press, so that a mail scanner's visit does not burn it (X4). */
export const LinkPage = ({ parameters }: { parameters: Parameters }) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const wished = query.value.get('path');
  const enter = async () => {
    setBusy(true);
    try {
      land(await signIn({ token: secretOf(parameters) }), wished);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <Page title={t('public.link.title')} lead={problem ? undefined : t('public.link.lead')}>
      <ErrorSummary problem={problem} />
      <div class="row">
        {problem && problem.status !== 0 ? (
          <ButtonLink href={`/sign-in${wished ? `?path=${encodeURIComponent(wished)}` : ''}`}>
            {t('public.link.new')}
          </ButtonLink>
        ) : (
          <Button busy={busy} onClick={() => void enter()}>
            {t('public.link.enter')}
          </Button>
        )}
      </div>
    </Page>
  );
};

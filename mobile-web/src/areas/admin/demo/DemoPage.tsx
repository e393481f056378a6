import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { inLanguage, type Multilingual } from '../../../i18n/names';
import { ButtonLink } from '../../../ui/button/Button';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loading } from '../../../ui/state/Loading';
import { ownPath } from '../mailbox/letters';
import './demo.css';

interface SignIn {
  role: string;
  name: string;
  meeting?: Multilingual | string | null;
  url: string;
}

/** One card for each role of the demonstration, each with one button that signs in. */
export const DemoPage = () => {
  const signIns = useResource('demo', () => api.get<{ items: SignIn[] }>('/demo/sign-ins'));
  return (
    <Page title={t('admin.demo.title')} lead={t('admin.demo.lead')}>
      {signIns.state === 'loading' && <Loading />}
      {signIns.state === 'failed' && <Empty>{t('admin.demo.none')}</Empty>}
      {signIns.state === 'ready' && (
        <>
          <ul class="demo-cards">
            {signIns.value.items.map(signIn => (
              <RoleCard key={signIn.url} signIn={signIn} />
            ))}
          </ul>
          <div class="row">
            <ButtonLink kind="quiet" href="/mailbox">
              {t('admin.demo.mailbox')}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
};

const RoleCard = ({ signIn }: { signIn: SignIn }) => (
  <li class="demo-card">
    <h2>{tOr(`admin.role.${signIn.role}`, signIn.role)}</h2>
    <p class="muted">{tOr(`admin.about.${signIn.role}`, '')}</p>
    {signIn.meeting && (
      <p class="small">
        <bdi>{typeof signIn.meeting === 'string' ? signIn.meeting : inLanguage(signIn.meeting)}</bdi>
      </p>
    )}
    <ButtonLink href={ownPath(signIn.url)} kind="secondary" wide>
      {t('admin.demo.act', { name: signIn.name })}
    </ButtonLink>
  </li>
);

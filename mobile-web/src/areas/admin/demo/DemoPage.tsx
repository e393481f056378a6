import { api } from '../../../api/client';
import { meetings } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { ButtonLink } from '../../../ui/button/Button';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loading } from '../../../ui/state/Loading';
import { ownPath } from '../mailbox/letters';
import './demo.css';

interface SignIn {
  key: string;
  role: string;
  name: string;
  meeting?: string | null;
  url: string;
}

/** One card for each role of the demonstration, each with one button that signs in or, for the door, enrols. */
export const DemoPage = () => {
  const signIns = useResource('demo', () => api.get<{ items: SignIn[] }>('/demo/sign-ins'));
  const known = useResource('meetings', meetings.list);
  const titleOf = (code?: string | null) =>
    known.state === 'ready' ? inLanguage(known.value.items.find(each => each.code === code)?.title) : '';
  return (
    <Page title={t('admin.demo.title')} lead={t('admin.demo.lead')}>
      {signIns.state === 'loading' && <Loading />}
      {signIns.state === 'failed' && <Empty>{t('admin.demo.none')}</Empty>}
      {signIns.state === 'ready' && (
        <>
          <ul class="demo-cards">
            {signIns.value.items.map(signIn => (
              <RoleCard key={signIn.url} signIn={signIn} meeting={titleOf(signIn.meeting)} />
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

/** A focal point whose work is done shows another side than one who begins. */
const aboutOf = ({ key, role }: SignIn): string => tOr(`admin.about.${key}`, tOr(`admin.about.${role}`, ''));

const RoleCard = ({ signIn, meeting }: { signIn: SignIn; meeting: string }) => (
  <li class="demo-card">
    <h2>{tOr(`admin.role.${signIn.role}`, signIn.role)}</h2>
    <p class="muted">{aboutOf(signIn)}</p>
    {meeting && (
      <p class="small">
        <bdi>{meeting}</bdi>
      </p>
    )}
    <ButtonLink href={ownPath(signIn.url)} kind="secondary" wide>
      {signIn.name ? t('admin.demo.act', { name: signIn.name }) : t('admin.demo.door')}
    </ButtonLink>
  </li>
);

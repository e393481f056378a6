import { api } from '../../../api/client';
import type { Items } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import { t, tOr } from '../../../i18n/catalogue';
import { Card, List, ListItem } from '../../../ui/card/Card';

interface DemoSignIn {
  key: string;
  role: string;
  name: string;
  meeting?: string | null;
  url: string;
}

/** What tells two rows of the same role apart: one begins, the other has done its work. */
const aboutOf = ({ key, role }: DemoSignIn): string =>
  tOr(`public.try.${key}`, tOr(`public.try.${role}`, ''));

/** In the demonstration only: a sign-in link for each role, so that every side can be tried. */
export const DemoRoles = () => {
  const roles = useResource('demo', () => api.get<Items<DemoSignIn>>('/demo/sign-ins'));
  if (roles.state !== 'ready' || roles.value.items.length === 0) return null;
  return (
    <Card title={t('public.home.try')}>
      <List>
        {roles.value.items.map(role => (
          <ListItem key={role.url} href={role.url}>
            <strong>{tOr(`core.grant.${role.role}`, role.role)}</strong>
            <span class="muted small">{aboutOf(role)}</span>
            {role.name && <bdi class="small">{role.name}</bdi>}
          </ListItem>
        ))}
      </List>
    </Card>
  );
};

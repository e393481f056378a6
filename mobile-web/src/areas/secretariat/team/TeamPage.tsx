import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t, tOr } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { PersonName } from '../../../ui/names/PersonName';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Page } from '../frame/types';
import { TeamForm } from './TeamForm';

/** Somebody's role in a meeting's team. */
export interface TeamMember {
  grant: string;
  account: { id: string; name: string; email: string };
  role: string;
}

/** Who works on this meeting. */
export const TeamPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const team = useResource(`team ${code}`, () => api.get<Page<TeamMember>>(`/meetings/${code}/team`));
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.team')}
      lead={t('secretariat.team.lead')}
    >
      {() => (
        <div class="stack-wide">
          <Loaded resource={team}>
            {({ items }) =>
              items.length === 0 ? (
                <p class="muted">{t('secretariat.team.none')}</p>
              ) : (
                <List label={t('secretariat.nav.team')}>
                  {items.map(member => (
                    <MemberLine key={member.grant} member={member} meeting={code} changed={team.reload} />
                  ))}
                </List>
              )
            }
          </Loaded>
          <Card title={t('secretariat.team.add')}>
            <TeamForm meeting={code} added={team.reload} />
          </Card>
        </div>
      )}
    </MeetingFrame>
  );
};

const MemberLine = ({
  member,
  meeting,
  changed,
}: {
  member: TeamMember;
  meeting: string;
  changed: () => void;
}) => {
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    try {
      await api.delete(`/meetings/${meeting}/team/${member.grant}`);
      toast(t('secretariat.team.removed'));
      changed();
    } catch (thrown) {
      toast(asProblem(thrown).title);
    }
  };
  return (
    <ListItem
      aside={
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('secretariat.team.remove')}
          <span class="visually-hidden"> {member.account.name}</span>
        </Button>
      }
    >
      <strong>
        <PersonName name={member.account.name} />
      </strong>
      <span class="muted small">
        {tOr(`secretariat.role.${member.role}`, member.role)} · <bdi dir="ltr">{member.account.email}</bdi>
      </span>
      <ConfirmDialog
        open={asking}
        danger
        title={t('secretariat.team.removeTitle', { name: member.account.name })}
        action={t('secretariat.team.remove')}
        onConfirm={() => remove()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('secretariat.team.removeLead')}</p>
      </ConfirmDialog>
    </ListItem>
  );
};

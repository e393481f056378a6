import type { DelegationTask } from '../../../api/delegations';
import { lazyPage } from '../../../app/lazyPage';
import type { Parameters } from '../../../app/routes';
import { t, tOr } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { List, ListItem } from '../../../ui/card/Card';
import { Progress } from '../../../ui/progress/Progress';
import { StatusTag } from '../../../ui/status/StatusTag';
import { DelegationFrame, type Scope, WithDelegation } from '../frame';
import { taskPath } from './tasks';

const OfSpeakers = lazyPage(() => import('./OfSpeakers').then(({ OfSpeakers }) => OfSpeakers), 'speaking');

/** A delegation's first page: what is left to do, each task one press away. */
export const DelegationPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <DelegationFrame scope={scope}>{tasks => <Tasks scope={scope} tasks={tasks} />}</DelegationFrame>
    )}
  </WithDelegation>
);

const Tasks = ({ scope, tasks }: { scope: Scope; tasks: DelegationTask[] }) => {
  const done = tasks.filter(task => task.done).length;
  return (
    <section class="stack">
      <h2>{t('delegation.home.tasks')}</h2>
      <Progress label={t('delegation.home.progress')} done={done} of={tasks.length} />
      <OfSpeakers parameters={of(scope, done === tasks.length)} />
      <List>
        {tasks.map(task => (
          <Task key={task.code} task={task} scope={scope} />
        ))}
      </List>
    </section>
  );
};

const of = ({ meeting, delegation }: Scope, done: boolean): Parameters => ({
  meeting: meeting.code,
  delegation: delegation.id,
  zone: meeting.zone,
  city: inLanguage(meeting.city),
  done: done ? 'yes' : '',
});

const Task = ({ task, scope: { base, meeting } }: { task: DelegationTask; scope: Scope }) => (
  <ListItem href={base + taskPath(task.code)} aside={<StatusTag state={task.done ? 'done' : 'todo'} />}>
    <strong>{tOr(`delegation.task.${task.code}`, task.code)}</strong>
    {task.due && !task.done && (
      <span class="muted small">
        {t('delegation.home.due', {
          when: momentIn(task.due, meeting.zone, inLanguage(meeting.city)),
        })}
      </span>
    )}
  </ListItem>
);

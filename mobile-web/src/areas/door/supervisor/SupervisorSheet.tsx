import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { NameSearch } from '../page/NameSearch';
import { SheetDialog } from '../page/SheetDialog';
import type { BadgeRow } from '../store/snapshot';
import { connected } from '../sync/sync';
import { ConflictList } from './ConflictList';
import { conflictCount } from './conflicts';
import { type Replaced, ReplaceForm } from './ReplaceForm';
import { WalkInForm } from './WalkInForm';

const TASKS = ['conflicts', 'lost', 'category', 'walkIn'] as const;
type Task = (typeof TASKS)[number];

/** What only a supervisor puts right at the door: what gates disagree about, a lost badge, a wrong category, somebody who is not registered (B10). */
export const SupervisorSheet = ({ close }: { close: () => void }) => {
  const [task, setTask] = useState<Task>();
  return (
    <SheetDialog title={t(task ? `door.supervisor.${task}` : 'door.supervisor.title')} close={close}>
      {!connected.value && task !== 'conflicts' && (
        <Notice tone="warn" title={t('door.offline')}>
          <p>{t('door.supervisor.offline')}</p>
        </Notice>
      )}
      {task ? <TaskView task={task} close={close} /> : <Tasks choose={setTask} />}
    </SheetDialog>
  );
};

const Tasks = ({ choose }: { choose: (task: Task) => void }) => (
  <div class="stack">
    {TASKS.map(task => (
      <Button key={task} wide kind="secondary" onClick={() => choose(task)}>
        {t(`door.supervisor.${task}`)}
        {task === 'conflicts' && conflictCount() > 0 && ` (${conflictCount()})`}
      </Button>
    ))}
  </div>
);

const TaskView = ({ task, close }: { task: Task; close: () => void }) => {
  const [row, setRow] = useState<BadgeRow>();
  const [done, setDone] = useState<Replaced | 'walkIn'>();
  if (done)
    return (
      <Step key="done">
        <Done done={done} close={close} />
      </Step>
    );
  if (task === 'conflicts')
    return (
      <Step key="conflicts">
        <ConflictList />
      </Step>
    );
  if (task === 'walkIn')
    return (
      <Step key="walkIn">
        <WalkInForm done={() => setDone('walkIn')} />
      </Step>
    );
  if (!row)
    return (
      <Step key="pick">
        <NameSearch none={t('door.supervisor.notFound')} pick={setRow} />
      </Step>
    );
  return (
    <Step key={row.badge}>
      <ReplaceForm row={row} wrongCategory={task === 'category'} done={setDone} />
    </Step>
  );
};

/** The focus goes to each step: the button that led here is gone. */
const Step = ({ children }: { children: ComponentChildren }) => {
  const step = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => step.current?.focus(), []);
  return (
    <div class="stack" ref={step} tabIndex={-1}>
      {children}
    </div>
  );
};

const Done = ({ done, close }: { done: Replaced | 'walkIn'; close: () => void }) => (
  <div class="stack">
    <div role="status">
      {done === 'walkIn' ? (
        <Notice tone="good" title={t('door.supervisor.walkInDone')}>
          <p>{t('door.supervisor.walkInNext')}</p>
        </Notice>
      ) : (
        <Notice tone="good" title={t('door.supervisor.issued', { serial: done.serial })}>
          <p>{t('door.supervisor.issuedNext')}</p>
        </Notice>
      )}
    </div>
    <Button wide onClick={close}>
      {t('core.form.close')}
    </Button>
  </div>
);

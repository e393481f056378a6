import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { ListItem } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { EntityName } from '../../../ui/names/PersonName';
import { toast } from '../../../ui/toast/Toast';
import type { EntityRef } from '../frame/types';
import { RenameForm } from './RenameForm';

/** An organisation of the list; `added` ones are the Secretariat's to correct and to remove. */
export interface Organisation extends EntityRef {
  added: boolean;
}

/** An entity's name in the languages that somebody wrote. */
export interface Named {
  name: Multilingual;
  version?: number | null;
}

/** One organisation: its name, its code, and what can be done about it. */
export const OrganisationLine = ({ entity, changed }: { entity: Organisation; changed: () => void }) => {
  const [named, setNamed] = useState<Named>();
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const failed = (thrown: unknown) => setProblem(asProblem(thrown));
  const path = `/entities/${entity.code}`;
  const edit = () => {
    setProblem(undefined);
    api.get<Named>(path).then(setNamed, failed);
  };
  const remove = async () => {
    setLeaving(false);
    await api.delete(path).then(() => {
      toast(t('secretariat.organisations.removed'));
      changed();
    }, failed);
  };
  if (named) {
    const close = () => setNamed(undefined);
    const done = () => {
      close();
      changed();
    };
    return (
      <li class="list-item">
        <RenameForm path={path} named={named} done={done} cancel={close} />
      </li>
    );
  }
  return (
    <ListItem aside={<Acts entity={entity} edit={edit} remove={() => setLeaving(true)} />}>
      <EntityName entity={entity} />
      <ErrorSummary problem={problem} />
      <ConfirmDialog
        open={leaving}
        danger
        title={t('secretariat.rooms.removeTitle', { name: entity.name })}
        action={t('secretariat.organisations.removeAct')}
        onConfirm={() => void remove()}
        onCancel={() => setLeaving(false)}
      >
        <p>{t('secretariat.organisations.removeLead')}</p>
      </ConfirmDialog>
    </ListItem>
  );
};

const Acts = ({ entity, edit, remove }: { entity: Organisation; edit: () => void; remove: () => void }) => (
  <span class="row">
    <span class="muted small" dir="ltr">
      {entity.code}
    </span>
    {entity.added && (
      <>
        <Button kind="quiet" label={`${t('core.form.edit')}: ${entity.name}`} onClick={edit}>
          {t('core.form.edit')}
        </Button>
        <Button kind="quiet" label={t('secretariat.rooms.remove', { name: entity.name })} onClick={remove}>
          <span aria-hidden="true">×</span>
        </Button>
      </>
    )}
  </span>
);

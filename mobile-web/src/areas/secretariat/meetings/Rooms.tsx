import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import type { Meeting, Room } from '../frame/types';
import { RoomForm } from './RoomForm';

const NEW = 'new';

interface RoomsProps {
  meeting: Meeting;
  changed: () => void;
}

/** The rooms of the venue; a session cannot be planned without one. One form is open at a time. */
export const Rooms = ({ meeting, changed }: RoomsProps) => {
  const [open, setOpen] = useState('');
  const [leaving, setLeaving] = useState<Room>();
  const [problem, setProblem] = useState<Problem>();
  const close = () => setOpen('');
  const done = () => {
    close();
    changed();
  };
  const remove = async (room: Room) => {
    setLeaving(undefined);
    setProblem(undefined);
    await api.delete(`/meetings/${meeting.code}/rooms/${room.id}`).then(changed, thrown => {
      setProblem(asProblem(thrown));
    });
  };
  return (
    <Card title={t('secretariat.rooms.title')}>
      <ErrorSummary problem={problem} />
      {meeting.rooms.length === 0 && <p class="muted">{t('secretariat.rooms.none')}</p>}
      {meeting.rooms.length > 0 && (
        <List label={t('secretariat.rooms.title')}>
          {meeting.rooms.map(room =>
            open === room.id ? (
              <li key={room.id} class="list-item">
                <RoomForm meeting={meeting.code} room={room} done={done} cancel={close} />
              </li>
            ) : (
              <RoomLine
                key={room.id}
                room={room}
                edit={() => setOpen(room.id)}
                remove={() => setLeaving(room)}
              />
            ),
          )}
        </List>
      )}
      {open === NEW ? (
        <RoomForm meeting={meeting.code} done={done} cancel={close} />
      ) : (
        <div class="row">
          <Button kind="secondary" onClick={() => setOpen(NEW)}>
            {t('secretariat.rooms.add')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={leaving !== undefined}
        danger
        title={t('secretariat.rooms.removeTitle', { name: inLanguage(leaving?.name) })}
        action={t('secretariat.rooms.removeAct')}
        onConfirm={() => leaving && void remove(leaving)}
        onCancel={() => setLeaving(undefined)}
      >
        <p>{t('secretariat.rooms.removeLead')}</p>
      </ConfirmDialog>
    </Card>
  );
};

const RoomLine = ({ room, edit, remove }: { room: Room; edit: () => void; remove: () => void }) => {
  const name = inLanguage(room.name);
  return (
    <ListItem
      aside={
        <span class="row">
          <Button kind="quiet" label={`${t('core.form.edit')}: ${name}`} onClick={edit}>
            {t('core.form.edit')}
          </Button>
          <Button kind="quiet" label={t('secretariat.rooms.remove', { name })} onClick={remove}>
            <span aria-hidden="true">×</span>
          </Button>
        </span>
      }
    >
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span class="muted small">
        {t('secretariat.rooms.facts', { seats: room.capacity, booths: room.booths })}
      </span>
    </ListItem>
  );
};

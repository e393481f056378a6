import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { inLanguage, type Multilingual } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import type { Meeting, Room } from '../frame/types';
import { written } from './values';

/** The rooms of the venue; a session cannot be planned without one. */
export const Rooms = ({ meeting, changed }: { meeting: Meeting; changed: () => void }) => {
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const remove = async (room: Room) => {
    try {
      await api.delete(`/meetings/${meeting.code}/rooms/${room.id}`);
      changed();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const added = () => {
    setAdding(false);
    changed();
  };
  return (
    <Card title={t('secretariat.rooms.title')}>
      <ErrorSummary problem={problem} />
      {meeting.rooms.length === 0 && <p class="muted">{t('secretariat.rooms.none')}</p>}
      {meeting.rooms.length > 0 && (
        <List label={t('secretariat.rooms.title')}>
          {meeting.rooms.map(room => (
            <RoomLine key={room.id} room={room} remove={() => void remove(room)} />
          ))}
        </List>
      )}
      {adding ? (
        <RoomForm meeting={meeting.code} added={added} cancel={() => setAdding(false)} />
      ) : (
        <div class="row">
          <Button kind="secondary" onClick={() => setAdding(true)}>
            {t('secretariat.rooms.add')}
          </Button>
        </div>
      )}
    </Card>
  );
};

const RoomLine = ({ room, remove }: { room: Room; remove: () => void }) => {
  const name = inLanguage(room.name);
  return (
    <ListItem
      aside={
        <Button kind="quiet" label={t('secretariat.rooms.remove', { name })} onClick={remove}>
          <span aria-hidden="true">×</span>
        </Button>
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

const RoomForm = ({ meeting, added, cancel }: { meeting: string; added: () => void; cancel: () => void }) => {
  const form = useForm({
    initial: { name: {} as Multilingual, capacity: '', booths: '' },
    check: values => ({ name: values.name.en?.trim() ? undefined : t('secretariat.form.needed') }),
    send: async (values, idempotencyKey) => {
      const request = {
        name: written(values.name),
        capacity: Number(values.capacity) || 0,
        booths: Number(values.booths) || 0,
      };
      await api.post(`/meetings/${meeting}/rooms`, request, { idempotencyKey });
      added();
    },
  });
  return (
    <FormBody
      form={form}
      action={t('secretariat.rooms.add')}
      beside={
        <Button kind="quiet" onClick={cancel}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <LocalizedField {...form.field('name')} label={t('secretariat.rooms.name')} />
      <div class="two">
        <TextField {...form.field('capacity')} type="number" short label={t('secretariat.rooms.capacity')} />
        <TextField {...form.field('booths')} type="number" short label={t('secretariat.rooms.booths')} />
      </div>
    </FormBody>
  );
};

import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import type { Multilingual } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import type { Room } from '../frame/types';
import { written } from './values';

interface RoomFormProps {
  meeting: string;
  /** The room to change; without it a new one is added. */
  room?: Room;
  done: () => void;
  cancel: () => void;
}

const initialOf = (room?: Room) => ({
  name: room?.name ?? ({} as Multilingual),
  capacity: room ? String(room.capacity) : '',
  booths: room ? String(room.booths) : '',
});

/** Adds a room or changes one; two officers at once: the second is told (L22). */
export const RoomForm = ({ meeting, room, done, cancel }: RoomFormProps) => {
  const form = useForm({
    initial: initialOf(room),
    check: values => ({ name: values.name.en?.trim() ? undefined : t('secretariat.form.needed') }),
    send: async (values, idempotencyKey) => {
      const request = {
        name: written(values.name),
        capacity: Number(values.capacity) || 0,
        booths: Number(values.booths) || 0,
      };
      const path = `/meetings/${meeting}/rooms`;
      if (room) await api.put(`${path}/${room.id}`, request, { version: room.version });
      else await api.post(path, request, { idempotencyKey });
      done();
    },
  });
  return (
    <FormBody
      form={form}
      action={room ? t('core.form.save') : t('secretariat.rooms.add')}
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

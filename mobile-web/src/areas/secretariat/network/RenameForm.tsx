import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import { toast } from '../../../ui/toast/Toast';
import { written } from '../meetings/values';
import type { Named } from './OrganisationLine';

interface RenameProps {
  path: string;
  named: Named;
  done: () => void;
  cancel: () => void;
}

/** Corrects the name of an organisation in up to six languages; its code stays. */
export const RenameForm = ({ path, named, done, cancel }: RenameProps) => {
  const form = useForm({
    initial: { name: named.name },
    check: ({ name }) => ({ name: name.en?.trim() ? undefined : t('secretariat.form.needed') }),
    send: async ({ name }) => {
      await api.put(path, { name: written(name) }, { version: named.version ?? 0 });
      toast(t('secretariat.form.saved'));
      done();
    },
  });
  return (
    <FormBody
      form={form}
      action={t('core.form.save')}
      beside={
        <Button kind="quiet" onClick={cancel}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <LocalizedField {...form.field('name')} label={t('secretariat.organisations.name')} />
    </FormBody>
  );
};

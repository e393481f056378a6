import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Card } from '../../../ui/card/Card';
import { Checkboxes } from '../../../ui/field/Choice';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { CATEGORIES } from '../gates/types';
import type { PhotoTerms } from './types';

/** Which categories carry a photo on their badges (B1). */
export const PhotosCard = ({ meeting }: { meeting: string }) => {
  const terms = useResource(`badge-photos ${meeting}`, () =>
    api.get<PhotoTerms>(`/meetings/${meeting}/badge-photos`),
  );
  return (
    <Card title={t('prints.photos.title')}>
      <p class="muted">{t('prints.photos.lead')}</p>
      <Loaded resource={terms}>
        {found => <Choice meeting={meeting} terms={found} reload={terms.reload} />}
      </Loaded>
    </Card>
  );
};

const Choice = ({ meeting, terms, reload }: { meeting: string; terms: PhotoTerms; reload: () => void }) => {
  const form = useForm<{ categories: string[] }>({
    initial: { categories: terms.categories },
    version: terms.version,
    newest: reload,
    send: async ({ categories }, _, over) => {
      await api.put(`/meetings/${meeting}/badge-photos`, { categories }, { version: over ?? terms.version });
      toast(t('prints.photos.saved'));
      reload();
    },
  });
  return (
    <FormBody form={form} action={t('prints.photos.save')}>
      <Checkboxes
        {...form.field('categories')}
        optional
        label={t('prints.photos.categories')}
        options={CATEGORIES.map(value => ({ value, label: t(`secretariat.category.${value}`) }))}
      />
    </FormBody>
  );
};

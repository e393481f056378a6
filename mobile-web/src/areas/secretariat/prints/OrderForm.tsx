import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES, type Language } from '../../../i18n/language';
import { inLanguage, languageName } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Checkbox, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting } from '../frame/types';
import { CATEGORIES, type Category } from '../gates/types';
import { Preview } from './Preview';
import {
  CHOICES,
  type Choice,
  FORMATS,
  type Format,
  type PrintPreview,
  type PrintRequest,
  type PrintRun,
} from './types';

interface Values {
  format: Format;
  language: Language;
  which: Choice;
  category: Category | '';
  zone: string;
  covers: boolean;
}

const INITIAL: Values = {
  format: 'a4-of-4',
  language: 'en',
  which: 'all',
  category: '',
  zone: '',
  covers: true,
};

const requestOf = ({ category, zone, covers, ...values }: Values): PrintRequest => ({
  ...values,
  category: category || undefined,
  zone: zone.trim().toUpperCase() || undefined,
  covers: covers && values.format !== 'cr80',
});

/** What to print: looked at first, then ordered as it was looked at. Any change asks to look again. */
export const OrderForm = ({ meeting, ordered }: { meeting: Meeting; ordered: () => void }) => {
  const path = `/meetings/${meeting.code}/badge-prints`;
  const [seen, setSeen] = useState<{ request: PrintRequest; preview: PrintPreview }>();
  const form = useForm({
    initial: INITIAL,
    check: () => ({}),
    send: async values => {
      const request = requestOf(values);
      setSeen({ request, preview: await api.post<PrintPreview>(`${path}/preview`, request) });
    },
  });
  const current = seen && JSON.stringify(seen.request) === JSON.stringify(requestOf(form.values));
  return (
    <Card title={t('prints.order')}>
      <FormBody form={form} action={t('prints.preview')}>
        <Fields form={form} />
      </FormBody>
      {seen && current && (
        <Preview
          {...seen}
          title={inLanguage(meeting.title)}
          order={async idempotencyKey => {
            await api.post<PrintRun>(path, seen.request, { idempotencyKey });
            toast(t('prints.ordered'));
            setSeen(undefined);
            ordered();
          }}
        />
      )}
      {seen && !current && (
        <div class="row">
          <p class="muted">{t('prints.changedSince')}</p>
          <Button kind="quiet" onClick={() => setSeen(undefined)}>
            {t('core.form.cancel')}
          </Button>
        </div>
      )}
    </Card>
  );
};

const Fields = ({ form }: { form: ReturnType<typeof useForm<Values>> }) => (
  <>
    <Select
      {...form.field('which')}
      label={t('prints.which')}
      options={CHOICES.map(value => ({ value, label: t(`prints.which.${value}`) }))}
      onValue={value => form.field('which').onValue(value as Choice)}
    />
    <Select
      {...form.field('format')}
      label={t('secretariat.prints.format')}
      options={FORMATS.map(value => ({ value, label: t(`secretariat.prints.${value}`) }))}
      onValue={value => form.field('format').onValue(value as Format)}
    />
    <Select
      {...form.field('language')}
      label={t('prints.language')}
      options={LANGUAGES.map(value => ({ value, label: languageName(value) }))}
      onValue={value => form.field('language').onValue(value as Language)}
    />
    <Select
      {...form.field('category')}
      optional
      label={t('secretariat.limits.category')}
      placeholder={t('prints.everyCategory')}
      options={CATEGORIES.map(value => ({ value, label: t(`secretariat.category.${value}`) }))}
      onValue={value => form.field('category').onValue(value as Category)}
    />
    <TextField
      {...form.field('zone')}
      optional
      short
      maxLength={1}
      label={t('secretariat.gates.zone')}
      hint={t('prints.zoneHint')}
    />
    {form.values.format !== 'cr80' && (
      <Checkbox
        id="covers"
        label={t('prints.covers')}
        hint={t('prints.coversHint')}
        checked={form.values.covers}
        error={form.field('covers').error}
        onValue={form.field('covers').onValue}
      />
    )}
  </>
);

import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Facts, List, ListItem } from '../../../ui/card/Card';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { useForm } from '../../../ui/form/useForm';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import type { PrintPreview, PrintWarning } from './types';

interface PreviewProps {
  preview: PrintPreview;
  title: string;
  order: (idempotencyKey: string) => Promise<void>;
}

/** What a run would be: how much paper, what its first sheets look like, and whose badge will not be as one expects. */
export const Preview = ({ preview, title, order }: PreviewProps) => {
  const ordering = useForm({
    initial: {},
    check: () => ({}),
    send: (_, idempotencyKey) => order(idempotencyKey),
  });
  const { badges, sheets, parts, envelopes, warnings, pictures } = preview;
  if (badges === 0) {
    return (
      <Notice live title={t('prints.nothing')}>
        <Warnings warnings={warnings} />
      </Notice>
    );
  }
  return (
    <div class="stack" role="status">
      <Facts
        facts={[
          [t('prints.badges'), badges],
          [t('prints.sheets'), sheets],
          [t('prints.envelopes'), envelopes],
          [t('prints.files'), parts],
        ]}
      />
      <Warnings warnings={warnings} />
      <div class="prints-sheets">
        {pictures.map((picture, index) => (
          <img
            key={picture}
            class="prints-sheet"
            src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
            alt={t('prints.picture', { number: index + 1, title })}
          />
        ))}
      </div>
      <form onSubmit={ordering.submit} noValidate>
        <ErrorSummary errors={ordering.errors} problem={ordering.problem} newest={ordering.showNewest} />
        <div class="row form-acts">
          <Button type="submit" busy={ordering.busy}>
            {t('prints.send', { count: badges })}
          </Button>
        </div>
      </form>
    </div>
  );
};

const Warnings = ({ warnings }: { warnings: PrintWarning[] }) => {
  const unpictured = warnings.filter(({ kind }) => kind === 'no-photo');
  const others = warnings.filter(({ kind }) => kind !== 'no-photo');
  return (
    <>
      {others.length > 0 && (
        <Notice tone="warn" title={t('prints.warnings', { count: others.length })}>
          <People warnings={others} label={t('prints.warnings', { count: others.length })} />
        </Notice>
      )}
      {unpictured.length > 0 && (
        <Notice tone="warn">
          <details>
            <summary>{t('prints.withoutPhoto', { count: unpictured.length })}</summary>
            <People warnings={unpictured} label={t('prints.withoutPhoto', { count: unpictured.length })} />
          </details>
        </Notice>
      )}
    </>
  );
};

const People = ({ warnings, label }: { warnings: PrintWarning[]; label: string }) => (
  <List label={label}>
    {warnings.map(warning => (
      <ListItem key={`${warning.kind} ${warning.serial} ${warning.name}`}>
        <PersonName name={warning.name} />
        {warning.entity && <EntityName entity={warning.entity} />}
        {warning.kind !== 'no-photo' && <span>{why(warning)}</span>}
      </ListItem>
    ))}
  </List>
);

const why = ({ kind, characters, latinName }: PrintWarning): string =>
  kind === 'letters'
    ? t('prints.warning.letters', { characters: characters.join(' '), name: latinName })
    : t('prints.warning.no-badge');

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

const Warnings = ({ warnings }: { warnings: PrintWarning[] }) =>
  warnings.length === 0 ? null : (
    <Notice tone="warn" title={t('prints.warnings', { count: warnings.length })}>
      <List label={t('prints.warnings', { count: warnings.length })}>
        {warnings.map(warning => (
          <ListItem key={`${warning.kind} ${warning.serial} ${warning.name}`}>
            <PersonName name={warning.name} />
            {warning.entity && <EntityName entity={warning.entity} />}
            <span>
              {warning.kind === 'letters'
                ? t('prints.warning.letters', {
                    characters: warning.characters.join(' '),
                    name: warning.latinName,
                  })
                : t('prints.warning.no-badge')}
            </span>
          </ListItem>
        ))}
      </List>
    </Notice>
  );

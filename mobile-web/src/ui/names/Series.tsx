import { type ComponentChild, Fragment } from 'preact';
import { language, t } from '../../i18n/catalogue';

/**
 * Names beside each other, each isolated, with the reader's own comma between: in Arabic a Latin city followed by «،»
 * would otherwise pull the comma to its other side.
 */
export const Series = ({ parts }: { parts: ComponentChild[] }) => (
  <>
    {parts.filter(Boolean).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && t('core.series.comma') + (language.value === 'zh' ? '' : ' ')}
        <bdi>{part}</bdi>
      </Fragment>
    ))}
  </>
);

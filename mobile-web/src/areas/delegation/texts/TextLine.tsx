import type { ComponentChildren } from 'preact';
import { type StatementText, type TextLength, texts } from '../../../api/texts';
import { t } from '../../../i18n/catalogue';
import { languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { ListItem } from '../../../ui/card/Card';
import { StatusTag } from '../../../ui/status/StatusTag';
import { sizeText } from './sizes';

interface TextLineProps {
  text: StatementText;
  zone: string;
  city: string;
  children?: ComponentChildren;
}

/** One version with what it is, how long it is, and its file. */
export const TextLine = ({ text, zone, city, children }: TextLineProps) => {
  const name = t('texts.version', { version: text.version, language: languageName(text.language) });
  return (
    <ListItem>
      <strong>{name}</strong>
      <span class="row">
        {text.current && <span class="status status-good">{t('texts.current')}</span>}
        {text.late && <StatusTag state="late" />}
        {text.withdrawn && <StatusTag state="withdrawn" />}
      </span>
      <span class="muted small">
        <bdi>{text.kind.toUpperCase()}</bdi> · <bdi>{sizeText(text.size)}</bdi> ·{' '}
        <bdi>{momentIn(text.handedInAt, zone, city)}</bdi>
      </span>
      <span class={text.length.over ? 'small text-over' : 'muted small'}>{lengthText(text.length)}</span>
      <span class="row">
        <a
          class="button button-quiet"
          href={texts.file(text)}
          download
          aria-label={`${t('texts.download')}: ${name}`}
        >
          {t('texts.download')}
        </a>
        {children}
      </span>
    </ListItem>
  );
};

const lengthText = ({ unit, counted, fits, over }: TextLength): string => {
  if (counted === undefined || counted === null) return t('texts.length.unknown');
  return over ? t('texts.length.over', { unit, counted, fits }) : t('texts.length', { unit, counted });
};

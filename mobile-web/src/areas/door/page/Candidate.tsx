import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { Notice } from '../../../ui/notice/Notice';
import { namesakes } from '../store/search';
import type { BadgeRow } from '../store/snapshot';
import { PersonCard } from './PersonCard';
import { direction } from './state';
import './verdict.css';

interface CandidateProps {
  row: BadgeRow;
  /** Everybody whom the search found: some may have the same name. */
  found: BadgeRow[];
  pass: () => void;
  back: () => void;
}

/** Whom the search found, as large as a verdict, and the question whether it is them: of two namesakes one is wrong (B10, P5). */
export const Candidate = ({ row, found, pass, back }: CandidateProps) => {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => card.current?.focus(), []);
  const others = namesakes(row, found);
  return (
    <div class="candidate">
      <section class="candidate-card" ref={card} tabIndex={-1} aria-label={t('door.search.confirm.title')}>
        <PersonCard person={row.person} />
      </section>
      {others > 0 && (
        <Notice tone="warn">
          <p>{t('door.search.confirm.namesakes', { count: others })}</p>
        </Notice>
      )}
      <Notice tone="warn">
        <p>{t('door.search.check')}</p>
      </Notice>
      <Button wide onClick={pass}>
        {t(`door.search.confirm.${direction.value}`)}
      </Button>
      <Button wide kind="secondary" onClick={back}>
        {t('door.search.confirm.other')}
      </Button>
    </div>
  );
};

import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { Select } from '../../../ui/field/Choice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { useEntityNames } from '../../speaking/entities';
import { drawAgain } from './draw';
import type { Lot, SpeakersList } from './types';
import './lot.css';

interface LotProps {
  list: SpeakersList;
  path: string;
  city: string;
  changed: () => void;
}

/** The list alphabetical from a State drawn by lot, instead of by precedence; settled by the first publication (L9). */
export const LotCard = ({ list, path, city, changed }: LotProps) => {
  const { lot, published } = list;
  if (!lot && published) return null;
  return (
    <Card title={t('secretariat.lot.title')}>
      <div class="stack">
        {lot ? <Drawn lot={lot} when={momentIn(lot.drawnAt, list.zone, city)} /> : null}
        {!lot && <p class="muted">{t('secretariat.lot.lead')}</p>}
        {published ? (
          <p class="muted">{t('secretariat.lot.settled')}</p>
        ) : (
          <LotActs lot={lot ?? undefined} path={path} changed={changed} />
        )}
      </div>
    </Card>
  );
};

const Drawn = ({ lot, when }: { lot: Lot; when: string }) => {
  const nameOf = useEntityNames();
  return (
    <>
      <p class="muted">{t('secretariat.lot.drawn', { language: languageName(lot.language), when })}</p>
      <p class="lot-state" role="status">
        <bdi>{nameOf(lot.drawn)}</bdi>
      </p>
      <Proof lot={lot} nameOf={nameOf} />
    </>
  );
};

/** All that is needed to draw the lot again by hand, and what this browser makes of it. */
const Proof = ({ lot, nameOf }: { lot: Lot; nameOf: (code: string) => string }) => {
  const { seed, candidates, drawn } = lot;
  const [index, setIndex] = useState<number>();
  useEffect(() => {
    drawAgain(seed, candidates.length).then(setIndex, console.warn);
  }, [seed, candidates.length]);
  const again = index === undefined ? undefined : candidates[index];
  return (
    <details class="lot-proof">
      <summary>{t('secretariat.lot.proof')}</summary>
      <p>{t('secretariat.lot.proof.how', { count: candidates.length })}</p>
      <p>
        {t('secretariat.lot.seed')}: <code dir="ltr">{seed}</code>
      </p>
      {again && index !== undefined && (
        <p class={again === drawn ? undefined : 'place-warning'}>
          {t(again === drawn ? 'secretariat.lot.proof.same' : 'secretariat.lot.proof.other', {
            index,
            name: nameOf(again),
          })}
        </p>
      )}
      <ol class="lot-candidates" start={0}>
        {candidates.map(code => (
          <li key={code} class={code === drawn ? 'lot-drawn' : undefined}>
            <bdi>{nameOf(code)}</bdi> <bdi class="muted small">{code}</bdi>
          </li>
        ))}
      </ol>
    </details>
  );
};

/** The first draw asks for nothing but the language; drawing again and taking back need a reason (X3). */
const LotActs = ({ lot, path, changed }: { lot?: Lot; path: string; changed: () => void }) => {
  const [asking, setAsking] = useState<'draw' | 'back'>();
  const [language, setLanguage] = useState(lot?.language ?? 'en');
  const draw = async (reason?: string) => {
    await api.post(`${path}/lot`, { language, reason });
    changed();
  };
  const takeBack = async (reason: string) => {
    await api.post(`${path}/lot/withdrawal`, { reason });
    changed();
  };
  const close = () => setAsking(undefined);
  const alphabet = (
    <Select
      id="language"
      label={t('secretariat.lot.language')}
      value={language}
      onValue={setLanguage}
      options={LANGUAGES.map(code => ({ value: code, label: languageName(code) }))}
    />
  );
  const act = lot ? t('secretariat.lot.again') : t('secretariat.lot.draw');
  const dialog = { title: act, action: act, onClose: close };
  return (
    <div class="row">
      <Button kind="secondary" onClick={() => setAsking('draw')}>
        {act}
      </Button>
      {lot && (
        <Button kind="quiet" onClick={() => setAsking('back')}>
          {t('secretariat.lot.takeBack')}
        </Button>
      )}
      {lot ? (
        <ReasonDialog {...dialog} open={asking === 'draw'} send={draw}>
          {alphabet}
        </ReasonDialog>
      ) : (
        <SendDialog {...dialog} open={asking === 'draw'} send={() => draw()}>
          {alphabet}
        </SendDialog>
      )}
      <ReasonDialog
        open={asking === 'back'}
        danger
        title={t('secretariat.lot.takeBack')}
        lead={t('secretariat.lot.takeBack.lead')}
        action={t('secretariat.lot.takeBack')}
        send={takeBack}
        onClose={close}
      />
    </div>
  );
};

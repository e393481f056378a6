import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t, tOr } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { FieldSet } from '../../../ui/field/Field';
import { type Bands, levelled, lowered, raised } from './bands';
import './bands.css';

interface BandsFieldProps {
  id: string;
  value: Bands;
  error?: string;
  onValue: (bands: Bands) => void;
}

export const levelName = (level: string): string => tOr(`core.level.${level}`, level);

/** The order of levels, by buttons that a keyboard and a thumb reach alike; several levels may be of equal standing (L5). */
export const BandsField = ({ id, value, error, onValue }: BandsFieldProps) => {
  const [told, setTold] = useState('');
  const pressed = useRef('');
  const act = (bands: Bands, level: string, button: string) => {
    pressed.current = button;
    const place = bands.findIndex(band => band.includes(level)) + 1;
    setTold(t('secretariat.lists.bands.place', { level: levelName(level), place, of: bands.length }));
    onValue(bands);
  };
  // A line that moves loses the focus: whoever presses again goes on from the same button.
  useLayoutEffect(() => {
    document.getElementById(pressed.current)?.focus();
    pressed.current = '';
  }, [value]);
  return (
    <FieldSet
      id={id}
      label={t('secretariat.lists.bands')}
      hint={t('secretariat.lists.bands.hint')}
      error={error}
    >
      <ol class="bands">
        {value.flatMap((band, rank) =>
          band.map((level, place) => (
            <Level
              key={level}
              level={level}
              rank={rank + 1}
              equal={place > 0}
              first={rank + place === 0}
              set={(bands, button) => act(bands, level, button)}
              bands={value}
            />
          )),
        )}
      </ol>
      <p class="visually-hidden" role="status">
        {told}
      </p>
    </FieldSet>
  );
};

interface LevelProps {
  level: string;
  /** Of its band, from 1. */
  rank: number;
  equal: boolean;
  /** Nothing stands above it. */
  first: boolean;
  bands: Bands;
  set: (bands: Bands, button: string) => void;
}

const Level = ({ level, rank, equal, first, bands, set }: LevelProps) => {
  const name = levelName(level);
  const up = `bands-up-${level}`;
  const down = `bands-down-${level}`;
  const same = `bands-same-${level}`;
  return (
    <li class={equal ? 'band-equal' : undefined}>
      <span class="numbers band-rank" aria-hidden={equal}>
        {equal ? '=' : rank}
      </span>
      <span class="band-name">{name}</span>
      <span class="band-acts">
        <Button
          id={up}
          kind="quiet"
          label={t('secretariat.lists.bands.up', { level: name })}
          onClick={() => set(raised(bands, level), up)}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          id={down}
          kind="quiet"
          label={t('secretariat.lists.bands.down', { level: name })}
          onClick={() => set(lowered(bands, level), down)}
        >
          <span aria-hidden="true">↓</span>
        </Button>
      </span>
      {!first && (
        <label class="choice band-same">
          <input
            id={same}
            type="checkbox"
            checked={equal}
            onChange={event => set(levelled(bands, level, event.currentTarget.checked), same)}
          />
          <span>
            {t('secretariat.lists.bands.same')}
            <span class="visually-hidden"> {name}</span>
          </span>
        </label>
      )}
    </li>
  );
};

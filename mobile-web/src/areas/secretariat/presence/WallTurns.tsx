import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';

/** As many lines as are read from five metres, and how long they stay where there are more. */
const LINES = 10;
const TURN = 8_000;

/** A list that a wall has no hands to scroll: what does not fit takes turns. */
export const Turns = ({ title, none, lines }: { title: string; none: string; lines: string[] }) => {
  const [turn, setTurn] = useState(0);
  const turns = Math.max(1, Math.ceil(lines.length / LINES));
  useEffect(() => {
    if (turns === 1) return;
    const timer = setInterval(() => setTurn(now => now + 1), TURN);
    return () => clearInterval(timer);
  }, [turns]);
  const first = (turn % turns) * LINES;
  const shown = lines.slice(first, first + LINES);
  return (
    <section class="wall-turns">
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p class="wall-count numbers">
            {turns === 1
              ? lines.length
              : t('secretariat.wall.part', {
                  first: first + 1,
                  last: first + shown.length,
                  all: lines.length,
                })}
          </p>
          <ul>
            {shown.map(line => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

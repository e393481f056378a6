import { passesOf } from '../../../api/passes';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Failure } from '../../../ui/state/Failure';
import { PassState } from '../../../ui/status/PassState';

/** The delegation's secondary passes, to print and hand on (B3); silent while there are none. */
export const Passes = ({ parameters: { meeting = '', delegation = '' } }: { parameters: Parameters }) => {
  const passes = useResource(`passes ${meeting} ${delegation}`, () => passesOf(meeting, delegation));
  useLive(meeting, ['badges.delegation-passes-changed'], passes.reload);
  if (passes.state === 'failed') {
    return (
      <>
        <h2>{t('passes.title')}</h2>
        <Failure problem={passes.problem} reload={passes.reload} />
      </>
    );
  }
  if (passes.state !== 'ready' || passes.value.items.length === 0) return null;
  const sheet = `/api/v1/meetings/${meeting}/delegations/${delegation}/passes/prints/a4-of-4.pdf`;
  return (
    <>
      <h2>{t('passes.title')}</h2>
      <p class="muted">{t('passes.ofDelegation')}</p>
      <List label={t('passes.title')}>
        {passes.value.items.map(pass => (
          <ListItem key={pass.id} aside={<PassState pass={pass} />}>
            <strong>{t('passes.pass', { place: pass.place })}</strong>
            <span class="muted small">
              <bdi>{inLanguage(pass.sessionTitle)}</bdi> · <bdi class="numbers">{pass.serial}</bdi>
            </span>
          </ListItem>
        ))}
      </List>
      {passes.value.items.some(({ state }) => state === 'active') && (
        <div class="row">
          <ButtonLink kind="secondary" href={`${sheet}?lang=${language.value}`} download>
            {t('passes.print')}
          </ButtonLink>
        </div>
      )}
    </>
  );
};

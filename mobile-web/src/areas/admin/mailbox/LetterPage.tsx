import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { momentIn, readerZone, zoneCity } from '../../../i18n/times';
import { Card, Facts } from '../../../ui/card/Card';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { type Letter, ownPath, partsOf, stateName } from './letters';
import './mailbox.css';

/** One letter as text: markup from a letter is never put into the page. */
export const LetterPage = ({ parameters }: { parameters: Parameters }) => {
  const id = parameters.letter ?? '';
  const letter = useResource(`letter ${id}`, () => api.get<Letter>(`/mailbox/${id}`));
  return (
    <Page
      title={letter.state === 'ready' ? letter.value.subject : t('admin.mailbox.title')}
      back={{ href: '/mailbox', label: t('admin.mailbox.back') }}
    >
      <Loaded resource={letter}>
        {found => (
          <div class="stack-wide">
            <Facts
              facts={[
                [
                  t('admin.mailbox.to'),
                  <bdi key="to" dir="ltr">
                    {found.to}
                  </bdi>,
                ],
                [t('admin.mailbox.sent'), momentIn(found.at, readerZone(), zoneCity(readerZone()))],
                [t('admin.mailbox.state'), stateName(found.state)],
              ]}
            />
            <Card>
              {found.text ? (
                <LetterText text={found.text} />
              ) : (
                <p class="muted">{t('admin.mailbox.withheld')}</p>
              )}
            </Card>
            <Links links={found.links ?? []} />
            <Attachments letter={found} />
          </div>
        )}
      </Loaded>
    </Page>
  );
};

const LetterText = ({ text }: { text: string }) => (
  <div class="letter" dir="auto">
    {partsOf(text).map((part, index) =>
      part.href ? (
        <a key={index} href={ownPath(part.href)}>
          <bdi dir="ltr">{part.text}</bdi>
        </a>
      ) : (
        <span key={index}>{part.text}</span>
      ),
    )}
  </div>
);

const Links = ({ links }: { links: string[] }) =>
  links.length === 0 ? null : (
    <section class="stack">
      <h2>{t('admin.mailbox.links')}</h2>
      <ul class="letter-links">
        {links.map(link => (
          <li key={link}>
            <a href={ownPath(link)}>
              <bdi dir="ltr">{link}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

const Attachments = ({ letter }: { letter: Letter }) =>
  !letter.attachments?.length ? null : (
    <section class="stack">
      <h2>{t('admin.mailbox.attachments')}</h2>
      <ul class="letter-links">
        {letter.attachments.map(attachment => (
          <li key={attachment.href}>
            <a href={attachment.href} download={attachment.name}>
              <bdi dir="ltr">{attachment.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

import { holds } from '../../../api/session';
import { type ListTexts, type SpeakersTexts, TEXT_TOPICS, texts } from '../../../api/texts';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { factValue } from '../../../i18n/facts';
import { inLanguage, languageName } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { Card, List } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Progress } from '../../../ui/progress/Progress';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import { TextLine } from '../../delegation/texts/TextLine';
import { entered, type Mine, MissedChanges } from '../../speaking/MissedChanges';
import { useBegun, useFollowing } from '../../speaking/useBegun';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import '../../delegation/texts/texts.css';

/** The texts of a list in its order, for interpreters and the Secretariat (L23): who has handed in, and who has not. */
export const TextsPage = ({ parameters }: { parameters: Parameters }) => {
  const { meeting: code = '', list = '' } = parameters;
  const meeting = useMeeting(code);
  const read = useResource(`texts ${list}`, () => texts.ofList(code, list));
  useFollowed(code, TEXT_TOPICS, read.reload);
  const back = holds(SECRETARIAT, code)
    ? { href: `/secretariat/${code}/speakers/${list}`, label: t('secretariat.order.title') }
    : { href: `/secretariat/${code}/interpretation`, label: t('secretariat.nav.interpretation') };
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('texts.page.title')}
      lead={t('texts.page.lead')}
      back={back}
    >
      {({ city }) => (
        <Loaded resource={read}>
          {found => (
            <div class="stack-wide">
              <Overview found={found} city={inLanguage(city)} />
              {found.items.length === 0 && <Empty>{t('texts.page.none')}</Empty>}
              {found.items.map(one => (
                <OfSpeaker key={one.inscription} one={one} zone={found.terms.zone} city={inLanguage(city)} />
              ))}
              {holds(SECRETARIAT, code) && (
                <Terms
                  found={found}
                  newest={read.reload}
                  city={inLanguage(city)}
                  send={async (wanted, version) => {
                    read.replace(await texts.terms(code, list, wanted, version));
                    toast(t('texts.terms.saved'));
                  }}
                />
              )}
            </div>
          )}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const Overview = ({ found, city }: { found: ListTexts; city: string }) => (
  <div class="stack">
    <h2>
      <bdi>{inLanguage(found.title)}</bdi>
    </h2>
    <p>{t('texts.due', { when: momentIn(found.terms.deadline, found.terms.zone, city) })}</p>
    <Progress
      label={t('texts.page.count')}
      done={found.items.filter(one => one.texts.length > 0).length}
      of={found.items.length}
    />
  </div>
);

const OfSpeaker = ({ one, zone, city }: { one: SpeakersTexts; zone: string; city: string }) => (
  <Card>
    <h3>
      <EntityName entity={one.entity} />
    </h3>
    <p class="muted small">
      {one.speaker ? (
        <PersonName name={one.speaker.name} honorific={one.speaker.honorific} />
      ) : (
        t('core.speaker.tbc')
      )}{' '}
      · {t('texts.page.speaks', { language: languageName(one.language) })}
    </p>
    <div class="row">
      {one.embargo ? (
        <span class="status status-warn">{t('texts.embargo')}</span>
      ) : (
        <StatusTag state={one.state} />
      )}
    </div>
    {one.texts.length === 0 ? (
      <p>{t('texts.page.missing')}</p>
    ) : (
      <List label={one.entity.name}>
        {one.texts.map(text => (
          <TextLine key={text.id} text={text} zone={zone} city={city} />
        ))}
      </List>
    )}
  </Card>
);

interface TermsProps {
  found: ListTexts;
  city: string;
  newest: () => void;
  send: (wanted: { deadline: number; words: number }, version: number) => Promise<unknown>;
}

const Terms = ({ found: { terms }, city, newest: read, send }: TermsProps) => {
  const { begun, newest, follow, outdated } = useBegun(terms, read);
  const initial = { deadline: String(begun.before), words: String(begun.words) };
  const form = useForm({
    initial,
    check: ({ deadline, words }) => ({
      deadline: /^\d{1,5}$/.test(deadline.trim()) ? undefined : t('texts.terms.hint'),
      words: /^\d{1,3}$/.test(words.trim()) ? undefined : t('texts.terms.words.hint'),
    }),
    newest,
    version: begun.version,
    send: async ({ deadline, words }, _key, version = begun.version) => {
      await send({ deadline: Number(deadline), words: Number(words) }, version);
      follow();
    },
  });
  const mineOf = ({ deadline, words }: typeof initial): Mine => ({
    wordsPerMinute: words.trim(),
    textDeadlineMinutes: factValue('textDeadlineMinutes', deadline.trim(), new Map(), terms.zone),
  });
  const mine = entered(mineOf(form.values), mineOf(initial));
  useFollowing(
    outdated,
    form.values.deadline === initial.deadline && form.values.words === initial.words,
    follow,
  );
  const meanwhile = (
    <MissedChanges
      problem={form.problem}
      when={{ zone: terms.zone, city }}
      mine={mine}
      apply={form.applyMine}
    />
  );
  return (
    <FormBody form={form} action={t('texts.terms.save')} meanwhile={meanwhile}>
      <TextField
        {...form.field('deadline')}
        short
        inputMode="numeric"
        label={t('texts.terms')}
        hint={t('texts.terms.hint')}
      />
      <TextField
        {...form.field('words')}
        short
        inputMode="numeric"
        label={t('texts.terms.words')}
        hint={t('texts.terms.words.hint')}
      />
    </FormBody>
  );
};

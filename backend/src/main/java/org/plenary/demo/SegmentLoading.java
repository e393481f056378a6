package org.plenary.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.registration.Delegation;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionDesk;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Lists;
import org.plenary.speakers.NewInscription;
import org.plenary.speakers.Statement;
import org.plenary.speakers.confirmation.Answer;
import org.plenary.speakers.confirmation.Confirmations;
import org.plenary.speakers.reply.AskingToReply;
import org.plenary.speakers.reply.NewReply;
import org.plenary.speakers.reply.Reply;
import org.plenary.speakers.swaps.Swaps;
import org.plenary.speakers.texts.HandingIn;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happens on a list between inscription and podium: somebody speaks for a group, speakers confirm or decline, places are to
 * be exchanged, texts are handed in.
 */
@Demonstration
@Component
class SegmentLoading {

    private static final String GROUP = "Group of Friends of Women, Peace and Security";
    private static final String REMARK = "The figures on the national action plan";
    private static final int ALIGNED = 8;
    private static final int WITH_TEXT = 3;

    private final Lists lists;
    private final InscriptionDesk desk;
    private final Confirmations confirmations;
    private final Swaps swaps;
    private final HandingIn handingIn;
    private final AskingToReply asking;
    private final Map<String, byte[]> texts;
    private final DemoClock clock;

    SegmentLoading(
            Lists lists,
            InscriptionDesk desk,
            Confirmations confirmations,
            Swaps swaps,
            HandingIn handingIn,
            AskingToReply asking,
            SampleFiles files,
            DemoClock clock) {
        this.lists = lists;
        this.desk = desk;
        this.confirmations = confirmations;
        this.swaps = swaps;
        this.handingIn = handingIn;
        this.asking = asking;
        this.texts = files.texts();
        this.clock = clock;
    }

    /** The delegation speaks for a group as well, by whom is still to be confirmed; others of the meeting align themselves (L11, L24). */
    Mono<InscriptionId> speakForGroup(ListOfSpeakers list, Delegation delegation, List<Attending> all) {
        List<EntityCode> aligned = all.stream()
                .map(each -> each.delegation().entity())
                .filter(entity -> !entity.equals(delegation.entity()))
                .limit(ALIGNED)
                .toList();
        return own(list, delegation.entity()).flatMap(own -> {
            Statement national = own.statement();
            var statement = new Statement(
                    null, null, national.title(), national.level(), national.language(), Group.of(GROUP, aligned));
            var wanted = new NewInscription(list.meeting(), list.id(), delegation.id(), statement, clock.instant());
            return desk.inscribeAlone(wanted, focalPoint(delegation));
        });
    }

    /** The first have confirmed, one has declined, the others have not answered (L24). */
    Mono<Void> answer(ListOfSpeakers list, List<Attending> speaking) {
        return Flux.fromIterable(speaking)
                .index()
                .concatMap(each -> {
                    Delegation delegation = each.getT2().delegation();
                    Answer answer = each.getT1() == 0 ? Answer.DECLINED : Answer.CONFIRMED;
                    return own(list, delegation.entity())
                            .flatMap(own -> confirmations.answer(path(list, own), answer, focalPoint(delegation)));
                })
                .then();
    }

    /** Another delegation of the same level offers its place to that one, which has offered its own to a third (L15). */
    Mono<Void> proposeExchanges(ListOfSpeakers list, Delegation to, List<Attending> all) {
        return own(list, to.entity())
                .flatMap(own -> swaps.of(path(list, own), focalPoint(to))
                        .map(table -> table.partnersOf(own.id()))
                        .flatMap(partners -> {
                            Inscription first = partners.get(0);
                            Inscription third = partners.get(partners.size() - 1);
                            return swaps.propose(path(list, first), own.id(), focalPoint(delegation(first, all)))
                                    .then(swaps.propose(path(list, own), third.id(), focalPoint(to)));
                        }))
                .then();
    }

    /** The first delegation asks to reply to the statement of the second, and the second then to that of the first (L20). */
    Mono<Void> askToReply(ListOfSpeakers list, Delegation first, Delegation second) {
        return own(list, first.entity())
                .zipWith(own(list, second.entity()))
                .flatMap(both -> asking.ask(reply(list, both.getT1(), both.getT2()), focalPoint(first))
                        .then(asking.ask(reply(list, both.getT2(), both.getT1()), focalPoint(second))))
                .then();
    }

    private NewReply reply(ListOfSpeakers list, Inscription by, Inscription to) {
        Statement own = by.statement();
        var speech = new Reply.Speech(own.speaker(), own.participant(), own.title(), own.language());
        return new NewReply(
                list.meeting(),
                list.id(),
                by.delegation(),
                null,
                speech,
                new Reply.About(to.id(), REMARK),
                clock.instant());
    }

    /** Every third speaker has handed the text in, in the language of the statement (L23). */
    Mono<Void> handIn(ListOfSpeakers list, List<Attending> speaking) {
        return lists.get(list.meeting(), list.id())
                .flatMapIterable(Floor::inscriptions)
                .filter(each -> each.receipt() % WITH_TEXT == 1
                        && texts.containsKey(each.statement().language()))
                .concatMap(each -> handIn(list, each, focalPoint(delegation(each, speaking))))
                .then();
    }

    private Mono<Void> handIn(ListOfSpeakers list, Inscription inscription, By by) {
        String language = inscription.statement().language();
        byte[] text = Objects.requireNonNull(texts.get(language));
        var sent = new HandingIn.Sent(
                language, null, (long) text.length, Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(text)));
        return handingIn.handIn(path(list, inscription), sent, by).then();
    }

    /** The national statement of that entity. */
    private Mono<Inscription> own(ListOfSpeakers list, EntityCode entity) {
        return lists.get(list.meeting(), list.id())
                .flatMapIterable(Floor::inscriptions)
                .filter(each -> each.entity().equals(entity) && each.statement().group() == null)
                .next();
    }

    private static InscriptionPath path(ListOfSpeakers list, Inscription inscription) {
        return new InscriptionPath(list.meeting(), list.id(), inscription.id());
    }

    private static By focalPoint(Delegation delegation) {
        return By.of(DelegationLoading.focalPoint(delegation));
    }

    private static Delegation delegation(Inscription of, List<Attending> all) {
        return all.stream()
                .map(Attending::delegation)
                .filter(each -> each.id().equals(of.delegation()))
                .findFirst()
                .orElseThrow();
    }
}

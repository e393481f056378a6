package org.plenary.badges.passes;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.BadgeState;
import org.plenary.badges.CodeSigning;
import org.plenary.badges.Pass;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.badges.document.PrintSheet;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityOrder;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Passes as paper: the entity, the number, the session and its times, and nobody's name. Each delegation begins on a sheet of its own. */
@Service
public class PassSheets {

    /** In whose words a sheet is. */
    private record Words(
            Meeting meeting,
            Map<SessionId, ProgrammeSession> sessions,
            EntityDirectory entities,
            Function<CodeSigning.Signed, String> codes,
            Language language) {}

    private final PassStore store;
    private final CodeSigning signing;
    private final Meetings meetings;
    private final Programme programme;
    private final Entities entities;
    private final Messages messages;
    private final BlockingWork work;

    PassSheets(
            PassStore store,
            CodeSigning signing,
            Meetings meetings,
            Programme programme,
            Entities entities,
            Messages messages,
            BlockingWork work) {
        this.store = store;
        this.signing = signing;
        this.meetings = meetings;
        this.programme = programme;
        this.entities = entities;
        this.messages = messages;
        this.work = work;
    }

    /** All passes of the session, by delegation: Member States, observer States, organisations (R13). */
    public Mono<byte[]> ofSession(MeetingCode meeting, SessionId session, BadgeFormat format, Language language) {
        return programme
                .session(meeting, session)
                .then(store.usable(session).collectList())
                .flatMap(passes -> print(meeting, passes, format, language));
    }

    /** All passes of the delegation, session by session. */
    public Mono<byte[]> ofDelegation(
            MeetingCode meeting, DelegationId delegation, BadgeFormat format, Language language) {
        return store.usable(meeting, delegation)
                .collectList()
                .flatMap(passes -> print(meeting, passes, format, language));
    }

    private Mono<byte[]> print(MeetingCode code, List<Pass> passes, BadgeFormat format, Language language) {
        List<Pass> good = passes.stream()
                .filter(pass -> pass.state() == BadgeState.ACTIVE)
                .toList();
        if (good.isEmpty()) {
            return Mono.error(Problem.of("badges.no-passes", 404).rule("B3"));
        }
        return Mono.zip(
                        meetings.get(code),
                        programme.sessions(code).collectMap(ProgrammeSession::id),
                        entities.directory(),
                        signing.codes(code))
                .map(found -> new Words(found.getT1(), found.getT2(), found.getT3(), found.getT4(), language))
                .flatMap(words -> work.call(() ->
                        format.printSheets(sheets(good, words, format.perPage()), title(words), language.locale())));
    }

    private String title(Words words) {
        return messages.text("badges.category.secondary-pass", words.language()) + " - "
                + words.meeting().title().in(words.language());
    }

    private List<PrintSheet> sheets(List<Pass> passes, Words words, int perPage) {
        Map<Object, List<BadgeCard>> envelopes = new LinkedHashMap<>();
        passes.stream()
                .sorted(order(words))
                .forEach(pass -> envelopes
                        .computeIfAbsent(pass.of().delegation(), none -> new ArrayList<>())
                        .add(card(pass, words)));
        return envelopes.values().stream()
                .map(cards -> pages(cards, perPage))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<PrintSheet> pages(List<BadgeCard> cards, int perPage) {
        List<PrintSheet> pages = new ArrayList<>();
        for (int first = 0; first < cards.size(); first += perPage) {
            pages.add(new PrintSheet.Badges(cards.subList(first, Math.min(cards.size(), first + perPage))));
        }
        return pages;
    }

    private static Comparator<Pass> order(Words words) {
        Comparator<Entity> meeting = Comparator.comparing(Entity::kind).thenComparing(EntityOrder.in(Language.EN));
        return Comparator.comparing(
                        (Pass pass) -> words.entities().require(pass.of().entity()), meeting)
                .thenComparing(Pass::notBefore)
                .thenComparing(pass -> pass.of().place());
    }

    private BadgeCard card(Pass pass, Words words) {
        Language language = words.language();
        ProgrammeSession session = words.sessions().get(pass.session());
        String entity = words.entities().require(pass.of().entity()).name().in(language);
        BadgeCategory category = BadgeCategory.SECONDARY_PASS;
        return new BadgeCard(
                language.locale(),
                words.meeting().title().in(language),
                session == null
                        ? ""
                        : WrittenDates.span(session.window(), words.meeting().zone(), language),
                messages.text(
                        "badges.pass.name", language, Map.of("place", pass.of().place())),
                entity,
                entity,
                session == null ? "" : session.title().in(language),
                messages.text("badges.category." + category.wire(), language),
                category.letter(),
                Color.decode(category.colour()),
                pass.zones().letters(),
                messages.text("badges.zones", language),
                pass.serial(),
                false,
                "",
                words.codes().apply(pass.signed()),
                null);
    }
}

package org.plenary.badges.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeActivation;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgeIssue;
import org.plenary.badges.web.BadgeController.BadgePage;
import org.plenary.badges.web.BadgeController.Replacement;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.platform.Messages;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts badges and the people they belong to together for answers. */
@Service
class BadgeDesk {

    private static final int PAGE = 100;

    private final BadgeBook book;
    private final BadgeHolders holders;
    private final BadgeActivation activation;
    private final Participants participants;
    private final Messages messages;

    /** What is read once for all badges of an answer. */
    private record Known(Map<ParticipantId, BadgeHolder> holders, Set<BadgeId> uncollected) {}

    BadgeDesk(
            BadgeBook book,
            BadgeHolders holders,
            BadgeActivation activation,
            Participants participants,
            Messages messages) {
        this.activation = activation;
        this.book = book;
        this.holders = holders;
        this.participants = participants;
        this.messages = messages;
    }

    Mono<BadgePage> page(MeetingCode meeting, @Nullable String cursor, Language language) {
        After after = After.of(cursor);
        return Mono.zip(
                        holders.ofMeeting(meeting),
                        book.ofMeeting(meeting, after.number(), after.generation(), PAGE)
                                .collectList())
                .flatMap(found -> views(meeting, found.getT2(), found.getT1(), language)
                        .map(items -> new BadgePage(items, next(found.getT2()))));
    }

    /** The last badge of a page, as its cursor names it: {@code 42-1}, a number and a generation of it. */
    private record After(int number, int generation) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,5})");

        static After of(@Nullable String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return new After(0, 0);
            }
            Matcher parts = FORM.matcher(cursor);
            if (!parts.matches()) {
                throw Problem.of("request.bad-value", 400).field("cursor").with("kind", "other");
            }
            return new After(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
    }

    private static @Nullable String next(List<Badge> page) {
        if (page.size() < PAGE) {
            return null;
        }
        Badge last = page.get(page.size() - 1);
        return last.number() + "-" + last.generation();
    }

    Mono<List<BadgeView>> ofParticipant(MeetingCode meeting, ParticipantId participant, Language language) {
        return views(meeting, book.ofParticipant(meeting, participant), language);
    }

    Mono<List<BadgeView>> ofDelegation(MeetingCode meeting, DelegationId delegation, Language language) {
        return views(meeting, book.ofDelegation(meeting, delegation), language);
    }

    /** The last badge of each person who takes part under this address; a revoked one says so. */
    Mono<List<BadgeView>> own(MeetingCode meeting, AccountId account, Language language) {
        return views(
                meeting,
                participants.ofAccount(meeting, account).concatMap(person -> book.newest(person.id())),
                language);
    }

    Mono<Replacement> replacement(BadgeIssue.Replaced replaced, Language language) {
        Badge issued = replaced.issued();
        Flux<Badge> both = issued == null ? Flux.just(replaced.revoked()) : Flux.just(replaced.revoked(), issued);
        return views(replaced.revoked().meeting(), both, language)
                .map(found -> new Replacement(found.get(0), found.size() > 1 ? found.get(1) : null));
    }

    private Mono<List<BadgeView>> views(MeetingCode meeting, Flux<Badge> badges, Language language) {
        return badges.collectList().flatMap(found -> views(meeting, found, Map.of(), language));
    }

    private Mono<List<BadgeView>> views(
            MeetingCode meeting, List<Badge> badges, Map<ParticipantId, BadgeHolder> known, Language language) {
        return activation
                .uncollected(meeting, badges.stream().map(Badge::id).toList())
                .flatMap(uncollected -> Flux.fromIterable(badges)
                        .concatMap(badge -> view(badge, new Known(known, uncollected), language))
                        .collectList());
    }

    private Mono<BadgeView> view(Badge badge, Known known, Language language) {
        BadgeHolder holder = known.holders().get(badge.participant());
        return (holder == null ? holders.of(badge.participant()) : Mono.just(holder))
                .map(found -> BadgeView.of(badge, found, known.uncollected().contains(badge.id()), language, messages));
    }
}

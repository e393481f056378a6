package org.plenary.badges;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.document.BadgeFile;
import org.plenary.badges.document.Nameplate;
import org.plenary.badges.document.NameplateLayout;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityOrder;
import org.plenary.platform.BlockingWork;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Nameplates for tables: of a delegation, of all that come, of a person at the podium. */
@Service
public class Nameplates {

    /**
     * In which languages entities are named.
     *
     * @param second beneath the first; null for one language only
     */
    public record Named(Language first, @Nullable Language second) {

        Nameplate of(Entity entity) {
            return Nameplate.of(
                    entity.name().in(first), second == null ? "" : entity.name().in(second));
        }

        Locale locale() {
            return first.locale();
        }
    }

    private static final Comparator<Entity> MEETING =
            Comparator.comparing(Entity::kind).thenComparing(EntityOrder.in(Language.EN));

    private final BadgeHolders holders;
    private final Delegations delegations;
    private final Participants participants;
    private final Entities entities;
    private final BlockingWork work;

    Nameplates(
            BadgeHolders holders,
            Delegations delegations,
            Participants participants,
            Entities entities,
            BlockingWork work) {
        this.holders = holders;
        this.delegations = delegations;
        this.participants = participants;
        this.entities = entities;
        this.work = work;
    }

    /** The plate of one delegation. */
    public Mono<byte[]> of(MeetingCode meeting, DelegationId delegation, Named named) {
        return delegations
                .entityOf(meeting, delegation)
                .flatMap(entities::byCode)
                .flatMap(
                        entity -> print(List.of(named.of(entity)), entity.name().in(named.first()), named));
    }

    /** The plates of all delegations of which somebody is approved: Member States, observer States, organisations (R13). */
    public Mono<byte[]> ofMeeting(MeetingCode meeting, Named named) {
        return holders.ofMeeting(meeting).flatMap(all -> {
            List<Nameplate> plates = all.values().stream()
                    .map(BadgeHolder::entity)
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .distinct()
                    .sorted(MEETING)
                    .map(named::of)
                    .toList();
            return plates.isEmpty()
                    ? Mono.error(Problem.of("badges.no-nameplates", 409))
                    : print(plates, meeting.value(), named);
        });
    }

    /** The plate of one person, by the name that the badge shows: the alias, where there is one (P3). */
    public Mono<byte[]> of(MeetingCode meeting, ParticipantId participant, Named named) {
        return participants
                .get(meeting, participant)
                .then(holders.of(participant))
                .flatMap(holder -> print(List.of(plate(holder, named)), holder.latinName(), named));
    }

    private static Nameplate plate(BadgeHolder holder, Named named) {
        Entity entity = holder.entity();
        String latin = BadgeFile.writable(holder.latinName());
        return new Nameplate(
                BadgeFile.writable(holder.participant().honorific()),
                BadgeFile.unwritable(holder.name()).isEmpty() ? holder.name() : latin,
                latin,
                entity == null ? "" : entity.name().in(named.first()));
    }

    private Mono<byte[]> print(List<Nameplate> plates, String title, Named named) {
        return work.call(() -> NameplateLayout.print(plates, title, named.locale()));
    }
}

package org.plenary.badges.prints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgePhotos;
import org.plenary.badges.PhotoWearers;
import org.plenary.badges.document.BadgeFile;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.BlockingWork;
import org.plenary.registration.Category;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a run would print now. */
@Component
class Drafts {

    private record Read(
            Meeting meeting,
            List<Badge> badges,
            Map<ParticipantId, BadgeHolder> holders,
            Map<BadgeId, String> printed,
            PhotoWearers photos) {}

    private final BadgeBook book;
    private final BadgeHolders holders;
    private final Meetings meetings;
    private final PrintRunStore store;
    private final BadgePhotos photos;
    private final BlockingWork work;

    Drafts(
            BadgeBook book,
            BadgeHolders holders,
            Meetings meetings,
            PrintRunStore store,
            BadgePhotos photos,
            BlockingWork work) {
        this.book = book;
        this.holders = holders;
        this.meetings = meetings;
        this.store = store;
        this.photos = photos;
        this.work = work;
    }

    Mono<Draft> of(MeetingCode code, PrintOrder order) {
        return Mono.zip(
                        meetings.get(code),
                        book.usable(code).collectList(),
                        holders.ofMeeting(code),
                        store.printed(code)
                                .collectMap(PrintRunStore.Printed::badge, PrintRunStore.Printed::fingerprint),
                        photos.wearers(code))
                .map(all -> new Read(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()))
                .flatMap(read -> work.call(() -> draft(read, order)));
    }

    private static Draft draft(Read read, PrintOrder order) {
        List<Candidate> candidates = read.badges().stream()
                .filter(badge -> read.holders().containsKey(badge.participant()))
                .map(badge ->
                        candidate(badge, Objects.requireNonNull(read.holders().get(badge.participant())), read))
                .toList();
        List<List<Candidate>> envelopes = Envelopes.of(candidates, order.choice());
        return Draft.of(read.meeting(), order, envelopes, warnings(envelopes, candidates, read, order));
    }

    private static Candidate candidate(Badge badge, BadgeHolder holder, Read read) {
        return new Candidate(
                badge,
                holder,
                Fingerprint.of(badge, holder, read.meeting(), read.photos().photoOn(badge)),
                read.printed().get(badge.id()));
    }

    private static List<Warning> warnings(
            List<List<Candidate>> envelopes, List<Candidate> all, Read read, PrintOrder order) {
        List<Warning> warnings = new ArrayList<>();
        for (List<Candidate> envelope : envelopes) {
            for (Candidate each : envelope) {
                List<String> characters = BadgeFile.unwritable(each.holder().name());
                if (!characters.isEmpty()) {
                    warnings.add(new Warning(Warning.Kind.LETTERS, each.holder(), each.badge(), characters));
                }
                if (read.photos().lacks(each.badge())) {
                    warnings.add(new Warning(Warning.Kind.NO_PHOTO, each.holder(), each.badge(), List.of()));
                }
            }
        }
        Set<ParticipantId> have =
                all.stream().map(each -> each.badge().participant()).collect(Collectors.toSet());
        read.holders().values().stream()
                .filter(holder -> !have.contains(holder.participant().id()))
                .filter(holder -> concerns(order.choice(), holder.participant().category()))
                .map(holder -> new Warning(Warning.Kind.NO_BADGE, holder, null, List.of()))
                .forEach(warnings::add);
        return warnings;
    }

    private static boolean concerns(PrintChoice choice, Category category) {
        return choice.category() == null || choice.category().name().equals(category.name());
    }
}

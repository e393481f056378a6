package org.plenary.badges;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Etags;
import org.plenary.registration.HighLevels;
import org.plenary.registration.Participant;
import org.plenary.registration.Photo;
import org.plenary.registration.Photos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Which badges of a meeting carry a photo, and the photos themselves (B1). */
@Service
public class BadgePhotos {

    private final PhotoTermsStore store;
    private final Photos photos;
    private final HighLevels levels;
    private final Meetings meetings;
    private final AuditTrail audit;

    BadgePhotos(PhotoTermsStore store, Photos photos, HighLevels levels, Meetings meetings, AuditTrail audit) {
        this.store = store;
        this.photos = photos;
        this.levels = levels;
        this.meetings = meetings;
        this.audit = audit;
    }

    /** The categories that the meeting chose. */
    public Mono<PhotoTerms> terms(MeetingCode meeting) {
        return meetings.get(meeting).then(store.find(meeting));
    }

    /** Chooses the categories, as long as nobody else did since that version (L22). */
    @Transactional
    public Mono<PhotoTerms> change(
            MeetingCode meeting, Collection<BadgeCategory> categories, long version, Viewer viewer) {
        if (categories.contains(BadgeCategory.SECONDARY_PASS)) {
            return Mono.error(
                    Problem.of("badges.pass-without-photo", 400).rule("B3").field("categories"));
        }
        return terms(meeting)
                .flatMap(before -> store.change(meeting, Set.copyOf(categories), version)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .delayUntil(after -> audit.record(new AuditEntry(
                                viewer,
                                meeting,
                                "badge-photos:" + meeting,
                                "badges.photos-changed",
                                facts(before),
                                facts(after),
                                null))));
    }

    private static Map<String, Object> facts(PhotoTerms terms) {
        return Map.of(
                "categories",
                terms.categories().stream().sorted().map(BadgeCategory::wire).toList());
    }

    /** Whether that person's badge is to carry a photo; the category may change until it is issued. */
    public Mono<PhotoCarried> carried(Participant person) {
        return Mono.zip(store.find(person.meeting()), levels.of(person.meeting()))
                .map(found -> {
                    if (found.getT2().contains(person.id())) {
                        return PhotoCarried.LEVEL;
                    }
                    return found.getT1().categories().contains(BadgeCategory.of(person.category()))
                            ? PhotoCarried.YES
                            : PhotoCarried.CATEGORY;
                });
    }

    /** Whose badges carry a photo now. */
    public Mono<PhotoWearers> wearers(MeetingCode meeting) {
        return Mono.zip(store.find(meeting), levels.of(meeting), photos.versions(meeting))
                .map(found -> new PhotoWearers(found.getT1().categories(), found.getT2(), found.getT3()));
    }

    /** The photos that stand on those badges, by whose they are. */
    Mono<Map<ParticipantId, Photo>> on(MeetingCode meeting, List<Badge> badges) {
        return Mono.zip(store.find(meeting), levels.of(meeting))
                .map(found -> new PhotoWearers(found.getT1().categories(), found.getT2(), Map.of()))
                .flatMap(wearers -> photos.of(badges.stream()
                        .filter(wearers::wants)
                        .map(Badge::participant)
                        .toList()));
    }
}

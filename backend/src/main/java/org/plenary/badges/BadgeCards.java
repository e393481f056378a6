package org.plenary.badges;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.BadgeFile;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entity;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Messages;
import org.plenary.registration.Photo;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is printed on badges. The code is signed again for each: it is stored nowhere. */
@Service
public class BadgeCards {

    private final BadgeKeys keys;
    private final BadgeHolders holders;
    private final Meetings meetings;
    private final BadgePhotos photos;
    private final Messages messages;
    private final BlockingWork work;

    BadgeCards(
            BadgeKeys keys,
            BadgeHolders holders,
            Meetings meetings,
            BadgePhotos photos,
            Messages messages,
            BlockingWork work) {
        this.keys = keys;
        this.holders = holders;
        this.meetings = meetings;
        this.photos = photos;
        this.messages = messages;
        this.work = work;
    }

    /** What a badge carries beside words. */
    private record Carried(String code, @Nullable Photo photo) {}

    /** One badge in that language. */
    Mono<BadgeCard> of(Badge badge, Language language) {
        return Mono.zip(
                        holders.of(badge.participant()),
                        meetings.get(badge.meeting()),
                        keys.of(badge),
                        photos.on(badge.meeting(), List.of(badge)))
                .map(found -> card(
                        badge,
                        found.getT1(),
                        found.getT2(),
                        language,
                        new Carried(
                                found.getT3().sign(badge.claims()).text(),
                                found.getT4().get(badge.participant()))));
    }

    /** The badges in their order, with one look at the keys; whose holder is not among the known is left out. */
    public Mono<List<BadgeCard>> of(
            Meeting meeting, List<Badge> badges, Map<ParticipantId, BadgeHolder> known, Language language) {
        return Mono.zip(signers(meeting.code()), photos.on(meeting.code(), badges))
                .flatMap(found -> work.call(() -> badges.stream()
                        .filter(badge -> known.containsKey(badge.participant()))
                        .map(badge -> card(
                                badge,
                                Objects.requireNonNull(known.get(badge.participant())),
                                meeting,
                                language,
                                new Carried(
                                        found.getT1()
                                                .apply(badge)
                                                .sign(badge.claims())
                                                .text(),
                                        found.getT2().get(badge.participant()))))
                        .toList()));
    }

    /** City and days, as they stand on badges. */
    public String placeAndDays(Meeting meeting, Language language) {
        return messages.text(
                "badges.place-and-days",
                language,
                Map.of(
                        "city",
                        meeting.city().in(language),
                        "days",
                        WrittenDates.days(meeting.firstDay(), meeting.lastDay(), language)));
    }

    private Mono<Function<Badge, SigningKey>> signers(MeetingCode meeting) {
        return keys.ofMeeting(meeting)
                .map(all ->
                        badge -> Objects.requireNonNull(all.get(badge.claims().keyId())));
    }

    private BadgeCard card(Badge badge, BadgeHolder holder, Meeting meeting, Language language, Carried carried) {
        Entity entity = holder.entity();
        // a name in a script that no font of ours has would print as boxes: then the Latin name stands alone
        String latin = BadgeFile.writable(holder.latinName());
        String name = BadgeFile.unwritable(holder.name()).isEmpty() ? holder.name() : latin;
        return new BadgeCard(
                language.locale(),
                meeting.title().in(language),
                placeAndDays(meeting, language),
                BadgeFile.writable(holder.participant().honorific()),
                name,
                latin,
                entity == null ? "" : entity.name().in(language),
                messages.text("badges.category." + badge.category().wire(), language),
                badge.category().letter(),
                Color.decode(badge.category().colour()),
                badge.zones().letters(),
                messages.text("badges.zones", language),
                badge.serial(),
                !holder.participant().photoConsent(),
                messages.text("badges.no-photo", language),
                carried.code(),
                carried.photo());
    }
}

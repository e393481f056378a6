package org.plenary.badges.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.document.BadgeFile;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Custody receipts to print and sign: serials, names, two lines. Whoever is at risk stands there by serial only (P1). */
@Service
public class Receipts {

    private final CustodyStore store;
    private final BadgeBook book;
    private final BadgeHolders holders;
    private final Meetings meetings;
    private final Messages messages;
    private final BlockingWork work;

    Receipts(
            CustodyStore store,
            BadgeBook book,
            BadgeHolders holders,
            Meetings meetings,
            Messages messages,
            BlockingWork work) {
        this.store = store;
        this.book = book;
        this.holders = holders;
        this.meetings = meetings;
        this.messages = messages;
        this.work = work;
    }

    /** The receipt as a file, and its number. */
    public record File(int number, byte[] content) {}

    /** The receipt of that hand-over in a language. */
    public Mono<File> pdf(MeetingCode meeting, UUID handover, Language language) {
        Mono<Handover> found = store.find(meeting, handover).switchIfEmpty(Mono.error(Custody::unknown));
        return Mono.zip(found, meetings.get(meeting), lines(meeting, handover, language))
                .map(all -> receipt(all.getT1(), all.getT2(), all.getT3(), language))
                .flatMap(receipt -> work.call(() -> ReceiptPdf.draw(receipt)))
                .zipWith(found, (content, given) -> new File(given.number(), content));
    }

    private Mono<List<Receipt.Line>> lines(MeetingCode meeting, UUID handover, Language language) {
        return store.of(handover)
                .collectList()
                .flatMap(ids -> book.all(meeting, ids).collectList())
                .zipWhen(
                        badges -> holders.of(meeting, badges),
                        (badges, known) -> badges.stream()
                                .map(badge -> line(badge, known, language))
                                .toList());
    }

    private Receipt.Line line(Badge badge, Map<ParticipantId, BadgeHolder> known, Language language) {
        BadgeHolder holder = Objects.requireNonNull(known.get(badge.participant()), "a badge without a person");
        boolean hidden = holder.participant().atRisk();
        String name =
                BadgeFile.unwritable(holder.name()).isEmpty() ? holder.name() : BadgeFile.writable(holder.latinName());
        return new Receipt.Line(badge.serial(), hidden ? messages.text("badges.receipt.unnamed", language) : name);
    }

    private Receipt receipt(Handover given, Meeting meeting, List<Receipt.Line> lines, Language language) {
        var lead = new ArrayList<String>();
        lead.add(messages.text(
                "badges.receipt.lead", language, Map.of("receiver", BadgeFile.writable(given.receiver()))));
        lead.add(messages.text(
                "badges.receipt.given",
                language,
                Map.of("at", WrittenDates.moment(given.givenAt(), meeting.zone(), language), "by", given.givenBy())));
        lead.add(messages.text("badges.receipt.count", language, Map.of("count", lines.size())));
        return new Receipt(
                language,
                meeting.title().in(language),
                messages.text("badges.receipt.title", language, Map.of("number", given.number())),
                lead,
                List.of(
                        messages.text("badges.receipt.serial", language),
                        messages.text("badges.receipt.name", language)),
                lines,
                List.of(
                        messages.text("badges.receipt.receiver", language),
                        messages.text("badges.receipt.office", language)),
                (page, pages) -> messages.text("badges.receipt.page", language, Map.of("page", page, "pages", pages)));
    }
}

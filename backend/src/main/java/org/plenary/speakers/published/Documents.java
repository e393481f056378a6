package org.plenary.speakers.published;

import java.util.function.Function;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.platform.BlockingWork;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Lists;
import org.plenary.speakers.published.sheet.Sheet;
import org.plenary.speakers.published.sheet.SheetPdf;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The published and the delivered list as PDF files, in any of the six languages (L21). */
@Service
public class Documents {

    private final Revisions revisions;
    private final Lists lists;
    private final Meetings meetings;
    private final Entities entities;
    private final Sheets sheets;
    private final BlockingWork work;

    Documents(
            Revisions revisions, Lists lists, Meetings meetings, Entities entities, Sheets sheets, BlockingWork work) {
        this.revisions = revisions;
        this.lists = lists;
        this.meetings = meetings;
        this.entities = entities;
        this.sheets = sheets;
        this.work = work;
    }

    /** The provisional list of that revision, or the problem {@code speakers.not-published}. */
    public Mono<byte[]> provisional(MeetingCode meeting, ListId list, int revision, Language language) {
        return revisions
                .get(meeting, list, revision)
                .zipWith(lists.get(meeting, list))
                .flatMap(found -> drawn(
                        meeting,
                        found.getT2(),
                        language,
                        context -> sheets.provisional(found.getT1().publication(), context)));
    }

    /** The list as delivered up to now, or the problem {@code speakers.not-published}. */
    public Mono<byte[]> delivered(MeetingCode meeting, ListId list, Language language) {
        return revisions
                .delivered(meeting, list)
                .flatMap(found -> drawn(meeting, found.floor(), language, context -> sheets.delivered(found, context)));
    }

    private Mono<byte[]> drawn(
            MeetingCode meeting, Floor floor, Language language, Function<Sheets.Context, Sheet> sheet) {
        return Mono.zip(meetings.get(meeting), entities.directory())
                .map(known -> new Sheets.Context(known.getT1(), floor, known.getT2(), language))
                .flatMap(context -> work.call(() -> SheetPdf.draw(sheet.apply(context))));
    }
}

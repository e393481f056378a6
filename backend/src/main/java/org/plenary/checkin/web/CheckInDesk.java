package org.plenary.checkin.web;

import java.util.List;
import java.util.function.Function;
import org.plenary.checkin.DeviceReports;
import org.plenary.checkin.Door;
import org.plenary.checkin.Scan;
import org.plenary.identity.Viewer;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.platform.Messages;
import org.plenary.platform.web.ProblemAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads scans, has them decided, and answers each in its place. */
@Service
class CheckInDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CheckInDesk.class);

    private final Door door;
    private final Entities entities;
    private final Messages messages;
    private final ProblemAnswers problems;
    private final ScanReader reader;
    private final DeviceReports reports;

    CheckInDesk(
            Door door,
            Entities entities,
            Messages messages,
            ProblemAnswers problems,
            ScanReader reader,
            DeviceReports reports) {
        this.reports = reports;
        this.door = door;
        this.entities = entities;
        this.messages = messages;
        this.problems = problems;
        this.reader = reader;
    }

    /** A {@link ScanAnswer}, or a {@link ScanAnswer.Batch} when the body has {@code scans}. */
    Mono<Object> decide(MeetingCode meeting, JsonNode body, Viewer viewer, Language language) {
        GateId gate = viewer.gate();
        if (gate == null) {
            return Mono.error(Problem.of("access.device-required", 403));
        }
        Function<JsonNode, Scan> reading = element -> reader.read(element, meeting, new Scan.Seen(viewer.id(), gate));
        return entities.directory()
                .map(directory -> new DoorWords(directory, messages, language))
                .<Object>flatMap(words -> body.has("scans")
                        ? batch(ScanReader.elements(body.get("scans")), reading, words)
                        : door.decide(reading.apply(body)).map(words::answer))
                .doOnSuccess(decided -> reports.seen(meeting, viewer));
    }

    private Mono<ScanAnswer.Batch> batch(List<JsonNode> elements, Function<JsonNode, Scan> reading, DoorWords words) {
        return Flux.fromIterable(elements)
                .flatMapSequential(element -> one(element, reading, words), ScanReader.MOST)
                .collectList()
                .map(ScanAnswer.Batch::new);
    }

    /** An element that is no scan gets its problem, and so does every other failure: it is of this element alone. */
    private Mono<ScanAnswer> one(JsonNode element, Function<JsonNode, Scan> reading, DoorWords words) {
        return Mono.defer(() -> door.decide(reading.apply(element)))
                .map(words::answer)
                .onErrorResume(failure -> Mono.just(new ScanAnswer(
                        ScanReader.id(element),
                        null,
                        null,
                        null,
                        null,
                        problems.document(problem(failure), words.language()))));
    }

    /** What nobody foresaw is not the phone's fault: it keeps the scan and sends it again. */
    private static Problem problem(Throwable failure) {
        if (failure instanceof Problem known) {
            return known;
        }
        LOG.error("A scan of a batch failed", failure);
        return Problem.of("checkin.busy", 503).with("retryAfter", 2);
    }
}

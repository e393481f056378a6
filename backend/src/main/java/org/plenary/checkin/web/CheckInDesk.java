package org.plenary.checkin.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads scans, has them decided, and answers each in its place. */
@Service
class CheckInDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CheckInDesk.class);
    private static final int MOST = 500;

    private final Door door;
    private final Entities entities;
    private final Messages messages;
    private final ProblemAnswers problems;
    private final JsonMapper json;
    private final Clock clock;

    CheckInDesk(
            Door door, Entities entities, Messages messages, ProblemAnswers problems, JsonMapper json, Clock clock) {
        this.door = door;
        this.entities = entities;
        this.messages = messages;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    /** A {@link ScanAnswer}, or a {@link ScanAnswer.Batch} when the body has {@code scans}. */
    Mono<Object> decide(MeetingCode meeting, JsonNode body, Viewer viewer, Language language) {
        GateId gate = viewer.gate();
        if (gate == null) {
            return Mono.error(Problem.of("access.device-required", 403));
        }
        Function<JsonNode, Scan> reading = element -> read(element, meeting, viewer, gate);
        return entities.directory()
                .map(directory -> new DoorWords(directory, messages, language))
                .flatMap(words -> body.has("scans")
                        ? batch(elements(body.get("scans")), reading, words)
                        : door.decide(reading.apply(body)).map(words::answer));
    }

    private Mono<ScanAnswer.Batch> batch(List<JsonNode> elements, Function<JsonNode, Scan> reading, DoorWords words) {
        return Flux.fromIterable(elements)
                .flatMapSequential(element -> one(element, reading, words), MOST)
                .collectList()
                .map(ScanAnswer.Batch::new);
    }

    /** An element that is no scan gets its problem, and so does every other failure: it is of this element alone. */
    private Mono<ScanAnswer> one(JsonNode element, Function<JsonNode, Scan> reading, DoorWords words) {
        return Mono.defer(() -> door.decide(reading.apply(element)))
                .map(words::answer)
                .onErrorResume(failure -> Mono.just(new ScanAnswer(
                        id(element), null, null, null, null, problems.document(problem(failure), words.language()))));
    }

    /** What nobody foresaw is not the phone's fault: it keeps the scan and sends it again. */
    private static Problem problem(Throwable failure) {
        if (failure instanceof Problem known) {
            return known;
        }
        LOG.error("A scan of a batch failed", failure);
        return Problem.of("checkin.busy", 503).with("retryAfter", 2);
    }

    private static List<JsonNode> elements(JsonNode scans) {
        if (!scans.isArray()) {
            throw ScanRequest.bad("scans");
        }
        if (scans.size() > MOST) {
            throw Problem.of("checkin.too-many-scans", 413)
                    .rule("B7")
                    .field("scans")
                    .with("most", MOST);
        }
        List<JsonNode> elements = new ArrayList<>();
        scans.forEach(elements::add);
        return elements;
    }

    private Scan read(JsonNode element, MeetingCode meeting, Viewer viewer, GateId gate) {
        if (!element.isObject()) {
            throw ScanRequest.bad("scans");
        }
        try {
            return json.treeToValue(element, ScanRequest.class).scan(meeting, viewer, gate, clock.instant());
        } catch (JacksonException wrongType) {
            String field = wrongType.getPath().isEmpty()
                    ? null
                    : wrongType.getPath().get(0).getPropertyName();
            throw ScanRequest.bad(field == null ? "scans" : field);
        }
    }

    private static @Nullable UUID id(JsonNode element) {
        try {
            return element.isObject() && element.has("id")
                    ? UUID.fromString(element.get("id").asString(""))
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}

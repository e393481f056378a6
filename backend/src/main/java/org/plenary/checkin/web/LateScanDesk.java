package org.plenary.checkin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.checkin.LateScans;
import org.plenary.checkin.Scan;
import org.plenary.identity.Device;
import org.plenary.identity.Devices;
import org.plenary.identity.Role;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.web.ProblemAnswers;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads what ended devices hand in, and shows it. */
@Service
class LateScanDesk {

    private static final String SCHEME = "Bearer ";

    private final LateScans scans;
    private final Devices devices;
    private final DoorReaders readers;
    private final ScanReader reader;
    private final ProblemAnswers problems;

    LateScanDesk(LateScans scans, Devices devices, DoorReaders readers, ScanReader reader, ProblemAnswers problems) {
        this.scans = scans;
        this.devices = devices;
        this.readers = readers;
        this.reader = reader;
        this.problems = problems;
    }

    Mono<LateScanController.TakenBatch> handIn(
            MeetingCode meeting, String authorization, LateScanController.LateBatch batch, Language language) {
        String token = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
        return devices.formerly(meeting, token)
                .switchIfEmpty(Mono.error(() -> Problem.of("access.device-required", 403)))
                .flatMap(device -> keep(device, batch, language));
    }

    private Mono<LateScanController.TakenBatch> keep(
            Device device, LateScanController.LateBatch batch, Language language) {
        MeetingCode meeting = device.meeting();
        List<LateScanController.Taken> answers = new ArrayList<>();
        Scan.Seen seen = new Scan.Seen(device.id().value(), device.gate());
        List<LateScans.HandedIn> scans =
                sound(batch.scans(), element -> reader.readLate(element, meeting, seen), answers, language);
        List<JsonNode> overrides = batch.overrides() == null ? List.of() : batch.overrides();
        List<LateScans.HandedInOverride> acts =
                sound(overrides, element -> override(element, device, seen), answers, language);
        return this.scans
                .keep(meeting, new LateScans.Rest(seen.device(), device.label(), scans, acts))
                .thenReturn(new LateScanController.TakenBatch(answers));
    }

    /** Only a supervisor's phone has admitted anybody against the rules; another's is told so, and keeps what it has (B10). */
    private LateScans.HandedInOverride override(JsonNode element, Device device, Scan.Seen seen) {
        if (device.role() != Role.DOOR_SUPERVISOR) {
            throw Problem.of("access.denied", 403).rule("B10");
        }
        return reader.override(element, device.meeting(), seen);
    }

    /** Those that are what they should be; of every one the answer is noted. */
    private <T> List<T> sound(
            List<JsonNode> elements,
            Function<JsonNode, T> reading,
            List<LateScanController.Taken> answers,
            Language language) {
        List<T> sound = new ArrayList<>();
        for (JsonNode element : elements) {
            UUID id = ScanReader.id(element);
            try {
                sound.add(reading.apply(element));
                answers.add(new LateScanController.Taken(id, true, null));
            } catch (Problem problem) {
                answers.add(new LateScanController.Taken(id, null, problems.document(problem, language)));
            }
        }
        return sound;
    }

    Mono<List<LateScanController.LateView>> late(MeetingCode meeting, Language language) {
        return Mono.zip(
                        scans.ofMeeting(meeting).collectList(),
                        readers.words(language),
                        devices.of(meeting).collect(Collectors.toMap(Device::id, Device::label)))
                .map(found -> found.getT1().stream()
                        .map(late -> view(late, found.getT2(), found.getT3()))
                        .toList());
    }

    private static LateScanController.LateView view(
            LateScans.Late late, DoorWords words, Map<DeviceId, String> labels) {
        return new LateScanController.LateView(
                late.id(),
                late.at(),
                late.receivedAt(),
                late.undoneAt(),
                late.counts(),
                labels.getOrDefault(new DeviceId(late.device()), ""),
                late.gate().in(words.language()),
                late.direction(),
                late.decided(),
                words.name(late.who()),
                words.entity(late.who()));
    }
}

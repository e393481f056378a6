package org.plenary.demo;

import java.util.Map;
import org.plenary.checkin.Gate;
import org.plenary.checkin.Gates;
import org.plenary.identity.Viewer;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The doors of the coming meeting: its main entrance, and the plenary hall, which records who leaves.
 * The hall is a zone of its own: whoever came in at the entrance is not yet in the hall.
 */
@Demonstration
@Component
class GatesLoading {

    private static final LocalizedText MAIN_ENTRANCE = LocalizedText.of(Map.of(
            "en", "Main entrance",
            "fr", "Entrée principale",
            "es", "Entrada principal",
            "ar", "المدخل الرئيسي",
            "ru", "Главный вход",
            "zh", "主入口"));
    private static final LocalizedText PLENARY_HALL = LocalizedText.of(Map.of(
            "en", "Plenary hall",
            "fr", "Salle plénière",
            "es", "Sala de plenarias",
            "ar", "قاعة الجلسات العامة",
            "ru", "Зал пленарных заседаний",
            "zh", "全体会议厅"));

    private final Gates gates;

    GatesLoading(Gates gates) {
        this.gates = gates;
    }

    Mono<Void> open(MeetingCode meeting, Viewer by) {
        return gates.open(meeting, MAIN_ENTRANCE, null, false, by)
                .then(Mono.defer(() -> gates.open(meeting, PLENARY_HALL, "A", true, by)))
                .then();
    }

    /** A past meeting's only door. */
    Mono<Void> openMain(MeetingCode meeting, Viewer by) {
        return gates.open(meeting, MAIN_ENTRANCE, null, false, by).then();
    }

    /** The gate that was opened first. */
    Mono<GateId> main(MeetingCode meeting) {
        return gates.ofMeeting(meeting).next().map(Gate::id);
    }
}

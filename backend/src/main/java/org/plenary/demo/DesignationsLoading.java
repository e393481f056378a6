package org.plenary.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.network.Designation;
import org.plenary.network.Designations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whom the States of the invented coming meeting have designated (N2): the focal points that they also send, a few who have
 * handed over to them, and one who begins next month.
 */
@Demonstration
@Component
class DesignationsLoading {

    private static final int SINCE = 2017;
    private static final int PREDECESSOR = 7;
    private static final int SUCCESSOR = 8;

    /** Every so many States the focal point has changed once. */
    private static final int CHANGED = 6;

    private final Designations designations;
    private final SampleFiles files;
    private final DemoClock clock;

    DesignationsLoading(Designations designations, SampleFiles files, DemoClock clock) {
        this.designations = designations;
        this.files = files;
        this.clock = clock;
    }

    /** Records the Network's members, once: a database that knows of any keeps those. */
    Mono<Void> record(Viewer by) {
        return designations.all().hasElements().flatMap(known -> known ? Mono.empty() : recordAll(by));
    }

    private Mono<Void> recordAll(Viewer by) {
        return Flux.fromIterable(members()).concatMap(each -> record(each, by)).then();
    }

    private Mono<Designation> record(Designation designation, Viewer by) {
        LocalDate end = designation.lastDay();
        Mono<Designation> begun = designations.begin(designation, by);
        return end == null ? begun : begun.flatMap(known -> designations.end(known.id(), end, by));
    }

    private List<Designation> members() {
        List<EntityCode> states = files.coming().delegations().stream()
                .filter(entity -> !files.people().isOrganisation(entity))
                .toList();
        List<Designation> members = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            boolean changed = at % CHANGED == CHANGED - 1;
            LocalDate since = LocalDate.of(SINCE + (changed ? 3 : at % 3), 1 + at % 12, 1);
            members.add(designation(states.get(at), 1, since, null));
            if (changed) {
                LocalDate first = LocalDate.of(SINCE, 1 + at % 12, 1);
                members.add(designation(states.get(at), PREDECESSOR, first, since.minusDays(1)));
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.today(), ZoneOffset.UTC);
        LocalDate coming = today.withDayOfMonth(1).plusMonths(1);
        members.add(designation(states.get(0), SUCCESSOR, coming, null));
        return members;
    }

    private Designation designation(EntityCode entity, int person, LocalDate first, @Nullable LocalDate last) {
        String name = files.people().name(entity, person).own();
        return new Designation(UUID.randomUUID(), entity, name, first, last);
    }
}

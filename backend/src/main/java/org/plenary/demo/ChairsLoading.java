package org.plenary.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plenary.identity.Viewer;
import org.plenary.network.ChairTerm;
import org.plenary.network.Chairs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The terms of those who chaired the Network, and of the chairs of the invented coming meeting, so that there is a Troika (N3). */
@Demonstration
@Component
class ChairsLoading {

    private final Chairs chairs;
    private final SampleFiles files;
    private final DemoClock clock;

    ChairsLoading(Chairs chairs, SampleFiles files, DemoClock clock) {
        this.chairs = chairs;
        this.files = files;
        this.clock = clock;
    }

    /** Records the terms that are not there yet. */
    Mono<Void> record(Viewer by) {
        return chairs.terms()
                .map(term -> term.entity() + " " + term.firstDay())
                .collectList()
                .flatMapMany(known -> Flux.fromIterable(terms())
                        .filter(term -> !known.contains(term.entity() + " " + term.firstDay())))
                .concatMap(term -> chairs.record(term, by))
                .then();
    }

    private List<ChairTerm> terms() {
        SampleMeeting coming = files.coming();
        int year = ComingMeeting.firstDay(coming, clock.today()).getYear();
        List<ChairTerm> terms = new ArrayList<>(files.chairs());
        coming.chairs()
                .forEach(entity ->
                        terms.add(new ChairTerm(entity, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
        return terms;
    }
}

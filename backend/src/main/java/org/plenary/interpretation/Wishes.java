package org.plenary.interpretation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.SessionId;
import org.plenary.speakers.StatementLanguages.Spoken;

/**
 * What delegations want of interpretation (I6): their requests, and the languages that their inscriptions to speak name. A request
 * that says which languages its delegation will speak in a session is that delegation's word on it; where it says none, the
 * inscriptions count.
 */
record Wishes(List<LanguageRequest> requests, List<Spoken> statements) {

    Wishes {
        requests = List.copyOf(requests);
        statements = List.copyOf(statements);
    }

    /** All languages that anybody speaks or listens to, by their codes. */
    Set<String> languages() {
        return Stream.of(
                        requests.stream().map(LanguageRequest::speaks).flatMap(List::stream),
                        requests.stream().map(LanguageRequest::listens).flatMap(List::stream),
                        undeclared(statements.stream()).map(Spoken::language))
                .flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many delegations will speak it there; one with several statements in it is one. */
    int speaking(SessionId session, String language) {
        Stream<DelegationId> requested = in(session)
                .filter(request -> request.speaks().contains(language))
                .map(LanguageRequest::delegation);
        Stream<DelegationId> inscribed = undeclared(
                        statements.stream().filter(spoken -> spoken.session().equals(session)))
                .filter(spoken -> spoken.language().equals(language))
                .map(Spoken::delegation);
        return Math.toIntExact(Stream.concat(requested, inscribed).distinct().count());
    }

    int listening(SessionId session, String language) {
        return count(in(session).filter(request -> request.listens().contains(language)));
    }

    /** How many of the requests for it came after the deadline (I8). */
    int late(SessionId session, String language) {
        return count(in(session)
                .filter(LanguageRequest::late)
                .filter(request ->
                        request.speaks().contains(language) || request.listens().contains(language)));
    }

    private Stream<LanguageRequest> in(SessionId session) {
        return requests.stream().filter(request -> request.session().equals(session));
    }

    private Stream<Spoken> undeclared(Stream<Spoken> inscribed) {
        return inscribed.filter(spoken -> in(spoken.session())
                .noneMatch(request -> request.delegation().equals(spoken.delegation())
                        && !request.speaks().isEmpty()));
    }

    private static int count(Stream<?> stream) {
        return Math.toIntExact(stream.count());
    }
}

package org.plenary.meetings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.BlockingWork;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Finds the time zone of a place by what people call it: the city after which a zone is named, in any of the six languages or
 * under an older name, a capital or a meeting place that keeps its time, such as Bern, or the State in which it lies.
 */
@Service
public class ZoneSearch {

    /** A zone with the names of its city and its State in the reader's language. */
    public record Found(String zone, String city, @Nullable String state) {}

    /** A State with how well its names match what is looked for. */
    private record State(String name, int rank) {}

    private record Ranked(int rank, Found found) {}

    private static final int MOST = 12;
    private static final int NOT_FOUND = 9;

    private final Entities entities;
    private final BlockingWork work;

    ZoneSearch(Entities entities, BlockingWork work) {
        this.entities = entities;
        this.work = work;
    }

    /** The zones that the text may mean, the likeliest first. The names are read on first use, away from the event loop. */
    public Mono<List<Found>> find(String text, Language language) {
        String wanted = ZoneNames.plain(text);
        return wanted.isEmpty()
                ? Mono.just(List.of())
                : entities.directory()
                        .flatMap(directory -> work.call(() -> find(wanted, text.strip(), directory, language)));
    }

    private static List<Found> find(String wanted, String exact, EntityDirectory directory, Language language) {
        Map<String, State> states = new HashMap<>();
        directory.sorted(language).forEach(entity -> {
            String region = entity.iso2();
            if (region != null) {
                states.put(region, new State(entity.name().in(language), rank(names(entity), wanted)));
            }
        });
        return ZoneNames.all().stream()
                .map(zone -> ranked(zone, states.get(zone.region()), wanted, exact, language))
                .filter(ranked -> ranked.rank() < NOT_FOUND)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.found().city()))
                .limit(MOST)
                .map(Ranked::found)
                .toList();
    }

    private static Ranked ranked(
            ZoneNames zone, @Nullable State state, String wanted, String exact, Language language) {
        int byState = state == null ? NOT_FOUND : state.rank() + 1;
        int byCity = rank(zone.cities(), wanted);
        int rank = zone.id().equalsIgnoreCase(exact) ? 0 : Math.min(byCity, byState);
        return new Ranked(rank, new Found(zone.id(), zone.city(language), state == null ? null : state.name()));
    }

    private static Set<String> names(Entity state) {
        return Stream.concat(state.name().texts().values().stream(), state.sortName().texts().values().stream())
                .map(ZoneNames::plain)
                .collect(Collectors.toSet());
    }

    /** 1 for the name itself, 3 for its beginning, 5 for the beginning of one of its words. */
    private static int rank(Set<String> names, String wanted) {
        if (names.contains(wanted)) {
            return 1;
        }
        if (names.stream().anyMatch(name -> name.startsWith(wanted))) {
            return 3;
        }
        return names.stream().anyMatch(name -> name.contains(" " + wanted)) ? 5 : NOT_FOUND;
    }
}

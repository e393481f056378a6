package org.plenary.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Person;

/**
 * Invented people, always the same: names are put together from tables by entity and number, written in the script of
 * the place they come from. None is meant to be anybody, and no two of those who attend meetings have the same name.
 */
final class SamplePeople {

    /** Names of one part of the world: pairs of the Latin spelling and the one in the person's own script. */
    record Culture(
            List<List<String>> women,
            List<List<String>> men,
            List<List<String>> family,
            boolean familyFirst,
            String language) {}

    /** A name in both spellings. */
    record Name(String latin, String own, boolean woman) {}

    /** An entity's person of that number. */
    private record Numbered(String entity, int number) {}

    private static final int LATIN = 0;
    private static final int OWN = 1;

    /** Those who attend, and who was or will be designated (see DesignationsLoading). */
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 7, 8);

    private final Set<String> organisations;
    private final Map<String, Culture> cultures;
    private final Map<String, String> entities;
    private final Map<String, Map<String, List<String>>> titles;
    private final Map<Numbered, Name> names = new HashMap<>();

    /** @param titles by language and office: as a woman bears it, then as a man, where the language tells them apart */
    @JsonCreator
    SamplePeople(
            @JsonProperty("organisations") Set<String> organisations,
            @JsonProperty("cultures") Map<String, Culture> cultures,
            @JsonProperty("entities") Map<String, String> entities,
            @JsonProperty("titles") Map<String, Map<String, List<String>>> titles) {
        this.organisations = organisations;
        this.cultures = cultures;
        this.entities = entities;
        this.titles = titles;
        nameEverybody();
    }

    private void nameEverybody() {
        Set<String> taken = new HashSet<>();
        for (int number : NUMBERS) {
            for (String entity : new TreeSet<>(entities.keySet())) {
                int seed = Math.floorMod(entity.hashCode(), 997) + number * 7;
                names.put(new Numbered(entity, number), untaken(culture(EntityCode.of(entity)), seed, taken));
            }
        }
    }

    /** Tries every name of the culture, from a place of the entity's own on. */
    private static Name untaken(Culture culture, int seed, Set<String> taken) {
        int all = (culture.women().size() + culture.men().size())
                * culture.family().size();
        return IntStream.range(seed, seed + all)
                .mapToObj(next -> name(culture, next))
                .filter(name -> taken.add(name.latin()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("more people than names: " + culture));
    }

    /** The person whom an entity sends to a meeting under that number. */
    Person person(EntityCode entity, int number, ParticipantRole role) {
        Name name = name(entity, number);
        boolean minister = role == ParticipantRole.HEAD && !isOrganisation(entity);
        String honorific = (minister ? "H.E. " : "") + (name.woman() ? "Ms." : "Mr.");
        return new Person(
                role,
                honorific,
                name.latin(),
                name.own(),
                null,
                title(entity, role, name.woman()),
                address(entity, name),
                language(entity),
                null,
                number % 9 != 4,
                false);
    }

    /** Somebody whose name only their delegation and the Secretariat know (P1): the badge carries another one (P3). */
    static Person atRisk(Person person, String alias) {
        return new Person(
                person.role(),
                person.honorific(),
                person.passportName(),
                person.displayName(),
                alias,
                person.title(),
                person.email(),
                person.language(),
                null,
                false,
                true);
    }

    Name name(EntityCode entity, int number) {
        return Objects.requireNonNull(names.get(new Numbered(entity.value(), number)), entity.value());
    }

    /** Each run of as many seeds as there are names gives each name once. */
    private static Name name(Culture culture, int seed) {
        List<List<String>> given =
                Stream.concat(culture.women().stream(), culture.men().stream()).toList();
        int first = seed % given.size();
        List<String> last = culture.family()
                .get((seed / given.size() + first) % culture.family().size());
        boolean woman = first < culture.women().size();
        return new Name(
                joined(given.get(first), last, LATIN, culture), joined(given.get(first), last, OWN, culture), woman);
    }

    /** In which language letters and pages speak to the people of an entity. */
    Language language(EntityCode entity) {
        return Language.ofTag(culture(entity).language()).orElse(Language.EN);
    }

    /** An address in a domain that can never exist (RFC 2606), so that no letter of a demonstration reaches anybody. */
    static String address(EntityCode entity, Name name) {
        String plain = Normalizer.normalize(name.latin(), Normalizer.Form.NFKD)
                .replaceAll("[^A-Za-z ]", "")
                .strip()
                .replaceAll(" +", ".")
                .toLowerCase(Locale.ROOT);
        return plain + "@" + entity.value().toLowerCase(Locale.ROOT) + ".example";
    }

    boolean isOrganisation(EntityCode entity) {
        return organisations.contains(entity.value());
    }

    /** The office of somebody of an entity, in the language of its people. */
    String title(EntityCode entity, ParticipantRole role, boolean woman) {
        boolean organisation = isOrganisation(entity);
        return office(
                entity,
                switch (role) {
                    case HEAD -> organisation ? "director" : "minister";
                    case FOCAL_POINT -> organisation ? "programme" : "focal";
                    default -> organisation ? "officer" : "delegate";
                },
                woman);
    }

    String office(EntityCode entity, String office, boolean woman) {
        Map<String, List<String>> known =
                Objects.requireNonNull(titles.get(language(entity).tag()));
        List<String> forms = Objects.requireNonNull(known.get(office), office);
        return forms.get(woman ? 0 : forms.size() - 1);
    }

    private static String joined(List<String> given, List<String> family, int spelling, Culture culture) {
        String first = given.get(spelling);
        String last = family.get(spelling);
        if (!culture.familyFirst()) {
            return first + " " + last;
        }
        return spelling == OWN ? last + first : last + " " + first;
    }

    private Culture culture(EntityCode entity) {
        String name = Objects.requireNonNull(entities.get(entity.value()), entity.value());
        return Objects.requireNonNull(cultures.get(name), name);
    }
}

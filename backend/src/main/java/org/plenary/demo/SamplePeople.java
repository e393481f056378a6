package org.plenary.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Person;

/**
 * Invented people, always the same: names are put together from tables by entity and number, written in the script of
 * the place they come from. None is meant to be anybody.
 */
record SamplePeople(
        Set<String> organisations,
        Map<String, Culture> cultures,
        Map<String, String> entities,
        Map<String, Map<String, String>> titles) {

    /** Names of one part of the world: pairs of the Latin spelling and the one in the person's own script. */
    record Culture(
            List<List<String>> women,
            List<List<String>> men,
            List<List<String>> family,
            boolean familyFirst,
            String language) {}

    /** A name in both spellings. */
    record Name(String latin, String own, boolean woman) {}

    private static final int LATIN = 0;
    private static final int OWN = 1;

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
                title(entity, role),
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
        Culture culture = culture(entity);
        int seed = Math.floorMod(entity.value().hashCode(), 997) + number * 7;
        boolean man = !culture.men().isEmpty() && seed % 4 == 3;
        List<List<String>> given = man ? culture.men() : culture.women();
        List<String> first = given.get(seed % given.size());
        List<String> last = culture.family().get(seed / 3 % culture.family().size());
        return new Name(joined(first, last, LATIN, culture), joined(first, last, OWN, culture), !man);
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
    String title(EntityCode entity, ParticipantRole role) {
        boolean organisation = isOrganisation(entity);
        return office(
                entity,
                switch (role) {
                    case HEAD -> organisation ? "director" : "minister";
                    case FOCAL_POINT -> organisation ? "programme" : "focal";
                    default -> organisation ? "officer" : "delegate";
                });
    }

    String office(EntityCode entity, String office) {
        Map<String, String> known =
                Objects.requireNonNull(titles.get(language(entity).tag()));
        return Objects.requireNonNull(known.get(office), office);
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

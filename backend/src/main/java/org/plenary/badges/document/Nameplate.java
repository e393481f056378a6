package org.plenary.badges.document;

/**
 * What stands on the table before somebody: a State, or a person at the podium.
 *
 * @param above honorific; empty for an entity
 * @param name in large letters: the entity, or the person in their own script
 * @param second the entity in another language, or the person in Latin letters; empty where it would say the same
 * @param beneath whom a person speaks for; empty for an entity
 */
public record Nameplate(String above, String name, String second, String beneath) {

    public Nameplate {
        second = second.equals(name) ? "" : second;
    }

    /** The plate of an entity in one language or two. */
    public static Nameplate of(String name, String second) {
        return new Nameplate("", name, second, "");
    }
}

package org.plenary.registration;

/**
 * What somebody who is approved really is, and who says so by which reason (B10, X3).
 *
 * @param limit how far whoever corrects may go
 */
public record RoleCorrection(ParticipantRole role, String reason, Limit limit) {

    /** Throws a problem when the one category may not become the other; asked while nobody else can change the person. */
    public interface Limit {

        void check(Category before, Category after);
    }
}

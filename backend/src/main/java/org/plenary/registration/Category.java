package org.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;
import org.plenary.network.EntityKind;

/** The accreditation category, which decides the badge's colour and letter (B1). It follows from role and entity. */
public enum Category implements WireName {
    HEAD_OF_DELEGATION,
    DELEGATE,
    OBSERVER,
    ORGANISATION,
    CIVIL_SOCIETY,
    SPEAKER,
    INTERPRETER,
    SECURITY,
    SUPPORT,
    GUEST;

    /**
     * @param entity the kind of entity that sends the person; null for a single guest
     */
    public static Category of(ParticipantRole role, @Nullable EntityKind entity) {
        return switch (role) {
            case INTERPRETER -> INTERPRETER;
            case SECURITY -> SECURITY;
            case SUPPORT -> SUPPORT;
            case SPEAKER -> SPEAKER;
            case HEAD -> entity != null && entity.state() ? HEAD_OF_DELEGATION : member(entity);
            case ALTERNATE, DELEGATE, ADVISER, FOCAL_POINT -> member(entity);
        };
    }

    private static Category member(@Nullable EntityKind entity) {
        if (entity == null) {
            return GUEST;
        }
        return switch (entity) {
            case MEMBER_STATE -> DELEGATE;
            case OBSERVER_STATE -> OBSERVER;
            case INTERGOVERNMENTAL, UN_ENTITY -> ORGANISATION;
            case CIVIL_SOCIETY -> CIVIL_SOCIETY;
        };
    }
}

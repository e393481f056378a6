package org.plenary.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only holders of one of these roles, within the meeting (and delegation) that the path names, may call this endpoint. A path
 * without a meeting asks for a role in the whole Network.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** The roles; an administrator counts as Secretariat, nothing else is implied. */
    Role[] value();

    /** Where the path names no meeting: also those who hold the role in one meeting, whichever. */
    boolean inAnyMeeting() default false;

    /** In a demo, which holds sample people only, also everybody who sits at the machine itself. */
    boolean demoOnThisMachine() default false;
}

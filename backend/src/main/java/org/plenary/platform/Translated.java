package org.plenary.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.LocalizedText;

/** No translation of the text is longer than {@code max} characters. */
@Documented
@Constraint(validatedBy = Translated.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Translated {

    int max() default 300;

    String message() default "{validation.Translated}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters as people do, not UTF-16 units. */
    class Check implements ConstraintValidator<Translated, LocalizedText> {

        private int max;

        @Override
        public void initialize(Translated constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text == null
                    || text.texts().values().stream().allMatch(value -> value.codePointCount(0, value.length()) <= max);
        }
    }
}

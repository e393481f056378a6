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
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;

/** The text is there in English at least, which stands in for every translation that is missing (X1). */
@Documented
@Constraint(validatedBy = EnglishGiven.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface EnglishGiven {

    String message() default "{validation.EnglishGiven}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves an absent text to {@code @NotNull}. */
    class Check implements ConstraintValidator<EnglishGiven, LocalizedText> {

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text == null || text.texts().containsKey(Language.EN);
        }
    }
}

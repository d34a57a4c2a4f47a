package io.dunlin.platform.mutation;

import io.dunlin.platform.Characters;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text whose {@link Characters} are allowed: one line, unless the field allows several. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String MESSAGE = "Control, invisible, direction and broken characters are not allowed.";

    /** Whether line breaks and tabs are good. */
    boolean lines() default false;

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /**
     * Asks {@link Characters} instead of a regular expression, which would need stack for each character that joins
     * letters.
     */
    final class Check implements ConstraintValidator<PlainText, CharSequence> {

        private boolean lines;

        @Override
        public void initialize(PlainText text) {
            lines = text.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || (lines ? Characters.areGoodLines(text) : Characters.areGood(text));
        }
    }
}

package io.dunlin.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of one line: no control characters (PostgreSQL cannot store NUL at all, and line breaks forge logs and letters) and
 * no half of a surrogate pair (which would silently be stored as a question mark).
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = PlainText.REGEX)
public @interface PlainText {

    String REGEX = "[^\\p{Cc}\\p{Cs}]*";

    String message() default "Control characters and broken characters are not allowed.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

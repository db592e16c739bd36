package org.opora.registry.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one line without control characters. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "\\P{Cc}*", message = "{registry.school.control-character}")
@interface PlainText {

    String message() default "{registry.school.control-character}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

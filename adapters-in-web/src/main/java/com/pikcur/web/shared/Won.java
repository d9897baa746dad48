package com.pikcur.web.shared;

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

/** An amount of whole won within limits. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Won.Rule.class)
public @interface Won {

    long min() default 0;

    long max() default Long.MAX_VALUE;

    /** Whether the amount may be left out. */
    boolean optional() default false;

    String message() default "too-small";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks one amount, and says which limit it breaks. */
    final class Rule implements ConstraintValidator<Won, Long> {

        private long min;
        private long max;
        private boolean optional;

        @Override
        public void initialize(Won limits) {
            min = limits.min();
            max = limits.max();
            optional = limits.optional();
        }

        @Override
        public boolean isValid(@Nullable Long amount, ConstraintValidatorContext context) {
            if (amount == null) {
                return optional || refuse(context, "required");
            }
            if (amount < min) {
                return refuse(context, "too-small");
            }
            return amount <= max || refuse(context, "too-large");
        }

        private static boolean refuse(ConstraintValidatorContext context, String code) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
            return false;
        }
    }
}

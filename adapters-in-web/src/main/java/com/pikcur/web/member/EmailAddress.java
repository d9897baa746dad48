package com.pikcur.web.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address as people have them: whether anybody reads what is sent there shows a mail alone, so only what could not
 * be one, or could turn a mail into something else, is refused.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Rule.class)
public @interface EmailAddress {

    String message() default "email";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks one address. */
    final class Rule implements ConstraintValidator<EmailAddress, CharSequence> {

        private static final int LONGEST = 254;
        private static final Pattern SHAPE = Pattern.compile(
                "[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\]]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

        @Override
        public boolean isValid(@Nullable CharSequence address, ConstraintValidatorContext context) {
            if (address == null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("required").addConstraintViolation();
                return false;
            }
            return isAddress(address.toString());
        }

        static boolean isAddress(String address) {
            var text = address.strip();
            return text.length() <= LONGEST && SHAPE.matcher(text).matches();
        }
    }
}

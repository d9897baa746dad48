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

/**
 * Text that people wrote and others will read: not missing, not blank, not too long, and without characters that steer
 * the reader's screen. White space around it does not count; whoever keeps the text strips it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Rule.class)
public @interface Text {

    /** In characters as people count them, not in bytes. */
    int max();

    /** Whether line feeds and tabs may stand in it. */
    boolean multiline() default false;

    /** Whether it may be missing or blank. */
    boolean optional() default false;

    String message() default "control-characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks one text, and says which of the demands it misses. */
    final class Rule implements ConstraintValidator<Text, CharSequence> {

        private int max;
        private boolean multiline;
        private boolean optional;

        @Override
        public void initialize(Text demands) {
            max = demands.max();
            multiline = demands.multiline();
            optional = demands.optional();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return optional || refuse(context, "required");
            }
            var kept = text.toString().strip();
            if (kept.isEmpty()) {
                return optional || refuse(context, "blank");
            }
            if (kept.codePoints().count() > max) {
                return refuse(context, "too-long");
            }
            return kept.codePoints().allMatch(this::isHarmless) || refuse(context, "control-characters");
        }

        private boolean isHarmless(int character) {
            if (multiline && (character == '\n' || character == '\t')) {
                return true;
            }
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
                case Character.FORMAT -> !turnsText(character);
                default -> true;
            };
        }

        /** Embeddings, overrides and isolates let a text read otherwise than it was written. */
        private static boolean turnsText(int character) {
            return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        }

        private static boolean refuse(ConstraintValidatorContext context, String code) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
            return false;
        }
    }
}

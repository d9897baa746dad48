package com.pikcur.web.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems of its own an operation may answer with, beside those of every operation. Read by {@link ApiDocument},
 * which knows each name or fails.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** Names such as {@code bid-below-minimum}. */
    String[] value();
}

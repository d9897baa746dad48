package com.pikcur.web.shared;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** One way in which a request can fail, by a name clients may rely on. Each context has an enum of its own. */
public interface ProblemType {

    /** The constant's name, such as {@code BID_BELOW_MINIMUM}. */
    String name();

    HttpStatus status();

    /** The same name as it stands in addresses and text files, such as {@code bid-below-minimum}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package com.pikcur.sandbox;

import com.pikcur.sandbox.wire.Heard;
import java.util.Optional;

/** A group of the console's calls that belong together. */
interface ConsoleCalls {

    /** The answer, if the path is one of these. */
    Optional<Answer> answer(Heard heard);
}

package com.pikcur.domain.member;

/** What can come of making a member's photo out of a picture. Switch over it without a default. */
public sealed interface PhotoOutcome {

    record Made(Photo photo) implements PhotoOutcome {}

    /** Not a JPEG, PNG or WebP, or a broken one. */
    record NotReadable() implements PhotoOutcome {}

    /** It has more pixels than we take apart. */
    record TooLarge(int mostMegapixels) implements PhotoOutcome {}
}

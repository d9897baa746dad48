package com.pikcur.sandbox;

/** What comes of a call to the console. Switch over it without a default. */
sealed interface Answer {

    /** @param body to be told as JSON */
    record Found(Object body) implements Answer {}

    /** @param html for people */
    record Page(String html) implements Answer {}

    /** @param location where the browser goes on */
    record SentOn(String location) implements Answer {}

    record NotFound(String detail) implements Answer {}

    record Invalid(String detail) implements Answer {}

    /** Nothing of the kind can happen now. */
    record Impossible(String detail) implements Answer {}

    record WrongMethod(String allowed) implements Answer {}
}

package com.pikcur.application.notification;

/**
 * How a notice reads in one language.
 *
 * @param title one line
 * @param text a sentence or a few
 */
public record Wording(String title, String text) {}

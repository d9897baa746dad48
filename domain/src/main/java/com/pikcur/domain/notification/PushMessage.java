package com.pikcur.domain.notification;

/**
 * What a woken browser shows.
 *
 * @param title in the member's language
 * @param about what it is about; where a tap leads
 */
public record PushMessage(String title, String text, About about) {}

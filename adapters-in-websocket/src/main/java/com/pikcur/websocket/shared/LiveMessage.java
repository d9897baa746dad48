package com.pikcur.websocket.shared;

/**
 * A message as it stands on the wire, made once and shared by everybody it goes to.
 *
 * @param id unique among all messages
 * @param json never changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of watchers share these bytes: nobody copies, nobody compares.
public record LiveMessage(String id, byte[] json) {}

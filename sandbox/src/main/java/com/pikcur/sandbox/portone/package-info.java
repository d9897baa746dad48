/**
 * PortOne's REST API, version 1, as far as the service uses it: tokens, identity verification by a one-time code, holders
 * of bank accounts, payments. Every answer is an {@link com.pikcur.sandbox.portone.Envelope}.
 *
 * <p>Anybody may verify themselves as anybody, but for whoever has the phone 01000000000. A bank account belongs to whom
 * the console was told, or else to the person who verified themselves last; numbers that end in 0000 do not exist, and
 * those that end in 9999 belong to a stranger.
 *
 * <p>Money is paid in a window the service never sees: whoever asks this sandbox pays, and the service is told by a notice
 * or asks. All payments are of a test channel. A merchant's number that was prepared once can be prepared again with
 * {@code PUT} alone.
 *
 * <p>One class for each group of calls, a {@link com.pikcur.sandbox.portone.Calls}: another group is another such class
 * and a line in {@link com.pikcur.sandbox.portone.SandboxPortOne}. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.portone;

import org.jspecify.annotations.NullMarked;

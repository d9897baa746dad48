/**
 * Who carries short messages to people: to phones, in a small language of its own, and to browsers, as RFC 8030 has it. What
 * is sent to a browser is encrypted by the service and stays so here. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.message;

import org.jspecify.annotations.NullMarked;

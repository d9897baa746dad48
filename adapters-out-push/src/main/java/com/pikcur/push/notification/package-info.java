/**
 * Short messages to members: to browsers over Web Push (RFC 8030, 8188, 8291, 8292), to phones through whoever carries text
 * messages.
 *
 * <p>Whoever knows a browser's endpoint can disturb its member, and a message tells about its reader, so neither stands in a
 * log or an exception, nor does a telephone number.
 */
@NullMarked
package com.pikcur.push.notification;

import org.jspecify.annotations.NullMarked;

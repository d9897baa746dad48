/** What members are told, over HTTP: the list, the settings, browsers to be woken, announcements, and live. */
@NullMarked
package com.pikcur.web.notification;

import org.jspecify.annotations.NullMarked;

/**
 * How members are told: notices, from the news that events make to every way they go; and mail, which every context may
 * request.
 */
@NullMarked
package com.pikcur.application.notification;

import org.jspecify.annotations.NullMarked;

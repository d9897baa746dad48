/**
 * What members are told when they are not looking: mail, for now.
 *
 * <p>Words: a <em>mail</em> goes to one address in one language; its <em>content</em> says what it is about, never how it
 * reads; it is <em>requested</em> with the change it tells of and sent after that. Every context may request one.
 */
@NullMarked
package com.pikcur.domain.notification;

import org.jspecify.annotations.NullMarked;

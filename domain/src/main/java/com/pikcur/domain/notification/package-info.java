/**
 * What members are told: notices in the page, mail, pushes to their devices, text messages.
 *
 * <p>Words: a <em>notice</em> is told to one member, of one type, about one thing; a <em>channel</em> is a way it reaches
 * them; a member's <em>settings</em> say which types go which ways and when not to disturb. A <em>mail</em> goes to one
 * address in one language; its <em>content</em> says what it is about, never how it reads. Mails, pushes and texts are
 * <em>requested</em> with the change they tell of and sent after that. An <em>announcement</em> goes to every member.
 * Notices are made from events, outside of the contexts whose events they are; no context calls this one but to request a
 * mail.
 */
@NullMarked
package com.pikcur.domain.notification;

import org.jspecify.annotations.NullMarked;

/**
 * Taking buyers' money and giving it back, through whichever provider.
 *
 * <p>Words: a <em>quote</em> is what we ask for one order, and the only thing that is ever paid; an <em>attempt</em> is one
 * provider's payment for a quote, known before the provider is asked; a <em>refund</em> gives back all of it or a part. A
 * browser and a webhook only say where to look: what counts is what the provider answers when asked.
 */
@NullMarked
package com.pikcur.domain.payment;

import org.jspecify.annotations.NullMarked;

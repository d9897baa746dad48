/**
 * What was bought and how far it has got: from the payment that is due to the sale that is final.
 *
 * <p>Words: a <em>sale</em> is who bought what from whom at which price, whatever the <em>channel</em>; the <em>handover</em>
 * is a parcel or a meeting; a buyer <em>receives</em>, then <em>confirms</em>, and only then is the seller's the money. Use
 * cases call {@code Order}, which decides who may do what and when; money moves in the ledger, in the same transaction.
 */
@NullMarked
package com.pikcur.domain.order;

import org.jspecify.annotations.NullMarked;

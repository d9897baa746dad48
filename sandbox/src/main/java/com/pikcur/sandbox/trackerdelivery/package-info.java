/**
 * tracker.delivery as far as the service uses it: tokens, and in GraphQL the query of a parcel, the query of carriers, and
 * the wish to be told when a parcel moves. It does not understand GraphQL: it looks for the first field and its arguments,
 * and answers with everything it knows, whatever was selected. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.trackerdelivery;

import org.jspecify.annotations.NullMarked;

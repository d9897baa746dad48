/**
 * What every context speaks of: money in won, digests, events, request keys and not being there.
 *
 * <p>Words: {@code Money}, {@code DomainEvent}, {@code RequestKey}, {@code NotFound}. Anybody may use it; it knows no
 * context.
 */
@NullMarked
package com.pikcur.domain.shared;

import org.jspecify.annotations.NullMarked;

/**
 * Parcels on their way, as all couriers here know them: a parcel is moved once, and everybody who is asked for it tells the
 * same. Nothing is kept but in memory.
 */
@NullMarked
package com.pikcur.sandbox.courier;

import org.jspecify.annotations.NullMarked;

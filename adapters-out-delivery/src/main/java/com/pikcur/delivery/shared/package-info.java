/** What is the same whoever tracks a parcel: what is made of a carrier's words and of the moments it tells. */
@NullMarked
package com.pikcur.delivery.shared;

import org.jspecify.annotations.NullMarked;

/** The shape of the whole, held by rules; every rule is shown a planted violation that it must catch. */
@NullMarked
package com.pikcur.architecture;

import org.jspecify.annotations.NullMarked;

/** Members' money over HTTP. */
@NullMarked
package com.pikcur.web.ledger;

import org.jspecify.annotations.NullMarked;

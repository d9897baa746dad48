/** What is the same whoever takes or pays out the money: amounts, reasons and what was given back already. */
@NullMarked
package com.pikcur.payment.shared;

import org.jspecify.annotations.NullMarked;

/** What is the same whoever takes or pays out the money: how others are reached, and what is made of their answers. */
@NullMarked
package com.pikcur.payment.shared;

import org.jspecify.annotations.NullMarked;

/**
 * A bank that transfers money to accounts, in a small language of its own. Accounts ending in 0000 are closed, transfers to
 * those ending in 1111 fail on their way, and money sent to those ending in 2222 arrives and comes back. Nothing is kept but
 * in memory.
 */
@NullMarked
package com.pikcur.sandbox.bank;

import org.jspecify.annotations.NullMarked;

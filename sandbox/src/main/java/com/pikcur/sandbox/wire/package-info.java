/**
 * What the providers of payments, the bank, the couriers and whoever carries messages have in common here: a server on the
 * loopback interface, faults that can be asked for, a list of what was asked, and notices to the service. Nothing of it is
 * kept anywhere but in memory.
 */
@NullMarked
package com.pikcur.sandbox.wire;

import org.jspecify.annotations.NullMarked;

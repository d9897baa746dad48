/** What can be done about parcels: register them, have them looked for, and see to it that they set out in time. */
@NullMarked
package com.pikcur.application.delivery;

import org.jspecify.annotations.NullMarked;

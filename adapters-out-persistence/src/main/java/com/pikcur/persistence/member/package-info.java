/** Accounts and bidders' standing in MariaDB. */
@NullMarked
package com.pikcur.persistence.member;

import org.jspecify.annotations.NullMarked;

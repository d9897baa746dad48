/**
 * Where the money is: double-entry books that always sum to zero.
 *
 * <p>Words: a <em>posting</em> moves an amount from one account to another; a <em>journal entry</em> is the postings of one
 * happening and is never changed; a <em>balance</em> follows from postings and is never set; a <em>pay-out</em> takes a
 * member's money to their bank. Everybody may post, through journal entries named after what has happened.
 */
@NullMarked
package com.pikcur.domain.ledger;

import org.jspecify.annotations.NullMarked;

/** What is done with members' money: pay-outs and gifts of points, and what members and auditors look at. */
@NullMarked
package com.pikcur.application.ledger;

import org.jspecify.annotations.NullMarked;

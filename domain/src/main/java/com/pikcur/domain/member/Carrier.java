package com.pikcur.domain.member;

/** The network a mobile phone is on; those who resell a network are on it too. */
public enum Carrier {
    SKT,
    KT,
    LGT
}

package com.pikcur.architecture.planted.domain.auction.port;

/** A port that is neither interface nor exception. */
public class ConcretePort {}

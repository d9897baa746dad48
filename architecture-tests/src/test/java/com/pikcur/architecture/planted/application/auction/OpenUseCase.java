package com.pikcur.architecture.planted.application.auction;

import org.junit.jupiter.api.Tag;

/** Knows a framework and can be inherited from. */
@Tag("violation")
public class OpenUseCase {}

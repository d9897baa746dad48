package com.pikcur.architecture.planted.domain.shared;

/** Stands in for the real one where rules are tried. */
public interface DomainEvent {}

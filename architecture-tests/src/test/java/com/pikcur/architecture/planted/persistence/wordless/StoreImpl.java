package com.pikcur.architecture.planted.persistence.wordless;

import org.springframework.context.annotation.Configuration;

/** In a package of no context, with a name that says nothing, and configuring outside bootstrap. */
@Configuration(proxyBeanMethods = false)
public class StoreImpl {}

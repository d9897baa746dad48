package com.pikcur.benchmarks.http;

import com.pikcur.bootstrap.PikcurApplication;
import org.springframework.boot.SpringApplication;

/** Starts a node of Pikcur that has one more route, where nothing is decided. */
public final class BenchedService {

    private BenchedService() {}

    public static void main(String[] arguments) {
        new SpringApplication(PikcurApplication.class, NothingController.class).run(arguments);
    }
}

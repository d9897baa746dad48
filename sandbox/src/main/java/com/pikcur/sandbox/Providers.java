package com.pikcur.sandbox;

import com.pikcur.sandbox.bank.SandboxBank;
import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.toss.SandboxToss;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who the service deals with, through whom money goes first of all: those whose address is in the environment as they are,
 * the others started here.
 */
record Providers(
        Optional<SandboxPortOne> portOne,
        Optional<SandboxToss> toss,
        Optional<SandboxBank> bank,
        Couriers couriers,
        Messengers messengers)
        implements AutoCloseable {

    static final String IAMPORT = "iamport";
    static final String TOSS = "toss";
    static final String BANK = "bank";

    private static final String PORTONE_URL = "PIKCUR_PORTONE_URL";
    private static final String PORTONE_KEY = "PIKCUR_PORTONE_KEY";
    private static final String PORTONE_SECRET = "PIKCUR_PORTONE_SECRET";
    private static final String TOSS_URL = "PIKCUR_TOSS_URL";
    private static final String TOSS_SECRET_KEY = "PIKCUR_TOSS_SECRET_KEY";
    private static final String TOSS_CLIENT_KEY = "PIKCUR_TOSS_CLIENT_KEY";
    private static final String BANK_URL = "PIKCUR_BANK_URL";
    private static final String BANK_KEY = "PIKCUR_BANK_KEY";

    /** The settings that lead to them. */
    static final List<String> HANDED_ON = Stream.of(
                    List.of(
                            PORTONE_URL,
                            PORTONE_KEY,
                            PORTONE_SECRET,
                            TOSS_URL,
                            TOSS_SECRET_KEY,
                            TOSS_CLIENT_KEY,
                            BANK_URL,
                            BANK_KEY),
                    Couriers.HANDED_ON,
                    Messengers.HANDED_ON)
            .flatMap(List::stream)
            .toList();

    static Providers start(Map<String, String> environment) {
        return new Providers(
                unlessNamed(PORTONE_URL, environment, SandboxPortOne::start),
                unlessNamed(TOSS_URL, environment, SandboxToss::start),
                unlessNamed(BANK_URL, environment, SandboxBank::start),
                Couriers.start(environment),
                Messengers.start(environment));
    }

    static <T> Optional<T> unlessNamed(String variable, Map<String, String> environment, Supplier<T> start) {
        return environment.getOrDefault(variable, "").isBlank() ? Optional.of(start.get()) : Optional.empty();
    }

    /** The environment variables that lead the service to those started here. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        portOne.ifPresent(started -> {
            settings.put(PORTONE_URL, started.url());
            settings.put(PORTONE_KEY, started.key());
            settings.put(PORTONE_SECRET, started.secret());
        });
        toss.ifPresent(started -> {
            settings.put(TOSS_URL, started.url());
            settings.put(TOSS_SECRET_KEY, started.secretKey());
            settings.put(TOSS_CLIENT_KEY, started.clientKey());
        });
        bank.ifPresent(started -> {
            settings.put(BANK_URL, started.url());
            settings.put(BANK_KEY, started.key());
        });
        settings.putAll(couriers.settings());
        settings.putAll(messengers.settings());
        return settings;
    }

    /** For people to look at. */
    List<Server> look(Map<String, String> environment) {
        var look = new ArrayList<>(List.of(
                Server.of("PortOne", portOne.map(SandboxPortOne::url), environment.getOrDefault(PORTONE_URL, "")),
                Server.of("Toss Payments", toss.map(SandboxToss::url), environment.getOrDefault(TOSS_URL, "")),
                Server.of("Bank", bank.map(SandboxBank::url), environment.getOrDefault(BANK_URL, ""))));
        look.addAll(couriers.look(environment));
        look.addAll(messengers.look(environment));
        return look;
    }

    /** From now on the service at this address is told of payments. */
    void webhooksTo(String baseUrl) {
        portOne.ifPresent(started -> started.webhooksTo(baseUrl));
        toss.ifPresent(started -> started.webhooksTo(baseUrl));
    }

    /** What can be made to go wrong, by the provider's name. */
    Map<String, Faults> faults() {
        var faults = new TreeMap<String, Faults>();
        portOne.ifPresent(started -> faults.put(IAMPORT, started.faults()));
        toss.ifPresent(started -> faults.put(TOSS, started.faults()));
        bank.ifPresent(started -> faults.put(BANK, started.faults()));
        faults.putAll(couriers.faults());
        faults.putAll(messengers.faults());
        return faults;
    }

    /** What they were asked, the newest first. */
    List<RecordedCall> calls() {
        var ofMoney = Stream.of(
                        portOne.map(SandboxPortOne::calls), toss.map(SandboxToss::calls), bank.map(SandboxBank::calls))
                .flatMap(Optional::stream)
                .flatMap(List::stream);
        return Stream.of(ofMoney, couriers.calls(), messengers.calls())
                .flatMap(calls -> calls)
                .sorted(Comparator.comparing(RecordedCall::at).reversed())
                .toList();
    }

    @Override
    public void close() {
        portOne.ifPresent(SandboxPortOne::close);
        toss.ifPresent(SandboxToss::close);
        bank.ifPresent(SandboxBank::close);
        couriers.close();
        messengers.close();
    }
}

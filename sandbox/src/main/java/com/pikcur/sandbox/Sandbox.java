package com.pikcur.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Starts the outside world and keeps it up until it is told to end or the process that started it is gone.
 *
 * <p>Arguments: the folder that keeps all data ({@code .pikcur} unless said otherwise), the file that will tell the way
 * to the servers as {@code NAME=value} lines ({@code run/sandbox.env} in that folder), and {@code --fresh} to forget the
 * data of earlier runs first. The file appears, whole, when everything is up. Environment: {@code SANDBOX_PORT} of the
 * console (8090), {@code SERVER_PORT} of the service the console links to (8080), {@code PIKCUR_DB_URL},
 * {@code PIKCUR_REDIS_URL}, {@code PIKCUR_SMTP_URL}, {@code PIKCUR_PORTONE_URL}, {@code PIKCUR_TOSS_URL},
 * {@code PIKCUR_BANK_URL}, {@code PIKCUR_DELIVERY_SWEETTRACKER_URL}, {@code PIKCUR_DELIVERY_TRACKERDELIVERY_URL},
 * {@code PIKCUR_TEXTMESSAGE_URL}, {@code PIKCUR_PUSH_SANDBOXURL} and {@code PIKCUR_GOOGLE_ISSUER} for servers that are not
 * to be started, {@code PIKCUR_CHECKOUT_URL} of the page buyers pay on (the console's own).
 */
public final class Sandbox {

    private static final String TOKEN_KEY = "PIKCUR_JWT_KEY";
    private static final String CHECKOUT_URL = "PIKCUR_CHECKOUT_URL";
    private static final String FRESH = "--fresh";

    private Sandbox() {}

    /** Ends with status 1, and one line that says why, if something does not start. */
    public static void main(String[] arguments) throws IOException {
        // Asked for first: whoever is adopted after the parent's death would wait for the wrong one.
        var parent = ProcessHandle.current().parent();
        var options = Arrays.asList(arguments);
        var paths = options.stream()
                .filter(option -> !FRESH.equals(option))
                .map(Path::of)
                .toList();
        var folder = paths.isEmpty() ? Path.of(".pikcur") : paths.getFirst();
        var directions = paths.size() > 1 ? paths.get(1) : folder.resolve("run", "sandbox.env");
        try {
            if (options.contains(FRESH)) {
                Servers.forget(folder);
                TokenKey.forget(folder);
                PersonalDataKeys.forget(folder);
                PushKey.forget(folder);
            }
            run(folder, directions, parent);
        } catch (BindException _) {
            giveUp("Port %d is taken; choose another with SANDBOX_PORT".formatted(consolePort()));
        } catch (IllegalStateException refused) {
            refused.printStackTrace();
            giveUp(String.valueOf(refused.getMessage()));
        }
    }

    private static void run(Path folder, Path directions, Optional<ProcessHandle> parent) throws IOException {
        Files.deleteIfExists(directions);
        var page = new ConsolePage(port("SERVER_PORT", 8080));
        var mailbox = new Mailbox();
        try (var servers = Servers.start(folder, System.getenv(), mailbox);
                var console = SandboxConsole.open(consolePort(), page, servers::look, mailbox, servers.providers())) {
            servers.providers().webhooksTo("http://127.0.0.1:" + port("SERVER_PORT", 8080));
            PrivateFile.write(directions, lines(settings(folder, servers, console.port())));
            System.out.println("The sandbox is up, its console at http://localhost:" + console.port());
            waitForTheEndOf(parent);
        }
    }

    private static int consolePort() {
        return port("SANDBOX_PORT", 8090);
    }

    private static int port(String variable, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, Integer.toString(otherwise)));
    }

    private static Map<String, String> settings(Path folder, Servers servers, int consolePort) throws IOException {
        var settings = new TreeMap<>(servers.settings());
        var given = System.getenv(TOKEN_KEY);
        settings.put(TOKEN_KEY, given == null ? TokenKey.keptIn(folder) : given);
        settings.putAll(PersonalDataKeys.keptIn(folder, System.getenv()));
        settings.putAll(PushKey.keptIn(folder, System.getenv()));
        settings.put(
                CHECKOUT_URL,
                System.getenv().getOrDefault(CHECKOUT_URL, "http://localhost:%d/pay".formatted(consolePort)));
        settings.putIfAbsent(
                "PIKCUR_SOCIAL_REDIRECT_URIS",
                System.getenv()
                        .getOrDefault(
                                "PIKCUR_SOCIAL_REDIRECT_URIS",
                                "http://localhost:%d/auth/social".formatted(port("SERVER_PORT", 8080))));
        return settings;
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** A signal ends the JVM, and the servers with it; this is for the case that nobody is left to send one. */
    private static void waitForTheEndOf(Optional<ProcessHandle> parent) {
        parent.map(ProcessHandle::onExit).orElseGet(CompletableFuture::new).join();
    }

    private static void giveUp(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}

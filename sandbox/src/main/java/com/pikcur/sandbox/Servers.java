package com.pikcur.sandbox;

import com.pikcur.sandbox.social.SandboxSocial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every server the service needs: those whose address is in the environment as they are, the others started here. */
final class Servers implements AutoCloseable {

    private static final String DB_URL = "PIKCUR_DB_URL";
    private static final String DB_USER = "PIKCUR_DB_USER";
    private static final String DB_PASSWORD = "PIKCUR_DB_PASSWORD";
    private static final String REDIS_URL = "PIKCUR_REDIS_URL";
    private static final String SMTP_URL = "PIKCUR_SMTP_URL";
    private static final String SMTP_USER = "PIKCUR_SMTP_USER";
    private static final String SMTP_PASSWORD = "PIKCUR_SMTP_PASSWORD";
    private static final String SMTP_STARTTLS = "PIKCUR_SMTP_STARTTLS";
    private static final String GOOGLE_ISSUER = "PIKCUR_GOOGLE_ISSUER";
    private static final List<String> HANDED_ON = List.of(
            DB_URL,
            DB_USER,
            DB_PASSWORD,
            REDIS_URL,
            SMTP_URL,
            SMTP_USER,
            SMTP_PASSWORD,
            SMTP_STARTTLS,
            GOOGLE_ISSUER,
            "PIKCUR_GOOGLE_CLIENT_ID",
            "PIKCUR_GOOGLE_CLIENT_SECRET",
            "PIKCUR_KAKAO_ISSUER",
            "PIKCUR_KAKAO_CLIENT_ID",
            "PIKCUR_KAKAO_CLIENT_SECRET",
            "PIKCUR_KAKAO_USER_INFO");
    private static final String DATABASE = "pikcur";
    private static final String MARIADB_FOLDER = "mariadb";
    private static final String REDIS_FOLDER = "redis";

    private final Map<String, String> environment;
    private final Optional<SandboxMariaDb> mariaDb;
    private final Optional<SandboxRedis> redis;
    private final Optional<SandboxMail> mail;
    private final Providers providers;
    private final Optional<SandboxSocial> social;

    private Servers(
            Map<String, String> environment,
            Optional<SandboxMariaDb> mariaDb,
            Optional<SandboxRedis> redis,
            Optional<SandboxMail> mail,
            Providers providers,
            Optional<SandboxSocial> social) {
        this.environment = environment;
        this.mariaDb = mariaDb;
        this.redis = redis;
        this.mail = mail;
        this.providers = providers;
        this.social = social;
    }

    /**
     * Starts what the environment does not name, all at once, and returns when everything takes connections.
     *
     * @param folder keeps the data of the servers started here
     * @param mailbox gets what is sent to a mail server started here
     * @throws IllegalStateException if a server does not start
     */
    static Servers start(Path folder, Map<String, String> environment, Mailbox mailbox) {
        try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
            var mariaDb = CompletableFuture.supplyAsync(
                    () -> unlessNamed(DB_URL, environment, () -> SandboxMariaDb.start(folder.resolve(MARIADB_FOLDER))),
                    starters);
            var redis = CompletableFuture.supplyAsync(
                    () -> unlessNamed(REDIS_URL, environment, () -> SandboxRedis.start(folder.resolve(REDIS_FOLDER))),
                    starters);
            var mail = CompletableFuture.supplyAsync(
                    () -> unlessNamed(SMTP_URL, environment, () -> SandboxMail.start(mailbox)), starters);
            var providers = CompletableFuture.supplyAsync(() -> Providers.start(environment), starters);
            var social = CompletableFuture.supplyAsync(
                    () -> unlessNamed(GOOGLE_ISSUER, environment, SandboxSocial::start), starters);
            return new Servers(environment, mariaDb.join(), redis.join(), mail.join(), providers.join(), social.join());
        } catch (CompletionException failed) {
            throw new IllegalStateException(reasonOf(failed).getMessage(), failed);
        }
    }

    private static Throwable reasonOf(CompletionException failed) {
        var cause = failed.getCause();
        return cause == null ? failed : cause;
    }

    /**
     * Deletes all data servers started here have kept in the folder.
     *
     * @throws IllegalStateException if a running sandbox works on it
     */
    static void forget(Path folder) throws IOException {
        ServerFolder.forget(folder.resolve(MARIADB_FOLDER));
        ServerFolder.forget(folder.resolve(REDIS_FOLDER));
    }

    private static <T> Optional<T> unlessNamed(String variable, Map<String, String> environment, Supplier<T> start) {
        return environment.getOrDefault(variable, "").isBlank() ? Optional.of(start.get()) : Optional.empty();
    }

    /** The environment variables that lead the service to its servers. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        Stream.concat(HANDED_ON.stream(), Providers.HANDED_ON.stream())
                .filter(environment::containsKey)
                .forEach(variable -> settings.put(variable, environment.get(variable)));
        mariaDb.ifPresent(started -> {
            settings.put(DB_URL, started.jdbcUrl(DATABASE));
            settings.put(DB_USER, DATABASE);
            settings.put(DB_PASSWORD, DATABASE);
        });
        redis.ifPresent(started -> settings.put(REDIS_URL, started.url()));
        mail.ifPresent(started -> {
            settings.put(SMTP_URL, started.url());
            settings.put(SMTP_STARTTLS, "optional");
            // A login that stands in the environment is for another server.
            settings.put(SMTP_USER, "");
            settings.put(SMTP_PASSWORD, "");
        });
        settings.putAll(providers.settings());
        // Google's settings stand for both: who brings one provider brings the other too, or goes without.
        social.ifPresent(started -> settings.putAll(started.settings()));
        return settings;
    }

    /** The servers as they are at this moment, for people to look at. */
    List<Server> look() {
        var look = new ArrayList<Server>();
        look.add(mariaDb.map(started -> Server.startedHere("MariaDB", started.jdbcUrl(DATABASE), started.isRunning()))
                .orElseGet(() -> Server.given("MariaDB", environment.getOrDefault(DB_URL, ""))));
        look.add(redis.map(started -> Server.startedHere("Redis", started.url(), started.isRunning()))
                .orElseGet(() -> Server.given("Redis", environment.getOrDefault(REDIS_URL, ""))));
        look.add(mail.map(started -> Server.startedHere("Mail", started.url(), started.isRunning()))
                .orElseGet(() -> Server.given("Mail", environment.getOrDefault(SMTP_URL, ""))));
        look.addAll(providers.look(environment));
        look.add(social.map(started -> Server.startedHere("Google and Kakao", started.url(), true))
                .orElseGet(() -> Server.given("Google", environment.getOrDefault(GOOGLE_ISSUER, ""))));
        return look;
    }

    /** Who the service deals with, as far as they were started here. */
    Providers providers() {
        return providers;
    }

    /** Stops what was started here; the data stays. */
    @Override
    public void close() {
        providers.close();
        social.ifPresent(SandboxSocial::close);
        mail.ifPresent(SandboxMail::close);
        redis.ifPresent(SandboxRedis::close);
        mariaDb.ifPresent(SandboxMariaDb::close);
    }
}

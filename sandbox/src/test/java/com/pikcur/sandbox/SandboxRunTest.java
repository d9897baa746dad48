package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as {@code ./pikcur} starts it, in a JVM of its own. */
class SandboxRunTest {

    private static final Map<String, String> EVERYTHING_GIVEN = Map.ofEntries(
            Map.entry("PIKCUR_DB_URL", "jdbc:mariadb://db.example.com/pikcur"),
            Map.entry("PIKCUR_DB_USER", "shop"),
            Map.entry("PIKCUR_DB_PASSWORD", "a=b c"),
            Map.entry("PIKCUR_REDIS_URL", "redis://redis.example.com:6379"),
            Map.entry("PIKCUR_SMTP_URL", "smtp://smtp.example.com:587"),
            Map.entry("PIKCUR_SMTP_USER", "shop"),
            Map.entry("PIKCUR_PORTONE_URL", "https://portone.example.com"),
            Map.entry("PIKCUR_PORTONE_KEY", "key"),
            Map.entry("PIKCUR_PORTONE_SECRET", "secret"),
            Map.entry("PIKCUR_TOSS_URL", "https://toss.example.com"),
            Map.entry("PIKCUR_TOSS_SECRET_KEY", "secret"),
            Map.entry("PIKCUR_TOSS_CLIENT_KEY", "key"),
            Map.entry("PIKCUR_BANK_URL", "https://bank.example.com"),
            Map.entry("PIKCUR_BANK_KEY", "key"),
            Map.entry("PIKCUR_DELIVERY_SWEETTRACKER_URL", "https://sweettracker.example.com"),
            Map.entry("PIKCUR_DELIVERY_SWEETTRACKER_KEY", "key"),
            Map.entry("PIKCUR_DELIVERY_TRACKERDELIVERY_URL", "https://tracker.example.com/graphql"),
            Map.entry("PIKCUR_DELIVERY_TRACKERDELIVERY_TOKENURL", "https://tracker.example.com/oauth2/token"),
            Map.entry("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTID", "id"),
            Map.entry("PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTSECRET", "secret"),
            Map.entry("PIKCUR_TEXTMESSAGE_URL", "https://text.example.com"),
            Map.entry("PIKCUR_TEXTMESSAGE_KEY", "key"),
            Map.entry("PIKCUR_PUSH_SANDBOXURL", "https://push.example.com"),
            Map.entry("PIKCUR_CHECKOUT_URL", "https://pay.example.com"),
            Map.entry("PIKCUR_GOOGLE_ISSUER", "https://accounts.example.com"));

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leave_nothing_behind() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void leads_the_service_to_all_servers_and_takes_them_along_when_it_ends(@TempDir Path folder) throws Exception {
        var sandbox = start(folder, Map.of());

        assertThat(firstLine(sandbox)).startsWith("The sandbox is up");
        var directions = directions(folder);
        assertThat(directions.getProperty("PIKCUR_DB_URL"))
                .matches("jdbc:mariadb://127\\.0\\.0\\.1:\\d+/pikcur\\?createDatabaseIfNotExist=true");
        assertThat(directions.getProperty("PIKCUR_REDIS_URL")).matches("redis://127\\.0\\.0\\.1:\\d+");
        assertThat(directions.getProperty("PIKCUR_SMTP_URL")).matches("smtp://127\\.0\\.0\\.1:\\d+");
        assertThat(directions.getProperty("PIKCUR_SMTP_STARTTLS")).isEqualTo("optional");
        assertThat(directions.stringPropertyNames())
                .contains(
                        "PIKCUR_DB_USER",
                        "PIKCUR_DB_PASSWORD",
                        "PIKCUR_JWT_KEY",
                        "PIKCUR_DATA_KEYS",
                        "PIKCUR_INDEX_KEY",
                        "PIKCUR_PUSH_PRIVATEKEY",
                        "PIKCUR_PUSH_SUBJECT",
                        "PIKCUR_GOOGLE_ISSUER",
                        "PIKCUR_KAKAO_CLIENT_SECRET",
                        "PIKCUR_SOCIAL_REDIRECT_URIS");
        assertThat(directions.getProperty("PIKCUR_PORTONE_URL")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(directions.stringPropertyNames()).contains("PIKCUR_PORTONE_KEY", "PIKCUR_PORTONE_SECRET");
        assertThat(directions.getProperty("PIKCUR_TOSS_URL")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(directions.getProperty("PIKCUR_BANK_URL")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(directions.getProperty("PIKCUR_CHECKOUT_URL")).matches("http://localhost:\\d+/pay");
        assertThat(directions.stringPropertyNames())
                .contains("PIKCUR_TOSS_SECRET_KEY", "PIKCUR_TOSS_CLIENT_KEY", "PIKCUR_BANK_KEY")
                .containsAll(Couriers.HANDED_ON)
                .containsAll(Messengers.HANDED_ON);
        var servers = sandbox.descendants().toList();
        assertThat(servers).hasSize(2);

        sandbox.destroy();

        assertThat(sandbox.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void starts_no_server_whose_address_it_is_given(@TempDir Path folder) throws Exception {
        var sandbox = start(folder, EVERYTHING_GIVEN);

        assertThat(firstLine(sandbox)).startsWith("The sandbox is up");
        assertThat(directions(folder)).containsAllEntriesOf(EVERYTHING_GIVEN).doesNotContainKey("PIKCUR_KAKAO_ISSUER");
        assertThat(sandbox.descendants()).isEmpty();
    }

    @Test
    void ends_by_itself_when_whoever_started_it_is_gone(@TempDir Path folder) throws Exception {
        var command = new ArrayList<>(List.of("sh", "-c", "\"$@\" & wait", "sh"));
        command.addAll(command(folder));
        var shell = start(command, EVERYTHING_GIVEN);
        assertThat(firstLine(shell)).startsWith("The sandbox is up");
        var sandbox = shell.descendants().findFirst().orElseThrow();

        shell.destroyForcibly();

        assertThat(sandbox.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void names_a_port_that_is_taken(@TempDir Path folder) throws Exception {
        try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = Integer.toString(occupied.getLocalPort());
            var environment = new HashMap<>(EVERYTHING_GIVEN);
            environment.put("SANDBOX_PORT", taken);

            var sandbox = start(command(folder), environment);

            assertThat(firstLine(sandbox)).isEqualTo("Port " + taken + " is taken; choose another with SANDBOX_PORT");
            assertThat(sandbox.waitFor()).isEqualTo(1);
        }
    }

    private Process start(Path folder, Map<String, String> environment) throws IOException {
        return start(command(folder), environment);
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PIKCUR_"));
        builder.environment().put("SANDBOX_PORT", "0");
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static List<String> command(Path folder) {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return List.of(
                java,
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Sandbox.class.getName(),
                folder.toString());
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        return output.readLine();
    }

    private static Properties directions(Path folder) throws IOException {
        var directions = new Properties();
        try (var lines = Files.newBufferedReader(folder.resolve("run").resolve("sandbox.env"))) {
            directions.load(lines);
        }
        return directions;
    }
}

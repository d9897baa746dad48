package com.pikcur.persistence.shared;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether this machine has a container engine that answers. Asked without Testcontainers, which takes its time and says a
 * lot where there is none.
 */
final class ContainerEngine {

    private static final long PATIENCE_MILLIS = 700;
    private static final boolean ANSWERS = ask();

    private ContainerEngine() {}

    static boolean answers() {
        return ANSWERS;
    }

    private static boolean ask() {
        return address()
                .map(address -> CompletableFuture.supplyAsync(() -> isPonging(address), Thread::startVirtualThread)
                        .completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .join())
                .orElse(false);
    }

    private static Optional<SocketAddress> address() {
        var stated = System.getenv("DOCKER_HOST");
        if (stated == null || stated.isBlank()) {
            return Stream.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock")
                    .map(Path::of)
                    .filter(Files::exists)
                    .findFirst()
                    .map(UnixDomainSocketAddress::of);
        }
        var uri = URI.create(stated);
        return Optional.of(
                "unix".equals(uri.getScheme())
                        ? UnixDomainSocketAddress.of(uri.getPath())
                        : new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    private static boolean isPonging(SocketAddress address) {
        try (var channel = SocketChannel.open(address)) {
            channel.write(
                    ByteBuffer.wrap("GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException _) {
            // Nobody there, or not for us: the sandbox's servers do as well.
            return false;
        }
    }
}

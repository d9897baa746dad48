package com.pikcur.benchmarks.mix;

import com.pikcur.benchmarks.load.Members.Member;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Carries members' requests to the node, over as many connections as there are requests at once. */
final class Desk {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The rules say no, or somebody was faster. */
    private static final Set<Integer> BY_THE_RULES = Set.of(403, 409, 422);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    Desk(URI root) {
        this.root = root;
    }

    /** @param status 0 if there was no answer */
    record Reply(int status, String body) {

        boolean isError() {
            return status / 100 != 2 && !BY_THE_RULES.contains(status);
        }
    }

    Reply get(Member member, String path) throws InterruptedException {
        return send(request(member, path).GET());
    }

    Reply post(Member member, String path, Object body) throws InterruptedException {
        return send(request(member, path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(Member member, String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + member.token());
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException unanswered) {
            return new Reply(0, unanswered.toString());
        }
    }
}

package com.pikcur.sandbox.wire;

import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an answer tell something else than what is: of everything in it that names an order.
 *
 * @param orderField where the order's number stands
 * @param amountField where its amount stands
 * @param timeField where times stand in milliseconds, wherever in the answer; empty if they stand nowhere
 */
public record Distortion(String orderField, String amountField, String timeField) {

    private static final long TOO_MUCH = 1_000;
    /** What comes of taking the time of Seoul for that of Greenwich. */
    private static final long TOO_LATE_MILLIS = Duration.ofHours(9).toMillis();

    public Distortion(String orderField, String amountField) {
        this(orderField, amountField, "");
    }

    Reply withWrongAmount(Reply reply) {
        return altered(reply, this::namesOrder, node -> {
            var amount = node.path(amountField);
            if (amount.isIntegralNumber()) {
                node.put(amountField, amount.asLong() + TOO_MUCH);
            }
        });
    }

    Reply ofOtherOrder(Reply reply) {
        return altered(
                reply,
                this::namesOrder,
                node -> node.put(orderField, "other-" + node.path(orderField).asString("")));
    }

    Reply withWrongTime(Reply reply) {
        return altered(
                reply,
                node -> node.path(timeField).isIntegralNumber(),
                node -> node.put(timeField, node.path(timeField).asLong() + TOO_LATE_MILLIS));
    }

    private boolean namesOrder(ObjectNode node) {
        return node.path(orderField).isString();
    }

    private interface Change {
        void to(ObjectNode node);
    }

    private static Reply altered(Reply reply, Predicate<ObjectNode> where, Change change) {
        if (!reply.isJson()) {
            return reply;
        }
        var root = JsonMapper.shared().readTree(reply.body());
        alter(root, where, change);
        return reply.saying(root.toString());
    }

    private static void alter(JsonNode node, Predicate<ObjectNode> where, Change change) {
        if (node instanceof ObjectNode object && where.test(object)) {
            change.to(object);
        }
        node.forEach(inner -> alter(inner, where, change));
    }
}

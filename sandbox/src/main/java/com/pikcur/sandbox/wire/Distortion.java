package com.pikcur.sandbox.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an answer tell something else than what is: of everything in it that names an order.
 *
 * @param orderField where the order's number stands
 * @param amountField where its amount stands
 */
public record Distortion(String orderField, String amountField) {

    private static final long TOO_MUCH = 1_000;

    Reply withWrongAmount(Reply reply) {
        return altered(reply, node -> {
            var amount = node.path(amountField);
            if (amount.isIntegralNumber()) {
                node.put(amountField, amount.asLong() + TOO_MUCH);
            }
        });
    }

    Reply ofOtherOrder(Reply reply) {
        return altered(
                reply,
                node -> node.put(orderField, "other-" + node.path(orderField).asString("")));
    }

    private interface Change {
        void to(ObjectNode node);
    }

    private Reply altered(Reply reply, Change change) {
        var root = JsonMapper.shared().readTree(reply.body());
        alter(root, change);
        return reply.saying(root.toString());
    }

    private void alter(JsonNode node, Change change) {
        if (node instanceof ObjectNode object && object.path(orderField).isString()) {
            change.to(object);
        }
        node.forEach(inner -> alter(inner, change));
    }
}

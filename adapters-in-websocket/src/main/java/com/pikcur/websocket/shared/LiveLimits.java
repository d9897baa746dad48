package com.pikcur.websocket.shared;

import java.time.Duration;

/**
 * What one node and one connection may take. Whoever goes beyond is told and cut off.
 *
 * @param connections open at the same time on this node
 * @param subscriptions held at the same time by one connection
 * @param framesPerHeartBeat sent by one client from one heart-beat to the next, heart-beats not counted
 * @param frameBytes the longest frame a client may send, and so the buffer each connection holds for it
 * @param sendBufferBytes what may wait in memory for a client that reads slowly
 * @param sendTime how long one frame may take to be taken by the client's side
 * @param connectWithin how long a client may wait before it says who it is
 * @param heartBeat how often either side lets the other hear something; after three of silence the client is gone
 */
public record LiveLimits(
        int connections,
        int subscriptions,
        int framesPerHeartBeat,
        int frameBytes,
        int sendBufferBytes,
        Duration sendTime,
        Duration connectWithin,
        Duration heartBeat) {

    /** For so many connections on a node, all else as it has proved itself. */
    public static LiveLimits forConnections(int connections) {
        return new LiveLimits(
                connections,
                50,
                200,
                8 * 1024,
                64 * 1024,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    Duration longestSilence() {
        return heartBeat.multipliedBy(3);
    }
}

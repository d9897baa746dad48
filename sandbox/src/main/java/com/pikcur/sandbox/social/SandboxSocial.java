package com.pikcur.sandbox.social;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * Google and Kakao on 127.0.0.1, one issuer for each, which take everybody for whom they say they are. Keys, secrets and
 * codes live as long as the server.
 */
public final class SandboxSocial implements AutoCloseable {

    private final HttpServer http;
    private final Issuer google;
    private final Issuer kakao;

    private SandboxSocial(HttpServer http, Issuer google, Issuer kakao) {
        this.http = http;
        this.google = google;
        this.kakao = kakao;
    }

    /**
     * Starts both on one free port.
     *
     * @throws UncheckedIOException if there is none
     */
    public static SandboxSocial start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var root = "http://127.0.0.1:" + http.getAddress().getPort();
            var social = new SandboxSocial(http, Issuer.google(root + "/google"), Issuer.kakao(root + "/kakao"));
            http.createContext("/google", social.google::answer);
            http.createContext("/kakao", social.kakao::answer);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return social;
        } catch (IOException failed) {
            throw new UncheckedIOException("No port for the providers people sign in by", failed);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What leads the service to both, by the names of its environment variables. */
    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("PIKCUR_GOOGLE_ISSUER", google.url());
        settings.put("PIKCUR_GOOGLE_CLIENT_ID", google.clientId());
        settings.put("PIKCUR_GOOGLE_CLIENT_SECRET", google.clientSecret());
        settings.put("PIKCUR_KAKAO_ISSUER", kakao.url());
        settings.put("PIKCUR_KAKAO_CLIENT_ID", kakao.clientId());
        settings.put("PIKCUR_KAKAO_CLIENT_SECRET", kakao.clientSecret());
        settings.put("PIKCUR_KAKAO_USER_INFO", kakao.url() + "/v2/user/me");
        return settings;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

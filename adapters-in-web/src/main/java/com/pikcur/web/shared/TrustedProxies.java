package com.pikcur.web.shared;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Takes the word of proxies in front of this service, and of nobody else, for where a request comes from and whether it
 * came over TLS ({@code X-Forwarded-For}, {@code X-Forwarded-Proto}). Without any, these headers mean nothing.
 */
public final class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String addresses;

    /** @param addresses a regular expression for the addresses of the proxies; blank where there are none */
    public TrustedProxies(String addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!addresses.isBlank()) {
            var valve = new RemoteIpValve();
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            valve.setInternalProxies(addresses);
            factory.addEngineValves(valve);
        }
    }
}

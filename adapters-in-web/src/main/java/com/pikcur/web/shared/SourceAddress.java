package com.pikcur.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as it counts: the address of the connection, or what a trusted proxy says in its
 * place. The server has put that right by now; headers are not looked at here.
 */
final class SourceAddress {

    /** Whoever has one IPv6 address has at least this many bytes' worth of them. */
    private static final int NETWORK_BYTES = 8;

    private SourceAddress() {}

    /** An IPv4 address, or the first 64 bits of one of IPv6. */
    static String of(HttpServletRequest request) {
        var remote = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(remote) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : InetAddress.ofLiteral(remote).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            // A proxy that names its clients otherwise is taken at its word, within reason.
            return "other-" + Integer.toHexString(remote.hashCode());
        }
    }
}

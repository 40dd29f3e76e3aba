package org.kommunalcampus.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Lets through what lies on the public internet, on the ports of the web. A name is looked up once and the address found is the one that is called, so
 * that a name that answers differently the second time gains nothing; one address among several that is not public closes the name.
 */
public final class AddressGuard {

    private final Predicate<InetSocketAddress> opened;

    private AddressGuard(Predicate<InetSocketAddress> opened) {
        this.opened = opened;
    }

    /** The guard as it is used. */
    public static AddressGuard closed() {
        return new AddressGuard(address -> false);
    }

    /** For tests and the demo alone: lets these addresses through in addition. */
    public static AddressGuard openedFor(Predicate<InetSocketAddress> opened) {
        return new AddressGuard(opened);
    }

    /** The address to call; throws {@link ForbiddenAddress} when it may not be called. */
    public InetSocketAddress resolve(String host, int port) throws UnknownHostException, ForbiddenAddress {
        return admit(host, port, InetAddress.getAllByName(host));
    }

    /** As {@link #resolve}, of what a look-up has answered. */
    InetSocketAddress admit(String host, int port, InetAddress... found) throws ForbiddenAddress {
        InetSocketAddress first = new InetSocketAddress(found[0], port);
        if (opened.test(first)) {
            return first;
        }
        boolean webPort = port == 80 || port == 443;
        if (!webPort || !Arrays.stream(found).allMatch(AddressGuard::isPublic)) {
            throw new ForbiddenAddress(host, port);
        }
        return first;
    }

    /** Whether the address is a machine on the public internet, by the IANA registries of special-purpose addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublicV4(bytes)
                : address instanceof Inet6Address && isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !special;
    }

    /** Global unicast alone, without the ranges that carry an IPv4 address inside. */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special =
                bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] == 0 || bytes[2] == 0x01 || isDocumentation(bytes));
        return global && !sixToFour && !special;
    }

    private static boolean isDocumentation(byte[] bytes) {
        return bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
    }
}

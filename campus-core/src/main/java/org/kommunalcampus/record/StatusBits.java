package org.kommunalcampus.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** The bits of a status list as the W3C writes them (Bitstring Status List v1.0): the first one is the highest of the first byte, all packed by gzip. */
final class StatusBits {

    /** How many places a list has: the fewest that the standard allows, so that each credential hides among as many. */
    static final int PLACES = 131_072;

    private StatusBits() {}

    /** The list with these places set, as Base64url behind the sign {@code u} (Multibase). */
    static String encode(Collection<Integer> set) {
        byte[] bits = new byte[PLACES / Byte.SIZE];
        for (int place : set) {
            bits[place / Byte.SIZE] |= (byte) (1 << (Byte.SIZE - 1 - place % Byte.SIZE));
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}

package org.kommunalcampus.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest of parts that cannot run into each other. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The digest of the texts in this order. */
    static byte[] of(String... texts) {
        var sum = new Sha256();
        for (String text : texts) {
            sum.add(text);
        }
        return sum.digest.digest();
    }

    Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return ended();
    }

    Sha256 add(InputStream content) throws IOException {
        try (var reading = new DigestInputStream(content, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
        }
        return ended();
    }

    /** The digest in hexadecimal digits; nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Sha256 ended() {
        digest.update((byte) 0);
        return this;
    }
}

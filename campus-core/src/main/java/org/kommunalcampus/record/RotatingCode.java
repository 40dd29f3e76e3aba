package org.kommunalcampus.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that change by the minute: HMAC-SHA256 of the minute by the secret of a session, cut down as RFC 4226 does. The code of the minute before is
 * still good, as people need time to type.
 */
record RotatingCode(String secret) {

    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final int SECONDS = 60;

    /** A secret that nobody knows yet, in hexadecimal digits. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The minute that an instant lies in. */
    static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The code of that minute. */
    String at(long minute) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), HMAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(minute).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % CODES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether the code is that of the moment or of the minute before. */
    boolean accepts(String typed, Instant moment) {
        long now = minute(moment);
        return same(typed, at(now)) | same(typed, at(now - 1));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

package org.kommunalcampus.mail;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key of this capability, which lies in the database and signs nothing of others. */
@Component
@SetBased("the first of several nodes makes the key, the others read it")
@RequiredArgsConstructor
class MailKey {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    /** The signature of these bytes, 32 bytes. */
    byte[] sign(byte[] content) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, HexFormat.of().parseHex(key())).hmac(content);
    }

    /** What stands for a mailbox, so that nobody who reads the database finds it by trying addresses. */
    String hash(String mailbox) {
        return HexFormat.of().formatHex(sign(("mailbox " + mailbox).getBytes(StandardCharsets.UTF_8)));
    }

    private String key() {
        return stored().orElseGet(() -> {
            byte[] fresh = new byte[KEY_BYTES];
            RANDOM.nextBytes(fresh);
            jdbc.sql("insert ignore into mail_key (id, secret) values (1, :secret)")
                    .param("secret", HexFormat.of().formatHex(fresh))
                    .update();
            return stored().orElseThrow();
        });
    }

    private Optional<String> stored() {
        return jdbc.sql("select secret from mail_key where id = 1")
                .query((row, number) -> row.getString(1))
                .optional();
    }
}

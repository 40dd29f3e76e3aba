package org.kommunalcampus.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Signs what stops the mails to a person. */
@Component
@RequiredArgsConstructor
class UnsubscribeTokens {

    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final MailKey key;

    /** Always the same for a person; made of letters, digits, {@code -} and {@code _}. */
    String of(MemberId person) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        byte[] signed = Arrays.copyOf(id, ID_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(id), 0, signed, ID_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Whom it concerns; empty for what was not signed here. */
    Optional<MemberId> person(String token) {
        byte[] signed = decoded(token);
        if (signed.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(signed, ID_BYTES);
        byte[] signature = Arrays.copyOfRange(signed, ID_BYTES, signed.length);
        var bits = ByteBuffer.wrap(id);
        return MessageDigest.isEqual(signature, Arrays.copyOf(signature(id), SIGNATURE_BYTES))
                ? Optional.of(new MemberId(new UUID(bits.getLong(), bits.getLong())))
                : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] id) {
        return key.sign(id);
    }
}

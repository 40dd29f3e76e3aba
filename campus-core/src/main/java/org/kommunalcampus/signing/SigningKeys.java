package org.kommunalcampus.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** The keys of the platform: the youngest signs, all are published. Made when the first is needed and when the youngest has become too old. */
@Slf4j
@Component
@RequiredArgsConstructor
class SigningKeys {

    private static final int BITS = 3072;

    private final SigningKeyRepository keys;
    private final SigningSettings settings;
    private final Clock clock;

    /** A key that signs. */
    record Private(String id, PrivateKey key) {}

    /** The key that signs now. */
    Private current() {
        var seal = new KeySeal(Optional.ofNullable(settings.secret()).orElseThrow());
        Instant oldest = clock.instant().minus(settings.renewAfter());
        try {
            for (SigningKey key : published()) {
                if (key.getCreatedAt().isAfter(oldest)) {
                    Optional<PrivateKey> opened = open(key, seal);
                    if (opened.isPresent()) {
                        return new Private(key.getId(), opened.get());
                    }
                }
            }
            SigningKey made = keys.save(make(seal));
            return new Private(made.getId(), made.privateKey(seal));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keys by which signatures are checked, the youngest first. */
    List<SigningKey> published() {
        return keys.findAllByOrderByCreatedAtDescIdDesc().stream()
                .filter(key -> !settings.withdrawn().contains(key.getId()))
                .toList();
    }

    /** One of those. */
    Optional<SigningKey> find(String id) {
        return settings.withdrawn().contains(id) ? Optional.empty() : keys.findById(id);
    }

    private static Optional<PrivateKey> open(SigningKey key, KeySeal seal) {
        try {
            return Optional.of(key.privateKey(seal));
        } catch (GeneralSecurityException sealedByAnotherSecret) {
            log.warn("The signing key {} was sealed by another secret and signs no more", key.getId());
            return Optional.empty();
        }
    }

    private SigningKey make(KeySeal seal) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        String id = LocalDate.now(clock) + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new SigningKey(id, generator.generateKeyPair(), seal, Times.now(clock));
    }
}

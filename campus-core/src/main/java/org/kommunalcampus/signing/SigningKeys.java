package org.kommunalcampus.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** The keys of the platform, apart for each purpose: one of the youngest signs, all are published. Made when the first is needed and when the youngest has become too old. */
@Slf4j
@Component
@RequiredArgsConstructor
class SigningKeys {

    private static final int BITS = 3072;

    /** Lists of keys are kept for an hour by those who check. */
    private static final Duration KNOWN_AFTER = Duration.ofHours(2);

    private final SigningKeyRepository keys;
    private final SigningSettings settings;
    private final Clock clock;

    /** A key that signs. */
    record Private(String id, PrivateKey key) {}

    private record Usable(SigningKey key, PrivateKey opened) {

        boolean isYoungerThan(Instant limit) {
            return key.getCreatedAt().isAfter(limit);
        }
    }

    /**
     * The key that signs now: the youngest that has been published for so long that whoever keeps the list of keys for a while has it, and one made just now where
     * there is no such.
     */
    Private current(KeyPurpose purpose) {
        var seal = new KeySeal(
                "signing key", Optional.ofNullable(settings.secret()).orElseThrow());
        Instant now = clock.instant();
        try {
            List<Usable> usable = new ArrayList<>();
            for (SigningKey key : published(purpose)) {
                open(key, seal).ifPresent(opened -> usable.add(new Usable(key, opened)));
            }
            if (usable.isEmpty() || !usable.getFirst().isYoungerThan(now.minus(settings.renewAfter()))) {
                SigningKey made = keys.save(make(purpose, seal));
                usable.addFirst(new Usable(made, made.privateKey(seal)));
            }
            Usable chosen = usable.stream()
                    .filter(key -> !key.isYoungerThan(now.minus(KNOWN_AFTER)))
                    .findFirst()
                    .orElse(usable.getLast());
            return new Private(chosen.key().getId(), chosen.opened());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keys by which signatures are checked, the youngest first. */
    List<SigningKey> published(KeyPurpose purpose) {
        return keys.findByPurposeOrderByCreatedAtDescIdDesc(purpose).stream()
                .filter(key -> !settings.withdrawn().contains(key.getId()))
                .toList();
    }

    /** One of those. */
    Optional<SigningKey> find(KeyPurpose purpose, String id) {
        return settings.withdrawn().contains(id)
                ? Optional.empty()
                : keys.findById(id).filter(key -> key.isFor(purpose));
    }

    private static Optional<PrivateKey> open(SigningKey key, KeySeal seal) {
        try {
            return Optional.of(key.privateKey(seal));
        } catch (GeneralSecurityException sealedByAnotherSecret) {
            log.warn("The signing key {} was sealed by another secret and signs no more", key.getId());
            return Optional.empty();
        }
    }

    private SigningKey make(KeyPurpose purpose, KeySeal seal) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        String id = LocalDate.now(clock) + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new SigningKey(id, purpose, generator.generateKeyPair(), seal, Times.now(clock));
    }
}

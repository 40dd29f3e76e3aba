package org.kommunalcampus.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class SigningKeysTest {

    private static final String SECRET = "the-secret-of-this-very-test-4711";
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    private SigningKeyRepository keys;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void theDatabaseAloneSignsNothing() {
        String id = signing(SECRET, Set.of()).current(KeyPurpose.RECORDS).id();
        String other =
                signing(SECRET + "!", Set.of()).current(KeyPurpose.RECORDS).id();

        assertThat(other).as("who has another secret needs a key of their own").isNotEqualTo(id);
        assertThat(signing(SECRET, Set.of()).current(KeyPurpose.RECORDS).id()).isEqualTo(id);
        assertThat(signing(SECRET, Set.of()).published(KeyPurpose.RECORDS))
                .extracting(SigningKey::getId)
                .contains(id, other);
        assertThat(database.sql("select sealed_key from signing_key where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isNotBlank()
                .doesNotStartWith("MII");
    }

    @Test
    void aSealIsBoundToItsKey() throws Exception {
        var seal = new KeySeal("signing key", SECRET);
        String sealed = seal.seal("a", new byte[] {1, 2, 3});

        assertThat(seal.open("a", sealed)).containsExactly(1, 2, 3);
        assertThatExceptionOfType(java.security.GeneralSecurityException.class)
                .isThrownBy(() -> seal.open("b", sealed));
        assertThatExceptionOfType(java.security.GeneralSecurityException.class)
                .isThrownBy(() -> new KeySeal("signing key", "x").open("a", sealed));
    }

    @Test
    void aWithdrawnKeySignsNoMoreAndNothingOfItIsGenuine() {
        var before = new Signatures(signing(SECRET, Set.of()), settings(SECRET, Set.of()));
        String token = before.sign(KeyPurpose.RECORDS, Map.of("jti", "x"), "https://campus.example.org/keys");
        String id = signing(SECRET, Set.of()).current(KeyPurpose.RECORDS).id();

        var after = new Signatures(signing(SECRET, Set.of(id)), settings(SECRET, Set.of(id)));

        assertThat(before.genuine(KeyPurpose.RECORDS, token)).contains(Map.of("jti", "x"));
        assertThat(before.genuine(KeyPurpose.TOOLS, token)).isEmpty();
        assertThat(after.genuine(KeyPurpose.RECORDS, token)).isEmpty();
        assertThat(after.published(KeyPurpose.RECORDS, "https://campus.example.org/keys")
                        .toString())
                .doesNotContain(id);
        assertThat(signing(SECRET, Set.of(id)).current(KeyPurpose.RECORDS).id()).isNotEqualTo(id);
    }

    @Test
    void withoutASecretNothingIsSignedAndAShortOneIsRefused() {
        var none = new Signatures(signing("", Set.of()), settings("", Set.of()));

        assertThat(none.isOffered()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> none.sign(KeyPurpose.RECORDS, Map.of(), "x"))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("signing-not-offered"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("short", Set.of()));
        assertThat(settings(SECRET, Set.of()).toString()).doesNotContain(SECRET);
    }

    private SigningKeys signing(String secret, Set<String> withdrawn) {
        return new SigningKeys(keys, settings(secret, withdrawn), clock);
    }

    private static SigningSettings settings(String secret, Set<String> withdrawn) {
        return new SigningSettings(secret, YEAR, withdrawn);
    }
}

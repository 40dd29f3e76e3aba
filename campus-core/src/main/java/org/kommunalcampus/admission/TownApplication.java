package org.kommunalcampus.admission;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** A municipality asks to take part. Who is to be HR there is forgotten once it is decided: by then the person is in the staff list, or it is nobody's business. */
@Entity
@Table(name = "admission_application")
@Getter
@NoArgsConstructor(access = PROTECTED)
class TownApplication {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String ags;

    private String town;
    private String contactName;
    private String contactEmail;
    private @Nullable String hrGivenName;
    private @Nullable String hrFamilyName;
    private @Nullable String hrEmail;
    private @Nullable String hrKey;
    private String domains;
    private Instant termsAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String tokenSha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AdmissionState state;

    private String language;
    private Instant askedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID municipalityId;

    @Version
    private @Nullable Long version;

    TownApplication(String ags, String town, CheckedApplication checked, String token, Instant now) {
        id = ApplicationId.next().value();
        this.ags = ags;
        this.town = town;
        contactName = checked.contactName();
        contactEmail = checked.contactEmail();
        hrGivenName = checked.hrGivenName();
        hrFamilyName = checked.hrFamilyName();
        hrEmail = checked.hrEmail();
        hrKey = checked.hrKey();
        domains = String.join(" ", checked.domains());
        termsAt = now;
        tokenSha256 = hash(token);
        state = AdmissionState.UNCONFIRMED;
        language = checked.language().getLanguage();
        askedAt = now;
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    /** Whoever reads the contact's mails has followed the link. */
    void confirm(Instant now) {
        state = AdmissionState.OPEN;
        tokenSha256 = null;
        confirmedAt = now;
    }

    void accept(MunicipalityId admitted, Instant now) {
        decide(AdmissionState.ACCEPTED, now);
        municipalityId = admitted.value();
    }

    void refuse(String why, Instant now) {
        decide(AdmissionState.REFUSED, now);
        reason = why;
    }

    private void decide(AdmissionState became, Instant now) {
        state = became;
        decidedAt = now;
        hrGivenName = null;
        hrFamilyName = null;
        hrEmail = null;
        hrKey = null;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    List<String> listedDomains() {
        return Arrays.stream(domains.split(" ")).filter(one -> !one.isEmpty()).toList();
    }

    long seenVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    AdmissionView view() {
        return new AdmissionView(
                new ApplicationId(id),
                ags,
                town,
                contactName,
                contactEmail,
                hrGivenName,
                hrFamilyName,
                hrEmail,
                hrKey,
                listedDomains(),
                state,
                askedAt,
                decidedAt,
                reason,
                municipalityId == null ? null : new MunicipalityId(municipalityId),
                seenVersion());
    }
}

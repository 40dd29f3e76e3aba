package org.kommunalcampus.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;

/**
 * An achievement record as an OpenBadgeCredential (1EdTech Open Badges 3.0 upon the W3C's Verifiable Credentials 2.0), and a status list as the W3C's
 * BitstringStatusListCredential; both as the claims of a token.
 */
final class OpenBadge {

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final AchievementRecordView record;
    private final ModuleId module;
    private final BadgeWords words;
    private final BadgeAddresses addresses;
    private final ZoneId zone;

    OpenBadge(AchievementRecordView record, ModuleId module, BadgeWords words, BadgeAddresses addresses, ZoneId zone) {
        this.record = record;
        this.module = module;
        this.words = words;
        this.addresses = addresses;
        this.zone = zone;
    }

    /** The claims; nothing in them comes from the clock. */
    Map<String, Object> claims(StatusPlace status) {
        String id = addresses.checks() + "/" + record.number();
        Instant issued = record.issuedAt().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", List.of(CREDENTIALS, OPEN_BADGES));
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        claims.put("name", words.kind() + ": " + record.title());
        claims.put("issuer", profile(addresses.platform(), words.issuer()));
        claims.put("validFrom", issued.toString());
        claims.put(
                "awardedDate",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        record.completedOn().atStartOfDay(zone)));
        claims.put("credentialSubject", subject(id));
        claims.put("credentialStatus", status(status));
        claims.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        claims.put("iss", addresses.platform());
        claims.put("jti", id);
        claims.put("sub", holderOf(id));
        claims.put("nbf", issued.getEpochSecond());
        LocalDate until = record.countsUntil();
        if (until != null) {
            Instant end = until.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
            claims.put("validUntil", end.toString());
            claims.put("exp", end.getEpochSecond());
        }
        return claims;
    }

    /** The claims of a status list that was put together at a moment. */
    static Map<String, Object> statusList(
            int list,
            StatusPurpose purpose,
            String encoded,
            BadgeAddresses addresses,
            Instant now,
            long secondsToKeep) {
        String id = list(addresses, list, purpose);
        Instant since = now.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", List.of(CREDENTIALS));
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        claims.put("issuer", addresses.platform());
        claims.put("validFrom", since.toString());
        claims.put(
                "credentialSubject",
                Map.of(
                        "id",
                        id + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        purpose.term(),
                        "ttl",
                        secondsToKeep * 1000,
                        "encodedList",
                        encoded));
        claims.put("iss", addresses.platform());
        claims.put("jti", id);
        claims.put("sub", id + "#list");
        claims.put("nbf", since.getEpochSecond());
        return claims;
    }

    private Map<String, Object> subject(String id) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", holderOf(id));
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "identityType",
                        "name",
                        "hashed",
                        false,
                        "identityHash",
                        words.holder())));
        subject.put("achievement", achievement());
        if (record.credits() != null) {
            subject.put("creditsEarned", record.credits());
        }
        if (record.points() != null) {
            subject.put(
                    "result",
                    List.of(Map.of(
                            "type",
                            List.of("Result"),
                            "resultDescription",
                            points(),
                            "value",
                            String.valueOf(record.points()))));
        }
        return subject;
    }

    private Map<String, Object> achievement() {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", achievementId());
        achievement.put("type", List.of("Achievement"));
        achievement.put("name", record.title());
        achievement.put("description", words.description());
        achievement.put("criteria", Map.of("narrative", words.criteria()));
        achievement.put("achievementType", type(record.kind()));
        if (record.credits() != null) {
            achievement.put("creditsAvailable", record.credits());
        }
        achievement.put("creator", profile(achievementId() + "#provider", record.providerName()));
        if (!words.competences().isEmpty()) {
            achievement.put(
                    "alignment",
                    words.competences().stream().map(OpenBadge::alignment).toList());
        }
        if (record.points() != null) {
            achievement.put(
                    "resultDescription",
                    List.of(Map.of(
                            "id",
                            points(),
                            "type",
                            List.of("ResultDescription"),
                            "name",
                            words.result(),
                            "resultType",
                            "Percent",
                            "valueMin",
                            "0",
                            "valueMax",
                            "100")));
        }
        return achievement;
    }

    private static Map<String, Object> alignment(BadgeWords.BadgeCompetence competence) {
        Map<String, Object> alignment = new LinkedHashMap<>();
        alignment.put("type", List.of("Alignment"));
        alignment.put("targetType", "ceasn:Competency");
        alignment.put("targetName", competence.name());
        alignment.put("targetDescription", competence.level());
        alignment.put("targetFramework", competence.framework());
        alignment.put("targetUrl", competence.address());
        if (competence.code() != null) {
            alignment.put("targetCode", competence.code());
        }
        return alignment;
    }

    /** Open Badges 3.0 allows one entry alone; the list of suspensions is named by it as what else there is to know of the same place. */
    private Map<String, Object> status(StatusPlace place) {
        String list = list(addresses, place.list(), StatusPurpose.REVOCATION);
        return Map.of(
                "id",
                list + "#" + place.index(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                StatusPurpose.REVOCATION.term(),
                "statusListIndex",
                String.valueOf(place.index()),
                "statusListCredential",
                list,
                "statusReference",
                list(addresses, place.list(), StatusPurpose.SUSPENSION) + "#" + place.index());
    }

    private static String list(BadgeAddresses addresses, int number, StatusPurpose purpose) {
        String list = addresses.statusLists() + "/" + number;
        return purpose == StatusPurpose.REVOCATION ? list : list + "/" + purpose.term();
    }

    private static Map<String, Object> profile(String id, String name) {
        return Map.of("id", id, "type", List.of("Profile"), "name", name);
    }

    private static String type(RecordKind kind) {
        return switch (kind) {
            case PARTICIPATION -> "CertificateOfCompletion";
            case ACHIEVEMENT -> "Achievement";
            case CERTIFICATE -> "Certificate";
        };
    }

    /** Each credential has a holder of its own, so that two of them do not tell that they are one person's. */
    private static String holderOf(String id) {
        return id + "#holder";
    }

    private String achievementId() {
        return addresses.modules() + "/" + module;
    }

    private String points() {
        return achievementId() + "#points";
    }
}
